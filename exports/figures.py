"""The row of people: every resident one figure, those who are meant filled in and placed first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import resources
from exports.svg import Drawing, colour
from exports.svg_path import arch_over, ellipse, number
from wijksessie.queries.people import People

PER_ROW = 10
TALLEST = 25.0
"""pt; a few people stay people, and do not become giants."""
LOWEST = 16.0
"""pt; below this a head is a dot, and the row breaks into rows of ten."""
_GROUP_GAP = 0.5
"""Gap after ten figures, in steps from one figure to the next."""
_ROW_GAP = 0.22
"""White between two rows, in heights."""
_PITCH = 0.7
"""From one figure to the next, in heights: shoulders and a little air."""


@dataclass(frozen=True)
class Row:
    """Where the figures of one row of people stand, in pt."""

    drawn: int
    filled: int
    size: float
    per_line: int

    @property
    def height(self) -> float:
        """The height of all its lines together, in pt."""
        lines = math.ceil(self.drawn / self.per_line)
        return self.size * (lines + (lines - 1) * _ROW_GAP)

    @property
    def width(self) -> float:
        """The width of its longest line, in pt."""
        return _steps(min(self.drawn, self.per_line)) * _PITCH * self.size

    @property
    def edge(self) -> float:
        """How thick the line around a figure is, in pt."""
        return max(0.9, self.size * 0.055)

    def outlines(self) -> tuple[str, ...]:
        """Every figure as path operators, the filled ones first, from its top left corner with y up."""
        places = (_place(index, self.size, self.per_line) for index in range(self.drawn))
        return tuple(_person(*place, self.size, self.edge) for place in places)

    def operators(self, x: float, top: float) -> str:
        """Paint it with its top left corner at (`x`, `top`), y pointing up."""
        painted = _operators(self)
        return f"q 1 0 0 1 {number(x)} {number(top)} cm {painted} Q"


def row(people: People, width: float) -> Row:
    """`people` in a row at most `width` pt wide: one line if it fits, else lines of ten."""
    drawn = max(people.drawn, 1)
    size = min(TALLEST, width / (_steps(drawn) * _PITCH))
    per_line = drawn
    if size < LOWEST:
        per_line = PER_ROW
        size = min(TALLEST * 0.8, width / (_steps(PER_ROW) * _PITCH))
    return Row(drawn, min(max(people.filled, 0), drawn), round(size, 2), per_line)


def drawing(row: Row) -> Drawing:
    """The row as a drawing of its own, with white around it for the edges."""
    white = 2.0
    # The operators point up, a drawing points down.
    painted = f"q 1 0 0 -1 {number(white)} {number(white)} cm {row.operators(0, 0)} Q"
    return Drawing(row.width + 2 * white, row.height + 2 * white, painted)


def spoken(people: People) -> str:
    """The row in words, for who hears the leaflet: "12 van de 24 mensen"."""
    if people.count == people.of:
        return f"{people.count} mensen"
    if people.approximate:
        return f"ongeveer {people.filled} van de {people.drawn} mensen"
    return f"{people.count} van de {people.of} mensen"


def _steps(count: int) -> float:
    return count + (count - 1) // PER_ROW * _GROUP_GAP


@lru_cache(maxsize=64)
def _operators(row: Row) -> str:
    """Two paths whatever the number: the filled figures, and the open ones."""
    colours = resources.tokens()["color"]
    people, edge = row.outlines(), number(row.edge)
    ink = colour(colours["inkt"])
    filled, open_ = people[: row.filled], people[row.filled :]
    painted = f"{edge} w 1 j {ink} rg {ink} RG {' '.join(filled)} B" if filled else ""
    if open_:
        pale = f"{colour(colours['oppervlak'])} rg {colour(resources.tokens()['figuur']['lijn_leeg'])} RG"
        painted += f" {edge} w 1 j {pale} {' '.join(open_)} B"
    return painted


def _place(index: int, size: float, per_line: int) -> tuple[float, float]:
    """The middle of a figure and its top, from the top left corner of the row."""
    line, at = divmod(index, per_line)
    step = _PITCH * size
    return (at + at // PER_ROW * _GROUP_GAP + 0.5) * step, -line * size * (1 + _ROW_GAP)


def _person(x: float, top: float, size: float, edge: float) -> str:
    """Head and shoulders as one outline; the edge is drawn inside `size`."""
    shape = resources.tokens()["figuur"]
    head = shape["kop_r"] * size - edge / 2
    half = shape["schouder"] * size / 2 - edge / 2
    neck = top - (2 * shape["kop_r"] + shape["hals"]) * size - edge / 2
    foot = top - size + edge / 2
    body = arch_over(x, foot, neck, half, min(half * 0.95, neck - foot))
    return f"{ellipse(x, top - shape['kop_r'] * size, head, head)} {body}"
