"""In the place of the gesture while nobody can lay anything: the round is closed, empty, or gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class OpeningCard(Card):
    """A title, a line, the things it is about, and one act."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tableOpening", parent=parent)
        # parts
        self._title = Text("", "titel", wrap=True)
        self._line = Text("", "tekst", wrap=True)
        self._line.setObjectName("openingLine")
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("openingProblem")
        self.act = Button("", "tableOpen", "primary")
        # layout
        self._things = column(spacing="xs")
        self.box.setSpacing(14)
        for part in (self._title, self._line):
            self.box.addWidget(part)
        self.box.addLayout(self._things)
        self.box.addWidget(self._problem)
        self.box.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        # connections
        self.act.clicked.connect(self.wanted)

    def show_state(self, title: str, line: str, act: str, things: Sequence[str] = ()) -> None:
        """Say what there is to do first."""
        self._title.setText(title)
        self._line.setText(line)
        self._problem.hide()
        self.act.say(act)
        clear(self._things)
        for number, thing in enumerate(things, start=1):
            told = Text(f"{number}   {thing}", "tekst", "nadruk", wrap=True)
            self._things.addWidget(told)
            told.show()

    def tell(self, problem: str) -> None:
        """Say why it could not be done."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
