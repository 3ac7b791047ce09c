"""How the leaflet looks: its sizes and colours from the design tokens, and how far they may give way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import resources
from exports import fonts
from exports.sheet import A4, A5, Form
from exports.text import Lines, Style, set_lines

PX = 0.75
"""pt in one px of the design."""

MARGIN = 31.5
TOP = 31.0
BOTTOM = 36.0
"""White around the content of an A5 page, in pt; the page number stands in the white at the bottom."""

COLUMN = A5[0] - 2 * MARGIN
ROOM = A5[1] - TOP - BOTTOM

BODY_SIZES = (14.5, 14.0, 13.5, 13.0, 12.5)
"""Sizes of the text in pt, the best first. The whole leaflet has one."""
PICTURE_SCALES = (1.5, 1.25, 1.12, 1.0, 0.85, 0.7, 0.55)
GAP_LEAST, GAP_MOST = 0.5, 1.6
"""How far white may shrink and grow: 1 is the white of the design."""
SMALLEST = 12.0


@dataclass(frozen=True)
class Paper:
    """What a document is laid out on: a small page that is printed `scale` times as large.

    All other measures are in pt before that. `bodies` and `pictures` are the sizes that may be tried, the
    best first. A document has `least` pages or more, a multiple of `fold`; `plan` says on which of them the
    blocks of the four pages of the leaflet stand. On `broad` paper short sentences share a
    line. Pages may be `numbered`, have their words in the `middle` of the height, and a colour as `ground`.
    """

    size: tuple[float, float] = A5
    scale: float = 1.0
    margin: float = MARGIN
    top: float = TOP
    bottom: float = BOTTOM
    bodies: tuple[float, ...] = BODY_SIZES
    pictures: tuple[float, ...] = PICTURE_SCALES
    smallest: float = SMALLEST
    least: int = 4
    fold: int = 4
    plan: tuple[int, ...] = (1, 2, 3, 4)
    broad: bool = False
    numbered: bool = True
    middle: bool = False
    ground: str = ""

    @property
    def column(self) -> float:
        """The width of the text, in pt."""
        return self.size[0] - 2 * self.margin

    @property
    def room(self) -> float:
        """The height of the text, in pt."""
        return self.size[1] - self.top - self.bottom


A5_PAPER = Paper()

_LARGE = 1.4
A4_PAPER = Paper(
    A4,
    margin=44,
    top=34,
    bottom=40,
    bodies=(15.5, 15.0, 14.5, 14.0),
    smallest=14.0,
    least=2,
    fold=1,
    plan=(1, 1, 2, 2),
    broad=True,
)
"""Two sides of A4: no letter below 14 pt."""
LARGE_PAPER = Paper(
    (A4[0] / _LARGE, A4[1] / _LARGE),
    _LARGE,
    bodies=(15.5, 15.0, 14.5),
    smallest=14.3,
    fold=1,
)
"""A4 with letters of 20 pt or more, the small print too."""

_PAPERS = {Form.A4_PAGES: A4_PAPER, Form.LARGE: LARGE_PAPER}


def paper(form: Form) -> Paper:
    """What the pages of a leaflet are laid out on."""
    return _PAPERS.get(form, A5_PAPER)


@dataclass(frozen=True)
class Look:
    """One page's measure: `body` in pt, pictures and white as factors of the design, on its paper."""

    body: float = BODY_SIZES[0]
    picture: float = 1.0
    gap: float = 1.0
    paper: Paper = A5_PAPER

    @property
    def column(self) -> float:
        """The width of the text, in pt."""
        return self.paper.column

    @cached_property
    def text(self) -> Style:
        """Sentences."""
        return self._style("tekst", fonts.REGULAR)

    @cached_property
    def strong(self) -> Style:
        """A first line that carries the rest."""
        return Style(self.body * 1.09, 1.15, ink("inkt"), fonts.BOLD)

    @cached_property
    def heading(self) -> Style:
        """The heading of a block."""
        return self._style("kop", fonts.HEAVY)

    @cached_property
    def title(self) -> Style:
        """The title on the front."""
        return self._style("titel", fonts.HEAVY)

    @cached_property
    def small(self) -> Style:
        """The small print, at any size of the text."""
        return Style(self.paper.smallest, 1.3, ink("inkt"))

    def near(self, times: float) -> float:
        """A size `times` that of the text, in pt, but never below the smallest of this paper."""
        return max(self.body * times, self.paper.smallest)

    def wide(self, size: float) -> float:
        """The room that a picture of `size` pt gets beside its words, in pt."""
        return size * max(self.picture, 1.0)

    def beside(self, size: float, height: float) -> float:
        """A picture of `size` pt beside words of that `height`: no smaller than they leave it for nothing."""
        return max(size * self.picture, min(size, height))

    def white(self, height: float) -> float:
        """`height` pt of the design, as it gives way here."""
        return height * self.gap

    def _style(self, name: str, font: str) -> Style:
        size, leading = resources.tokens()["maat"]["druk"][name]
        relative = self.body / BODY_SIZES[0]
        return Style(size * relative, leading, ink("inkt"), font)


def ink(name: str) -> str:
    """A colour of the design by its role."""
    return str(resources.tokens()["color"][name])


def heading_lines(text: str, style: Style, width: float = COLUMN, smallest: float = SMALLEST) -> Lines:
    """A heading; one of more than three lines is set smaller, so that it stays a heading and not a page."""
    lines = set_lines(text, style, width)
    smaller = max(smallest / style.size, 0.62)
    return lines if len(lines.lines) <= 3 or smaller >= 1 else set_lines(text, style.scaled(smaller), width)
