"""The leaflet for residents (the *folder*) as a PDF for everybody: on paper, on a screen, or read aloud."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

from exports import fonts
from exports.layout import Piece
from exports.leaflet_boxes import title
from exports.leaflet_look import ink, paper
from exports.leaflet_pages import Page, pages
from exports.own_pictures import illustrated
from exports.pen import Pen
from exports.sheet import Form, Imposition, impose
from exports.tagged_pdf import About, Element, TaggedCanvas
from exports.text import Style, set_lines
from wijksessie.queries.leaflet import Leaflet

__all__ = ["Form", "leaflet_pdf", "missing_glyphs"]

_ABOVE_NUMBER = 9.0
"""White between the words of a page and its number, in pt."""


@illustrated
def leaflet_pdf(leaflet: Leaflet, form: Form = Form.A5_PAGES) -> bytes:
    """The leaflet as a tagged PDF (PDF/UA-1). The same leaflet gives the same bytes."""
    fonts.register()
    made = pages(leaflet, paper(form))
    sheets = impose(form, len(made))
    about = About(title(leaflet), leaflet.edition, font=fonts.REGULAR, duplex=sheets.duplex)
    out = io.BytesIO()
    canvas = TaggedCanvas(out, sheets.size, about)
    draw(canvas, made, sheets)
    canvas.save()
    return out.getvalue()


def missing_glyphs(leaflet: Leaflet) -> frozenset[str]:
    """The characters that the typeface cannot draw and that the leaflet shows as a lozenge."""
    return frozenset().union(*(fonts.drawable(text).missing for text in leaflet.texts()))


def draw(canvas: TaggedCanvas, made: Sequence[Page], sheets: Imposition) -> None:
    """Draw small pages on their sheets. They are read in their own order, wherever the fold puts them."""
    sections = [Element("Sect") for _ in made]
    for side in sheets.sides:
        for slot in sorted(side.slots, key=lambda slot: slot.page):
            pen = Pen(canvas, sections[slot.page - 1])
            with pen.area(slot.x, scale=made[slot.page - 1].look.paper.scale):
                _draw_page(pen, made[slot.page - 1], slot.page)
        canvas.showPage()
    canvas.root.kids.extend(section for section in sections if section.kids)


def _draw_page(pen: Pen, page: Page, number: int) -> None:
    paper = page.look.paper
    top = paper.size[1] - paper.top
    if paper.ground:
        pen.frame((0.0, 0.0, *paper.size), (0.0,) * 4, fill=ink(paper.ground))
    if paper.middle:
        top -= max(paper.room - page.height, 0.0) / 2
    for _, block in groupby(page.pieces(), key=lambda made: made[0].block):
        with pen.element(Element("Sect")):
            for numbered, run in groupby(block, key=lambda made: made[0].numbered):
                if numbered is None:
                    top = _draw_run(pen, run, paper.margin, top)
                else:
                    with pen.element(Element("L", numbered=numbered)):
                        top = _draw_run(pen, run, paper.margin, top)
    if page.units and paper.numbered:
        style = Style(page.look.small.size, 1.0, ink("inkt"), fonts.BOLD)
        lines = set_lines(str(number), style, paper.size[0])
        pen.page_number(lines, paper.size[0] - paper.margin - lines.width, paper.bottom - _ABOVE_NUMBER)


def _draw_run(pen: Pen, run: Iterator[tuple[object, Piece, float]], left: float, top: float) -> float:
    for _, piece, white in run:
        top -= white
        piece.draw(pen, left, top)
        top -= piece.height
    return top
