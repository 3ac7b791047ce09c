"""Cards of 63 x 88 mm, nine on a side of A4, with marks to cut along.

Stress has straight corners and what helps has the leaf edge, so that they differ in the hand and in grey.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import resources
from exports import fonts
from exports.leaflet_look import PX
from exports.pen import Pen
from exports.sheet import MM
from exports.tagged_pdf import Element
from exports.twin.look import (
    UPRIGHT,
    Leaf,
    disc,
    grey,
    has_picture,
    ink,
    line,
    picture,
    put,
    shape,
    theme_token,
    words,
)
from wijksessie.queries.options import OptionView
from wijksessie.queries.twin import TwinBlock

WIDE, HIGH = 63 * MM, 88 * MM
PICTURE = 53 * MM
"""The side of the picture: more than 60 % of the height."""
PER_PAGE = 9
_ACROSS = 3
_LEFT, _TOP = (UPRIGHT[0] - _ACROSS * WIDE) / 2, (UPRIGHT[1] + 3 * HIGH) / 2
_CUT = 5 * MM
_INSET = 2 * MM
_DISC = 4.2 * MM


def card_leaves(block: TwinBlock, blank: int = 0) -> Iterator[Leaf]:
    """All cards of a block in the order of the table screen, then `blank` ones to write on."""
    numbered: list[tuple[int, OptionView | None]] = list(enumerate(block.options, 1))
    numbered += [(0, None)] * blank
    for start in range(0, len(numbered), PER_PAGE):
        yield _leaf(numbered[start : start + PER_PAGE], block.solutions)


def _leaf(cards: Sequence[tuple[int, OptionView | None]], solutions: frozenset[str]) -> Leaf:
    def draw(pen: Pen) -> None:
        _marks(pen)
        with pen.element(Element("L", numbered=True)):
            for at, (nr, option) in enumerate(cards):
                x, top = _LEFT + at % _ACROSS * WIDE, _TOP - at // _ACROSS * HIGH
                with pen.element(Element("LI")):
                    if option is None:
                        _blank(pen, x, top)
                    else:
                        _card(pen, nr, option, x, top, leaf=option.key in solutions)

    return Leaf(UPRIGHT, draw)


def _marks(pen: Pen) -> None:
    """Short lines in the white around the cards, where to cut."""
    right, bottom = _LEFT + _ACROSS * WIDE, _TOP - 3 * HIGH
    for column in range(_ACROSS + 1):
        x = _LEFT + column * WIDE
        line(pen, x, _TOP + 2, x, _TOP + 2 + _CUT, 0.6, grey())
        line(pen, x, bottom - 2, x, bottom - 2 - _CUT, 0.6, grey())
    for row in range(4):
        y = _TOP - row * HIGH
        line(pen, _LEFT - 2, y, _LEFT - 2 - _CUT, y, 0.6, grey())
        line(pen, right + 2, y, right + 2 + _CUT, y, 0.6, grey())


def _frame(pen: Pen, x: float, top: float, *, leaf: bool) -> None:
    corners = resources.tokens()["straal"]["blad"]
    top_left, top_right, bottom_right, bottom_left = (corner * PX for corner in corners)
    radii = (bottom_left, bottom_right, top_right, top_left) if leaf else (0.0,) * 4
    box = (x + _INSET, top - HIGH + _INSET, x + WIDE - _INSET, top - _INSET)
    pen.frame(box, radii, edge=ink(), thick=1.6)


def _card(pen: Pen, nr: int, option: OptionView, x: float, top: float, *, leaf: bool) -> None:
    _frame(pen, x, top, leaf=leaf)
    disc(pen, nr, x + _INSET + 2 * MM + _DISC, top - _INSET - 2 * MM - _DISC, _DISC)
    left, right, bottom = x + 4.5 * MM, x + WIDE - 4.5 * MM, top - HIGH + 4 * MM
    below = top - 10 * MM - PICTURE
    with pen.element(Element("LBody")):
        token = theme_token(option)
        if token is not None:
            box = (x + 15 * MM, top - 22 * MM, x + 27 * MM, top - 10 * MM)
            half = (WIDE - PICTURE) / 2
            picture(pen, option.pictogram, x + half, top - 10 * MM, PICTURE)
            shape(
                pen, token["vorm"], (box[0], top - 12.5 * MM, box[0] + 9 * MM, top - 3.5 * MM), token["vlak"]
            )
        elif has_picture(option):
            picture(pen, option.pictogram, x + (WIDE - PICTURE) / 2, top - 10 * MM, PICTURE)
        else:
            # The word alone, with room below it to draw: a card without a picture can still get one.
            put(pen, option.label, (left, top - 40 * MM, right, top - 13 * MM), 21)
            return
        put(pen, option.label, (left, bottom, right, below - 1 * MM), 16)


def _blank(pen: Pen, x: float, top: float) -> None:
    """Room to draw, and a line to write on."""
    _frame(pen, x, top, leaf=False)
    with pen.element(Element("LBody")):
        small = (x + 5 * MM, top - 10 * MM, x + WIDE - 5 * MM, top - 5 * MM)
        put(pen, words()["cards"]["blank"], small, 9.5, font=fonts.REGULAR)
    for y in (top - HIGH + 20 * MM, top - HIGH + 9 * MM):
        line(pen, x + 6 * MM, y, x + WIDE - 6 * MM, y, 0.9, grey())
