"""Big sheets with boxes: an order strip, grids, columns, zones and promises. All lie on A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

import resources
from exports import fonts
from exports.pen import Pen
from exports.sheet import MM
from exports.tagged_pdf import Box
from exports.twin.look import (
    EDGE,
    LYING,
    Leaf,
    disc,
    grey,
    has_picture,
    ink,
    line,
    picture,
    put,
    put_left,
    shape,
    theme_token,
    words,
)
from wijksessie.queries.options import OptionView
from wijksessie.queries.twin import TwinBlock
from wijksessie.terms import CHECK_FRAMEWORK, Theme

_HEAD = 20 * MM
_ROWS = 6
"""Rows of a grid on one side; more go on a next side."""
_PIN_LOOKS = {
    "fijn": ("cirkel", "helpt"),
    "rust": ("cirkel", "helpt"),
    "stress": ("driehoek", "stress"),
    "ontmoeten": ("vierkant", "accent"),
    "onveilig": ("kruis", "inkt"),
}


def head(pen: Pen, title: str) -> Box:
    """The question above a lying sheet; return the box that is left."""
    width, height = LYING
    top = height - EDGE
    put_left(pen, title, (EDGE, top - _HEAD + 4 * MM, width - EDGE, top), 24, "H3")
    return EDGE, EDGE + 4 * MM, width - EDGE, top - _HEAD


def criteria() -> tuple[OptionView, ...]:
    """What every solution is held against, with its shape and picture."""
    themes = resources.tokens()["thema"]
    return tuple(
        OptionView(
            str(key), str(themes[Theme(key)]["label"]), str(themes[Theme(key)]["pictogram"]), Theme(key)
        )
        for key in CHECK_FRAMEWORK
    )


def box_(pen: Pen, box: Box, round_: float = 6.0, thick: float = 1.4, tone: str = "") -> None:
    """An empty box."""
    pen.frame(box, (round_,) * 4, edge=tone or ink(), thick=thick)


def order(block: TwinBlock) -> Leaf:
    """A strip of numbered places from first to later; more than six in two rows."""

    def draw(pen: Pen) -> None:
        text = words()["order"]
        left, bottom, right, top = head(pen, block.question)
        places = min(max(len(block.options), 2), 12)
        across = places if places <= 4 else ceil(places / 2)
        rows = ceil(places / across)
        put_left(pen, text["first"], (left, top - 9 * MM, left + 60 * MM, top), 20)
        lines_top = top - 11 * MM
        foot = bottom + 24 * MM
        high, wide = (lines_top - foot) / rows, (right - left) / across
        for at in range(places):
            x, y = left + at % across * wide, lines_top - at // across * high
            room = (x + 1.5 * MM, y - high + 3 * MM, x + wide - 1.5 * MM, y)
            box_(pen, room)
            disc(pen, at + 1, room[0] + 7 * MM, room[3] - 7 * MM, 5 * MM)
        put_left(pen, text["later"], (right - 40 * MM, foot - 9 * MM, right, foot), 20)
        put_left(pen, text["aside"], (left, foot - 9 * MM, right - 50 * MM, foot), 12, font=fonts.REGULAR)
        box_(pen, (left, bottom, right, foot - 10 * MM), tone=grey())

    def listed(pen: Pen) -> None:
        from exports.tagged_pdf import Element

        with pen.element(Element("Sect")):
            draw(pen)

    return Leaf(LYING, listed)


def label(pen: Pen, option: OptionView, box: Box, largest: float, nr: int = 0) -> None:
    """A picture with its word below it, in a box."""
    left, bottom, right, top = box
    if not has_picture(option) and option.theme is None:
        put(pen, option.label, (left + 3, bottom + 2, right - 3, top - 2), largest)
        return
    words_high = min((top - bottom) * 0.4, 15 * MM)
    side = min(top - bottom - words_high, right - left - 2)
    middle = (left + right) / 2
    picture(pen, option.pictogram, middle - side / 2, top, side)
    token = theme_token(option)
    if token is not None and side < right - left - 8 * MM:
        small = 5 * MM
        shape(
            pen, token["vorm"], (left + 2, top - small - 2, left + 2 + small, top - 2), token["vlak"], thick=1
        )
    put(pen, option.label, (left + 3, bottom + 1, right - 3, bottom + words_high - 1), largest)


def grid(block: TwinBlock, across: Sequence[OptionView]) -> Iterator[Leaf]:
    """Options down, criteria across, a box in every cell."""
    rows: Sequence[OptionView | None] = block.options or (None,) * 4
    for start in range(0, len(rows), _ROWS):
        yield _grid(block.question, start, rows[start : start + _ROWS], across)


def _grid(title: str, start: int, rows: Sequence[OptionView | None], across: Sequence[OptionView]) -> Leaf:
    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, title)
        lead, heads = 52 * MM, 30 * MM
        wide = (right - left - lead) / max(len(across), 1)
        high = (top - heads - bottom) / len(rows)
        for at, column in enumerate(across):
            x = left + lead + at * wide
            label(pen, column, (x, top - heads + 1 * MM, x + wide, top), 13)
        for nr, option in enumerate(rows):
            y = top - heads - nr * high
            _row_lead(pen, option, start + nr + 1, (left, y - high, left + lead - 2 * MM, y))
            for at in range(len(across)):
                x = left + lead + at * wide
                box_(pen, (x + 1, y - high + 1, x + wide - 1, y - 1), 4, 1.2)

    return Leaf(LYING, draw)


def _row_lead(pen: Pen, option: OptionView | None, nr: int, box: Box) -> None:
    left, bottom, right, top = box
    if option is None:
        line(pen, left, bottom + 5 * MM, right, bottom + 5 * MM, 0.9, grey())
        return
    disc(pen, nr, left + 4 * MM, (top + bottom) / 2, 3.4 * MM)
    x = left + 9 * MM
    side = min(top - bottom - 2, 18 * MM)
    if has_picture(option):
        picture(pen, option.pictogram, x, (top + bottom + side) / 2, side)
        x += side + 1 * MM
    put(pen, option.label, (x, bottom + 1, right, top - 1), 12, font=fonts.BOLD)


def year(block: TwinBlock) -> Iterator[Leaf]:
    """Twelve months across, a row for every option."""
    names = words()["months"]["names"]
    rows: Sequence[OptionView | None] = block.options or (None,) * 3
    for start in range(0, len(rows), _ROWS):
        yield _grid(
            block.question, start, rows[start : start + _ROWS], [OptionView(name, name) for name in names]
        )


def columns(block: TwinBlock, per_option: bool) -> Leaf:
    """Columns with their word at the head, to lay notes in; with room for a card when there is one each."""

    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, block.question)
        if per_option:
            box_(pen, (left, top - 34 * MM, left + 50 * MM, top), tone=grey())
            put(pen, words()["columns"]["card"], (left + 2, top - 33 * MM, left + 49 * MM, top - 1), 12)
        lead = 54 * MM if per_option else 0.0
        wide = (right - left - lead) / max(len(block.columns), 1)
        for at, column in enumerate(block.columns):
            x = left + lead + at * wide
            put(pen, column.label, (x, top - 12 * MM, x + wide, top), 20)
            box_(pen, (x + 1.5 * MM, bottom, x + wide - 1.5 * MM, top - 13 * MM))

    return Leaf(LYING, draw)


def zones(block: TwinBlock) -> Leaf:
    """A place for every zone of the neighbourhood, or white to draw it, and which sticker says what."""

    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, block.question)
        legend = 52 * MM
        far = right - legend - 4 * MM
        if block.options:
            across = 2 if len(block.options) <= 6 else 3 if len(block.options) <= 12 else 4
            rows = ceil(len(block.options) / across)
            wide, high = (far - left) / across, (top - bottom) / rows
            for at, option in enumerate(block.options):
                x, y = left + at % across * wide, top - at // across * high
                box_(pen, (x + 1 * MM, y - high + 1 * MM, x + wide - 1 * MM, y))
                side = min(high * 0.4, 16 * MM)
                into = x + 3 * MM
                if has_picture(option):
                    picture(pen, option.pictogram, into, y - 2 * MM, side)
                    into += side + 2 * MM
                put_left(pen, option.label, (into, y - side - 2 * MM, x + wide - 3 * MM, y - 3 * MM), 16)
        else:
            box_(pen, (left, bottom, far, top))
            put_left(pen, words()["zones"]["own"], (left + 4 * MM, top - 12 * MM, far, top - 3 * MM), 14)
        pins(pen, block.columns, (right - legend, bottom, right, top))

    return Leaf(LYING, draw)


def pins(pen: Pen, kinds: Sequence[OptionView], box: Box) -> None:
    """The legend of the stickers: shape and word."""
    left, _, right, top = box
    put_left(pen, words()["zones"]["legend"], (left, top - 10 * MM, right, top), 16)
    side = 15 * MM
    for nr, kind in enumerate(kinds):
        y = top - 13 * MM - nr * (side + 5 * MM)
        name, tone = _PIN_LOOKS.get(kind.key, ("cirkel", "accent"))
        fill = str(resources.tokens()["color"][tone])
        shape(pen, name, (left, y - side, left + side, y), fill)
        put_left(pen, kind.label, (left + side + 3 * MM, y - side, right, y - 3 * MM), 15)


def promises(block: TwinBlock) -> Leaf:
    """Three columns: ourselves, together, an organisation; in each who and when."""

    def draw(pen: Pen) -> None:
        text = words()["promise"]
        left, bottom, right, top = head(pen, block.question)
        wide = (right - left) / 3
        for at, key in enumerate(("self", "together", "organisation")):
            x = left + at * wide
            put(pen, text[key], (x + 2 * MM, top - 14 * MM, x + wide - 2 * MM, top), 16)
            box_(pen, (x + 1.5 * MM, bottom, x + wide - 1.5 * MM, top - 15 * MM))
            high = (top - 15 * MM - bottom) / 3
            for row in range(3):
                y = top - 15 * MM - row * high
                if row:
                    line(pen, x + 1.5 * MM, y, x + wide - 1.5 * MM, y, 0.8, grey())
                for nr, ask in enumerate((text["who"], text["when"])):
                    at_y = y - high + (2 - nr) * 8 * MM - 4 * MM
                    put_left(pen, ask, (x + 5 * MM, at_y, x + 28 * MM, at_y + 6 * MM), 10, font=fonts.REGULAR)
                    line(pen, x + 25 * MM, at_y + 2 * MM, x + wide - 5 * MM, at_y + 2 * MM, 0.7, grey())

    return Leaf(LYING, draw)
