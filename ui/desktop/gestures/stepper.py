"""One less, the number, one more: for a finger, a mouse, or the digits of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button

if TYPE_CHECKING:
    from ui.desktop.gestures.digits import DigitsGesture, Place


class Stepper(QWidget):
    """The cell of a place with a button at each side. The keys stay on the cell."""

    def __init__(
        self, gesture: DigitsGesture, place: Place, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # parts
        self._gesture, self._place = gesture, place
        side = theme.target("begeleider")
        name = "_".join(place)
        self.less = Button("−", f"less_{name}", height=side)
        self.more = Button("+", f"more_{name}", height=side)
        for button, word in ((self.less, self.tr("Eén minder")), (self.more, self.tr("Eén meer"))):
            button.setAccessibleName(f"{label}: {word}")
            button.setProperty("slim", "yes")
            button.setFont(theme.font("titel"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedSize(side, max(side, theme.scaled(58)))
        # layout
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        across.addWidget(self.less)
        across.addWidget(gesture.add_cell(place, label))
        across.addWidget(self.more)
        # connections
        self.less.clicked.connect(self._less)
        self.more.clicked.connect(self._more)

    @Slot()
    def _less(self) -> None:
        self._gesture.go_to(self._place)
        self._gesture.add(self._place, -1)

    @Slot()
    def _more(self) -> None:
        self._gesture.go_to(self._place)
        self._gesture.add(self._place, 1)
