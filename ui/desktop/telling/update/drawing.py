"""From *u zei, wij deden* to its PDF, and from the PDF to pictures. Runs on a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from exports.sheet import A5, Form
from ui.desktop.feedback.pdf_pages import pdf_pages

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter

    from wijksessie.queries.update import Update


@dataclass(frozen=True)
class UpdateOrder:
    """What to draw, with pages that fit in so many device pixels."""

    update: Update
    width: int
    height: int


@dataclass(frozen=True)
class UpdateDrawn:
    """What it looks like on A5; `rows` says which rows (from 0) begin or go on in each picture."""

    order: UpdateOrder
    pages: tuple[QImage, ...]
    rows: tuple[frozenset[int], ...]


@lru_cache(maxsize=8)
def update_bytes(update: Update, form: Form) -> bytes:
    """Build the PDF. The same document is never built twice in a row."""
    from exports.update import update_pdf

    return update_pdf(update, form)


@lru_cache(maxsize=8)
def rows_on_pages(update: Update) -> tuple[frozenset[int], ...]:
    """Say which rows stand on each A5 page."""
    from exports.leaflet_look import paper
    from exports.own_pictures import illustrated
    from exports.update import pages

    made = illustrated(pages)(update, paper(Form.A5_PAGES))
    return tuple(
        frozenset(int(unit.block.split()[1]) for unit in page.units if unit.block.startswith("row "))
        for page in made
    )


def draw_update(order: UpdateOrder) -> UpdateDrawn:
    """Build the PDF when it is new, and draw its pages."""
    pdf = update_bytes(order.update, Form.A5_PAGES)
    scale = max(min((order.width - 1) / A5[0], (order.height - 1) / A5[1]), 0.05)
    return UpdateDrawn(order, tuple(pdf_pages(pdf, scale)), rows_on_pages(order.update))


def print_update(printer: QPrinter, update: Update, form: Form, grey: bool) -> int:
    """Print the PDF; return the number of pages."""
    from ui.desktop.feedback.printing import print_pdf

    return print_pdf(printer, update_bytes(update, form), grey=grey)
