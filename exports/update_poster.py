"""*U zei, wij deden* as a poster on A3: every promise and what became of it, to hang where people meet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports import fonts
from exports import leaflet_boxes as boxes
from exports.leaflet import draw
from exports.leaflet_blocks import Unit
from exports.leaflet_pages import Page, fits, laid
from exports.own_pictures import illustrated
from exports.poster import A3, AIR, SCALES, band, poster_paper
from exports.sheet import singles
from exports.tagged_pdf import About, TaggedCanvas
from exports.update import row_units
from wijksessie.queries.update import Update

_SMALLER = (1.1, 1.0)
"""There can be many promises, and one poster hangs better than two: never below 14 pt."""


@illustrated
def update_poster_pdf(update: Update) -> bytes:
    """The poster as a tagged PDF (PDF/UA-1). With very many promises there is a second one."""
    fonts.register()
    made = _pages(update)
    out = io.BytesIO()
    canvas = TaggedCanvas(out, A3, About(boxes.title(update), update.edition, font=fonts.REGULAR))
    draw(canvas, made, singles(A3, len(made)))
    canvas.save()
    return out.getvalue()


def _pages(update: Update) -> list[Page]:
    whole = [*_units(update, cut=False)]
    for scale in (*SCALES, *_SMALLER):
        paper = poster_paper(scale)
        if fits(whole, replace(paper, bottom=paper.bottom + AIR)):
            return laid(whole, list, paper)
    return laid(whole, lambda: [*_units(update, cut=True)], paper)


def _units(update: Update, *, cut: bool) -> Iterator[Unit]:
    yield Unit("cover", 1, partial(band, update))
    yield from (replace(unit, page=1) for unit in row_units(update, cut=cut))
    if update.qr:
        yield Unit("respond", 1, partial(boxes.code, update.qr), bottom=True)
