"""What a finger does with the card that was chosen in an order: earlier, later, side by side, away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row


class OrderActs(QWidget):
    """Four buttons that stay where they are; the keys stay with the gesture."""

    moved = Signal(int)
    joined = Signal()
    taken = Signal()

    def __init__(self, *, ties: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._up = Button("▲", "orderUp")
        self._up.setAccessibleName(self.tr("Eerder"))
        self._down = Button("▼", "orderDown")
        self._down.setAccessibleName(self.tr("Later"))
        self._even = Button(self.tr("Samen"), "orderEven")
        self._away = Button(self.tr("Haal weg"), "orderAway")
        # layout
        acts = row(spacing="s")
        self.setLayout(acts)
        for button in (self._up, self._down, self._even, self._away):
            button.setProperty("slim", "yes")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            acts.addWidget(button, 1)
        self._even.setVisible(ties)
        # connections
        self._up.clicked.connect(self._earlier)
        self._down.clicked.connect(self._later)
        self._even.clicked.connect(self.joined)
        self._away.clicked.connect(self.taken)

    def show_state(self, *, laid: bool, shared: bool, first: bool) -> None:
        """Show what can be done: `laid` when a card lies, `shared` and `first` about the chosen one."""
        nothing = "" if laid else self.tr("Er ligt nog geen kaart.")
        for button in (self._up, self._down, self._away):
            button.forbid(nothing)
        self._even.say(self.tr("Los") if shared else self.tr("Samen"))
        alone = self.tr("Voor deze kaart ligt niets.") if first and not shared else ""
        self._even.forbid(nothing or alone)

    @Slot()
    def _earlier(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _later(self) -> None:
        self.moved.emit(1)
