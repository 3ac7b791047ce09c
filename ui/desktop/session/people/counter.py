"""A number with a minus and a plus, large enough for a thumb."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text


class Counter(QWidget):
    """Asks for another number with `changed`; it shows what it is told, so that undo shows too."""

    changed = Signal(int)

    def __init__(
        self,
        name: str,
        label: str,
        number: int = 0,
        *,
        least: int = 0,
        most: int = 999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.key = ""
        self.number, self._least, self._most = number, least, most
        self._label = Text(label, "tekst", "nadruk", wrap=True)
        self.less = Button("−", f"{name}Less")
        self.less.setAccessibleName(self.tr("{0}: een minder").format(label))
        self.more = Button("+", f"{name}More")
        self.more.setAccessibleName(self.tr("{0}: een meer").format(label))
        self._number = Text("", "kop", "titel")
        self._number.setMinimumWidth(theme.scaled(44))
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button in (self.less, self.more):
            button.setFixedWidth(theme.target("begeleider"))
        # layout
        across = row(spacing="s")
        self.setLayout(across)
        across.addWidget(self._label, 1)
        across.addWidget(self.less)
        across.addWidget(self._number)
        across.addWidget(self.more)
        # connections
        self.less.clicked.connect(self._fewer)
        self.more.clicked.connect(self._more)
        self.show_number(number)

    @Slot(int)
    def show_number(self, number: int) -> None:
        """Show this number."""
        self.number = number
        self._number.setText(str(number))
        self.less.setEnabled(number > self._least)
        self.more.setEnabled(number < self._most)

    @Slot()
    def _fewer(self) -> None:
        self.changed.emit(self.number - 1)

    @Slot()
    def _more(self) -> None:
        self.changed.emit(self.number + 1)
