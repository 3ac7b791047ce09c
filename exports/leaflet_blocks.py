"""The ten blocks of the leaflet as units: the things that stay whole when pages are filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from exports import leaflet_boxes as boxes
from exports import leaflet_items as items
from exports.layout import Piece
from exports.leaflet_look import A5_PAPER, Look, Paper
from wijksessie.queries.leaflet import Doing, Helps, Leaflet, Pictured, Qr, Refusal, TopThree
from wijksessie.queries.update import Update

_BESIDE = 3
"""Pictures on one line."""

Closed = Leaflet | Update
"""Documents that end in the same way."""

_PART_LINES, _PART_LENGTH = 8, 400
"""How much text stays together when a leaflet is so long that its blocks must be cut."""


@dataclass(frozen=True)
class Unit:
    """A part of a block that is never cut. `page` is its place in the plan of four pages.

    `gap` is the white above it inside its block, in pt. `numbered` is set for items of a list, and tells
    whether their order means something. A unit that `leads` wants the next one on its page. A unit at the
    `bottom` goes to the foot of a page that has white left.
    """

    block: str
    page: int
    build: Callable[[Look], Piece]
    gap: float = 0.0
    numbered: bool | None = None
    leads: bool = False
    bottom: bool = False


def units(leaflet: Leaflet, cut: bool = False, paper: Paper = A5_PAPER) -> list[Unit]:
    """The whole leaflet in reading order. With `cut`, what may be long comes in several units."""
    parts = _parts if cut else _whole
    return [
        Unit("cover", 1, partial(boxes.cover, leaflet)),
        *(Unit("thanks", 1, partial(boxes.thanks, part)) for part in parts(leaflet.thanks)),
        *_present(leaflet, parts),
        *_stress(leaflet.stress, parts, paper),
        *_quotes(leaflet.quotes, parts),
        *(
            Unit("difference", 2, partial(boxes.difference, part), gap=8, bottom=True)
            for part in parts(leaflet.difference or ())
        ),
        *_helps(leaflet.helps, parts, paper),
        *_doing(leaflet.doing, parts),
        *_refusal(leaflet.refusal, parts),
        *closing(leaflet, cut=cut, paper=paper),
    ]


def closing(document: Closed, *, cut: bool, paper: Paper) -> Iterator[Unit]:
    """What every document for residents ends with: how to answer, when to come again, help, small print."""
    parts = _parts if cut else _whole
    yield from _answers(document, parts, paper)
    yield from _help(document, cut, parts)
    yield from (Unit("footer", 4, partial(boxes.footer, part)) for part in parts(document.footer))


def in_parts(lines: Sequence[str], *, cut: bool) -> list[tuple[str, ...]]:
    """Lines that stay together: all of them, or with `cut` no more than a page can take."""
    return _parts(lines) if cut else _whole(lines)


_Parts = Callable[[Sequence[str]], list[tuple[str, ...]]]


def _present(leaflet: Leaflet, parts: _Parts) -> Iterator[Unit]:
    if leaflet.present:
        yield Unit("present", 1, partial(boxes.present, leaflet.present), leads=bool(leaflet.present.lines))
        yield from _texts("present", 1, leaflet.present.lines, parts, gap=7)


def _stress(stress: TopThree | None, parts: _Parts, paper: Paper) -> Iterator[Unit]:
    if not stress:
        return
    yield _heading("stress", 2, stress.heading)
    yield from _texts("stress", 2, stress.lines, parts, gap=5, leads=bool(stress.rows))
    for row in stress.rows:
        yield Unit("stress", 2, partial(items.top_row, row), gap=12, numbered=True)
    yield from _texts("stress", 2, stress.more, parts, gap=10, leads=bool(stress.together))
    yield from _pictures("stress", 2, stress.together, paper)


def _quotes(quotes: Sequence[str], parts: _Parts) -> Iterator[Unit]:
    """What residents said in their own words, each apart."""
    for quote in quotes:
        for part in parts((quote,)):
            yield Unit("quotes", 2, partial(boxes.quote, part), gap=8)


def _helps(helps: Helps | None, parts: _Parts, paper: Paper) -> Iterator[Unit]:
    if not helps:
        return
    yield _heading("helps", 3, helps.heading)
    yield from _pictures("helps", 3, helps.items, paper)
    yield from _texts("helps", 3, helps.more, parts, gap=8, leads=bool(helps.together))
    yield from _pictures("helps", 3, helps.together, paper)


def _pictures(block: str, page: int, shown: Sequence[Pictured], paper: Paper) -> Iterator[Unit]:
    """Pictures with their words: three beside each other, or one under the other when the words are long."""
    ranked = any(item.place is not None for item in shown)
    for start in range(0, len(shown), _BESIDE):
        beside = shown[start : start + _BESIDE]
        if items.fit_columns(beside, paper):
            yield Unit(block, page, partial(items.columns, beside), gap=10, numbered=ranked)
        else:
            for item in beside:
                yield Unit(block, page, partial(items.pictured, item), gap=8, numbered=ranked)


def _doing(doing: Doing | None, parts: _Parts) -> Iterator[Unit]:
    if not doing:
        return
    yield _heading("doing", 3, doing.heading)
    yield from _texts("doing", 3, doing.lines, parts, gap=5, leads=bool(doing.promises))
    for promise in doing.promises:
        for part in parts(promise.lines) or [()]:
            shown = partial(items.promise, replace(promise, lines=part))
            yield Unit("doing", 3, shown, gap=9, numbered=False)


def _refusal(refusal: Refusal | None, parts: _Parts) -> Iterator[Unit]:
    if not refusal:
        return
    for part in parts(refusal.lines) or [()]:
        refused = partial(boxes.refusal, replace(refusal, lines=part))
        yield Unit("refusal", 3, refused, gap=8, bottom=True)


def _answers(document: Closed, parts: _Parts, paper: Paper) -> Iterator[Unit]:
    """Blocks 8 and 9: how to respond, when to come again."""
    respond, again = document.respond, document.again
    if respond:
        yield _heading("respond", 4, respond.heading)
        shown = parts(respond.lines)
        if document.qr and paper.broad and len(shown) == 1:
            both = partial(boxes.respond_and_code, replace(respond, lines=shown[0]), document.qr)
            yield Unit("respond", 4, both, gap=8)
        else:
            for part in shown:
                yield Unit("respond", 4, partial(boxes.respond, replace(respond, lines=part)), gap=8)
            yield from _code(document.qr)
    else:
        yield from _code(document.qr)
    if again:
        yield _heading("again", 4, again.heading)
        for part in parts(again.lines) or [()]:
            yield Unit("again", 4, partial(boxes.again, replace(again, lines=part)), gap=9)


def _code(shown: Qr | None) -> Iterator[Unit]:
    if shown:
        yield Unit("respond", 4, partial(boxes.code, shown), gap=8)


def _help(document: Closed, cut: bool, parts: _Parts) -> Iterator[Unit]:
    length = sum(len(text) for line in document.help for text in (line.question, *line.lines))
    if document.help and (not cut or length <= _PART_LENGTH):
        yield Unit("help", 4, partial(boxes.help_box, document.help), bottom=True)
        return
    for line in document.help:
        for part in parts(line.lines) or [()]:
            shown = (replace(line, lines=part),)
            yield Unit("help", 4, partial(boxes.help_box, shown), gap=8, bottom=True)


def _heading(block: str, page: int, text: str) -> Unit:
    return Unit(block, page, partial(boxes.heading, text), leads=True)


def _texts(
    block: str, page: int, lines: Sequence[str], parts: _Parts, gap: float, leads: bool = False
) -> Iterator[Unit]:
    for part in parts(lines):
        yield Unit(block, page, partial(boxes.body, part), gap=gap, leads=leads)


def _whole(lines: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(lines)] if lines else []


def _parts(lines: Sequence[str]) -> list[tuple[str, ...]]:
    parts: list[list[str]] = [[]]
    for piece in (piece for line in lines for piece in _pieces(line)):
        if len(parts[-1]) == _PART_LINES or sum(map(len, parts[-1])) + len(piece) > _PART_LENGTH:
            parts.append([])
        parts[-1].append(piece)
    return [tuple(part) for part in parts if part]


def _pieces(line: str) -> Iterator[str]:
    """A sentence as it is, or cut between words when it is endless."""
    while len(line) > _PART_LENGTH:
        space = line.rfind(" ", 1, _PART_LENGTH)
        at = space if space > 0 else _PART_LENGTH
        yield line[:at]
        line = line[at:]
    yield line
