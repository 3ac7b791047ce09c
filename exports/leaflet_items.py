"""What comes in lists: places of the top three, solutions, promises. Each is a picture with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import resources
from exports import figures, fonts, layout, pictograms
from exports.layout import Piece, beside, inside, paragraph, rule, space, stack
from exports.leaflet_look import A5_PAPER, PX, Look, Paper, ink
from exports.own_pictures import own_photo, photo_square
from exports.text import Lines, Style, set_lines
from wijksessie.queries.leaflet import Pictured, Promise, TopRow
from wijksessie.queries.people import People

_DISC_GAP = 7.0
_COLUMN_GAP = 10.0
_SPACE = 0.3
"""Between two sentences on one line, in sizes."""
_TALL_LABEL = 4
"""Lines; a label that needs more reads better beside its picture than under it."""


def sentences(
    lines: Sequence[str],
    style: Style,
    width: float,
    strong: tuple[str, ...] = (),
    gap: float = 0.0,
    broad: bool = False,
) -> list[Piece]:
    """One paragraph for each sentence, `gap` pt apart: a line of its own is easier to find back.

    On `broad` paper, where there is room for one side only, short ones share a line.
    """
    rows: list[list[tuple[float, Piece]]] = []
    end = 0.0
    for line in lines:
        if not line.strip():
            continue
        said = set_lines(line, style, width, strong)
        left = end + style.size * _SPACE
        if not (broad and rows and len(said.lines) == 1 and end and left + said.width <= width):
            left = 0.0
            rows.append([])
        rows[-1].append((left, paragraph(said)))
        end = left + said.width if len(said.lines) == 1 else 0.0
    pieces: list[Piece] = []
    for row in rows:
        pieces += [space(gap)] if pieces and gap else []
        pieces.append(row[0][1] if len(row) == 1 else beside(*row))
    return pieces


def picture(name: str, width: float) -> Piece:
    """A pictogram or own picture `width` pt wide with its words as alternative text; nothing without one."""
    if not name:
        return space(0)
    own = own_photo(name)
    if own is not None:
        return photo_square(own, width)
    return layout.picture(pictograms.pictogram(name), width, resources.pictogram_alt(name))


def people(row: People, look: Look, said: str, wide: float = 0.0) -> list[Piece]:
    """The row of figures. One figure for several people is told in words too, unless `said` does so.

    It is at most `wide` pt, or the whole column.
    """
    wide = wide or look.column
    spoken = figures.spoken(row)
    drawn = figures.row(row, wide)
    piece = layout.people_row(drawn, spoken)
    if not row.approximate or row.count == row.of or "ongeveer" in said.lower():
        return [piece]
    words = set_lines(f"{spoken[0].upper()}{spoken[1:]}.", look.small, wide)
    left = drawn.width + 8
    if left + words.width <= wide:
        return [beside((0, piece), (left, paragraph(words)))]
    return [piece, space(look.white(4)), paragraph(words)]


def top_row(row: TopRow, look: Look) -> Piece:
    """A place of the top three: number, picture, words, and the people who chose it."""
    left = look.wide(69) + 14
    width = look.column - left
    disc = place_disc(row.place, look)
    label = set_lines(row.label, replace(look.strong, font=fonts.HEAVY), width - disc.height - _DISC_GAP)
    named = beside((disc.height + _DISC_GAP, paragraph(label)), (0, space(disc.height)))
    # On broad paper the people stand below the words, else below the picture too.
    wide = width if look.paper.broad else look.column
    chosen = [space(look.white(8)), *people(row.people, look, row.sentence, wide)] if row.people else []
    words = [named, space(look.white(4)), *sentences([row.sentence], look.text, width)]
    said = stack([*words, *(chosen if look.paper.broad else ())])
    body = beside((0, picture(row.pictogram, look.beside(69, said.height))), (left, said))
    # The number is drawn where the label begins, but in the list it comes before everything else.
    lower = (body.height - said.height) / 2 + (named.height - disc.height) / 2
    below = () if look.paper.broad else chosen
    item = beside(
        (left, stack([space(lower), disc])), (0, inside("LBody", stack([body, *below]))), middle=False
    )
    return stack([rule(look.column, 3 * PX, ink("inkt")), space(look.white(10)), inside("LI", item)])


def fit_columns(items: Sequence[Pictured], paper: Paper = A5_PAPER) -> bool:
    """Whether the pictures can stand side by side with their words under them, at every size of the text."""
    if not 2 <= len(items) <= 3:
        return False
    width = _column(len(items), paper.column)
    for item in items:
        label = _label(item, Look(paper.bodies[0], paper=paper), width)
        words = fonts.drawable(item.label).text.split(" ")
        longest = max(fonts.width(word, label.style.font) for word in words) * label.style.size
        if longest > width or len(label.lines) > _TALL_LABEL:
            return False
    return True


def columns(items: Sequence[Pictured], look: Look) -> Piece:
    """Two or three pictures side by side, each with its words under it."""
    width = _column(len(items), look.column)
    placed = [(at * (width + _COLUMN_GAP), _column_item(item, look, width)) for at, item in enumerate(items)]
    return beside(*placed, middle=False)


def _column(count: int, column: float) -> float:
    return (column - (count - 1) * _COLUMN_GAP) / count


def _label(item: Pictured, look: Look, width: float) -> Lines:
    return set_lines(item.label, replace(look.strong, size=look.near(0.93)), width)


def _column_item(item: Pictured, look: Look, width: float) -> Piece:
    left, number = _number(item, look)
    image = picture(item.pictogram, min(63 * look.picture, width - left))
    # The number stands beside the picture, or in its place when there is none.
    head = beside((left, image), *((0.0, space(disc.height)) for _, disc in number))
    body = stack([head, space(look.white(6)), paragraph(_label(item, look, width))])
    return inside("LI", beside(*number, (0, inside("LBody", body)), middle=False))


def pictured(item: Pictured, look: Look) -> Piece:
    """A picture with its words beside it."""
    size = 48 * look.picture
    left, number = _number(item, look)
    right = left + size + 12
    words = paragraph(_label(item, look, look.column - right))
    body = beside((left, picture(item.pictogram, size)), (right, words))
    return inside("LI", beside(*number, (0, inside("LBody", body))))


def promise(promised: Promise, look: Look) -> Piece:
    """A line of what is done: what, who and when."""
    left = look.wide(54) + 13
    width = look.column - left
    lines = sentences(promised.lines, replace(look.text, leading=1.28), width, broad=look.paper.broad)
    said = stack([*sentences([promised.title], look.strong, width), *lines])
    body = beside((0, picture(promised.pictogram, look.beside(54, said.height))), (left, said))
    item = inside("LI", inside("LBody", body))
    return stack([rule(look.column, 2 * PX, ink("inkt")), space(look.white(7)), item])


def _number(item: Pictured, look: Look) -> tuple[float, list[tuple[float, Piece]]]:
    """The room for the number of a solution, and the number itself; neither when order means nothing."""
    if item.place is None:
        return 0.0, []
    disc = place_disc(item.place, look)
    return disc.height + _DISC_GAP, [(0.0, disc)]


def place_disc(place: int, look: Look) -> Piece:
    """The number of a place in a ranking, white on a dark disc."""
    style = Style(look.near(0.98), 1.0, ink("op_accent"), fonts.HEAVY)
    number = set_lines(str(place), style, look.column)
    return layout.disc(number, max(look.body * 1.52, number.width + 8), ink("inkt"))
