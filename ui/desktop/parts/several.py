"""Any number of a few choices, beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping


class Several(QWidget):
    """Any number of a few, beside each other; `chosen` comes with the key and all that are on."""

    chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        question: str,
        options: Mapping[str, str],
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setAccessibleName(question)
        self.key = key
        self._buttons: dict[str, Button] = {}
        # layout
        flow = Flow(self, gap=8, line_gap=8)
        for value, words in options.items():
            button = Button(words, f"{name}_{value}", "choice", height=theme.target("bureau"))
            button.say(words, f"{question} {words}")
            button.setProperty("slim", "yes")
            button.setFont(theme.font("tekst", "nadruk"))
            button.setCheckable(True)
            button.clicked.connect(self._clicked)
            self._buttons[value] = button
            flow.addWidget(button)

    def show_values(self, on: frozenset[str]) -> None:
        """Show which are on."""
        for value, button in self._buttons.items():
            button.setChecked(value in on)

    @Slot()
    def _clicked(self) -> None:
        on = frozenset(value for value, button in self._buttons.items() if button.isChecked())
        self.chosen.emit(self.key, on)
