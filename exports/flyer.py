"""The invitation on paper as a PDF for everybody: one A5 to give away, or two beside each other on A4."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from enum import StrEnum

from exports import fonts
from exports.flyer_pages import FlyerPage, pages
from exports.flyer_parts import title
from exports.flyer_pen import CopyPen
from exports.pen import Pen, PhotoImage, read_photo
from exports.sheet import A4_LANDSCAPE, A5
from exports.tagged_pdf import About, Element, TaggedCanvas
from wijksessie.queries.conditions import DoorPhoto
from wijksessie.queries.invitation import Invitation

__all__ = ["FlyerForm", "flyer_pdf", "missing_glyphs"]


class FlyerForm(StrEnum):
    """On what paper a flyer is made."""

    A5 = "a5"
    """One flyer on A5."""
    A4_TWICE = "a4_twice"
    """Two of the same beside each other on A4: print, and cut through the middle."""


def flyer_pdf(
    invitation: Invitation,
    photo: DoorPhoto | None,
    made_on: dt.date,
    form: FlyerForm = FlyerForm.A5,
    *,
    front_only: bool = False,
) -> bytes:
    """The flyer as a tagged PDF (PDF/UA-1). The same invitation on the same day gives the same bytes."""
    fonts.register()
    made = pages(invitation, photo_of(invitation, photo))[: 1 if front_only else None]
    twice = form is FlyerForm.A4_TWICE
    duplex = "DuplexFlipShortEdge" if twice and len(made) > 1 else None
    out = io.BytesIO()
    about = About(title(invitation), made_on, font=fonts.REGULAR, duplex=duplex)
    canvas = TaggedCanvas(out, A4_LANDSCAPE if twice else A5, about)
    _draw(canvas, made, _places(form))
    canvas.save()
    return out.getvalue()


def photo_of(invitation: Invitation, photo: DoorPhoto | None) -> PhotoImage | None:
    """The photo as it is drawn, or None when it does not belong on this invitation or cannot be read."""
    if photo is None or not invitation.wants_photo:
        return None
    return read_photo(photo.data, photo.alt or invitation.photo_words)


def missing_glyphs(invitation: Invitation) -> frozenset[str]:
    """The characters that the typeface cannot draw and that the flyer shows as a lozenge."""
    return frozenset().union(*(fonts.drawable(text).missing for text in invitation.texts()))


def _places(form: FlyerForm) -> tuple[float, ...]:
    """The left edge of every copy on a sheet, in pt."""
    if form is FlyerForm.A5:
        return (0.0,)
    half = A4_LANDSCAPE[0] / 2
    margin = (half - A5[0]) / 2  # A4 is a millimetre wider than two A5
    return (margin, half + margin)


def _draw(canvas: TaggedCanvas, made: Sequence[FlyerPage], places: Sequence[float]) -> None:
    """Draw every page once for the reader, and its copies for the eye."""
    for page in made:
        section = canvas.root.add(Element("Sect"))
        for nr, x in enumerate(places):
            pen: Pen = CopyPen(canvas, section) if nr else Pen(canvas, section)
            with pen.area(x):
                draw_page(pen, page)
        canvas.showPage()


def draw_page(pen: Pen, page: FlyerPage) -> None:
    """Draw one page from its top left corner."""
    top = page.look.height - page.look.top
    for white, piece in page.pieces:
        top -= white
        piece.draw(pen, page.look.margin, top)
        top -= piece.height
