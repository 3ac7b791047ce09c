"""Tables: a head that comes again on each page, and rows that stay whole as long as they fit on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from exports.paper.content import Cell, Facts, Kind, Table, Text
from exports.paper.lists import box
from exports.paper.look import ACROSS, DOWN, HAIR, INSET, ROOM, THICK, WIDTH, Look, ink, line_ink
from exports.paper.strips import Draw, Strip
from exports.pen import Pen
from exports.tagged_pdf import Element
from exports.text import Lines, set_lines

_BOX = 12.0
_TITLE = 6
"""Lines of the head of a column; the rest of an endless one is only read."""
_SHORT = ROOM / 6
"""Rows below this height are kept from standing alone on a page."""


@dataclass(frozen=True)
class _Words:
    """Lines of a cell; only the `first` of a paragraph with a stand-in is read."""

    element: Element
    lines: Lines
    first: bool = True


@dataclass(frozen=True)
class _Set:
    """A cell, ready to draw."""

    words: tuple[_Words, ...]
    box: bool = False

    @property
    def height(self) -> float:
        return max(sum(words.lines.height for words in self.words), _BOX + 2 if self.box else 0.0)


@dataclass(frozen=True)
class _Grid:
    """Where columns lie, and which lines are drawn."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    full: bool
    least: float
    down: float
    inset: float

    def room(self, width: float) -> float:
        """The width for the words in a cell."""
        return width - 2 * INSET if self.full else width - ACROSS


def table(part: Table, look: Look, parent: Element) -> Iterator[Strip]:
    """A table with its head. Nothing at all when it has no rows."""
    if not part.rows:
        return
    made = parent.add(Element("Table"))
    total = sum(column.share for column in part.columns)
    widths = tuple(WIDTH * column.share / total for column in part.columns)
    lefts = tuple(accumulate((0.0, *widths[:-1])))
    inset = INSET if part.grid else 0.0
    grid = _Grid(lefts, widths, part.grid, part.least, look.white(DOWN), inset)
    head = _head(part, grid, look, made)
    yield replace(head, above=look.white(7.0), keeps=True)
    rows = [_row(cells, part, grid, look, made, ROOM - head.height) for cells in part.rows]
    for nr, strips in enumerate(rows):
        # Neither the first row nor the last stands alone on a page.
        alone = nr == 0 or nr == len(rows) - 2
        short = all(strip.height < _SHORT for strip in strips)
        keeps = (part.whole or alone) and short and nr < len(rows) - 1
        for at, strip in enumerate(strips):
            yield replace(strip, head=head, keeps=keeps and at == len(strips) - 1)


def facts(part: Facts, look: Look, parent: Element) -> Iterator[Strip]:
    """What we know of something: the words at the left are the heads of their rows."""
    known = [(name, said) for name, said in part.rows if said.strip()]
    if not known:
        return
    made = parent.add(Element("Table"))
    first = WIDTH * 0.3
    grid = _Grid((0.0, first), (first, WIDTH - first), False, 0.0, look.white(2.6), 0.0)
    for nr, (name, said) in enumerate(known):
        row = made.add(Element("TR"))
        cells = (
            _cell(Cell((Text(name, Kind.STRONG),)), grid.room(grid.widths[0]), look, row, "Row"),
            _cell(
                Cell(tuple(Text(line) for line in said.splitlines() if line.strip())),
                grid.room(grid.widths[1]),
                look,
                row,
            ),
        )
        for strip in _cut(cells, grid, ROOM, rule=HAIR):
            yield replace(strip, above=look.white(5.0) if nr == 0 else 0.0)


