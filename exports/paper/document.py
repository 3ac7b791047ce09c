"""A document for the team as a tagged PDF: A4 pages with their number and the day they were made."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator

from exports import fonts
from exports.paper.content import Kind, Paper, all_words
from exports.paper.flow import Sheet, sheets
from exports.paper.look import A4, MARGIN, WIDTH, Look
from exports.pen import Pen
from exports.tagged_pdf import About, Element, TaggedCanvas
from exports.text import Lines, Style, set_lines
from wijksessie.queries.sentences import full_day

__all__ = ["even_headings", "missing_glyphs", "paper_pdf"]

_FOOT_TOP, _NOTE_TOP = 30.0, 43.0
"""Top of the foot, and of the note above it, from the edge of the paper in pt."""


def paper_pdf(paper: Paper, made_on: dt.date) -> bytes:
    """The document as PDF/UA-1. The same document on the same day gives the same bytes."""
    fonts.register()
    out = io.BytesIO()
    canvas = TaggedCanvas(out, A4, About(paper.title, made_on, font=fonts.WORK))
    pages = sheets(paper.sections, canvas.root)
    even_headings(canvas.root)
    pen = Pen(canvas, canvas.root)
    for number, page in enumerate(pages, 1):
        for strip, below in page.strips:
            strip.draw(pen, MARGIN, A4[1] - MARGIN - below)
        _foot(pen, page, f"{paper.foot}, pagina {number} van {len(pages)}, gemaakt op {full_day(made_on)}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def missing_glyphs(paper: Paper) -> frozenset[str]:
    """The characters that the typeface cannot draw and that the document shows as a lozenge."""
    return frozenset().union(*(fonts.drawable(words).missing for words in all_words(paper)))


def even_headings(root: Element) -> None:
    """Let no level of headings be passed over, whatever their looks: a reader's program counts on it."""
    level = 0
    for element in _walk(root):
        if element.role in ("H1", "H2", "H3"):
            level = min(int(element.role[1]), level + 1)
            element.role = f"H{level}"


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _walk(kid)


def _foot(pen: Pen, page: Sheet, words: str) -> None:
    small = Look().style(Kind.SMALL)
    pen.page_number(_one_line(words, small), MARGIN, _FOOT_TOP)
    if page.note:
        strong = Style(small.size, small.leading, small.colour, fonts.WORK_BOLD)
        pen.page_number(_one_line(page.note, strong), MARGIN, _NOTE_TOP)


def _one_line(words: str, style: Style) -> Lines:
    """The words on one line; a very long name at their front is cut."""
    lines = set_lines(words, style, WIDTH)
    cut = words
    while len(lines.lines) > 1 and len(cut) > 1:
        cut = cut[1:]
        lines = set_lines(f"…{cut}", style, WIDTH)
    return lines
