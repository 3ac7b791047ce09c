"""How documents for the team look: A4 upright, one black, sizes to read at a table. Measures in pt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import resources
from exports import fonts
from exports.paper.content import Kind
from exports.sheet import MM
from exports.text import Style

A4 = (210 * MM, 297 * MM)
MARGIN = 18 * MM
WIDTH = A4[0] - 2 * MARGIN
ROOM = A4[1] - 2 * MARGIN

HAIR, THICK = 0.6, 1.4
"""Lines between rows, and under the head of a table."""
ACROSS, DOWN = 8.0, 3.6
"""White behind and above the words of a cell."""
INSET = 5.0
"""White before the words of a cell that has lines all round."""
_SMALLEST = 9.0

SCALES = (1.0, 0.96, 0.92, 0.88)
"""How far type and white give way when something should stay on one page; body text stays above 9.5 pt."""

_SIZES = {
    Kind.BODY: (11.0, 1.36, fonts.WORK),
    Kind.STRONG: (11.0, 1.36, fonts.WORK_BOLD),
    Kind.SMALL: (9.8, 1.34, fonts.WORK),
    Kind.LARGE: (16.0, 1.2, fonts.WORK_HEAVY),
    Kind.ALOUD: (13.0, 1.4, fonts.WORK),
}
_HEADINGS = {1: (25.0, 1.12), 2: (17.0, 1.16), 3: (12.5, 1.25)}


def ink() -> str:
    """The one colour of print: nearly black, so that a grey printer keeps every line."""
    return str(resources.tokens()["color"]["inkt"])


def line_ink() -> str:
    """The colour of thin lines: dark enough for any printer."""
    return str(resources.tokens()["color"]["lijn_sterk"])


@dataclass(frozen=True)
class Look:
    """The measure of a section: 1 is the design."""

    scale: float = 1.0

    def style(self, kind: Kind) -> Style:
        """How a paragraph looks."""
        return _style(kind, self.scale)

    def heading(self, level: int) -> Style:
        """How a heading looks."""
        return _heading(level, self.scale)

    def white(self, height: float) -> float:
        """White of the design, as it gives way here."""
        return height * (1 - 2.5 * (1 - self.scale))


@cache
def _style(kind: Kind, scale: float) -> Style:
    size, leading, font = _SIZES[kind]
    return Style(max(size * scale, _SMALLEST), leading, ink(), font, strong=fonts.WORK_BOLD, balanced=False)


@cache
def _heading(level: int, scale: float) -> Style:
    size, leading = _HEADINGS[level]
    return Style(max(size * scale, _SMALLEST), leading, ink(), fonts.WORK_HEAVY, strong=fonts.WORK_HEAVY)
