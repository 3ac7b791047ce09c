"""Who comes: how many the team hopes for, and how many to count on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.inviting.panels import turnout_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.turnout import Turnout


class TurnoutCard(Card):
    """One number to fill in; the rest follows from what was counted."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("turnoutCard", parent=parent)
        title = self.tr("Wie komt er?")
        self.setAccessibleName(title)
        self.hoped = Field("turnoutHoped", self.tr("Op hoeveel bewoners hoopt u?"), "expected")
        self._lines = Text("", "tekst", wrap=True)
        self._lines.setObjectName("turnoutCardLines")
        self._advice = Text("", "tekst", "nadruk", wrap=True)
        self._advice.setObjectName("turnoutCardAdvice")
        self.box.addWidget(Text(title, "kop", wrap=True))
        for part in (self.hoped, self._lines, self._advice):
            self.box.addWidget(part)
        self.hoped.written.connect(self.written)

    def show_turnout(self, found: Turnout) -> None:
        """Show these counts."""
        self.hoped.show_text("" if found.hoped is None else str(found.hoped))
        lines = turnout_lines(self, found)
        self._lines.setText(
            "\n".join(line for nr, line in enumerate(lines) if nr or not found.hoped or found.came)
        )
        self._advice.setText(found.advice if found.came is None else "")
        self._advice.setVisible(bool(self._advice.text()))
