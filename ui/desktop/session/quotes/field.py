"""Where a quote is typed: Enter is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.desktop import theme
from ui.desktop.parts.field import Lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class QuoteField(Lines):
    """A few lines; Enter is done, Shift Enter a new line."""

    entered = Signal()

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFont(theme.font("tekst"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Enter is done."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)
