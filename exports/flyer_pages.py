"""What stands on the front of a flyer and what on the back, and how large.

The front says everything that must be known to come. What explains more goes to the back when the front would
become too full, in a fixed order. Text never gets smaller than 12 pt: with far too much text there are more
pages, each block on its own and cut between lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exports import flyer_parts as parts
from exports.flyer_look import FlyerLook, back_looks, looks
from exports.layout import Piece, paragraph, space
from exports.pen import PhotoImage
from exports.text import set_lines
from wijksessie.queries.invitation import Block, Invitation

_ITEMS = ("what", "gets", "why", "children", "interpreter", "food", "reading", "names", "who")
"""Blocks with a picture and sentences, in reading order."""
_LEAVE = (("what", "why", "who"), ("food",), ("interpreter",), ("children",), ("gets", "reading", "names"))
"""What goes to the back, the first group first: what explains most, and is needed least to come."""
_COMFORTABLE = 13.0
"""Below this size, in pt, the first group goes to the back, and the rest becomes larger again."""
_GAP = 13.0
"""White between two parts, in pt of the design."""
_MOST_WHITE = 30.0
"""At most this much white more goes between two parts of a page that is not full, in pt."""
_MOST_ON_BACK = 44.0
"""White between two parts of a back, in pt at most."""


@dataclass(frozen=True)
class FlyerPage:
    """Pieces with the white above each, from the top of the text; all measures in pt."""

    look: FlyerLook
    pieces: tuple[tuple[float, Piece], ...]

    @property
    def height(self) -> float:
        """From the first piece to the last."""
        return sum(white + piece.height for white, piece in self.pieces)


def pages(invitation: Invitation, photo: PhotoImage | None) -> tuple[FlyerPage, ...]:
    """The pages of a flyer: a front, a back when there is more to say, more only for absurdly long texts."""
    for moved in range(len(_LEAVE) + 1):
        gone = {key for group in _LEAVE[:moved] for key in group}
        for look in looks():
            if not moved and look.body < _COMFORTABLE:
                break
            front = _front(invitation, look, photo, gone)
            if front is not None:
                back = _back(invitation, gone)
                return (front, *back)
    return tuple(_flowing(invitation))


def _front(
    invitation: Invitation, look: FlyerLook, photo: PhotoImage | None, gone: set[str]
) -> FlyerPage | None:
    """The front with this look, or None when it does not fit."""
    blocks = _known(invitation, [key for key in _ITEMS if key not in gone])
    sections = [parts.head(invitation, look), parts.box(invitation, look, photo)]
    sections += [parts.items(blocks, look) if blocks else None, parts.foot(invitation, look, last=not gone)]
    pieces = [section for section in sections if section is not None]
    return filled(pieces, look)


def filled(pieces: Sequence[Piece], look: FlyerLook) -> FlyerPage | None:
    """The pieces with the white that is left divided between them; the last one at the foot."""
    gap = look.gap(_GAP)
    left = look.room - sum(piece.height for piece in pieces) - gap * (len(pieces) - 1)
    if left < 0:
        return None
    more = min(left / max(len(pieces) - 1, 1), _MOST_WHITE)
    rest = left - more * (len(pieces) - 1)
    placed = [(0.0 if at == 0 else gap + more, piece) for at, piece in enumerate(pieces)]
    placed[-1] = (placed[-1][0] + (rest if len(pieces) > 1 else 0.0), placed[-1][1])
    return FlyerPage(look, tuple(placed))


def _back(invitation: Invitation, gone: set[str]) -> Iterator[FlyerPage]:
    blocks = _known(invitation, [key for key in _ITEMS if key in gone])
    if not blocks:
        return
    for look in back_looks():
        pieces = [parts.neighbours(look)] if look.drawing else []
        pieces += [parts.explained(block, look) for block in blocks]
        pieces += [parts.tested(invitation, look)] if invitation.tested else []
        height = sum(piece.height for piece in pieces) + look.gap(_GAP) * (len(pieces) - 1)
        if height <= look.room:
            gap = min(look.gap(_GAP) + (look.room - height) / len(pieces), _MOST_ON_BACK)
            yield FlyerPage(look, tuple((gap if at else 0.0, piece) for at, piece in enumerate(pieces)))
            return
    yield from _packed([piece for block in blocks for piece in _lines_of(block, FlyerLook())], FlyerLook())


def _flowing(invitation: Invitation) -> Iterator[FlyerPage]:
    """Everything in plain lines, on as many pages as it takes."""
    look = FlyerLook(body=12.0, drawing=False)
    pieces = _cut(parts.title(invitation), look, "H1")
    for block in invitation.blocks:
        if block.key not in ("sign_up", "promise"):
            pieces += [space(look.gap(8)), *_lines_of(block, look)]
    without_event = replace(invitation, blocks=tuple(_known(invitation, ("promise", "sign_up"))))
    yield from _packed([*pieces, space(look.gap(8)), parts.foot(without_event, look, last=True)], look)


def _lines_of(block: Block, look: FlyerLook) -> list[Piece]:
    lines = [line for line in (block.big, *block.lines) if line]
    return [*_cut(block.label, look, "H2"), *(piece for line in lines for piece in _cut(line, look, "P"))]


def _cut(text: str, look: FlyerLook, role: str) -> list[Piece]:
    """A paragraph in pieces of at most twelve lines."""
    whole = set_lines(text, look.strong if role != "P" else look.text, look.column)
    cuts = range(0, len(whole.lines), 12)
    return [
        paragraph(replace(whole, lines=whole.lines[at : at + 12]), role if at == 0 else "P") for at in cuts
    ]


def _packed(pieces: Sequence[Piece], look: FlyerLook) -> Iterator[FlyerPage]:
    """The pieces on as many pages as they need."""
    page: list[tuple[float, Piece]] = []
    used = 0.0
    for piece in pieces:
        if page and used + piece.height > look.room:
            yield FlyerPage(look, tuple(page))
            page, used = [], 0.0
        page.append((0.0, piece))
        used += piece.height
    yield FlyerPage(look, tuple(page))


def _known(invitation: Invitation, keys: Sequence[str]) -> list[Block]:
    return [block for key in keys if (block := invitation.block(key)) is not None]
