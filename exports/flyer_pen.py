"""What draws a flyer: a photo as a picture with a meaning, and a second copy that nobody has to hear."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.utils import ImageReader

from exports.layout import Piece
from exports.pen import Pen
from exports.tagged_pdf import Box, Element
from exports.text import Lines


@dataclass(frozen=True)
class PhotoImage:
    """A photo as it is drawn: the file and its size in dots."""

    data: bytes
    alt: str
    width: int
    height: int


_EDGE = 2.0
"""White around a photo on a dark ground, in pt."""


class FlyerPen(Pen):
    """A pen that can place a photo."""

    def photo(self, photo: PhotoImage, x: float, top: float, width: float) -> None:
        """A photo `width` pt wide with its top left corner at (`x`, `top`)."""
        height = width * photo.height / photo.width
        box = (x, top - height, x + width, top)
        place = (
            box[0] * self._scale + self._dx,
            box[1] * self._scale + self._dy,
            box[2] * self._scale + self._dx,
            box[3] * self._scale + self._dy,
        )
        element = self._inside[-1].add(Element("Figure", alt=photo.alt, box=place))
        with self._canvas.tagged(element):
            self._draw(photo, x, top, width, height)

    def _draw(self, photo: PhotoImage, x: float, top: float, width: float, height: float) -> None:
        self._canvas.drawImage(ImageReader(io.BytesIO(photo.data)), x, top - height, width, height)


class CopyPen(FlyerPen):
    """Draws the same once more on one sheet; a reader's program passes it over."""

    @contextmanager
    def element(self, element: Element) -> Iterator[None]:
        """A copy has no structure."""
        yield

    def text(self, lines: Lines, x: float, top: float, role: str) -> None:
        """Words for the eye alone."""
        with self._canvas.artifact():
            self._text(lines, x, top)

    def figure(self, operators: str, alt: str, box: Box) -> None:
        """A picture for the eye alone."""
        self.decoration(operators)

    def photo(self, photo: PhotoImage, x: float, top: float, width: float) -> None:
        """A photo for the eye alone."""
        with self._canvas.artifact():
            self._draw(photo, x, top, width, width * photo.height / photo.width)


def photo_piece(photo: PhotoImage, wide: float, high: float) -> tuple[float, Piece]:
    """The photo as large as fits in a box, whole; and how wide that is."""
    width = min(wide, high * photo.width / photo.height)
    height = width * photo.height / photo.width

    def draw(pen: Pen, x: float, top: float) -> None:
        assert isinstance(pen, FlyerPen)
        edge = (x - _EDGE, top - height - _EDGE, x + width + _EDGE, top + _EDGE)
        pen.frame(edge, (_EDGE,) * 4, fill="#FFFFFF")
        pen.photo(photo, x, top, width)

    return width, Piece(height, draw)


@lru_cache(maxsize=4)
def read_photo(data: bytes, alt: str) -> PhotoImage | None:
    """The photo, or None when it cannot be read as a picture."""
    try:
        width, height = ImageReader(io.BytesIO(data)).getSize()
    except OSError:
        return None
    return PhotoImage(data, alt, width, height)
