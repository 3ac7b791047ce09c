"""How the leaflet looks: its sizes and colours from the design tokens, and how far they may give way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import resources
from exports import fonts
from exports.sheet import A5
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
class Look:
    """One page's measure: `body` in pt, pictures and white as factors of the design."""

    body: float = BODY_SIZES[0]
    picture: float = 1.0
    gap: float = 1.0

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
        return Style(SMALLEST, 1.3, ink("inkt"))

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


def heading_lines(text: str, style: Style, width: float = COLUMN) -> Lines:
    """A heading; one of more than three lines is set smaller, so that it stays a heading and not a page."""
    lines = set_lines(text, style, width)
    smaller = max(SMALLEST / style.size, 0.62)
    return lines if len(lines.lines) <= 3 or smaller >= 1 else set_lines(text, style.scaled(smaller), width)
