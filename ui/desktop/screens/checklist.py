"""The checklist of a step: tick a line, or write a note with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Line, clear
from ui.desktop.parts.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.steps import ItemView


class ItemRow(QWidget):
    """A line with its tick and its note."""

    ticked = Signal(object, bool)
    noted = Signal(object, str)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._item: ItemView | None = None
        self.tick = TickRow(f"tick_{number}")
        self.note = Button(self.tr("Notitie"), f"note_{number}", "plain", height=theme.target("bureau"))
        self.note.setFont(theme.font("klein", "kop"))
        self.edit = QLineEdit()
        self.edit.setObjectName(f"noteEdit_{number}")
        self.edit.setPlaceholderText(self.tr("Schrijf hier wat u wilt onthouden"))
        self.edit.setFont(theme.font("tekst"))
        self.edit.setMinimumHeight(theme.scaled(44))
        self.edit.hide()
        # layout
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 8, 0)
        across.setSpacing(theme.space("s"))
        across.addWidget(self.tick, 1)
        across.addWidget(self.note, 0, Qt.AlignmentFlag.AlignVCenter)
        under = QHBoxLayout()
        under.setContentsMargins(72, 0, 12, 10)
        under.addWidget(self.edit)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(across)
        box.addLayout(under)
        self._under = under
        under.setContentsMargins(72, 0, 12, 0)
        # connections
        self.tick.clicked.connect(self._tick_clicked)
        self.note.clicked.connect(self._open_note)
        self.edit.editingFinished.connect(self._close_note)

    def show_item(self, item: ItemView) -> None:
        """Show this line; a note that is being written stays."""
        from wijksessie.queries.sentences import short_day

        self._item = item
        told = ", ".join(part for part in (short_day(item.on) if item.on else "", item.who) if part)
        below = ". ".join(part for part in (told, item.note) if part)
        self.tick.show_item(item.label, below, done=item.done)
        self.note.say(self.tr("Notitie"), self.tr("Notitie bij: {0}").format(item.label))
        self.edit.setAccessibleName(self.tr("Notitie bij: {0}").format(item.label))

    @Slot()
    def _tick_clicked(self) -> None:
        self.ticked.emit(self._item, self.tick.isChecked())

    @Slot()
    def _open_note(self) -> None:
        if self._item is None:
            return
        self.edit.setText(self._item.note)
        self._under.setContentsMargins(72, 0, 12, 10)
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close_note(self) -> None:
        """Keep the note when the field is left or Enter is pressed."""
        if self._item is None or self.edit.isHidden():
            return
        written = self.edit.text().strip()
        self.edit.hide()
        self._under.setContentsMargins(72, 0, 12, 0)
        if written != self._item.note:
            self.noted.emit(self._item, written)


class Checklist(Card):
    """The lines of one step. The same lines are kept when only their state changes, so focus stays."""

    ticked = Signal(object, bool)
    noted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("checklist", parent=parent)
        self.setAccessibleName(self.tr("Wat er te doen is"))
        self.box.setContentsMargins(6, 4, 6, 4)
        self.box.setSpacing(0)
        self._rows: list[ItemRow] = []
        self._ids: tuple[str, ...] = ()

    def show_items(self, items: Sequence[ItemView]) -> None:
        """Show these lines."""
        ids = tuple(item.id for item in items)
        if ids != self._ids:
            self._ids = ids
            self._build(len(items))
        self.setVisible(bool(items))
        for row, item in zip(self._rows, items, strict=True):
            row.show_item(item)

    def _build(self, count: int) -> None:
        clear(self.box)
        self._rows = [ItemRow(number) for number in range(1, count + 1)]
        for row in self._rows:
            if row is not self._rows[0]:
                line = Line()
                self.box.addWidget(line)
            self.box.addWidget(row)
            row.ticked.connect(self.ticked)
            row.noted.connect(self.noted)
