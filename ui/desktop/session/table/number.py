"""A number with a word, one less and one more: "6 doen mee"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text


class NumberStep(QWidget):
    """Less and more beside a number; Tab and Space do it by key."""

    changed = Signal(int)

    def __init__(self, name: str, one: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self._one, self._more = one, more
        self._number = 0
        side = max(theme.target("begeleider"), theme.scaled(54))
        self.less = Button("−", f"{name}Less", "secondary", height=side)
        self.plus = Button("+", f"{name}Plus", "secondary", height=side)
        for button, word in ((self.less, self.tr("Eén minder")), (self.plus, self.tr("Eén meer"))):
            button.setProperty("slim", "yes")
            button.setFixedWidth(side)
            button.setFont(theme.font("titel"))
            button.setAccessibleName(f"{word}: {more}")
        self._figure = Text("", "kop", "titel")
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._word = Text("", "klein", look="second")
        self._word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # layout
        box = column(spacing="xs")
        box.setSpacing(0)
        box.addWidget(self._figure)
        box.addWidget(self._word)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        across.addWidget(self.less)
        across.addLayout(box)
        across.addWidget(self.plus)
        # connections
        self.less.clicked.connect(self._less)
        self.plus.clicked.connect(self._plus)

    def show_number(self, number: int) -> None:
        """Show this number."""
        self._number = number
        word = self._one if number == 1 else self._more
        self._figure.setText(str(number))
        self._word.setText(word)
        self.setAccessibleName(f"{number} {word}")
        self.less.setEnabled(number > 0)

    def number(self) -> int:
        """Return the number that stands there."""
        return self._number

    @Slot()
    def _less(self) -> None:
        self.changed.emit(self._number - 1)

    @Slot()
    def _plus(self) -> None:
        self.changed.emit(self._number + 1)
