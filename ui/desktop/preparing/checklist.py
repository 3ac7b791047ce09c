"""The checklist of a step: its lines, a field to add one, and the lines that were put out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Line, clear, column, row
from ui.desktop.preparing.item_row import ItemRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.steps import ItemView, StepView


_AT_ONCE = 7
"""So many rows are made before the first picture; the others come a moment after it."""


class Checklist(Card):
    """The lines of one step. Rows are kept when only their state changes, so that focus stays."""

    ticked = Signal(object, bool)
    change_asked = Signal(object)
    room_asked = Signal(str)
    moved = Signal(object, int)
    added = Signal(str)
    shown_again = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("checklist", parent=parent)
        # parts
        self.setAccessibleName(self.tr("Wat er te doen is"))
        self._rows: list[ItemRow] = []
        self._lines: list[Line] = []
        self._nr = 0
        self._typed: dict[int, str] = {}
        self._items: Sequence[ItemView] = ()
        self._hidden: tuple[ItemView, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._list = column()
        self._list.setSpacing(0)
        self.edit = QLineEdit()
        self.edit.setObjectName("addLine")
        self.edit.setPlaceholderText(self.tr("Nog iets? Schrijf het hier"))
        self.edit.setAccessibleName(self.tr("Een regel erbij"))
        self.edit.setFont(theme.font("tekst"))
        self.edit.setMinimumHeight(theme.scaled(48))
        self.edit.setMaxLength(200)
        self.add = Button(self.tr("Zet erbij"), "addLineButton", height=theme.scaled(48))
        self._more = Button("", "showHidden", "plain", height=theme.target("bureau"))
        self._again = column(spacing="xs")
        # layout
        self.box.setContentsMargins(6, 4, 6, 12)
        self.box.setSpacing(0)
        self.box.addLayout(self._list)
        across = row(spacing="s")
        across.setContentsMargins(14, 10, 8, 0)
        across.addWidget(self.edit, 1)
        across.addWidget(self.add)
        self.box.addLayout(across)
        self.box.addWidget(self._more)
        self.box.addLayout(self._again)
        # connections
        self.edit.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self._more.clicked.connect(self._show_hidden)
        self._rest.timeout.connect(self._make_more)

    def show_step(self, step: StepView) -> None:
        """Show the lines of this step, with what was being typed for it."""
        if step.nr != self._nr:
            self._typed[self._nr] = self.edit.text()
            self.edit.setText(self._typed.get(step.nr, ""))
            self._nr = step.nr
        self._show_items(step.items)
        self._hidden = step.hidden
        clear(self._again)
        count = len(step.hidden)
        words = (
            self.tr("1 regel is verborgen. Toon hem")
            if count == 1
            else self.tr("{0} regels zijn verborgen. Toon ze")
        )
        self._more.say(words.format(count))
        self._more.setVisible(count > 0)

    def _show_items(self, items: Sequence[ItemView]) -> None:
        self._items = items
        self._make_rows(_AT_ONCE)
        for nr, line in enumerate(self._rows):
            for part, seen in ((line, nr < len(items)), (self._lines[nr], 0 < nr < len(items))):
                if part.isHidden() is seen:  # every change lays all rows out again
                    part.setVisible(seen)
        for line, item in zip(self._rows, items, strict=False):
            line.show_item(item)

    def _make_rows(self, most: int) -> None:
        """Make rows for what is shown, at most so many more; the timer makes the rest."""
        missing = len(self._items) - len(self._rows)
        for _ in range(min(missing, most)):
            self._grow()
        if missing > most:
            self._rest.start(0)

    @Slot()
    def _make_more(self) -> None:
        self._show_items(self._items)

    def _grow(self) -> None:
        line = ItemRow(len(self._rows) + 1)
        line.ticked.connect(self.ticked)
        line.change_asked.connect(self.change_asked)
        line.room_asked.connect(self.room_asked)
        line.moved.connect(self.moved)
        above = Line()
        self._list.addWidget(above)
        self._list.addWidget(line)
        self._lines.append(above)
        self._rows.append(line)

    def focus_line(self, index: int) -> None:
        """Put the focus on a line that was moved there."""
        if 0 <= index < len(self._rows):
            self._rows[index].tick.setFocus()

    @Slot()
    def _add(self) -> None:
        if self.edit.text().strip():
            self.added.emit(self.edit.text().strip())
        self.edit.setFocus()

    def forget_typed(self) -> None:
        """Empty the field: what stood in it is a line now. Its own undo must not bring it back."""
        self.edit.setText("")

    @Slot()
    def _show_hidden(self) -> None:
        self._more.hide()
        for nr, item in enumerate(self._hidden):
            words = self.tr("Toon weer: {0}").format(item.label)
            button = Button(words, f"again_{nr + 1}", "row", height=theme.target("bureau"))
            button.setProperty("nr", nr)
            button.clicked.connect(self._show_one)
            self._again.addWidget(button)

    @Slot()
    def _show_one(self) -> None:
        self.shown_again.emit(self._hidden[int(self.sender().property("nr"))])
