"""The list of next things: four at a time, the rest behind one button, and an inviting start when empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text
from ui.desktop.parts.todo_row import TodoRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.overview import Todo

_AT_ONCE = 4


class TodoList(Card):
    """What waits, in the order of the query."""

    chosen = Signal(object)
    begin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("todoList", parent=parent)
        self.setAccessibleName(self.tr("Wat nu te doen is"))
        self.box.setContentsMargins(1, 1, 1, 1)
        self.box.setSpacing(0)
        self._todos: Sequence[Todo] = ()
        self._started = False
        self._all = False
        self._narrow = False

    def show_todos(self, todos: Sequence[Todo], *, started: bool) -> None:
        """Show these; `started` tells whether any work was done yet, for the words of an empty list."""
        if tuple(todos) == tuple(self._todos) and self.box.count() and started == self._started:
            return
        self._todos, self._started = todos, started
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the date under the words when there is little room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(620)
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()

    def _fill(self) -> None:
        clear(self.box)
        if not self._todos or not self._started:
            self._invite()
            return
        shown = self._todos if self._all else self._todos[:_AT_ONCE]
        for number, todo in enumerate(shown):
            line = TodoRow(todo, first=number == 0, narrow=self._narrow)
            line.chosen.connect(self.chosen)
            self.box.addWidget(line, 10)
        if len(shown) < len(self._todos):
            rest = len(self._todos) - len(shown)
            more = Button(self.tr("Toon nog {0}").format(rest), "todoMore", "plain", height=44)
            more.clicked.connect(self._show_all)
            self.box.addWidget(more)
        self.box.addStretch(1)

    def _invite(self) -> None:
        """Say what will come here, and give one act."""
        inside = Card("todoEmpty", "clear")
        inside.box.setContentsMargins(32, 24, 32, 24)
        inside.box.setSpacing(theme.space("m"))
        inside.box.addStretch(1)
        if self._started:
            inside.box.addWidget(Text(self.tr("Er wacht nu niets op u."), "zin", wrap=True))
            told = self.tr("Komt er een dag dichterbij, of is iets te laat? Dan staat het hier.")
            inside.box.addWidget(Text(told, wrap=True))
        else:
            inside.box.addWidget(Text(self.tr("Een nieuwe wijk. Fijn dat u begint."), "zin", wrap=True))
            told = self.tr("Begin met mensen die de buurt kent en vertrouwt. Met hen maakt u de rest.")
            inside.box.addWidget(Text(told, wrap=True))
            begin = Button(self.tr("Begin met stap 1"), "todoBegin", "primary")
            begin.clicked.connect(self.begin_asked)
            inside.box.addSpacing(theme.space("s"))
            inside.box.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        inside.box.addStretch(2)
        self.box.addWidget(inside, 1)

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()
