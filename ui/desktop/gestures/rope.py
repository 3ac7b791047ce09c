"""Lay what happened along a rope of years (T16): fine above the rope, hard below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from ui.desktop import theme
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.rope_picture import RopePicture
from ui.desktop.gestures.words import SoftField, names_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QKeyEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_MOODS = (1, 0, -1)


class RopeGesture(GestureWidget):
    """When, Enter, what, Enter: it lies there. Up and Down choose above, on or below the rope."""

    finished = Signal()

    def __init__(self, desk: Desk, gesture: Gesture, parent: Any = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self._events: list[dict[str, Any]] = []
        self._mood = 0
        self._editing: int | None = None
        self._round = ("", "")
        when, what = self.tr("Wanneer?"), self.tr("Wat gebeurde er?")
        self.when = SoftField("ropeWhen", when, hint=self.tr("2015, of: na de brand"))
        self.what = SoftField("ropeWhat", what, hint=self.tr("Typ en druk op Enter"))
        words = {
            1: self.tr("Boven: fijn"),
            0: self.tr("Op het touw"),
            -1: self.tr("Eronder: moeilijk"),
        }
        self.moods: dict[int, Button] = {}
        for mood in _MOODS:
            button = Button(words[mood], f"ropeMood{mood}", "choice")
            button.setCheckable(True)
            button.setProperty("mood", mood)
            button.clicked.connect(self._choose)
            self.moods[mood] = button
        self.add = Button(self.tr("Leg neer"), "ropeAdd", "primary")
        self.picture = RopePicture()
        # layout
        card = Card("ropeEntry")
        fields = row()
        for label, field, wide in ((when, self.when, 2), (what, self.what, 5)):
            side = column(spacing="xs")
            side.addWidget(Text(label, "tekst", "nadruk"))
            side.addWidget(field)
            side.addStretch(1)
            fields.addLayout(side, wide)
        card.box.addLayout(fields)
        choice = Flow(gap=8, line_gap=8)
        for button in (*self.moods.values(), self.add):
            choice.addWidget(button)
        card.box.addLayout(choice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addWidget(card)
        whole.addWidget(self.picture, 1)
        # connections
        self.when.entered.connect(self._to_what)
        self.when.went_on.connect(self._to_what)
        self.what.entered.connect(self._lay_down)
        self.what.went_on.connect(self.finished)
        self.add.clicked.connect(self._lay_down)
        self.picture.picked.connect(self._pick)
        self.picture.removed.connect(self._remove)
        self.what.edit.installEventFilter(self)
        self._show_mood()

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the events in the order of their years."""
        if (sheet.round_id, sheet.table.key) != self._round:
            self._round = (sheet.round_id, sheet.table.key)
            self._let_go()
        self._events = [dict(event) for event in data or ()]
        if self._editing is not None and self._editing >= len(self._events):
            self._editing = None
        names = names_of(self.workspace)
        self.when.know(names)
        self.what.know(names)
        if self.picture.show_events(self._events):
            self.when.setFocus()

    def take_keys(self) -> None:
        """Begin with when."""
        self.when.setFocus()

    def point_at(self, where: tuple[str, ...]) -> None:
        """Take up the event a rule is about."""
        if where and where[0].isdecimal() and int(where[0]) < len(self._events):
            self._pick(int(where[0]))

    def how(self) -> str:
        """Say how to type."""
        return self.tr("Typ wanneer, [Enter], wat, [Enter]. [↑] en [↓] kiezen boven of onder het touw.")

    def progress(self) -> str:
        """Say how many lie there."""
        count = len(self._events)
        return self.tr("1 kaart") if count == 1 else self.tr("{0} kaarten").format(count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Up and Down in the field of what happened choose where the card lies."""
        if event.type() == event.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                by = 1 if key == Qt.Key.Key_Up else -1
                self._mood = max(-1, min(1, self._mood + by))
                self._show_mood()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Esc lets go of a card that was taken up."""
        if event.key() == Qt.Key.Key_Escape and self._editing is not None:
            self._let_go()
            return
        super().keyPressEvent(event)

    def _show_mood(self) -> None:
        for mood, button in self.moods.items():
            button.setChecked(mood == self._mood)

    @Slot()
    def _choose(self) -> None:
        self._mood = int(self.sender().property("mood"))
        self._show_mood()
        self.what.setFocus()

    @Slot()
    def _to_what(self) -> None:
        self.what.setFocus()

    @Slot()
    def _lay_down(self) -> None:
        words = self.what.text()
        if not words:
            self.told.emit(self.tr("Schrijf eerst wat er gebeurde."))
            self.what.setFocus()
            return
        event = {"when": self.when.text(), "label": words, "mood": self._mood}
        events = list(self._events)
        if self._editing is None:
            events.append(event)
        else:
            events[self._editing] = event
        self._let_go()
        self.typed.emit(events)
        self.when.setFocus()

    def _let_go(self) -> None:
        self._editing, self._mood = None, 0
        self.when.write("")
        self.what.write("")
        self.add.say(self.tr("Leg neer"))
        self._show_mood()

    @Slot(int)
    def _pick(self, nr: int) -> None:
        event = self._events[nr]
        self._editing, self._mood = nr, int(event.get("mood") or 0)
        self.when.write(str(event.get("when") or ""))
        self.what.write(str(event.get("label") or ""))
        self.add.say(self.tr("Bewaar"))
        self._show_mood()
        self.what.setFocus()

    @Slot(int)
    def _remove(self, nr: int) -> None:
        self._let_go()
        self.typed.emit([event for at, event in enumerate(self._events) if at != nr])
