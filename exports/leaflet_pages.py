"""Which unit of the leaflet stands on which small page, and how large: every page full, and none too full.

In this order, until everything fits:
1. every block on its own page of the plan of four, with less white and smaller pictures, then smaller text;
2. whole blocks on the page before or after;
3. more pages (eight, twelve, ... when a sheet is folded), with blocks cut between their sentences or items;
4. what is higher than a page by itself, drawn smaller.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exports.layout import Piece, shrunk
from exports.leaflet_blocks import Unit, units
from exports.leaflet_look import A5_PAPER, GAP_LEAST, GAP_MOST, PICTURE_SCALES, Look, Paper
from wijksessie.queries.leaflet import Leaflet

_BLOCK_GAP = 20.0
"""White between two blocks, in pt."""
_FOOT = 110.0
"""At most this much white above a unit at the foot, in pt; with more, the foot would look lost."""

_WHITE_FOR = dict(zip(PICTURE_SCALES, (1.55, 1.2, 1.1, 0.85, 0.75, 0.6, 0.0), strict=True))
"""How much white a page must keep to have its pictures that large."""
_MOST_WHITE = 1.6
"""The same for larger pictures than those."""

_EMPTY, _LONELY, _BROKEN, _MOVED = 1000.0, 300.0, 40.0, 10.0
"""What it costs to leave a page empty, to end it with a heading, to cut a block, to move one by a page."""


@dataclass(frozen=True)
class Page:
    """The units of one small page with its look; `foot` is white above the last units that go to the foot."""

    units: tuple[Unit, ...]
    look: Look
    foot: float = 0.0

    def pieces(self) -> Iterator[tuple[Unit, Piece, float]]:
        """Each unit with its piece and the white above it, in pt."""
        before: Unit | None = None
        lowered = False
        for unit in self.units:
            white = self.look.white(_gap(before, unit))
            if unit.bottom and before and not lowered:
                white, lowered = white + self.foot, True
            yield unit, _built(unit, self.look), white
            before = unit

    @property
    def height(self) -> float:
        """From the first unit to the last, in pt."""
        return sum(piece.height + white for _, piece, white in self.pieces())


def pages(leaflet: Leaflet, paper: Paper = A5_PAPER) -> list[Page]:
    """The small pages of `leaflet` in reading order: on paper that is folded a multiple of four."""
    return laid(units(leaflet, paper=paper), lambda: units(leaflet, cut=True, paper=paper), paper)


def laid(whole: Sequence[Unit], parts: Callable[[], Sequence[Unit]], paper: Paper) -> list[Page]:
    """The `whole` units of a document on pages; its `parts` are the same, cut, for when that does not fit."""
    return _by_plan(whole, paper) or _moved(whole, paper) or _more(parts(), paper)


def fits(whole: Sequence[Unit], paper: Paper) -> bool:
    """Whether all of it stands on one page of this paper, at one of its sizes."""
    return any(_least(whole, body, paper) <= paper.room for body in paper.bodies)


def _by_plan(whole: Sequence[Unit], paper: Paper) -> list[Page]:
    planned = [
        tuple(unit for unit in whole if _planned(unit, paper) == page) for page in range(1, paper.least + 1)
    ]
    if all(planned):
        for body in paper.bodies:
            if all(_least(group, body, paper) <= paper.room for group in planned):
                return [_filled(group, body, paper) for group in planned]
    return []


def _moved(whole: Sequence[Unit], paper: Paper) -> list[Page]:
    # What is not folded needs no empty page.
    counts = range(1 if paper.fold == 1 else paper.least, paper.least + 1)
    for body in paper.bodies:
        heights = [_height(unit, body, paper) for unit in whole]
        for count in counts:
            groups = _divide(whole, heights, count, paper, cut=False)
            if groups:
                return [_filled(group, body, paper) for group in groups]
    return []


def _more(parts: Sequence[Unit], paper: Paper) -> list[Page]:
    """More pages than planned. A page for every unit always fits: `_built` shrinks what is too high."""
    fold, bodies = paper.fold, paper.bodies
    most = fold * math.ceil((len(parts) + 1) / fold) + fold
    heights = {body: [_height(unit, body, paper) for unit in parts] for body in bodies}
    for count in range(paper.least + fold, most + 1, fold):
        for body in bodies:
            high = heights[body]
            if count == most and body == bodies[-1]:
                high = [min(height, paper.room) for height in high]
            groups = _divide(parts, high, count, paper, cut=True)
            if groups:
                return [_filled(group, body, paper) for group in groups]
    raise AssertionError("a page for every unit is always enough")


def _divide(
    parts: Sequence[Unit], heights: Sequence[float], count: int, paper: Paper, *, cut: bool
) -> list[tuple[Unit, ...]]:
    """The cheapest way to cut `parts` into `count` pages in order, or nothing when they do not fit."""
    infinite = math.inf
    best = [[infinite] * (len(parts) + 1) for _ in range(count + 1)]
    came = [[0] * (len(parts) + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for page in range(1, count + 1):
        for end in range(len(parts) + 1):
            for begin, cost in _costs(parts, heights, end, page, paper, cut=cut):
                total = best[page - 1][begin] + cost
                if total < best[page][end]:
                    best[page][end], came[page][end] = total, begin
    if best[count][len(parts)] == infinite:
        return []
    ends = [len(parts)]
    for page in range(count, 0, -1):
        ends.append(came[page][ends[-1]])
    return [tuple(parts[begin:end]) for begin, end in pairwise(reversed(ends))]


def _costs(
    parts: Sequence[Unit], heights: Sequence[float], end: int, page: int, paper: Paper, *, cut: bool
) -> Iterator[tuple[int, float]]:
    """For every unit that page number `page` can begin with when it ends before `end`: what that costs."""
    yield end, _EMPTY
    broken = _break_cost(parts, end, cut)
    used = moved = 0.0
    for begin in range(end - 1, -1, -1):
        if begin + 1 < end:
            used += _gap(parts[begin], parts[begin + 1]) * GAP_LEAST
        used += heights[begin]
        if used > paper.room:
            return
        if not cut and (begin == 0 or parts[begin - 1].block != parts[begin].block):
            moved += _MOVED * abs(page - _planned(parts[begin], paper))
        # The square makes two half pages cheaper than a full and an empty one.
        yield begin, broken + moved + (used / paper.room) ** 2


def _break_cost(parts: Sequence[Unit], end: int, cut: bool) -> float:
    if not 0 < end < len(parts):
        return 0.0
    last, following = parts[end - 1], parts[end]
    if last.block != following.block:
        return 0.0
    if not cut:
        return math.inf
    return _LONELY if last.leads else _BROKEN


def _filled(group: tuple[Unit, ...], body: float, paper: Paper) -> Page:
    """The largest pictures with enough white, then the white that fills the page."""
    for scale in paper.pictures:
        # White grows evenly, so two heights tell all others.
        least = Page(group, Look(body, scale, GAP_LEAST, paper)).height
        design = Page(group, Look(body, scale, paper=paper)).height
        grown = (design - least) / (1 - GAP_LEAST)
        gap = GAP_LEAST + (paper.room - least) / grown if grown else 1.0
        if gap >= _WHITE_FOR.get(scale, _MOST_WHITE):
            break
    page = Page(group, Look(body, scale, max(GAP_LEAST, min(gap, GAP_MOST)), paper))
    left = paper.room - page.height
    return Page(group, page.look, left if 0 < left <= _FOOT else min(max(left, 0.0), 24.0))


def _least(group: Sequence[Unit], body: float, paper: Paper) -> float:
    gaps = sum(_gap(before, unit) for before, unit in pairwise(group)) * GAP_LEAST
    return gaps + sum(_height(unit, body, paper) for unit in group)


def _height(unit: Unit, body: float, paper: Paper) -> float:
    return unit.build(Look(body, paper.pictures[-1], GAP_LEAST, paper)).height


def _built(unit: Unit, look: Look) -> Piece:
    piece = unit.build(look)
    return piece if piece.height <= look.paper.room else shrunk(piece, look.paper.room)


def _planned(unit: Unit, paper: Paper) -> int:
    """The page of this paper on which a unit has its place."""
    return paper.plan[unit.page - 1]


def _gap(before: Unit | None, unit: Unit) -> float:
    if before is None:
        return 0.0
    return unit.gap if before.block == unit.block else _BLOCK_GAP
