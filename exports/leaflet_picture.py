"""The main message of the leaflet as a picture for WhatsApp: upright, large enough on a telephone."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from exports import fonts
from exports import leaflet_boxes as boxes
from exports import leaflet_items as items
from exports.layout import Frame, Piece, beside, inside, paragraph, space, stack
from exports.leaflet import draw
from exports.leaflet_blocks import Unit
from exports.leaflet_look import Look, Paper, heading_lines, ink
from exports.leaflet_pages import Page, fits, laid
from exports.own_pictures import illustrated
from exports.pdf_picture import page_png
from exports.sheet import singles
from exports.tagged_pdf import About, TaggedCanvas
from exports.text import Style, set_lines
from wijksessie.queries.leaflet import Leaflet, Pictured, Promise
from wijksessie.queries.sentences import full_stop

WIDTH, HEIGHT = 1080, 1350
"""Dots: the tallest picture that is shown whole between messages."""

_SCALE = 2.5
"""Dots to a pt: the smallest letters, of 16 pt, are as large on a telephone as the words of a message."""
_BODIES = (21.0, 20.0, 19.0, 18.0, 17.0)
_SMALLEST = 16.0
_SHOWN = (
    (3, None, True),
    (3, 1, True),
    (3, 0, True),
    (3, 0, False),
    (2, 0, False),
    (1, 0, False),
    (0, 0, False),
)
"""What stands on it, ever less: promises, their lines (the last ones; None for all), the thanks."""
_ROUND = (12.0,) * 4


def leaflet_png(leaflet: Leaflet) -> bytes:
    """The picture, 1080 x 1350 dots, as a PNG."""
    return page_png(picture_pdf(leaflet), WIDTH)


def picture_words(leaflet: Leaflet) -> str:
    """What is on the picture, for who hears it."""
    texts = [text for shown in _chosen(leaflet)[0] for text in shown[1]]
    return " ".join(full_stop(text) for text in texts if text.strip())


@illustrated
def picture_pdf(leaflet: Leaflet) -> bytes:
    """The page the picture is made of."""
    fonts.register()
    parts, paper = _chosen(leaflet)
    made: list[Page] = laid([unit for unit, _ in parts], lambda: [unit for unit, _ in parts], paper)[:1]
    out = io.BytesIO()
    canvas = TaggedCanvas(out, paper.size, About(boxes.title(leaflet), leaflet.edition, font=fonts.REGULAR))
    draw(canvas, made, singles(paper.size, len(made)))
    canvas.save()
    return out.getvalue()


Said = tuple[Unit, Sequence[str]]
"""A part of the picture with the words that stand on it."""


def _chosen(leaflet: Leaflet) -> tuple[list[Said], Paper]:
    """As much as fits. What is left out stands in the text beside the picture."""
    paper = _paper()
    for promises, lines, thanks in _SHOWN:
        parts = [*_parts(leaflet, promises, lines, thanks=thanks)]
        if fits([unit for unit, _ in parts], paper):
            return parts, paper
    # Not even the main message fits: then what fits of it, from the top.
    while len(parts) > 1 and not fits([unit for unit, _ in parts], paper):
        parts.pop()
    return parts, paper


def _paper() -> Paper:
    return Paper(
        (WIDTH / _SCALE, HEIGHT / _SCALE),
        margin=24,
        top=22,
        bottom=22,
        bodies=_BODIES,
        pictures=(1.25, 1.12, 1.0, 0.85),
        smallest=_SMALLEST,
        least=1,
        fold=1,
        plan=(1, 1, 1, 1),
        numbered=False,
        ground="oppervlak",
    )


def _parts(leaflet: Leaflet, promises: int, lines: int | None, *, thanks: bool) -> Iterator[Said]:
    first = leaflet.thanks[:1] if thanks and leaflet.thanks else ()
    yield Unit("cover", 1, partial(_band, boxes.title(leaflet), first)), (boxes.title(leaflet), *first)
    if stress := leaflet.stress:
        yield _head("stress", stress.heading)
        shown = [Pictured(row.label, row.pictogram, row.place) for row in stress.rows]
        for item in shown or stress.together[:3]:
            place = f"{item.place}. " if item.place is not None else ""
            unit = Unit("stress", 1, partial(_row, item), gap=5, numbered=bool(shown))
            yield unit, (f"{place}{item.label}",)
    if (doing := leaflet.doing) and doing.promises[:promises]:
        yield _head("doing", doing.heading)
        for promise in doing.promises[:promises]:
            kept = promise.lines if lines is None else promise.lines[len(promise.lines) - lines :]
            short = replace(promise, lines=kept)
            yield Unit("doing", 1, partial(_promise, short), gap=5, numbered=False), (promise.title, *kept)
    if asked := leaflet.respond:
        yield (
            Unit("respond", 1, partial(_answer, asked.heading, asked.lines, asked.numbers), bottom=True),
            (asked.heading, *asked.lines),
        )


def _head(block: str, text: str) -> Said:
    return Unit(block, 1, partial(_heading, text), leads=True), (text,)


def _heading(text: str, look: Look) -> Piece:
    style = Style(look.body * 1.2, 1.15, ink("inkt"), fonts.HEAVY)
    return paragraph(heading_lines(text, style, look.column, look.paper.smallest), "H2")


def _band(title: str, thanks: Sequence[str], look: Look) -> Piece:
    """The title, and the thanks below it."""
    style = Style(look.body * 1.55, 1.1, ink("inkt"), fonts.HEAVY)
    head = paragraph(heading_lines(title, style, look.column, look.paper.smallest), "H1")
    return stack([head, space(look.white(4)), *items.sentences(thanks, look.text, look.column)])


def _row(item: Pictured, look: Look) -> Piece:
    """A card with its place: number, picture and word on one line."""
    side, number = look.body * 2.4 * look.picture, look.body * 1.5
    left = number + 8 if item.place is not None else 0.0
    right = left + (side + 10 if item.pictogram else 0.0)
    style = replace(look.text, font=fonts.BOLD, leading=1.15)
    words = paragraph(set_lines(item.label, style, look.column - right))
    body = beside((left, items.picture(item.pictogram, side)), (right, words))
    disc = [(0.0, items.place_disc(item.place, look))] if item.place is not None else []
    return inside("LI", beside(*disc, (0, inside("LBody", body))))


def _promise(promise: Promise, look: Look) -> Piece:
    side = look.body * 2.5 * look.picture
    left = side + 10 if promise.pictogram else 0.0
    width = look.column - left
    bold = replace(look.text, font=fonts.BOLD, leading=1.15)
    lines = items.sentences(promise.lines, replace(look.text, leading=1.2), width)
    said = stack([paragraph(set_lines(promise.title, bold, width)), *lines])
    body = beside((0, items.picture(promise.pictogram, side)), (left, said))
    return inside("LI", inside("LBody", body))


def _answer(heading: str, lines: Sequence[str], numbers: tuple[str, ...], look: Look) -> Piece:
    """Where to answer, in the one coloured box."""
    box = Frame(look.column, 16, 7 + look.white(4), _ROUND, fill=ink("accent"))
    white = ink("op_accent")
    style = Style(look.body * 1.15, 1.15, white, fonts.HEAVY)
    head = paragraph(heading_lines(heading, style, box.inner, look.paper.smallest), "H2")
    text = Style(look.body, 1.25, white, strong=fonts.HEAVY)
    return box.around(stack([head, *items.sentences(lines, text, box.inner, numbers)]))
