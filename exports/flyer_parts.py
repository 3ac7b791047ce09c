"""The parts of a flyer: title, the box with day, time and place, the pictures, the promise, the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exports import fonts, layout, pictograms, qr
from exports.flyer_look import FlyerLook
from exports.flyer_pen import photo_piece
from exports.layout import Frame, Piece, beside, paragraph, space, stack
from exports.leaflet_look import ink
from exports.pen import PhotoImage
from exports.text import Lines, Style, set_lines
from wijksessie.queries.invitation import Block, Invitation
from wijksessie.queries.resident_words import sentences_of

_TITLE_LINES = 3
_ROUND = (10.5,) * 4
_SMALL_ROUND = (6.0,) * 4
_COLUMN_GAP, _PICTURE_GAP = 14.0, 10.0
_SHORT_LINES = 2
"""Lines in half a column; what needs more gets the whole width."""
_PHOTO = 118.0
"""At most so wide and high is the photo in the box, in pt."""


def title(invitation: Invitation) -> str:
    """What the document is called; never empty, so that a reader's program has a name to say."""
    return invitation.title if fonts.drawable(invitation.title).text else "Uitnodiging"


def head(invitation: Invitation, look: FlyerLook) -> Piece:
    """The title, with the neighbours around their table beside it when there is room."""
    words = _title(title(invitation), look, look.column)
    if not look.drawing:
        return paragraph(words, "H1")
    wide = look.column * 0.33
    width = look.column - wide - 10
    words = _title(title(invitation), look, width)
    drawing = layout.picture(pictograms.cover(), wide)
    return beside((0.0, paragraph(words, "H1")), (look.column - wide, drawing))


def box(invitation: Invitation, look: FlyerLook, photo: PhotoImage | None) -> Piece | None:
    """Day, time and place in the one dark box, each with its picture; None when nothing of it is known."""
    blocks = [block for key in ("when", "long", "where") if (block := invitation.block(key)) is not None]
    if not blocks:
        return None
    frame = Frame(look.column, 13, look.gap(4) + 8, _ROUND, fill=ink("accent"))
    shown = _photo(invitation, photo, look) if photo is not None else None
    width = frame.inner - (shown[0] + 12 if shown else 0.0)
    rows: list[Piece] = []
    for block in blocks:
        rows += [space(look.gap(5) + 3)] if rows else []
        rows.append(_row(block, look, width))
    inner = stack(rows)
    if shown:
        inner = beside((0.0, inner), (frame.inner - shown[0], shown[1]))
    return frame.around(inner)


def _photo(invitation: Invitation, photo: PhotoImage, look: FlyerLook) -> tuple[float, Piece]:
    width, picture = photo_piece(photo, _PHOTO, _PHOTO)
    words = set_lines(invitation.photo_words, look.below_big, max(width, 60.0))
    return max(width, words.width), stack([picture, space(3), paragraph(words)])


def _row(block: Block, look: FlyerLook, width: float) -> Piece:
    side = look.big.size * 1.75
    left = side + 11
    words = [paragraph(set_lines(block.big, look.big, width - left))]
    words += _sentences(front_lines(block), look.below_big, width - left)
    tile = Frame(side, side * 0.1, side * 0.1, _SMALL_ROUND, fill=ink("op_accent"))
    return beside((0.0, tile.around(_pictogram(block, tile.inner))), (left, stack(words)))


def front_lines(block: Block) -> tuple[str, ...]:
    """What stands below the large words on the front: how long it takes follows from the two times."""
    return block.lines[1:] if block.key == "long" and " tot " in block.big else block.lines


def item(block: Block, look: FlyerLook, width: float) -> Piece:
    """A picture with its sentences in one paragraph."""
    left = look.picture + _PICTURE_GAP
    words = paragraph(set_lines(" ".join(block.lines), look.text, width - left))
    return beside((0.0, _pictogram(block, look.picture)), (left, words))


def items(blocks: Sequence[Block], look: FlyerLook) -> Piece:
    """Pictures with their sentences, in reading order; two short ones may stand beside each other."""
    rows: list[Piece] = []
    half = (look.column - _COLUMN_GAP) / 2
    waiting: Piece | None = None
    for block in blocks:
        short = look.columns == 2 and _is_short(block, look, half)
        if short and waiting is not None:
            rows[-1] = beside((0.0, waiting), (half + _COLUMN_GAP, item(block, look, half)))
            waiting = None
            continue
        waiting = item(block, look, half) if short else None
        rows.append(waiting or item(block, look, look.column))
    spaced = [piece for row in rows for piece in (space(look.gap(4) + 2), row)]
    return stack(spaced[1:])


def _is_short(block: Block, look: FlyerLook, width: float) -> bool:
    words = set_lines(" ".join(block.lines), look.text, width - look.picture - _PICTURE_GAP)
    return len(words.lines) <= _SHORT_LINES


def neighbours(look: FlyerLook) -> Piece:
    """The neighbours around their table, large and in the middle."""
    wide = look.column * 0.72
    return _centred(layout.picture(pictograms.cover(), wide), wide, look.column)


