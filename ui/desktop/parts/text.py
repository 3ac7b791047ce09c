"""Words on a work screen: one label for every role of type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.desktop import theme


class Text(QLabel):
    """A label in a role of type: klein, tekst, kop, zin, titel. Plain text always: data is never markup.

    `look` colours it by meaning: second, late, done, on_accent.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "tekst",
        weight: str | None = None,
        *,
        look: str | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role, weight))
        self.setText(text)
        if look:
            self.setProperty("look", look)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
