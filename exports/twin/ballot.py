"""Ballots for dots, several on a side of A4: number, picture, word and as many circles as one may put."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from exports import fonts
from exports.flyer_pen import CopyPen
from exports.pen import Pen
from exports.sheet import MM
from exports.svg_path import ellipse
from exports.tagged_pdf import Box, Element
from exports.twin.look import (
    LYING,
    UPRIGHT,
    Leaf,
    curve,
    disc,
    fit,
    grey,
    has_picture,
    line,
    picture,
    put_left,
    words,
)
from wijksessie.queries.options import OptionView
from wijksessie.queries.twin import TwinBlock
from wijksessie.techniques.gestures import PutDots

_EDGE = 9 * MM
_FEW = 6
"""Up to so many options four ballots fit on a side; above that two."""
MOST_CIRCLES = 6
"""More dots than this on one card are written as a number, on a line."""
_MOST = 16
"""Options on one ballot: what does not fit goes on a next one."""


def ballots_a_page(options: int) -> int:
    """How many of the same ballot stand on a side of A4."""
    return 4 if options <= _FEW else 2


def ballot_leaves(block: TwinBlock) -> Iterator[Leaf]:
    """The ballot of a block with dots; nothing while there is nothing to choose."""
    gesture = next((one for one in block.gestures if isinstance(one, PutDots)), None)
    if gesture is None:
        return
    numbered = list(enumerate(block.options, 1))
    for start in range(0, len(numbered), _MOST):
        yield _leaf(block.question, numbered[start : start + _MOST], gesture)


def rule(gesture: PutDots) -> str:
    """How many dots one may put, for residents."""
    text = words()["ballot"]
    may = text["dots_1"] if gesture.budget == 1 else text["dots"].format(gesture.budget)
    most = text["at_most_1"] if gesture.at_most == 1 else text["at_most"].format(gesture.at_most)
    return f"{may} {most}" if gesture.budget > 1 else str(may)


def _leaf(question: str, options: Sequence[tuple[int, OptionView]], gesture: PutDots) -> Leaf:
    few = ballots_a_page(len(options)) == 4
    size = UPRIGHT if few else LYING
    wide, high = size[0] / 2, size[1] / (2 if few else 1)

    def draw(pen: Pen) -> None:
        line(pen, wide, 4, wide, size[1] - 4, 0.6, grey(), "4 4")
        if few:
            line(pen, 4, high, size[0] - 4, high, 0.6, grey(), "4 4")
        for at in range(4 if few else 2):
            left, bottom = at % 2 * wide, (1 - at // 2) * high if few else 0.0
            box = (left + _EDGE, bottom + _EDGE, left + wide - _EDGE, bottom + high - _EDGE)
            # The first is there to be heard; the others are the same once more.
            _ballot(pen if at == 0 else _copy(pen), question, options, gesture, box)

    return Leaf(size, draw)


def _copy(pen: Pen) -> CopyPen:
    copy = CopyPen(pen._canvas, pen._inside[-1])  # noqa: SLF001 - a second pen on the same sheet
    copy._scale, copy._dx, copy._dy = pen._scale, pen._dx, pen._dy  # noqa: SLF001
    return copy


def _ballot(
    pen: Pen, question: str, options: Sequence[tuple[int, OptionView]], gesture: PutDots, box: Box
) -> None:
    left, bottom, right, top = box
    top -= put_left(pen, question, (left, top - 20 * MM, right, top), 17, "H3") + 2 * MM
    top -= put_left(pen, rule(gesture), (left, top - 12 * MM, right, top), 11, font=fonts.REGULAR) + 3 * MM
    columns = 2 if len(options) > _FEW else 1
    rows = max(ceil(len(options) / columns), 4)
    wide, high = (right - left) / columns, min((top - bottom) / rows, 27 * MM)
    with pen.element(Element("L", numbered=True)):
        for at, (nr, option) in enumerate(options):
            x, y = left + at // rows * wide, top - at % rows * high
            with pen.element(Element("LI")):
                _row(pen, nr, option, gesture.at_most, (x, y - high, x + wide - 2 * MM, y))


def _row(pen: Pen, nr: int, option: OptionView, most: int, box: Box) -> None:
    left, bottom, right, top = box
    high = top - bottom
    middle = (top + bottom) / 2
    disc(pen, nr, left + 3.5 * MM, middle, 3.3 * MM)
    side = min(high - 2 * MM, 20 * MM, (right - left) * 0.25)
    x = left + 8 * MM
    circle = min(high * 0.3, 3.6 * MM)
    circles = _circles(pen, right, middle, circle, most)
    with pen.element(Element("LBody")):
        if has_picture(option):
            picture(pen, option.pictogram, x, middle + side / 2, side)
            x += side + 2 * MM
        lines = fit(option.label, circles - x - 2 * MM, high - 1 * MM, 13, fonts.BOLD)
        pen.text(lines, x, middle + lines.height / 2, "P")


def _circles(pen: Pen, right: float, middle: float, radius: float, most: int) -> float:
    """Draw the circles from the right edge; return where they begin."""
    if most > MOST_CIRCLES:
        line(pen, right - 14 * MM, middle - radius, right, middle - radius, 0.9)
        return right - 14 * MM
    down = 2 if most > 3 else 1
    across = ceil(most / down)
    for at in range(most):
        x = right - radius - (across - 1 - at % across) * radius * 2.3
        y = middle + (0.0 if down == 1 else radius * 1.1 * (1 if at < across else -1))
        small = radius if down == 1 else radius * 0.95
        curve(pen, ellipse(x, y, small, small), 1.4)
    return right - across * radius * 2.3
