"""The leaflet as a poster on A3: what gives stress, what helps, and what is done (domain.md 5.2).

It is read standing, so it is as large as what it says allows.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports import fonts
from exports import leaflet_boxes as boxes
from exports.layout import Frame, Piece, paragraph, space, stack
from exports.leaflet import draw
from exports.leaflet_blocks import Unit, units
from exports.leaflet_items import sentences
from exports.leaflet_look import Look, Paper, heading_lines, ink
from exports.leaflet_pages import Page, fits, laid
from exports.own_pictures import illustrated
from exports.sheet import MM, singles
from exports.tagged_pdf import About, TaggedCanvas
from exports.text import Style
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.update import Update

A3 = (297 * MM, 420 * MM)

_BLOCKS = ("stress", "helps", "doing")
SCALES = (2.0, 1.9, 1.8, 1.7, 1.6, 1.5, 1.45, 1.4, 1.35, 1.3, 1.25, 1.2)
"""How much larger than in the leaflet, the best first. With more to say there is a second poster."""
AIR = 34.0
"""White that is divided over the poster besides the least, in pt."""
_ROUND = (10.5,) * 4


@illustrated
def poster_pdf(leaflet: Leaflet) -> bytes:
    """The poster as a tagged PDF (PDF/UA-1). The same leaflet gives the same bytes."""
    fonts.register()
    made = poster_pages(leaflet)
    out = io.BytesIO()
    canvas = TaggedCanvas(out, A3, About(boxes.title(leaflet), leaflet.edition, font=fonts.REGULAR))
    draw(canvas, made, singles(A3, len(made)))
    canvas.save()
    return out.getvalue()


def poster_pages(leaflet: Leaflet) -> list[Page]:
    """One page, as large as can be; more only for absurdly long texts."""
    for scale in SCALES:
        paper = poster_paper(scale)
        whole = [*_units(leaflet, paper, cut=False)]
        if fits(whole, replace(paper, bottom=paper.bottom + AIR)):
            return laid(whole, list, paper)
    return laid(whole, lambda: [*_units(leaflet, paper, cut=True)], paper)


def poster_paper(scale: float) -> Paper:
    """A3 with everything `scale` times as large as in the leaflet."""
    return Paper(
        (A3[0] / scale, A3[1] / scale),
        scale,
        margin=30,
        top=28,
        bottom=28,
        bodies=(14.5,),
        pictures=(1.5, 1.25, 1.12, 1.0, 0.85),
        least=1,
        fold=1,
        plan=(1, 1, 1, 1),
        broad=True,
        numbered=False,
    )


def _units(leaflet: Leaflet, paper: Paper, *, cut: bool) -> Iterator[Unit]:
    yield Unit("cover", 1, partial(band, leaflet))
    yield from (unit for unit in units(leaflet, cut=cut, paper=paper) if unit.block in _BLOCKS)
    if leaflet.qr:
        yield Unit("respond", 1, partial(boxes.code, leaflet.qr), bottom=True)


def band(leaflet: Leaflet | Update, look: Look) -> Piece:
    """The title in the one coloured box."""
    box = Frame(look.column, 18, 9 + look.white(5), _ROUND, fill=ink("accent"))
    white = ink("op_accent")
    title = Style(look.title.size, look.title.leading, white, fonts.HEAVY)
    head = paragraph(heading_lines(boxes.title(leaflet), title, box.inner, look.paper.smallest), "H1")
    under = sentences([leaflet.subtitle], Style(look.body, 1.25, white, fonts.BOLD), box.inner)
    return box.around(stack([head, *([space(look.white(4)), *under] if under else [])]))
