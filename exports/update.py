"""*U zei, wij deden* as a PDF: what became of every promise, row by row (domain.md 4.11)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports import fonts
from exports import leaflet_boxes as boxes
from exports.layout import Frame, Piece, beside, paragraph, rule, space, stack
from exports.leaflet import draw
from exports.leaflet_blocks import Unit, closing, in_parts
from exports.leaflet_items import picture, sentences
from exports.leaflet_look import PX, Look, Paper, ink, paper
from exports.leaflet_pages import Page, laid
from exports.own_pictures import illustrated
from exports.sheet import Form, impose
from exports.tagged_pdf import About, TaggedCanvas
from exports.text import Style, set_lines
from wijksessie.queries.update import Update, UpdateRow
from wijksessie.terms import Status

_QUIET = (Status.OVERDUE, Status.NOT_YET, Status.NOT_POSSIBLE)
"""What did not come (yet): in a frame, so that it is found as easily as what did."""


@illustrated
def update_pdf(update: Update, form: Form = Form.A5_PAGES) -> bytes:
    """The document as a tagged PDF (PDF/UA-1). The same document gives the same bytes."""
    fonts.register()
    made = pages(update, paper(form))
    sheets = impose(form, len(made))
    about = About(boxes.title(update), update.edition, font=fonts.REGULAR, duplex=sheets.duplex)
    out = io.BytesIO()
    canvas = TaggedCanvas(out, sheets.size, about)
    draw(canvas, made, sheets)
    canvas.save()
    return out.getvalue()


def pages(update: Update, on: Paper) -> list[Page]:
    """Its small pages in reading order: on paper that is folded a multiple of four."""
    return laid([*_units(update, on, cut=False)], lambda: [*_units(update, on, cut=True)], on)


def _units(update: Update, on: Paper, *, cut: bool) -> Iterator[Unit]:
    yield Unit("cover", 1, partial(boxes.cover, update))
    for part in in_parts(update.thanks, cut=cut):
        yield Unit("thanks", 1, partial(boxes.thanks, part))
    yield from row_units(update, cut=cut)
    yield from closing(update, cut=cut, paper=on)


def row_units(update: Update, *, cut: bool) -> Iterator[Unit]:
    """A block for each row, so that a page may end between two; half are meant for the second page."""
    half = (len(update.rows) + 1) // 2
    for nr, row in enumerate(update.rows):
        for part in in_parts(row.lines, cut=cut) or [()]:
            shown = partial(told, replace(row, lines=part), update.new_word)
            yield Unit(f"row {nr}", 2 if nr < half else 3, shown, gap=10)


def told(row: UpdateRow, new_word: str, look: Look) -> Piece:
    """One row: the picture, what was said, where it stands, what was done, who and when."""
    left = look.wide(54) + 13
    width = look.column - left
    box = Frame(width, 10, 5 + look.white(3), (7.0,) * 4, fill=ink("oppervlak_diep"))
    quiet = row.status in _QUIET
    inner = box.inner if quiet else width
    text = replace(look.text, leading=1.28)
    heading = replace(look.strong, font=fonts.HEAVY)
    small = Style(look.near(0.93), 1.28, ink("inkt"), fonts.BOLD)
    broad = look.paper.broad
    new = f"{new_word}: " if row.new and new_word else ""
    answer = stack(
        [
            *sentences([f"{new}{row.heading}"], heading, inner),
            *sentences(row.lines, text, inner, broad=broad),
            *sentences([line for line in (row.who, row.when) if line], small, inner, broad=broad),
        ]
    )
    said = [paragraph(set_lines(row.you_said, look.strong, width), "H2")] if row.you_said else []
    words = stack([*said, *([space(look.white(4))] if said else []), box.around(answer) if quiet else answer])
    body = beside((left, words), (0, picture(row.pictogram, look.beside(54, words.height))), middle=False)
    return stack([rule(look.column, 2 * PX, ink("inkt")), space(look.white(7)), body])
