"""What draws a flyer: a second copy that nobody has to hear, and a photo on a dark ground."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from exports.layout import Piece
from exports.pen import Pen, PhotoImage
from exports.tagged_pdf import Box, Element
from exports.text import Lines

_EDGE = 2.0
"""White around a photo on a dark ground, in pt."""


class CopyPen(Pen):
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
            self._photo(photo, x, top, width)


def photo_piece(photo: PhotoImage, wide: float, high: float) -> tuple[float, Piece]:
    """The photo as large as fits in a box, whole; and how wide that is."""
    width = min(wide, high * photo.width / photo.height)
    height = width * photo.height / photo.width

    def draw(pen: Pen, x: float, top: float) -> None:
        edge = (x - _EDGE, top - height - _EDGE, x + width + _EDGE, top + _EDGE)
        pen.frame(edge, (_EDGE,) * 4, fill="#FFFFFF")
        pen.photo(photo, x, top, width)

    return width, Piece(height, draw)