def explained(block: Block, look: FlyerLook) -> Piece:
    """A picture with its word as a heading and every sentence on a line of its own: for the back."""
    side = look.picture * 1.35
    left = side + 14
    lines = (*([block.big] if block.big else []), *block.lines)
    words = [paragraph(_heading(block.label, look.strong, look.column - left), "H2")]
    words += _sentences(lines, look.text, look.column - left)
    return beside((0.0, _pictogram(block, side)), (left, stack(words)))


def tested(invitation: Invitation, look: FlyerLook) -> Piece:
    """How many residents tested it, in small letters that are still 12 pt."""
    return paragraph(set_lines(invitation.tested, look.small, look.column))


def foot(invitation: Invitation, look: FlyerLook, *, last: bool) -> Piece:
    """The promise and the number at the left, the code for the calendar at the right.

    Who invites stands below it. On the `last` page it also says how many residents tested it.
    """
    code, wide = None, 0.0
    if invitation.event is not None:
        drawn = qr.event_code(invitation.event)
        wide = drawn_wide = qr.printed_width(drawn)
        alt = f"{invitation.calendar}: QR-code"
        words = set_lines(invitation.calendar, Style(look.smallest, 1.2, ink("inkt"), fonts.BOLD), 2 * wide)
        image = layout.picture(drawn, wide, alt)
        wide = max(wide, words.width)
        code = stack([_centred(image, drawn_wide, wide), _centred(paragraph(words), words.width, wide)])
    width = look.column - (wide + 14 if code else 0.0)
    parts: list[Piece] = []
    promise = invitation.block("promise")
    if promise is not None:
        parts.append(paragraph(_heading(promise.label, look.strong, width), "H2"))
        parts.append(paragraph(set_lines(" ".join(promise.lines), look.text, width)))
    asked = invitation.block("sign_up")
    if asked is not None:
        parts += [space(look.gap(8) + 2)] if parts else []
        parts.append(sign_up(asked, look, width))
    if invitation.sender:
        parts += [space(look.gap(3)), paragraph(set_lines(invitation.sender, look.small, width))]
    if last and invitation.tested:
        parts += [space(look.gap(3)), paragraph(set_lines(invitation.tested, look.small, width))]
    left = stack(parts)
    if code is None:
        return left
    lower = max(left.height - code.height, 0.0)
    return beside(
        (0.0, stack([space(max(code.height - left.height, 0.0)), left])),
        (look.column - wide, stack([space(lower), code])),
        middle=False,
    )


def _centred(piece: Piece, width: float, room: float) -> Piece:
    return beside(((room - width) / 2, piece))


def sign_up(block: Block, look: FlyerLook, width: float) -> Piece:
    """Whom to call: the number large, because it is read from a distance."""
    side = look.picture * 1.5
    left = side + 11
    words = [paragraph(_heading(said_first(block), look.strong, width - left), "H2")]
    if block.big:
        words.append(paragraph(set_lines(block.big, look.phone, width - left, (block.big,))))
    words += [paragraph(set_lines(" ".join(block.lines), look.small, width - left))] if block.lines else []
    return beside((0.0, _pictogram(block, side)), (left, stack(words)))


def said_first(block: Block) -> str:
    """The heading above a telephone number: "Komt u? Bel of app"."""
    return f"{block.label} {block.short}" if block.big and block.short else block.label


def _pictogram(block: Block, side: float) -> Piece:
    """A picture beside words that say the same: decoration, so that nobody hears everything twice."""
    return layout.picture(pictograms.pictogram(block.pictogram), side)


def _sentences(lines: Sequence[str], style: Style, width: float) -> list[Piece]:
    return [paragraph(set_lines(line, style, width)) for line in lines]


def _title(text: str, look: FlyerLook, width: float) -> Lines:
    """A title with every sentence on a line of its own."""
    size = 1.0
    style = look.title
    while True:
        parts = [set_lines(sentence, style, width) for sentence in sentences_of(text) or (text,)]
        if sum(len(part.lines) for part in parts) <= _TITLE_LINES or style.size * 0.9 < look.strong.size:
            break
        size *= 0.9
        style = look.title.scaled(size)
    lines = [line for part in parts for line in part.lines]
    # A space at the end of a sentence, or a reader hears "wijk?En".
    spaced = [
        (*line, replace(line[-1], text=" ")) if line and line[-1].text[-1:] != " " else line for line in lines
    ]
    actual = " ".join(text.split()) if any(part.actual for part in parts) else ""
    return Lines((*spaced[:-1], lines[-1]), style, actual)


def _heading(text: str, style: Style, width: float) -> Lines:
    """A heading; one of more than three lines is set smaller, so that it stays a heading and not a page."""
    lines = set_lines(text, style, width)
    smaller = max(12.0 / style.size, 0.6)
    if len(lines.lines) <= 3 or smaller >= 1:
        return lines
    return set_lines(text, replace(style, size=style.size * smaller, leading=1.2), width)
