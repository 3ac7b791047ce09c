"""Digits to tap, beside the cell that was tapped: for a note taker with a mouse or a touch screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.parts.buttons import Button

_COLUMNS = 4
_GAP = 8


class DotPad(QFrame):
    """Floats over the grid and never takes the keys away from the cell."""

    digit_tapped = Signal(int)
    emptied = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # parts
        self._around = parent
        self.setObjectName("dotPad")
        self.setProperty("look", "goal")
        side = theme.target("begeleider")
        self._digits = [Button(str(digit), f"pad_{digit}") for digit in range(10)]
        self._empty = Button(self.tr("Wis"), "padEmpty")
        self._on = Button(self.tr("Verder"), "padOn", "primary")
        # layout
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._grid.setSpacing(_GAP)
        for button in (*self._digits, self._empty, self._on):
            button.setProperty("slim", "yes")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumWidth(max(side, theme.scaled(side)))
        self.hide()
        # connections
        for button in self._digits:
            button.clicked.connect(self._tap)
        self._empty.clicked.connect(self.emptied)
        self._on.clicked.connect(self.went_on)

    def offer(self, cell: DotCell, most: int) -> None:
        """Lie beside this cell, with the digits that can be typed in it."""
        shown = self._digits[: min(most, 9) + 1]
        buttons = [*shown, self._empty, *([self._on] if most >= 10 else [])]
        for button in (*self._digits, self._empty, self._on):
            self._grid.removeWidget(button)
            button.setVisible(button in buttons)
        for number, button in enumerate(buttons):
            self._grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        self.adjustSize()
        around = self._around.rect()
        corner = cell.mapTo(self._around, QPoint(0, 0))
        left = corner.x() + cell.width() + _GAP
        if left + self.width() > around.right():
            left = corner.x() - self.width() - _GAP
        top = corner.y() + (cell.height() - self.height()) // 2
        self.move(max(left, 0), max(min(top, around.bottom() - self.height()), 0))
        self.show()
        self.raise_()

    @Slot()
    def _tap(self) -> None:
        self.digit_tapped.emit(int(self.sender().objectName().removeprefix("pad_")))
