"""Lists: dots, numbers, and boxes to tick by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from exports import fonts
from exports.paper.content import Item, Items, Kind, Mark, Text
from exports.paper.look import WIDTH, Look, ink
from exports.paper.strips import Strip, pieces
from exports.pen import Pen
from exports.svg import colour
from exports.svg_path import number
from exports.tagged_pdf import Element
from exports.text import Lines, Style, set_lines

_BETWEEN = 14.0
"""White between two columns."""
_BOX = 10.5
_LONG = 600
"""Characters of an item that is too long to stand beside another."""


@dataclass(frozen=True)
class _Bit:
    """Lines of an item that stay together, at `left`; the label stands before the first."""

    element: Element
    lines: Lines
    left: float
    label: Callable[[Pen, float, float], None] | None = None
    first: bool = True


def items(part: Items, look: Look, parent: Element) -> Iterator[Strip]:
    """A list. In one column long items may be cut; beside each other they stay whole."""
    shown = [item for item in part.items if item.text.words.strip()]
    if not shown:
        return
    longest = max(len(item.text.words) + len(item.more) for item in shown)
    columns = part.columns if longest < _LONG else 1
    made = parent.add(Element("L", numbered=any(item.mark is Mark.NUMBER for item in shown)))
    width = (WIDTH - _BETWEEN * (columns - 1)) / columns
    bits = [list(_bits(item, at, look, made, width)) for at, item in enumerate(shown, 1)]
    for start in range(0, len(bits), columns):
        if columns > 1:
            yield _beside(bits[start : start + columns], width, look)
        else:
            # Neither the first item nor the last stands alone on a page.
            near = start in (0, len(bits) - 2) and start < len(bits) - 1
            yield from _one_column(bits[start], look, keeps=near)


def _one_column(item: Sequence[_Bit], look: Look, *, keeps: bool) -> Iterator[Strip]:
    last = len(item) - 1
    for at, bit in enumerate(item):
        above = look.white(4.0) if at == 0 else 0.0
        more = at == 0 and last > 0
        yield Strip(bit.lines.height, _drawn([(0.0, [bit])]), above, keeps=more or (keeps and at == last))


def _beside(row: Sequence[Sequence[_Bit]], width: float, look: Look) -> Strip:
    height = max(sum(bit.lines.height for bit in item) for item in row)
    columns = [(at * (width + _BETWEEN), item) for at, item in enumerate(row)]
    return Strip(height, _drawn(columns), look.white(6.0))


def _drawn(columns: Sequence[tuple[float, Sequence[_Bit]]]) -> Callable[[Pen, float, float], None]:
    def draw(pen: Pen, x: float, top: float) -> None:
        for left, item in columns:
            y = top
            for bit in item:
                if bit.label is not None:
                    bit.label(pen, x + left, y)
                if bit.first or not bit.lines.actual:
                    pen.words(bit.element, bit.lines, x + left + bit.left, y)
                else:
                    pen.again(bit.lines, x + left + bit.left, y)
                y -= bit.lines.height

    return draw


def _bits(item: Item, at: int, look: Look, parent: Element, width: float) -> Iterator[_Bit]:
    style = look.style(item.text.kind)
    indent = style.size * (1.0 if item.mark is Mark.DOT else 1.85)
    own = parent.add(Element("LI"))
    label = _label(item.mark, at, style, own)
    body = own.add(Element("LBody"))
    for which, text in enumerate((item.text, Text(item.more, Kind.SMALL))):
        lines = set_lines(text.words, look.style(text.kind), width - indent, text.strong)
        if not any(lines.lines):
            continue
        element = body.add(Element("P", actual=lines.actual))
        for nr, part in enumerate(pieces(lines)):
            yield _Bit(element, part, indent, label if which == nr == 0 else None, nr == 0)


def _label(mark: Mark, at: int, style: Style, item: Element) -> Callable[[Pen, float, float], None]:
    if mark in (Mark.DOT, Mark.NUMBER):
        words = "•" if mark is Mark.DOT else f"{at}"
        bold = Style(style.size, style.leading, style.colour, fonts.WORK_BOLD)
        lines = set_lines(words, bold, WIDTH)
        element = item.add(Element("Lbl"))
        return lambda pen, x, top: pen.words(element, lines, x, top)

    def draw(pen: Pen, x: float, top: float) -> None:
        box(pen, x, top - (style.size * style.leading - _BOX) / 2, mark)

    return draw


def box(pen: Pen, x: float, top: float, mark: Mark = Mark.BOX, size: float = _BOX) -> None:
    """A box to tick by hand, or one that was ticked; its meaning also stands in words beside it."""
    pen.frame((x, top - size, x + size, top), (1.5,) * 4, edge=ink(), thick=1.0)
    if mark is Mark.TICKED:
        points: tuple[tuple[float, float], ...] = ((0.2, 0.55), (0.42, 0.78), (0.85, 0.15))
    elif mark is Mark.CROSSED_OUT:
        points = ((0.22, 0.5), (0.78, 0.5))
    else:
        return
    path = " ".join(
        f"{number(x + across * size)} {number(top - down * size)} {'l' if nr else 'm'}"
        for nr, (across, down) in enumerate(points)
    )
    pen.decoration(f"q {colour(ink())} RG 1.6 w 1 J 1 j {path} S Q")
