"""The invitation as a picture for WhatsApp: upright, with letters that a telephone shows large enough."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace

from exports import flyer_parts as parts
from exports import fonts, layout, pictograms
from exports.flyer import draw_page
from exports.flyer_look import FlyerLook
from exports.flyer_pages import FlyerPage, filled
from exports.layout import Piece, beside, paragraph, space, stack
from exports.leaflet_look import ink
from exports.pdf_picture import page_png
from exports.pen import Pen
from exports.tagged_pdf import About, Element, TaggedCanvas
from exports.text import Style, set_lines
from wijksessie.queries.invitation import Block, Invitation
from wijksessie.queries.sentences import full_stop

WIDTH, HEIGHT = 1080, 1350
"""Dots: the tallest picture that is shown whole between messages."""

_DOTS = 2.5
"""To a pt."""
_SMALLEST = 17.0
"""In pt: on a telephone that is as large as the words of a message."""
_BODIES = (20.0, 19.0, 18.0, 17.0)
_TIMES = ((1.9, 1.55), (1.5, 1.3))
"""How much larger than the rest the title and the day are: as on paper, or less when there is much to say."""
_MOST_TILES = 4
_LEFT_OUT = (
    (3, True, True, _MOST_TILES),
    (2, True, True, _MOST_TILES),
    (2, True, False, _MOST_TILES),
    (2, False, False, _MOST_TILES),
    (0, False, False, _MOST_TILES),
    (0, False, False, 0),
)
"""What stands on it, ever less: lines below the place, when one may walk in, the promise, pictures."""


def whatsapp_png(invitation: Invitation, made_on: dt.date) -> bytes:
    """The picture, 1080 x 1350 dots, as a PNG."""
    return page_png(whatsapp_pdf(invitation, made_on), WIDTH)


def picture_words(invitation: Invitation) -> str:
    """What is on the picture, for who hears it."""
    blocks = [block for key in ("when", "long", "where") if (block := invitation.block(key)) is not None]
    tiles = [block.short for block in _tiles(invitation)]
    sign_up = invitation.block("sign_up")
    phone = f"{parts.said_first(sign_up)} {sign_up.big}".strip() if sign_up is not None else ""
    when = [text for block in blocks for text in (block.big, *_below(block))]
    promise = invitation.block("promise")
    said = [parts.title(invitation), *when, *tiles, *(promise.lines if promise is not None else ()), phone]
    return " ".join(full_stop(text) for text in said if text)


def _below(block: Block) -> tuple[str, ...]:
    """When one may walk in; where the door is stands in the text beside the picture."""
    return parts.front_lines(block) if block.key == "long" else ()


def whatsapp_pdf(invitation: Invitation, made_on: dt.date) -> bytes:
    """The page the picture is made of."""
    fonts.register()
    page = _page(invitation)
    out = io.BytesIO()
    canvas = TaggedCanvas(
        out, (page.look.width, page.look.height), About(parts.title(invitation), made_on, font=fonts.REGULAR)
    )
    section = canvas.root.add(Element("Sect"))
    draw_page(Pen(canvas, section), page)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _page(invitation: Invitation) -> FlyerPage:
    """Everything that fits. Details go first: the pictures say more to who cannot read."""
    for details, with_walk_in, with_promise, tiles in _LEFT_OUT:
        shown = _shortened(invitation, details, with_walk_in=with_walk_in)
        for look in _looks():
            pieces = [parts.head(shown, look), parts.box(shown, look, None)]
            pieces.append(_strip(_tiles(invitation)[:tiles], look))
            pieces += [_promise(invitation, look) if with_promise else None, _number(invitation, look)]
            page = filled([piece for piece in pieces if piece is not None], look)
            if page is not None:
                return page
    return _barest(invitation)


def _barest(invitation: Invitation) -> FlyerPage:
    """Without the name of the place, which is too long for any picture: it stands in the text beside it."""
    *_, look = _looks()
    bare = _shortened(invitation, 0)
    short = replace(bare, blocks=tuple(block for block in bare.blocks if block.key != "where"))
    pieces = [parts.head(short, look), parts.box(short, look, None), _number(short, look)]
    known = [piece for piece in pieces if piece is not None]
    return filled(known, look) or FlyerPage(look, tuple((8.0, piece) for piece in known))


def _looks() -> Iterator[FlyerLook]:
    size = (WIDTH / _DOTS, HEIGHT / _DOTS)
    for body, (title, big) in ((body, times) for times in _TIMES for body in _BODIES):
        for drawing in (True, False):
            for white in (1.6, 1.0, 0.7):
                yield FlyerLook(
                    *size,
                    margin=28,
                    top=30,
                    bottom=28,
                    body=body,
                    white=white,
                    drawing=drawing,
                    smallest=_SMALLEST,
                    title_times=title,
                    big_times=big,
                )


def _shortened(invitation: Invitation, details: int, *, with_walk_in: bool = False) -> Invitation:
    """The same with so many lines below the place, and with or without from when one may walk in."""
    most = {"where": details, "long": 2 if with_walk_in else 0}
    blocks = (replace(block, lines=block.lines[: most.get(block.key, 0)]) for block in invitation.blocks)
    return replace(invitation, blocks=tuple(blocks))


def _tiles(invitation: Invitation) -> tuple[Block, ...]:
    """What can be said in a word below its picture, besides the number to call."""
    return tuple(block for block in invitation.blocks if block.short and block.key != "sign_up")[:_MOST_TILES]


def _strip(tiles: Sequence[Block], look: FlyerLook) -> Piece | None:
    """Pictures beside each other, each with its word below."""
    if not tiles:
        return None
    each = look.column / _MOST_TILES
    side = min(each - 24, look.body * 2.6)
    style = Style(_SMALLEST, 1.15, ink("inkt"), fonts.BOLD)
    placed = []
    for nr, block in enumerate(tiles):
        words = set_lines(block.short, style, each - 4)
        picture = layout.picture(pictograms.pictogram(block.pictogram), side)
        tile = stack(
            [
                beside(((each - side) / 2, picture)),
                space(5),
                beside(((each - words.width) / 2, paragraph(words))),
            ]
        )
        placed.append((nr * each, tile))
    return beside(*placed, middle=False)


def _promise(invitation: Invitation, look: FlyerLook) -> Piece | None:
    """What is done with what residents say, beside its picture."""
    block = invitation.block("promise")
    return None if block is None else parts.item(block, look, look.column)


def _number(invitation: Invitation, look: FlyerLook) -> Piece | None:
    block = invitation.block("sign_up")
    return (
        None
        if block is None
        else parts.sign_up(replace(block, lines=() if block.big else block.lines), look, look.column)
    )
