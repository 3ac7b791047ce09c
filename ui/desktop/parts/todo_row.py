"""One thing to do next: a picture, what and about whom, when, and the button that starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.overview import Todo

_ICONS = {"late": "flag", "date": "clock", "call": "phone", "review": "look"}


class TodoRow(QFrame):
    """A row of the list of next things. The first one carries the primary button of the screen."""

    chosen = Signal(object)

    def __init__(self, todo: Todo, *, first: bool, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        late = todo.kind.value == "late"
        self._todo = todo
        self.setObjectName("todoRow")
        self.setProperty("look", "todo_late" if late else "todo")
        self.setProperty("first", "yes" if first else "no")
        picture = Icon(_ICONS[todo.kind.value], 26, theme.colour("stress" if late else "inkt"))
        title = Text(todo.title, "tekst", "kop", wrap=True)
        detail = Text(todo.detail, "klein", look="second", wrap=True)
        when = Text(todo.when, "tekst", "kop", look="late" if late else None)
        when.setFont(theme.work_font(17, "kop"))
        self.button = Button(todo.verb, "todoButton", "primary" if first else "secondary")
        self.button.setAccessibleName(f"{todo.verb}: {todo.title}")
        self.button.setProperty("slim", "yes")
        self.button.setMinimumWidth(150)
        self.button.setFont(theme.work_font(18, "kop"))
        # layout
        words = column(spacing="xs")
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(detail)
        words.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 4, 12, 4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 34)
        grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(words, 0, 1)
        if narrow:
            words.addWidget(when)
        else:
            grid.addWidget(when, 0, 2, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.button, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(72)
        self.setMaximumHeight(max(theme.scaled(112), self.sizeHint().height()))
        # connections
        self.button.clicked.connect(self._start)

    @Slot()
    def _start(self) -> None:
        self.chosen.emit(self._todo)
