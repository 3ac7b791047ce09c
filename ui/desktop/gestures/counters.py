"""Choose one step, counted (T18): a counter under every face, and one for who would rather not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.desktop import theme
from ui.desktop.gestures.digits import CountsGesture, Place
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.stepper import Stepper
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from wijksessie.queries.options import OptionView
from wijksessie.techniques.gestures import ChooseOne

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.sheets import SheetView

PASSED = "passed"
_LEAST = 236


class CountersGesture(CountsGesture):
    """`passed` tells how many passed: that number belongs to the sheet, not to the faces."""

    passed = Signal(int)

    def build(self, sheet: SheetView) -> None:
        """Make a card for every step, the best last, as they lie on the table."""
        assert isinstance(self.gesture, ChooseOne)
        known = {option.key: option for option in (*sheet.options, *sheet.columns)}
        steps = [known.get(step) or OptionView(step, step) for step in self.gesture.steps]
        if self.gesture.may_pass:
            steps.append(OptionView(PASSED, self.tr("Wil ik niet zeggen")))
        self._cards = [self._card(step) for step in steps]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.across = 0
        self._lay()

    def _card(self, step: OptionView) -> Card:
        card = Card(f"step_{step.key}")
        box: QVBoxLayout = card.box
        box.setContentsMargins(8, 12, 8, 12)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addStretch(1)
        picture = picture_of(step, 96)
        if picture is not None:
            box.addWidget(picture, 0, middle)
        word = Text(step.label, "tekst", "kop", wrap=True)
        word.setAlignment(middle)
        box.addWidget(word)
        box.addWidget(Stepper(self, (step.key,), step.label), 0, middle)
        box.addStretch(1)
        return card

    def _lay(self) -> None:
        across = max(1, min(3, self.width() // theme.scaled(_LEAST)))
        if across == self.across:
            return
        self.across = across
        for nr, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, nr // across, nr % across)
            card.show()
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay as many beside each other as fit."""
        super().resizeEvent(event)
        if self.sheet is not None:
            self._lay()

    def count(self, place: Place) -> int | None:
        """Return how many people chose a step; nobody passing is no empty place."""
        if place == (PASSED,):
            return None if self.sheet is None else self.sheet.passed
        return super().count(place)

    def put(self, place: Place, count: int | None) -> None:
        """Tell it; who passes is told apart."""
        if place == (PASSED,):
            self.passed.emit(count or 0)
        else:
            super().put(place, count)

    def most(self, place: Place) -> int:
        """Return everybody."""
        return 0 if self.sheet is None else self.sheet.taking_part

    def how(self) -> str:
        """Return how to type."""
        if self.most(()) >= 10:
            return self.tr("Typ hoeveel mensen en [Enter]. [+] en [-] één meer of minder.")
        return self.tr("[0] – [9] vult in en gaat door. [+] en [-] één meer of minder.")

    def progress(self) -> str:
        """Return how many people were counted."""
        return self.tr("{0} van {1} mensen").format(self.total(), self.most(()))
