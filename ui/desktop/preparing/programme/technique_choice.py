"""The choice of a technique in a dialog: all of them by name, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desktop.parts.choice_field import ChoiceField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TechniqueChoice(ChoiceField):
    """Its data is the id of a technique, or None."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, QCoreApplication.translate("Programme", "Werkvorm"), parent)
        from wijksessie.queries.library import technique_texts

        self.addItem(QCoreApplication.translate("Programme", "Geen werkvorm"), None)
        for text in technique_texts():
            self.addItem(text.name, text.id)

    def choose(self, technique: str | None) -> None:
        """Choose this technique; one that is not known counts as none."""
        self.setCurrentIndex(max(self.findData(technique), 0))

    def technique(self) -> str | None:
        """Return the id of the technique that is chosen."""
        found = self.currentData()
        return str(found) if found else None
