"""Strips: what is never cut. Headings and sentences become strips, and know which page they want."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from exports.flyer_pen import photo_piece
from exports.paper.content import Gap, Heading, Notice, Photo, Text
from exports.paper.look import HAIR, WIDTH, Look, ink, line_ink
from exports.pen import Pen, read_photo
from exports.tagged_pdf import Element
from exports.text import Lines, set_lines

Draw = Callable[[Pen, float, float], None]

_WHOLE = 3
"""A paragraph of so many lines is never cut; a longer one leaves at least two on each page."""
_BAR, _BESIDE_BAR = 3.0, 12.0


@dataclass(frozen=True)
class Strip:
    """`height` pt that stay on one page, drawn with the top left corner at (x, top).

    `above` is white before it, except at the top of a page. A strip that `keeps` wants the next one on its
    page; one with `room` wants so much of the page below its top. `head` is drawn first when the strip begins
    a page. A `fresh` strip begins a page itself.
    """

    height: float
    draw: Draw
    above: float = 0.0
    keeps: bool = False
    room: float = 0.0
    head: Strip | None = None
    fresh: bool = False


def heading(part: Heading, look: Look, parent: Element) -> Iterator[Strip]:
    """A heading, with room for something under it."""
    lines = set_lines(part.words, look.heading(part.level), WIDTH)
    if not any(lines.lines):
        return
    element = parent.add(Element(f"H{part.level}", actual=lines.actual))
    above = look.white({1: 0.0, 2: 24.0, 3: 14.0}[part.level])
    room = {1: 0.0, 2: 130.0, 3: 70.0}[part.level]
    below = look.white({1: 8.0, 2: 5.0, 3: 2.0}[part.level])
    cut = list(pieces(lines))
    for at, piece in enumerate(cut):
        first, last = at == 0, at == len(cut) - 1
        yield Strip(
            piece.height + (below if last else 0.0),
            words(element, piece, first=first),
            above if first else 0.0,
            keeps=last,
            room=room if first else 0.0,
        )


def paragraph(
    text: Text, look: Look, parent: Element, *, role: str = "P", left: float = 0.0, width: float = WIDTH
) -> Iterator[Strip]:
    """A paragraph, in strips of lines when it is long."""
    lines = set_lines(text.words, look.style(text.kind), width - left, text.strong)
    if not any(lines.lines):
        return
    element = parent.add(Element(role, actual=lines.actual))
    cut = list(pieces(lines))
    for number, part in enumerate(cut):
        first, last = number == 0, number == len(cut) - 1
        yield Strip(
            part.height,
            words(element, part, left, first=first),
            look.white(5.0) if first else 0.0,
            keeps=text.leads and last,
        )


def words(element: Element, lines: Lines, left: float = 0.0, *, first: bool = True) -> Draw:
    """Draw lines of an element. What follows a text with a stand-in was read with its first lines."""

    def draw(pen: Pen, x: float, top: float) -> None:
        if first or not lines.actual:
            pen.words(element, lines, x + left, top)
        else:
            pen.again(lines, x + left, top)

    return draw


def pieces(lines: Lines) -> Iterator[Lines]:
    """The lines of a paragraph as they may be cut over pages: never one line alone."""
    if len(lines.lines) <= _WHOLE:
        yield lines
        return
    yield replace(lines, lines=lines.lines[:2])
    for line in lines.lines[2:-2]:
        yield replace(lines, lines=(line,))
    yield replace(lines, lines=lines.lines[-2:])


def notice(part: Notice, look: Look, parent: Element) -> Iterator[Strip]:
    """Sentences behind a bar."""
    strips = [strip for text in part.texts for strip in paragraph(text, look, parent, left=_BESIDE_BAR)]
    for number, strip in enumerate(strips):
        first = number == 0
        yield replace(
            strip,
            draw=_behind_bar(strip, first=first),
            above=look.white(9.0) if first else strip.above,
            keeps=strip.keeps or (first and len(strips) > 1),
        )


def _behind_bar(strip: Strip, *, first: bool) -> Draw:
    reach = strip.height + (0.0 if first else strip.above)

    def draw(pen: Pen, x: float, top: float) -> None:
        bottom = top - strip.height
        pen.frame((x, bottom, x + _BAR, bottom + reach), (0.0,) * 4, fill=ink())
        strip.draw(pen, x, top)

    return draw


def gap(part: Gap, look: Look) -> Iterator[Strip]:
    """White, or lines to write on."""
    if not part.lines:
        yield Strip(look.white(part.height), _nothing)
        return
    for _ in range(part.lines):
        yield Strip(part.height, _rule_below(part.height))


def _rule_below(height: float) -> Draw:
    def draw(pen: Pen, x: float, top: float) -> None:
        pen.rule(x, top - height + HAIR, WIDTH, HAIR, line_ink())

    return draw


def photo(part: Photo, look: Look, parent: Element) -> Iterator[Strip]:
    """A photo; nothing when it is no picture."""
    found = read_photo(part.data, part.alt)
    if found is None:
        return
    _, piece = photo_piece(found, WIDTH, part.high)
    holder = parent.add(Element("Div"))

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.inside(holder):
            piece.draw(pen, x, top)

    yield Strip(piece.height, draw, look.white(6.0))


def _nothing(pen: Pen, x: float, top: float) -> None:
    """White needs no ink."""
