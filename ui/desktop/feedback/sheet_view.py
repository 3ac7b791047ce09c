"""The pages as they come from the PDF, on a quiet ground: one, or two beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QResizeEvent

_EDGE = 10
_GAP = 14


class SheetView(QWidget):
    """Shows pictures of pages dot for dot when they have the right size, and scaled until they do."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetView")
        self._pages: Sequence[QImage] = ()
        self._beside = 1
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(200, 200))

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pictures from left to right."""
        self._pages, self._words = pages, ""
        self.update()

    def say(self, words: str) -> None:
        """Say something where the page will come, while there is none."""
        self._words = words
        self.update()

    def set_beside(self, beside: int) -> None:
        """Make room for so many pages beside each other."""
        self._beside = beside
        self.update()

    def room(self) -> QSize:
        """Return the device pixels for one page."""
        ratio = self.devicePixelRatioF()
        wide = (self.width() - 2 * _EDGE - (self._beside - 1) * _GAP) / self._beside
        return QSize(max(int(wide * ratio), 1), max(int((self.height() - 2 * _EDGE) * ratio), 1))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        return QSize(360, 500)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Tell that the pages should be drawn for another size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the ground and the pages on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("lijn"))
        radius = theme.measure("straal", "kaart")
        painter.drawRoundedRect(self.rect(), radius, radius)
        if self._pages:
            self._paint_pages(painter)
        elif self._words:
            painter.setPen(theme.colour("inkt"))
            painter.setFont(theme.font("tekst"))
            box = QRectF(self.rect()).adjusted(24, 24, -24, -24)
            how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(how), self._words)
        painter.end()

    def _paint_pages(self, painter: QPainter) -> None:
        ratio, room = self.devicePixelRatioF(), self.room()
        sizes = [self._size(page, room) for page in self._pages]
        whole = sum(size.width() for size in sizes) / ratio + _GAP * (len(sizes) - 1)
        left = (self.width() - whole) / 2
        for page, size in zip(self._pages, sizes, strict=True):
            top = (self.height() - size.height() / ratio) / 2
            corner = QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio)
            place = QRectF(corner.x(), corner.y(), size.width() / ratio, size.height() / ratio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, size != page.size())
            painter.drawImage(place, page)
            left += place.width() + _GAP

    @staticmethod
    def _size(page: QImage, room: QSize) -> QSize:
        """Return the picture's own size when it was drawn for this room, or else the size that fits."""
        fits = page.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        near = abs(fits.width() - page.width()) <= 2 or abs(fits.height() - page.height()) <= 2
        inside = page.width() <= room.width() and page.height() <= room.height()
        return page.size() if near and inside else fits
