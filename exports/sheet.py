"""Which small page goes where on which sheet of paper. All measures in pt (1 mm = 2.835 pt)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MM = 72 / 25.4

A5 = (148 * MM, 210 * MM)
A4 = (210 * MM, 297 * MM)
A4_LANDSCAPE = (297 * MM, 210 * MM)


class Form(StrEnum):
    """On what paper a leaflet is made."""

    A5_PAGES = "a5"
    """Single A5 pages in reading order: to read on a screen, to send, or to print small."""
    A4_FOLDED = "a4"
    """Two small pages on each A4 side: print on both sides, turn over the short edge, fold once."""
    A4_PAGES = "a4_pagina"
    """A4 pages, without folding: two sides of one sheet, when there is not too much to say."""
    LARGE = "groot"
    """Large print on A4: nothing below 20 pt, on as many pages as it takes."""


@dataclass(frozen=True)
class Slot:
    """A small page (numbered from 1) on a sheet; `x` is its left edge in pt."""

    page: int
    x: float


@dataclass(frozen=True)
class Side:
    """One side of a sheet of paper."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class Imposition:
    """A whole leaflet on paper. `duplex` is how a printer must turn the sheet, in PDF's own words."""

    size: tuple[float, float]
    sides: tuple[Side, ...]
    duplex: str | None


def singles(size: tuple[float, float], pages: int, duplex: str | None = None) -> Imposition:
    """Every page on a side of its own, in reading order."""
    return Imposition(size, tuple(Side((Slot(page, 0.0),)) for page in range(1, pages + 1)), duplex)


def impose(form: Form, pages: int) -> Imposition:
    """The sheets for `pages` small pages; a folded form needs a multiple of four.

    Sheets lie in each other like a booklet. Four pages are one sheet: 4 and 1 outside, 2 and 3 inside.
    """
    if form is not Form.A4_FOLDED:
        # A whole leaflet on A4 is one sheet, printed on both sides.
        duplex = "DuplexFlipLongEdge" if form is Form.A4_PAGES else None
        return singles(A5 if form is Form.A5_PAGES else A4, pages, duplex)
    if pages % 4:
        raise ValueError(f"a folded sheet holds four pages: {pages} do not fit")
    half = A4_LANDSCAPE[0] / 2
    margin = (half - A5[0]) / 2  # A4 is a millimetre wider than two A5
    sides = []
    for side in range(pages // 2):
        outer, inner = pages - side, side + 1
        left, right = (inner, outer) if side % 2 else (outer, inner)
        sides.append(Side((Slot(left, margin), Slot(right, half + margin))))
    return Imposition(A4_LANDSCAPE, tuple(sides), "DuplexFlipShortEdge")
