"""Buttons: one primary on a screen, the others outlined; one that cannot be used now says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QKeyEvent


class Button(QPushButton):
    """A button that says what it does. `look` is primary, secondary, plain, choice or row."""

    def __init__(
        self,
        text: str,
        name: str,
        look: str = "secondary",
        *,
        height: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("look", look)
        self.setFont(theme.font("knop"))
        self.setMinimumHeight(height or theme.target("begeleider"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, text: str, spoken: str | None = None) -> None:
        """Change the words; `spoken` is what a screen reader reads when more is needed than the eye."""
        self.setText(text)
        self.setAccessibleName(spoken or text)

    def picture(self, picture: QIcon, side: int = 24) -> None:
        """Put a picture before the words."""
        self.setIcon(picture)
        self.setIconSize(QSize(theme.scaled(side), theme.scaled(side)))
        self.setText(f" {self.text().strip()}")

    def become(self, look: str) -> None:
        """Change its weight on the screen, for instance to the one primary button."""
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)

    def forbid(self, reason: str) -> None:
        """Switch it off and say why; an empty reason switches it on."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Let Enter press it too, as people expect."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
