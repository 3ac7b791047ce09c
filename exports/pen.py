"""What draws on a small page: text and figures as tagged content, rules and frames as artifacts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.utils import ImageReader

from exports.svg import colour
from exports.svg_path import number, rounded
from exports.tagged_pdf import Box, Element, TaggedCanvas
from exports.text import Lines


@dataclass(frozen=True)
class PhotoImage:
    """A photo as it is drawn: the file and its size in dots."""

    data: bytes
    alt: str
    width: int
    height: int


@lru_cache(maxsize=16)
def read_photo(data: bytes, alt: str) -> PhotoImage | None:
    """The photo, or None when it cannot be read as a picture."""
    try:
        width, height = ImageReader(io.BytesIO(data)).getSize()
    except OSError:
        return None
    return PhotoImage(data, alt, width, height)


class Pen:
    """Draws on `canvas` and grows the structure tree under the element it is in.

    Coordinates are pt on the small page, y pointing up; `area` says where on the sheet that page lies.
    """

    def __init__(self, canvas: TaggedCanvas, root: Element) -> None:
        self._canvas = canvas
        self._inside = [root]
        self._scale, self._dx, self._dy = 1.0, 0.0, 0.0

    @contextmanager
    def area(self, dx: float, dy: float = 0.0, scale: float = 1.0) -> Iterator[None]:
        """Draw with the origin moved to (`dx`, `dy`) and everything `scale` times as large."""
        before = (self._scale, self._dx, self._dy)
        self._canvas.addLiteral(f"q {scale:.4f} 0 0 {scale:.4f} {number(dx)} {number(dy)} cm")
        self._scale, self._dx, self._dy = (
            before[0] * scale,
            before[1] + before[0] * dx,
            before[2] + before[0] * dy,
        )
        yield
        self._canvas.addLiteral("Q")
        self._scale, self._dx, self._dy = before

    @contextmanager
    def element(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to `element`, which comes after what is already there."""
        self._inside.append(self._inside[-1].add(element))
        yield
        self._inside.pop()

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to `element`, which has its place in the tree already."""
        self._inside.append(element)
        yield
        self._inside.pop()

    def text(self, lines: Lines, x: float, top: float, role: str) -> None:
        """A paragraph with its top left corner at (`x`, `top`)."""
        if any(lines.lines):
            self.words(self._inside[-1].add(Element(role, actual=lines.actual)), lines, x, top)

    def words(self, element: Element, lines: Lines, x: float, top: float) -> None:
        """Text of an element that has its place in the tree already; it may go on on a next page."""
        with self._canvas.tagged(element):
            self._text(lines, x, top)

    def again(self, lines: Lines, x: float, top: float) -> None:
        """What was read before and only helps the eye, such as the head of a table on its next page."""
        with self._canvas.artifact():
            self._text(lines, x, top)

    def page_number(self, lines: Lines, x: float, top: float) -> None:
        """A page number: the reader's program counts pages itself, so it is an artifact."""
        with self._canvas.artifact("Pagination"):
            self._text(lines, x, top)

    def figure(self, operators: str, alt: str, box: Box) -> None:
        """A picture that says something; `box` is its place on the small page."""
        with self._canvas.tagged(self._figure(alt, box)):
            self._canvas.addLiteral(operators)

    def photo(self, photo: PhotoImage, x: float, top: float, width: float) -> None:
        """A photo `width` pt wide with its top left corner at (`x`, `top`); it says something."""
        height = width * photo.height / photo.width
        with self._canvas.tagged(self._figure(photo.alt, (x, top - height, x + width, top))):
            self._photo(photo, x, top, width)

    def decoration(self, operators: str) -> None:
        """A picture that says nothing new."""
        with self._canvas.artifact():
            self._canvas.addLiteral(operators)

    def rule(self, x: float, y: float, length: float, thickness: float, ink: str) -> None:
        """A horizontal line whose top edge is at `y`."""
        shape = f"{number(x)} {number(y - thickness)} {number(length)} {number(thickness)} re"
        self.decoration(f"{colour(ink)} rg {shape} f")

    def frame(
        self,
        box: Box,
        radii: tuple[float, ...],
        fill: str | None = None,
        edge: str | None = None,
        thick: float = 0.0,
    ) -> None:
        """A box with rounded corners, `radii` from bottom left over bottom right; the edge lies inside."""
        left, bottom, right, top = box
        half = thick / 2 if edge else 0.0
        outline = rounded(left + half, bottom + half, right - left - 2 * half, top - bottom - 2 * half, radii)
        paint = f"{colour(fill)} rg " if fill else ""
        paint += f"{colour(edge)} RG {number(thick)} w 1 j [] 0 d " if edge else ""
        self.decoration(f"q {paint}{outline} {'B' if fill and edge else 'f' if fill else 'S'} Q")

    def _figure(self, alt: str, box: Box) -> Element:
        left, bottom, right, top = box
        place = (
            left * self._scale + self._dx,
            bottom * self._scale + self._dy,
            right * self._scale + self._dx,
            top * self._scale + self._dy,
        )
        return self._inside[-1].add(Element("Figure", alt=alt, box=place))

    def _photo(self, photo: PhotoImage, x: float, top: float, width: float) -> None:
        height = width * photo.height / photo.width
        self._canvas.drawImage(ImageReader(io.BytesIO(photo.data)), x, top - height, width, height)

    def _text(self, lines: Lines, x: float, top: float) -> None:
        style = lines.style
        out = self._canvas.beginText()
        out.setFillColor(style.colour)
        font: tuple[str, float] | None = None
        for baseline, line in lines.baselines(top):
            out.setTextOrigin(x, baseline)
            for run in line:
                if (run.font, run.scale) != font:
                    font = (run.font, run.scale)
                    out.setFont(run.font, style.size * run.scale)
                out.textOut(run.text)
        self._canvas.drawText(out)
