"""From a playbook to its PDF, and from the PDF to the picture of a page. Runs on a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from exports.paper.look import A4
from ui.desktop.feedback.pdf_pages import page_count, page_picture
from ui.desktop.feedback.saving import tidy_name

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QImage

    from exports.paper.content import Paper
    from exports.playbook import Chapter
    from wijksessie.queries.playbook import Playbook
    from wijksessie.terms import Role


@dataclass(frozen=True)
class Choice:
    """What goes on paper: some chapters, or (when there are none) the sheet of a role or of all roles."""

    chapters: frozenset[Chapter] = frozenset()
    role: Role | None = None


@dataclass(frozen=True, eq=False)
class Source:
    """A playbook as it was read once, and the day on its pages. Another reading is another source."""

    book: Playbook
    made_on: dt.date


@dataclass(frozen=True)
class PaperOrder:
    """What to draw: one page (from 0) that fits in so many device pixels."""

    source: Source
    choice: Choice
    page: int
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Return pixels per point, so that the page fits."""
        return max(min((self.width - 1) / A4[0], (self.height - 1) / A4[1]), 0.05)


@dataclass(frozen=True)
class PaperDrawn:
    """A page of the PDF, how many there are, and the characters that the letters do not have."""

    order: PaperOrder
    picture: QImage
    page: int
    pages: int
    missing: frozenset[str]


@lru_cache(maxsize=4)
def paper_bytes(source: Source, choice: Choice) -> bytes:
    """Build the PDF. The same choice is never built twice in a row."""
    from exports.paper.document import paper_pdf

    return paper_pdf(_paper(source, choice), source.made_on)


@lru_cache(maxsize=4)
def _missing(source: Source, choice: Choice) -> frozenset[str]:
    from exports.paper.document import missing_glyphs

    return missing_glyphs(_paper(source, choice))


def _paper(source: Source, choice: Choice) -> Paper:
    from exports.playbook import playbook_paper
    from exports.run_sheet import run_sheet_paper

    book = source.book
    if choice.chapters:
        return playbook_paper(book, choice.chapters)
    return run_sheet_paper(book.sheet, choice.role, book.safety)


def draw_paper(order: PaperOrder) -> PaperDrawn:
    """Build the PDF when it is new, and draw the page; the last one when there are fewer."""
    pdf = paper_bytes(order.source, order.choice)
    pages = page_count(pdf)
    page = min(order.page, pages - 1)
    missing = _missing(order.source, order.choice)
    return PaperDrawn(order, page_picture(pdf, page, order.scale), page, pages, missing)


def file_words(title: str) -> str:
    """Return the title as the name of a file that every disk takes, without its ending."""
    return tidy_name(title.replace(",", ""), "")


def forget_papers() -> None:
    """Let go of what was made: another neighbourhood comes."""
    paper_bytes.cache_clear()
    _missing.cache_clear()
