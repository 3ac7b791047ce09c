"""Put dots on cards, typed for one table: big rows, one digit each."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui.desktop import theme
from ui.desktop.gestures.digits import CountsGesture, Place
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.stepper import Stepper
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import PutDots

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView

_WIDE = 900


class TableDots(CountsGesture):
    """Goes down the first column of cards and then the second, as on the paper tally sheet."""

    def build(self, sheet: SheetView) -> None:
        """Make a row for every card."""
        self._rows = [self._row(nr, option) for nr, option in enumerate(sheet.options, start=1)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._columns = 0
        self._lay()

    def _row(self, number: int, option: OptionView) -> Card:
        card = Card(f"dotRow_{option.key}")
        card.box.setContentsMargins(12, 4, 8, 4)
        line = row(spacing="s")
        figure = Text(str(number), "tekst", "titel")
        figure.setFixedWidth(theme.scaled(28))
        line.addWidget(figure)
        picture = picture_of(option, 48)
        if picture is not None:
            line.addWidget(picture)
        line.addWidget(Text(option.label, "tekst", "kop", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Stepper(self, (option.key,), option.label))
        card.box.addLayout(line)
        return card

    def _lay(self) -> None:
        columns = 2 if self.width() >= theme.scaled(_WIDE) and len(self._rows) > 6 else 1
        if columns == self._columns:
            return
        self._columns = columns
        per = ceil(len(self._rows) / columns) or 1
        for nr, card in enumerate(self._rows):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, nr % per, nr // per)
            card.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setRowStretch(per, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay two columns where they fit."""
        super().resizeEvent(event)
        if self.sheet is not None:
            self._lay()

    @property
    def _agreed(self) -> PutDots:
        assert isinstance(self.gesture, PutDots)
        return self.gesture

    def most(self, place: Place) -> int:
        """Return the most dots that can lie on one card."""
        assert self.sheet is not None
        return max(self.sheet.taking_part - self.sheet.passed, 0) * self._agreed.at_most

    def how(self) -> str:
        """Return how to type."""
        if self.sheet is not None and self.most(()) >= 10:
            return self.tr("Typ het aantal stippen en [Enter]. [Backspace] maakt leeg. [Ctrl Z] ongedaan")
        return self.tr("[0] – [9] vult in en gaat door. [Backspace] maakt leeg. [Ctrl Z] ongedaan")

    def progress(self) -> str:
        """Return how many dots were counted of those handed out."""
        assert self.sheet is not None
        voters = max(self.sheet.taking_part - self.sheet.passed, 0)
        return self.tr("{0} van {1} stippen").format(self.total(), voters * self._agreed.budget)
