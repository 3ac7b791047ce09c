"""What holds a step up, each with the door to where it is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.blocks import Hold


class HoldsCard(Card):
    """Shown only when something holds the step up."""

    room_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("holds", "banner_now", parent)
        self.setAccessibleName(self.tr("Dit houdt de stap op"))
        self.box.setContentsMargins(18, 10, 12, 10)
        self._lines = column(spacing="xs")
        self.box.addLayout(self._lines)
        self.hide()

    def show_holds(self, holds: Sequence[Hold]) -> None:
        """Show these, or nothing."""
        clear(self._lines)
        for nr, hold in enumerate(holds, start=1):
            line = QWidget()
            across = row(spacing="s")
            line.setLayout(across)
            across.addWidget(Text(hold.sentence, "tekst", "nadruk", wrap=True), 1)
            if hold.room:
                words = self.tr("Vul in")
                button = Button(words, f"hold_{nr}", height=theme.target("bureau"))
                button.say(words, f"{words}: {hold.sentence}")
                button.setProperty("room", hold.room)
                button.clicked.connect(self._open)
                across.addWidget(button)
            self._lines.addWidget(line)
        self.setVisible(bool(holds))

    @Slot()
    def _open(self) -> None:
        self.room_asked.emit(self.sender().property("room"))
