"""A small picture of exactly what the big screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.stage.painting import paint_picture

if TYPE_CHECKING:
    from ui.desktop.stage.show import Picture


class StagePreview(QWidget):
    """Keeps the shape of the beamer, 16 by 9."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stagePreview")
        self.setAccessibleName(self.tr("Wat het grote scherm toont"))
        self._picture: Picture | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setMinimumSize(320, 180)

    def show_picture(self, picture: Picture | None) -> None:
        """Show this."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """As large as the screen lets it."""
        return QSize(800, 450)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the picture small, with an edge."""
        width = min(self.width() - 4, (self.height() - 4) * 16 / 9)
        box = QRectF(2, 2, width, width * 9 / 16)
        painter = QPainter(self)
        painter.setClipRect(box)
        paint_picture(painter, box, self._picture)
        painter.setClipping(False)
        painter.setPen(QPen(theme.colour("inkt"), 3))
        painter.drawRoundedRect(box, 4, 4)
        painter.end()