def _head(part: Table, grid: _Grid, look: Look, made: Element) -> Strip:
    """The head; on a next page it is drawn again for the eye alone."""
    row = made.add(Element("TR"))
    style = replace(look.style(Kind.STRONG), size=look.style(Kind.SMALL).size)
    titles = []
    for column, width in zip(part.columns, grid.widths, strict=True):
        element = row.add(Element("TH", scope="Column"))
        lines = set_lines(column.title, style, grid.room(width))
        element.actual = lines.actual
        if len(lines.lines) > _TITLE:
            element.actual = column.title
            lines = replace(lines, lines=lines.lines[:_TITLE])
        titles.append((element, lines))
    height = max(lines.height for _, lines in titles) + 2 * grid.down
    read = [False]

    def draw(pen: Pen, x: float, top: float) -> None:
        for (element, lines), left in zip(titles, grid.lefts, strict=True):
            y = top - height + grid.down + lines.height
            if not any(lines.lines):
                continue
            if read[0]:
                pen.again(lines, x + left + grid.inset, y)
            else:
                pen.words(element, lines, x + left + grid.inset, y)
        read[0] = True
        if grid.full:
            _edges(pen, x, top, height, grid)
            pen.rule(x, top, WIDTH, HAIR, line_ink())
        pen.rule(x, top - height + THICK, WIDTH, THICK, ink())

    return Strip(height, draw)


def _row(
    cells: Sequence[Cell], part: Table, grid: _Grid, look: Look, made: Element, room: float
) -> list[Strip]:
    row = made.add(Element("TR"))
    ready = tuple(
        _cell(cell, grid.room(width), look, row, "Row" if column.leads else "")
        for cell, column, width in zip(cells, part.columns, grid.widths, strict=True)
    )
    return list(_cut(ready, grid, room, rule=HAIR))


def _cell(cell: Cell, room: float, look: Look, row: Element, scope: str = "") -> _Set:
    element = row.add(Element("TH" if scope else "TD", scope=scope))
    words = []
    for text in cell.texts:
        lines = set_lines(text.words, look.style(text.kind), room, text.strong)
        if any(lines.lines):
            words.append(_Words(element.add(Element("P", actual=lines.actual)), lines))
    return _Set(tuple(words), cell.box)


def _cut(cells: tuple[_Set, ...], grid: _Grid, room: float, rule: float) -> Iterator[Strip]:
    """A row as one strip, or as several when it is higher than a page."""
    while True:
        most = room - 2 * grid.down
        split = [_split(cell, most) for cell in cells]
        top = tuple(first for first, _ in split)
        rest = tuple(left for _, left in split)
        height = max(max(cell.height for cell in top) + 2 * grid.down, grid.least)
        more = any(cell.words for cell in rest)
        yield Strip(height, _drawn(top, grid, height, 0.0 if more else rule))
        if not more:
            return
        cells = rest


def _split(cell: _Set, most: float) -> tuple[_Set, _Set]:
    if cell.height <= most:
        return cell, _Set(())
    top: list[_Words] = []
    rest: list[_Words] = []
    used = 0.0
    for words in cell.words:
        step = words.lines.style.size * words.lines.style.leading
        fit = 0 if rest else min(len(words.lines.lines), int((most - used) / step))
        used += fit * step
        if fit:
            top.append(replace(words, lines=replace(words.lines, lines=words.lines.lines[:fit])))
        if fit < len(words.lines.lines):
            left = replace(words.lines, lines=words.lines.lines[fit:])
            rest.append(replace(words, lines=left, first=words.first and not fit))
    return _Set(tuple(top), cell.box), _Set(tuple(rest))


def _drawn(cells: tuple[_Set, ...], grid: _Grid, height: float, rule: float) -> Draw:
    def draw(pen: Pen, x: float, top: float) -> None:
        for cell, left in zip(cells, grid.lefts, strict=True):
            y = top - grid.down
            if cell.box:
                box(pen, x + left + grid.inset, y - 1.0, size=_BOX)
            for words in cell.words:
                if words.first or not words.lines.actual:
                    pen.words(words.element, words.lines, x + left + grid.inset, y)
                else:
                    pen.again(words.lines, x + left + grid.inset, y)
                y -= words.lines.height
        if grid.full:
            _edges(pen, x, top, height, grid)
        if rule:
            pen.rule(x, top - height + rule, WIDTH, rule, line_ink())

    return draw


def _edges(pen: Pen, x: float, top: float, height: float, grid: _Grid) -> None:
    for left in (*grid.lefts, WIDTH - HAIR):
        pen.frame((x + left, top - height, x + left + HAIR, top), (0.0,) * 4, fill=line_ink())
