"""A pictogram of the house set: painted from SVG, kept ready per name, size and colouring."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

import resources


@cache
def _renderer(name: str, recolour: tuple[tuple[str, str], ...]) -> QSvgRenderer:
    """Read a pictogram once. `recolour` pairs replace the literal colour slots of the house style."""
    svg = resources.pictogram(name)
    for old, new in recolour:
        svg = svg.replace(old, new)
    return QSvgRenderer(QByteArray(svg.encode()))


@lru_cache(maxsize=256)
def pictogram_pixmap(
    name: str, pixels: int, ratio: float = 1.0, recolour: tuple[tuple[str, str], ...] = ()
) -> QPixmap:
    """Return the pictogram as a square of `pixels`, sharp on a screen with this device pixel ratio."""
    side = round(pixels * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, recolour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_pictogram(
    painter: QPainter, name: str, rect: QRectF, recolour: tuple[tuple[str, str], ...] = ()
) -> None:
    """Paint the pictogram as the largest square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    square = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    _renderer(name, recolour).render(painter, square)


class Pictogram(QWidget):
    """A picture beside its word. The word is shown or spoken by the widget around it."""

    def __init__(self, name: str, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._pixels = pixels
        self._recolour: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(resources.pictogram_alt(name))

    def show_pictogram(self, name: str) -> None:
        """Show another picture of the set."""
        self._name = name
        self.setAccessibleName(resources.pictogram_alt(name))
        self.update()

    def recolour(self, *pairs: tuple[str, str]) -> None:
        """Replace literal colours of the drawing, for instance ink by white on a dark ground."""
        self._recolour = pairs
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the square it needs."""
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the kept picture."""
        painter = QPainter(self)
        pixmap = pictogram_pixmap(self._name, self._pixels, self.devicePixelRatioF(), self._recolour)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
