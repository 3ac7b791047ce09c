"""A square button with an arrow. Its name is for the ear; what it moves stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ArrowButton(QAbstractButton):
    """`arrow` is left, right, up or down; with an edge it stands alone, without one it sits in a row."""

    def __init__(
        self, name: str, arrow: str, side: int, *, edge: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._arrow = arrow
        self._edge = edge
        self._side = side
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the square."""
        return QSize(self._side, self._side)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint edge and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isEnabled()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._edge:
            pen = QPen(theme.colour("accent" if on else "lijn_sterk"), theme.measure("rand", "knop"))
            pen.setStyle(Qt.PenStyle.SolidLine if on else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(theme.colour("oppervlak" if on else "oppervlak_diep"))
        if self.isDown():
            painter.setBrush(theme.colour("accent_tint"))
        if self._edge or self.isDown():
            radius = theme.measure("straal", "knop")
            painter.drawRoundedRect(box, radius, radius)
        if on or self._edge:
            reach = self._side * 0.2
            middle = QRectF(self.rect()).center()
            square = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
            paint_icon(painter, self._arrow, square, theme.colour("accent" if on else "lijn_sterk"))
        painter.end()
