"""Block 7: which honest no the leaflet tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.feedback.choice_line import ChoiceLine
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.actions import ActionView


class RefusalChooser(QWidget):
    """One of what was refused, each with its reason."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("refusalChooser")
        self._ids: dict[ChoiceLine, str] = {}
        self._none = Text(self.tr("Er is nog niets geweigerd."), wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.addWidget(self._none)

    def show_refusals(self, refusals: Sequence[ActionView], chosen: str | None, *, enabled: bool) -> None:
        """Show what can be chosen, and which one is."""
        self._none.setVisible(not refusals)
        lines = list(self._ids)
        while len(lines) < len(refusals):
            line = ChoiceLine(f"refusal_{len(lines) + 1}", one_of_many=True)
            line.clicked.connect(self._clicked)
            self._box.addWidget(line)
            lines.append(line)
        for spare in lines[len(refusals) :]:
            spare.hide()
        self._ids = dict.fromkeys(lines, "")
        for line, action in zip(lines, refusals, strict=False):
            self._ids[line] = action.id
            line.show_choice(action.label, action.reason, int(action.id == chosen))
            line.setEnabled(enabled)
            line.show()

    @Slot()
    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, ChoiceLine):
            self.chosen.emit(self._ids[line])
