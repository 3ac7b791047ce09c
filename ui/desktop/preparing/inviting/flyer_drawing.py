"""From an invitation to its pages, and to pictures of those. Runs on a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ui.desktop.feedback.pdf_pages import pdf_pages

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QImage

    from exports.flyer import FlyerForm
    from wijksessie.queries.conditions import DoorPhoto
    from wijksessie.queries.invitation import Invitation


@dataclass(frozen=True)
class FlyerOrder:
    """What to draw: the flyer, or the picture for an app, in so many device pixels."""

    invitation: Invitation
    photo: DoorPhoto | None
    made_on: dt.date
    as_picture: bool
    width: int
    height: int


@dataclass(frozen=True)
class FlyerDrawn:
    """The PDF and what it looks like; `missing` are the characters the letters do not have."""

    order: FlyerOrder
    pdf: bytes
    pages: tuple[QImage, ...]
    missing: frozenset[str]


@lru_cache(maxsize=8)
def flyer_bytes(
    invitation: Invitation,
    photo: DoorPhoto | None,
    made_on: dt.date,
    form: FlyerForm | None = None,
    front_only: bool = False,
) -> bytes:
    """Build the PDF of the flyer. The same flyer is never built twice in a row."""
    from exports.flyer import FlyerForm, flyer_pdf

    return flyer_pdf(invitation, photo, made_on, form or FlyerForm.A5, front_only=front_only)


@lru_cache(maxsize=4)
def picture_bytes(invitation: Invitation, made_on: dt.date) -> bytes:
    """Build the page the picture is made of."""
    from exports.whatsapp import whatsapp_pdf

    return whatsapp_pdf(invitation, made_on)


def png_bytes(invitation: Invitation, made_on: dt.date) -> bytes:
    """Build the picture itself."""
    from exports.whatsapp import whatsapp_png

    return whatsapp_png(invitation, made_on)


def draw_flyer(order: FlyerOrder) -> FlyerDrawn:
    """Build what is asked and draw its pages."""
    from exports.flyer import missing_glyphs
    from exports.sheet import A5
    from exports.whatsapp import HEIGHT, WIDTH

    if order.as_picture:
        pdf, shape = picture_bytes(order.invitation, order.made_on), (WIDTH / 2.5, HEIGHT / 2.5)
    else:
        pdf, shape = flyer_bytes(order.invitation, order.photo, order.made_on), A5
    scale = max(min((order.width - 1) / shape[0], (order.height - 1) / shape[1]), 0.05)
    return FlyerDrawn(order, pdf, tuple(pdf_pages(pdf, scale)), missing_glyphs(order.invitation))
