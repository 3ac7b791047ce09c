"""From a leaflet to its PDF, and from the PDF to pictures. Runs on a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from exports.sheet import A4, A4_LANDSCAPE, A5, Form
from ui.desktop.feedback.pdf_pages import pdf_pages

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from wijksessie.queries.leaflet import Leaflet


@dataclass(frozen=True)
class Order:
    """What to draw: a leaflet on some paper, with pages that fit in so many device pixels."""

    leaflet: Leaflet
    form: Form
    grey: bool
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Return pixels per point, so that a page fits."""
        wide, high = paper(self.form)
        return max(min((self.width - 1) / wide, (self.height - 1) / high), 0.05)


@dataclass(frozen=True)
class Drawn:
    """The PDF and what it looks like.

    `blocks` says which blocks stand in each picture, `missing` which characters the letters do not have.
    """

    order: Order
    pdf: bytes
    pages: tuple[QImage, ...]
    blocks: tuple[tuple[str, ...], ...]
    missing: frozenset[str] = frozenset()


def paper(form: Form) -> tuple[float, float]:
    """Return the size of one page of the PDF, in points."""
    return {Form.A5_PAGES: A5, Form.A4_FOLDED: A4_LANDSCAPE}.get(form, A4)


@lru_cache(maxsize=8)
def leaflet_bytes(leaflet: Leaflet, form: Form) -> bytes:
    """Build the PDF. The same leaflet is never built twice in a row."""
    from exports.leaflet import leaflet_pdf

    return leaflet_pdf(leaflet, form)


@lru_cache(maxsize=8)
def blocks_on_pages(leaflet: Leaflet, form: Form) -> tuple[tuple[str, ...], ...]:
    """Say which blocks stand on each page of the PDF."""
    from exports.leaflet_look import paper as laid_on
    from exports.leaflet_pages import pages
    from exports.sheet import impose

    small = [
        tuple(dict.fromkeys(unit.block for unit in page.units)) for page in pages(leaflet, laid_on(form))
    ]
    sides = impose(form, len(small)).sides
    return tuple(tuple(block for slot in side.slots for block in small[slot.page - 1]) for side in sides)


def draw(order: Order) -> Drawn:
    """Build the PDF when it is new, and draw its pages."""
    from exports.leaflet import missing_glyphs

    pdf = leaflet_bytes(order.leaflet, order.form)
    pages = tuple(pdf_pages(pdf, order.scale, order.grey))
    blocks = blocks_on_pages(order.leaflet, order.form)
    return Drawn(order, pdf, pages, blocks, missing_glyphs(order.leaflet))
