"""The eight mats beside and under each other, and which digit lays on which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.mats_parts import SortMat
from wijksessie.queries.options import mats

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_MAT, _GAP = 215, 10
_SHIFTED = {
    Qt.Key.Key_Exclam: "1",
    Qt.Key.Key_At: "2",
    Qt.Key.Key_NumberSign: "3",
    Qt.Key.Key_Dollar: "4",
    Qt.Key.Key_Percent: "5",
    Qt.Key.Key_AsciiCircum: "6",
    Qt.Key.Key_Dead_Circumflex: "6",
    Qt.Key.Key_Ampersand: "7",
    Qt.Key.Key_ParenRight: "0",
}
"""What Shift and a digit give on the keyboards of our laptops (US international); plus works on all."""


def digit_of(event: QKeyEvent) -> tuple[str, bool]:
    """Return the digit of a key, empty for another key, and whether Shift was held with it."""
    key = Qt.Key(event.key())
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key), shift
    return (_SHIFTED.get(key, "") if shift else ""), shift


class MatField(QWidget):
    """As many mats beside each other as fit: four, two or one. The last mat has the digit 0."""

    tapped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        options = mats()
        digits = [str(nr) for nr in range(1, len(options))] + ["0"]
        self.mats = {
            option.key: SortMat(option, digit) for option, digit in zip(options, digits, strict=True)
        }
        self.of_digit = dict(zip(digits, self.mats, strict=True))
        self.labels = {option.key: option.label for option in options}
        self._columns: list[QVBoxLayout] = []
        # layout
        self._side_by_side = QHBoxLayout(self)
        self._side_by_side.setContentsMargins(0, 0, 0, 0)
        self._side_by_side.setSpacing(_GAP)
        self._lay(1)
        # connections
        for mat in self.mats.values():
            mat.tapped.connect(self.tapped)

    def mat_at(self, where: QPoint) -> str | None:
        """Return the mat at this point of the screen."""
        found = (key for key, mat in self.mats.items() if mat.rect().contains(mat.mapFromGlobal(where)))
        return next(found, None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay as many mats beside each other as fit."""
        super().resizeEvent(event)
        across = next((n for n in (4, 2) if self.width() >= n * theme.scaled(_MAT) + (n - 1) * _GAP), 1)
        if across != len(self._columns):
            self._lay(across)

    def _lay(self, across: int) -> None:
        for column in self._columns:
            for mat in self.mats.values():
                column.removeWidget(mat)
            self._side_by_side.removeItem(column)
        self._columns = [QVBoxLayout() for _ in range(across)]
        for nr, column in enumerate(self._columns):
            column.setSpacing(_GAP)
            for mat in list(self.mats.values())[nr::across]:
                column.addWidget(mat, 1)
            self._side_by_side.addLayout(column, 1)
