"""A calm line above a screen: the practice neighbourhood, looking only, or something to know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text


class Banner(QFrame):
    """An icon, a sentence, and perhaps a button. `look` banner informs, banner_now asks for attention."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        name: str,
        icon: str,
        sentence: str,
        *,
        look: str = "banner",
        verb: str = "",
        close: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setProperty("look", look)
        self.setAccessibleName(sentence)
        self._sentence = Text(sentence, "klein", "nadruk", wrap=True)
        # layout
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 0, 8, 0)
        box.setSpacing(theme.space("m"))
        box.addWidget(Icon(icon, 22), 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self._sentence, 1)
        self.setMinimumHeight(44)
        # connections
        for text, kind, signal in ((verb, "Act", self.acted), (close, "Close", self.closed)):
            if text:
                button = Button(text, f"{name}{kind}", "plain", height=theme.target("bureau"))
                button.setFont(theme.font("klein", "kop"))
                button.clicked.connect(signal)
                box.addWidget(button)
