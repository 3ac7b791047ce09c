"""The pieces a page is built of. Each knows its height before it is drawn, so that nothing overflows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exports.figures import Row
from exports.pen import Pen
from exports.svg import Drawing, colour
from exports.svg_path import ellipse
from exports.tagged_pdf import Element
from exports.text import Lines


@dataclass(frozen=True)
class Piece:
    """Something `height` pt high. `draw(pen, x, top)` puts its top left corner at (`x`, `top`)."""

    height: float
    draw: Callable[[Pen, float, float], None]


def paragraph(lines: Lines, role: str = "P") -> Piece:
    """Text; `role` is its place in the structure: P, H1 or H2."""
    return Piece(lines.height, lambda pen, x, top: pen.text(lines, x, top, role))


def space(height: float) -> Piece:
    """White."""
    return Piece(height, lambda pen, x, top: None)


def rule(width: float, height: float, ink: str) -> Piece:
    """A line `width` pt long."""
    return Piece(height, lambda pen, x, top: pen.rule(x, top, width, height, ink))


def picture(drawing: Drawing, width: float, alt: str = "") -> Piece:
    """A drawing `width` pt wide; without `alt` it is decoration."""
    height = width * drawing.height / drawing.width

    def draw(pen: Pen, x: float, top: float) -> None:
        operators = drawing.placed(x, top, width)
        if alt:
            pen.figure(operators, alt, (x, top - height, x + width, top))
        else:
            pen.decoration(operators)

    return Piece(height, draw)


def people_row(row: Row, alt: str) -> Piece:
    """A row of people, with what it says."""

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.figure(row.operators(x, top), alt, (x, top - row.height, x + row.width, top))

    return Piece(row.height, draw)


def disc(number: Lines, size: float, ink: str) -> Piece:
    """A place in a ranking: its number, white on a dark disc `size` pt across; the label of a list item."""

    def draw(pen: Pen, x: float, top: float) -> None:
        half = size / 2
        pen.decoration(f"{colour(ink)} rg {ellipse(x + half, top - half, half, half)} f")
        pen.text(number, x + (size - number.width) / 2, top - (size - number.height) / 2, "Lbl")

    return Piece(size, draw)


def stack(pieces: Sequence[Piece]) -> Piece:
    """Pieces under each other."""

    def draw(pen: Pen, x: float, top: float) -> None:
        for piece in pieces:
            piece.draw(pen, x, top)
            top -= piece.height

    return Piece(sum(piece.height for piece in pieces), draw)


def beside(*pieces: tuple[float, Piece], middle: bool = True) -> Piece:
    """Pieces next to each other, each with its distance from the left: halfway, or all at the top."""
    height = max(piece.height for _, piece in pieces)

    def draw(pen: Pen, x: float, top: float) -> None:
        for left, piece in pieces:
            lower = (height - piece.height) / 2 if middle else 0.0
            piece.draw(pen, x + left, top - lower)

    return Piece(height, draw)


@dataclass(frozen=True)
class Frame:
    """A box `width` pt wide around a piece, with white `across` and `down` inside it.

    `radii` of the corners go round from bottom left, over bottom right. An edge lies inside the box.
    """

    width: float
    across: float
    down: float
    radii: tuple[float, ...]
    fill: str | None = None
    edge: str | None = None
    thick: float = 0.0

    @property
    def inner(self) -> float:
        """The width that is left for the piece, in pt."""
        return self.width - 2 * self.across

    def around(self, piece: Piece) -> Piece:
        """The piece in its box."""
        height = piece.height + 2 * self.down

        def draw(pen: Pen, x: float, top: float) -> None:
            box = (x, top - height, x + self.width, top)
            pen.frame(box, self.radii, self.fill, self.edge, self.thick)
            piece.draw(pen, x + self.across, top - self.down)

        return Piece(height, draw)


def inside(role: str, piece: Piece) -> Piece:
    """A piece that is one element of the structure, such as LI or LBody."""

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.element(Element(role)):
            piece.draw(pen, x, top)

    return Piece(piece.height, draw)


def shrunk(piece: Piece, height: float) -> Piece:
    """A piece drawn smaller as a whole, `height` pt high: the last resort for what is higher than a page."""
    scale = height / piece.height

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.area(x, top, scale):
            piece.draw(pen, 0.0, 0.0)

    return Piece(height, draw)
