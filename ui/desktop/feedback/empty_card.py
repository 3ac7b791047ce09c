"""What stands here before there is anything to tell back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text


class EmptyCard(Card):
    """Says what will come, and gives one act."""

    acted = Signal()

    def __init__(self, name: str = "feedbackEmpty", parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        # parts
        self._title = Text("", "zin", wrap=True)
        self._told = Text("", "tekst", wrap=True)
        self._told.setMaximumWidth(theme.scaled(640))
        self._act = Button("", f"{name}Act", "primary")
        # layout
        self.box.setContentsMargins(40, 32, 40, 32)
        self.box.setSpacing(theme.space("m"))
        self.box.addStretch(1)
        self.box.addWidget(self._title)
        self.box.addWidget(self._told)
        self.box.addSpacing(theme.space("s"))
        line = row()
        line.addWidget(self._act)
        line.addStretch(1)
        self.box.addLayout(line)
        self.box.addStretch(2)
        # connections
        self._act.clicked.connect(self.acted)

    def tell(self, title: str, told: str, verb: str) -> None:
        """Show these words."""
        self._title.setText(title)
        self._told.setText(told)
        self._act.say(verb)
        self.setAccessibleName(f"{title} {told}")
