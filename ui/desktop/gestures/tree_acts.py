"""The buttons of the tree: what one can do with the line that has the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from wijksessie.techniques.tree import LEVELS


class TreeActs(QWidget):
    """`asked` says under, deeper, shallower, who or remove. The keys stay in the line."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.under = Button(self.tr("+ Eronder"), "treeUnder")
        self.out = Button("←", "treeOut")
        self.out.setAccessibleName(self.tr("Dichter bij de stam"))
        self.inward = Button("→", "treeIn")
        self.inward.setAccessibleName(self.tr("Verder van de stam"))
        self.who = Button(self.tr("Wie kan dit?"), "treeWho")
        self.away = Button(self.tr("Haal weg"), "treeAway")
        wishes = {
            self.under: "under",
            self.out: "shallower",
            self.inward: "deeper",
            self.who: "who",
            self.away: "remove",
        }
        self._wishes = {button.objectName(): wish for button, wish in wishes.items()}
        # layout
        acts = row(spacing="s")
        for button in wishes:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("slim", "yes")
            acts.addWidget(button, 1)
            button.clicked.connect(self._ask)
        self.setLayout(acts)

    def show_line(self, level: int | None, *, kept: bool) -> None:
        """Allow what goes for a line of this level; None without a line. `kept` when it has words."""
        choose = self.tr("Kies eerst een regel.")
        for button in (self.out, self.inward):
            button.forbid("" if level is not None else choose)
        for button in (self.under, self.who, self.away):
            button.forbid("" if kept else choose)
        if kept and level is not None and level >= LEVELS:
            self.under.forbid(self.tr("De boom gaat {0} stappen ver.").format(LEVELS))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._wishes[self.sender().objectName()])
