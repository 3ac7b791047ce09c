"""A line of the checklist with its tick, the door to where it is done, and "Wijzig"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.tick_row import TickRow

if TYPE_CHECKING:
    from wijksessie.queries.steps import ItemView


class ItemRow(QWidget):
    """The whole line ticks; Ctrl+Up and Ctrl+Down put it elsewhere in the list."""

    ticked = Signal(object, bool)
    change_asked = Signal(object)
    room_asked = Signal(str)
    moved = Signal(object, int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._item: ItemView | None = None
        self.tick = TickRow(f"tick_{number}")
        self.door = self._small(self.tr("Open"), f"open_{number}")
        self.change = self._small(self.tr("Wijzig"), f"change_{number}")
        # layout
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 8, 0)
        across.setSpacing(0)
        across.addWidget(self.tick, 1)
        across.addWidget(self.door, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        # connections
        self.tick.clicked.connect(self._tick_clicked)
        self.door.clicked.connect(self._open)
        self.change.clicked.connect(self._change)
        for keys, slot in (("Ctrl+Up", self._up), ("Ctrl+Down", self._down)):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(slot)

    def _small(self, text: str, name: str) -> Button:
        button = Button(text, name, "plain", height=theme.target("bureau"))
        button.setFont(theme.font("klein", "kop"))
        button.setProperty("slim", "yes")
        return button

    def show_item(self, item: ItemView) -> None:
        """Show this line."""
        self._item = item
        self.tick.show_item(
            item.label, self._below(item), done=item.done, late=item.late, left_out=bool(item.not_needed)
        )
        self.door.setVisible(bool(item.room))
        self.door.say(self.tr("Open"), self.tr("Open wat hoort bij: {0}").format(item.label))
        self.change.say(self.tr("Wijzig"), self.tr("Wijzig: {0}").format(item.label))

    def _below(self, item: ItemView) -> str:
        """Return when and who; for an open line what it waits for; and the note."""
        from wijksessie.queries.sentences import short_day

        parts = []
        if item.done:
            parts.append(
                ", ".join(part for part in (short_day(item.on) if item.on else "", item.who) if part)
            )
        elif item.not_needed:
            parts.append(self.tr("Niet nodig: {0}").format(item.not_needed))
        else:
            day = short_day(item.due) if item.due else ""
            when = self.tr("Te laat: {0}") if item.late else self.tr("Voor {0}")
            parts.append(", ".join(part for part in (when.format(day) if day else "", item.who) if part))
            parts.append(self.tr("Wacht op: {0}").format(item.waits_for) if item.waits_for else "")
        return ". ".join(part for part in (*parts, item.note) if part)

    @Slot()
    def _tick_clicked(self) -> None:
        self.ticked.emit(self._item, self.tick.isChecked())

    @Slot()
    def _open(self) -> None:
        if self._item is not None:
            self.room_asked.emit(self._item.room)

    @Slot()
    def _change(self) -> None:
        self.change_asked.emit(self._item)

    @Slot()
    def _up(self) -> None:
        self.moved.emit(self._item, -1)

    @Slot()
    def _down(self) -> None:
        self.moved.emit(self._item, 1)
