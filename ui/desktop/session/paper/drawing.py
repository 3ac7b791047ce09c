"""From the paper twin to its PDF, and from the PDF to the picture of a page. Runs on a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ui.desktop.feedback.pdf_pages import page_count, page_picture, page_size

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QImage

    from exports.twin.session_paper import Part
    from wijksessie.queries.twin import SessionTwin


@dataclass(frozen=True)
class TwinChoice:
    """What goes on paper; with `copies` every leaf as often as the tables need it."""

    parts: frozenset[Part]
    copies: bool = False


@dataclass(frozen=True, eq=False)
class TwinSource:
    """The papers of a session as they were read once, and the day on their foot."""

    twin: SessionTwin
    made_on: dt.date


@dataclass(frozen=True)
class TwinOrder:
    """What to draw: one page (from 0) that fits in so many device pixels."""

    source: TwinSource
    choice: TwinChoice
    page: int
    width: int
    height: int


@dataclass(frozen=True)
class TwinDrawn:
    """A page of the PDF, how many there are, and the characters that the letters do not have."""

    order: TwinOrder
    picture: QImage
    page: int
    pages: int
    missing: frozenset[str]


@lru_cache(maxsize=4)
def twin_bytes(source: TwinSource, choice: TwinChoice) -> bytes:
    """Build the PDF. The same choice is never built twice in a row."""
    from exports.twin.session_paper import session_paper

    return session_paper(source.twin, choice.parts, source.made_on, copies=choice.copies)


def draw_twin(order: TwinOrder) -> TwinDrawn:
    """Build the PDF when it is new, and draw the page; the last one when there are fewer."""
    pdf = twin_bytes(order.source, order.choice)
    pages = page_count(pdf)
    page = min(order.page, pages - 1)
    wide, high = page_size(pdf, page)
    scale = max(min((order.width - 1) / wide, (order.height - 1) / high), 0.05)
    return TwinDrawn(order, page_picture(pdf, page, scale), page, pages, _missing(order))


def _missing(order: TwinOrder) -> frozenset[str]:
    """The characters of the chosen blocks that are shown as a lozenge."""
    from exports import fonts

    wanted = {key for key, kind in order.choice.parts if kind is not None}
    blocks = [block for block in order.source.twin.blocks if block.key in wanted]
    texts = [block.question for block in blocks]
    texts += [option.label for block in blocks for option in block.options]
    return frozenset().union(*(fonts.drawable(text).missing for text in texts))


def forget_papers() -> None:
    """Let go of what was made: another session comes."""
    twin_bytes.cache_clear()
