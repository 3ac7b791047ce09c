"""The leaflet for the big screen: one message on each page, in letters that the last row can read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports import fonts, layout, pictograms
from exports import leaflet_boxes as boxes
from exports.layout import Piece, beside, paragraph, space, stack
from exports.leaflet import draw
from exports.leaflet_blocks import Unit, units
from exports.leaflet_items import sentences
from exports.leaflet_look import Look, Paper, heading_lines
from exports.leaflet_pages import Page, fits, laid
from exports.own_pictures import illustrated
from exports.sheet import singles
from exports.tagged_pdf import About, TaggedCanvas
from wijksessie.queries.leaflet import Doing, Leaflet, Pictured, TopThree

WIDE, HIGH = 1440.0, 810.0
"""pt: 1920 x 1080 px."""
LEAST_PART = 0.03
"""Of the height of the page: no letters are smaller."""

_SCALES = (3.2, 2.9, 2.6, 2.35, 2.1)
"""How much larger than in the leaflet. At the smallest the small print is 3 % of the height."""
_WORDS = ("thanks", "quotes", "difference", "footer")
"""Blocks without a picture, which may be larger still."""
_WORD_SCALES = (4.8, 4.2, 3.7)
_MARGIN, _TOP = 108.0, 60.0
"""White around the words, in pt on the page."""

Scene = tuple[Leaflet, str]
"""One message: a block of a leaflet that says no more than that in it."""


@illustrated
def slides_pdf(leaflet: Leaflet) -> bytes:
    """The pages as a tagged PDF (PDF/UA-1). The same leaflet gives the same bytes."""
    fonts.register()
    made = slides(leaflet)
    out = io.BytesIO()
    size = (WIDE, HIGH)
    canvas = TaggedCanvas(out, size, About(boxes.title(leaflet), leaflet.edition, font=fonts.REGULAR))
    draw(canvas, made, singles(size, len(made)))
    canvas.save()
    return out.getvalue()


def slides(leaflet: Leaflet) -> list[Page]:
    """The pages in the order of the leaflet."""
    return [page for scene in _scenes(leaflet) for page in _as_large_as_can_be(scene)]


def _as_large_as_can_be(scene: Scene) -> list[Page]:
    """One page; more only when it does not fit with the smallest letters."""
    whole: list[Unit] = []
    for scale in (*(_WORD_SCALES if scene[1] in _WORDS else ()), *_SCALES):
        paper = _paper(scale)
        whole = _units(scene, paper, cut=False)
        if not whole or fits(whole, paper):
            break
    return laid(whole, lambda: _units(scene, paper, cut=True), paper) if whole else []


def _units(scene: Scene, paper: Paper, *, cut: bool) -> list[Unit]:
    leaflet, block = scene
    if block == "cover":
        return [Unit("cover", 1, partial(_cover, leaflet))]
    return [unit for unit in units(leaflet, cut=cut, paper=paper) if unit.block == block]


def _paper(scale: float) -> Paper:
    return Paper(
        (WIDE / scale, HIGH / scale),
        scale,
        margin=_MARGIN / scale,
        top=_TOP / scale,
        bottom=_TOP / scale,
        bodies=(14.5,),
        pictures=(2.4, 2.0, 1.75, 1.5, 1.25, 1.0),
        least=1,
        fold=1,
        plan=(1, 1, 1, 1),
        numbered=False,
        middle=True,
        ground="groot_scherm",
    )


def _scenes(leaflet: Leaflet) -> Iterator[Scene]:
    yield from ((leaflet, block) for block in ("cover", "thanks", "present"))
    if leaflet.stress:
        yield from ((replace(leaflet, stress=part), "stress") for part in _stress(leaflet.stress))
    yield from ((replace(leaflet, quotes=(quote,)), "quotes") for quote in leaflet.quotes)
    yield from ((leaflet, block) for block in ("difference", "helps"))
    if leaflet.doing:
        yield from ((replace(leaflet, doing=part), "doing") for part in _doing(leaflet.doing))
    yield leaflet, "refusal"
    yield replace(leaflet, qr=None), "respond"
    # The code has a page of its own: a telephone reads it from a chair.
    yield replace(leaflet, respond=None), "respond"
    yield from ((leaflet, block) for block in ("again", "help", "footer"))


def _stress(stress: TopThree) -> Iterator[TopThree]:
    """All places together, then each on a page of its own, then what shares a place."""
    shown = tuple(Pictured(row.label, row.pictogram, row.place) for row in stress.rows)
    if len(shown) > 1 or stress.lines:
        yield replace(stress, rows=(), more=(), together=shown if len(shown) > 1 else ())
    yield from (replace(stress, lines=(), rows=(row,), more=(), together=()) for row in stress.rows)
    if stress.more or stress.together:
        yield replace(stress, lines=(), rows=())


def _doing(doing: Doing) -> Iterator[Doing]:
    """What is done, each promise on a page of its own."""
    if doing.lines or not doing.promises:
        yield replace(doing, promises=())
    yield from (replace(doing, lines=(), promises=(promise,)) for promise in doing.promises)


def _cover(leaflet: Leaflet, look: Look) -> Piece:
    """The title with the neighbours around their table beside it."""
    wide = look.column * 0.42
    width = look.column - wide - 20
    head = paragraph(heading_lines(boxes.title(leaflet), look.title, width, look.paper.smallest), "H1")
    words = stack([head, space(10), *sentences([leaflet.subtitle], look.strong, width)])
    return beside((0, words), (look.column - wide, layout.picture(pictograms.cover(), wide)))
