"""How the grid of dots lies on a screen: one block or two, and how large a cell can be."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from ui.desktop import theme

GAP = 6
MARGIN = 10
BETWEEN = 14
_IN_ONE_BLOCK = 6
_SMALLEST = 38
_WORD = 150


@dataclass(frozen=True)
class DotLayout:
    """`blocks` beside each other of `per_block` rows; a cell is `width` by `height`, a picture `picture`."""

    blocks: int
    per_block: int
    width: int
    height: int
    picture: int

    def widest(self, tables: int) -> int:
        """Return how wide one block may be: a word must not stand far from its numbers."""
        return _fixed() + tables * (self.width + GAP) + theme.scaled(3 * _WORD)


def head_height() -> int:
    """Return the height of the line with the tables above the cells."""
    return 40 + theme.scaled(22)


def dot_layout(rows: int, tables: int, width: int, height: int) -> DotLayout:
    """Choose two blocks when more than six cards fit beside each other with their words.

    Cells are touch targets. Only where many tables make one long block they become lower, so that the
    whole tally sheet stays in sight; what still does not fit scrolls.
    """
    side = 88 if theme.is_wide() else 66
    half = ceil(rows / 2)
    two = rows > _IN_ONE_BLOCK and _fits((width - BETWEEN) // 2, tables, side)
    per_block = half if two else max(rows, 1)
    long = not two and rows > _IN_ONE_BLOCK
    room = (height - head_height() - MARGIN) // per_block - (4 if long else 10)
    least = max(_SMALLEST, theme.scaled(34)) if long else theme.target("begeleider")
    tall = max(least, min(side, room))
    wide = side if long or two or _fits(width, tables, side) else theme.target("begeleider")
    return DotLayout(2 if two else 1, per_block, wide, tall, 60 if tall >= 60 else 40)


def _fits(width: int, tables: int, side: int) -> bool:
    """Whether a block of this width leaves room for the words."""
    return width - _fixed() - tables * (side + GAP) >= theme.scaled(_WORD)


def _fixed() -> int:
    """What number, picture, total and margins take."""
    return 2 * MARGIN + theme.scaled(26) + 60 + theme.scaled(58) + 3 * GAP
