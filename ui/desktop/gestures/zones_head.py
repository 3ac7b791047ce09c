"""The head of a column of stickers: its shape and its word. A tap sticks one on the chosen place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.stage.shapes import paint_mark


class KindHead(QAbstractButton):
    """`letter` is the key that does the same."""

    def __init__(self, kind: str, label: str, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self._label, self.letter = kind, label, letter
        self.setObjectName(f"kind_{kind}")
        self.setAccessibleName(self.tr("{0}: één erbij").format(label))
        self.setAccessibleDescription(letter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cells have the keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for a shape and two short lines."""
        return QSize(self.wide(), theme.scaled(84))

    @staticmethod
    def wide() -> int:
        """Return the width of a column."""
        return max(theme.target("begeleider"), theme.scaled(76))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint a card with the shape above its word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("accent_tint" if self.isDown() else "oppervlak"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        side = 28.0
        paint_mark(painter, f"pin_{self.kind}", QRectF((self.width() - side) / 2, 7, side, side))
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.work_font(14, "kop"))
        place = QRectF(self.rect()).adjusted(3, side + 9, -3, -3)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._label)
        painter.end()
