"""Small line icons that stand beside a word: one stroke on a grid of 24."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme

_LINES = {
    "check": "M4 12.5 L10 18 L20 6",
    "offline": "M3 9 A14 14 0 0 1 21 9 M7 14 A8 8 0 0 1 17 14 M12 19 V19.2 M4 3 L20 21",
    "phone": "M7 2 H17 V22 H7 Z M11 18.5 H13",
    "flag": "M5 22 V3 H19 L15 8 L19 13 H5",
    "clock": "M12 2.5 A9.5 9.5 0 1 1 11.9 2.5 M12 7 V12 L16 14",
    "look": "M10.5 3.5 A7 7 0 1 1 10.4 3.5 M15.6 15.6 L21 21",
    "lock": "M5 11 H19 V21 H5 Z M8 11 V7.5 A4 4 0 0 1 16 7.5 V11",
    "unlocked": "M5 11 H19 V21 H5 Z M8 11 V7 A4 4 0 0 1 15.6 5.6",
    "calendar": "M4 6 H20 V21 H4 Z M4 11 H20 M8.5 3 V7.5 M15.5 3 V7.5",
    "folder": "M3 6 H10 L12 8.5 H21 V19 H3 Z",
    "practice": "M12 3 L21 8 L12 13 L3 8 Z M7 10.5 V16 C7 18 17 18 17 16 V10.5",
    "info": "M12 2.5 A9.5 9.5 0 1 1 11.9 2.5 M12 11 V17 M12 7 V7.2",
    "warning": "M12 3 L22 20.5 H2 Z M12 10 V14.5 M12 17.5 V17.6",
    "undo": "M8 5 L3.5 9.5 L8 14 M4 9.5 H14 A5.5 5.5 0 0 1 14 20.5 H9",
    "close": "M6 6 L18 18 M18 6 L6 18",
    "disk": "M4 4 H17 L20 7 V20 H4 Z M8 4 V9 H15 V4 M8 20 V14 H16 V20",
    "left": "M20 12 H4.5 M11 5 L4 12 L11 19",
    "right": "M4 12 H19.5 M13 5 L20 12 L13 19",
    "up": "M12 20 V4.5 M5 11 L12 4 L19 11",
    "down": "M12 4 V19.5 M5 13 L12 20 L19 13",
    "printer": "M7 8 V3 H17 V8 M7 17 H3 V8 H21 V17 H17 M7 14 H17 V21 H7 Z",
    "open": "M4 8 L12 16 L20 8",
}


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str, stroke: float) -> QSvgRenderer:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<path d="{_LINES[name]}" fill="none" stroke="{colour}" stroke-width="{stroke}" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor, stroke: float = 2.6) -> None:
    """Paint a line icon in `rect`."""
    _renderer(name, colour.name(), stroke).render(painter, rect)


def icon(name: str, colour: QColor, pixels: int = 24) -> QIcon:
    """Return the line icon for a button."""
    pixmap = QPixmap(pixels * 2, pixels * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, pixels * 2, pixels * 2), colour)
    painter.end()
    return QIcon(pixmap)


class Icon(QWidget):
    """A line icon as a widget. It never stands without a word, so it has no name of its own to read out."""

    def __init__(
        self, name: str, pixels: int, colour: QColor | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._pixels = theme.scaled(pixels)
        self._colour = colour or theme.colour("inkt")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, colour: QColor) -> None:
        """Show another icon."""
        self._name = name
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the square it needs."""
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the icon."""
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._colour)
        painter.end()
