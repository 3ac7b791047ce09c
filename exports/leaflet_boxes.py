"""The other blocks of the leaflet: front, thanks, who was there, and the boxes that stand out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import resources
from exports import fonts, layout, pictograms, qr
from exports.layout import Frame, Piece, beside, paragraph, rule, space, stack
from exports.leaflet_items import people, picture, sentences
from exports.leaflet_look import PX, Look, heading_lines, ink
from exports.text import Style
from wijksessie.queries.helplines import HelpLine
from wijksessie.queries.leaflet import Again, Leaflet, Present, Qr, Refusal, Respond
from wijksessie.queries.leaflet_forms import code_words
from wijksessie.queries.update import Update

_ROUND = (10.5,) * 4
"""Corners of a box, in pt."""
_HELP_BESIDE, _HELP_GAP = 3, 18.0
"""Questions that stand beside each other on broad paper, and the white between them in pt."""


def title(leaflet: Leaflet | Update) -> str:
    """The title. A document without one cannot be found back by who listens, so there always is one."""
    wanted = (text for text in (leaflet.title, leaflet.subtitle) if fonts.drawable(text).text)
    return next(wanted, "Wijksessie")


def cover(leaflet: Leaflet | Update, look: Look) -> Piece:
    """Title and drawing. The drawing is an artifact.

    It says no more than the words below it, and hearing it described would keep a listener from them. It also
    gives way first when the page is full: it shrinks twice as fast as the pictograms.
    """
    if look.paper.broad:
        return _broad_cover(leaflet, look)
    width = min(look.column, 307 * look.picture * min(look.picture, 1.0))
    head = paragraph(heading_lines(title(leaflet), look.title, look.column, look.paper.smallest), "H1")
    small = replace(look.text, size=look.near(0.93), font=fonts.BOLD)
    under = [space(look.white(6)), *sentences([leaflet.subtitle], small, look.column), space(look.white(14))]
    drawing = layout.picture(pictograms.cover(), width)
    return stack([head, *under, beside(((look.column - width) / 2, drawing))])


def _broad_cover(leaflet: Leaflet | Update, look: Look) -> Piece:
    """The drawing beside the title: there are two sides only."""
    wide = 150 * min(max(look.picture, 0.85), 1.25)
    width = look.column - wide - 16
    small = replace(look.text, size=look.near(0.93), font=fonts.BOLD)
    head = paragraph(heading_lines(title(leaflet), look.title, width, look.paper.smallest), "H1")
    words = stack([head, space(look.white(6)), *sentences([leaflet.subtitle], small, width)])
    return beside((0, words), (look.column - wide, layout.picture(pictograms.cover(), wide)))


def thanks(lines: Sequence[str], look: Look) -> Piece:
    """The first sentence large, as one says it."""
    first = Style(look.body * 1.24, 1.2, ink("inkt"), fonts.HEAVY)
    rest = sentences(lines[1:], look.text, look.column, broad=look.paper.broad)
    return stack(
        [*sentences(lines[:1], first, look.column), *([space(look.white(5))] if rest else []), *rest]
    )


def present(who: Present, look: Look) -> Piece:
    """Who was there, in a row of people."""
    head = paragraph(heading_lines(who.heading, look.strong, look.column, look.paper.smallest), "H2")
    line = rule(look.column, 3 * PX, ink("inkt"))
    row = people(who.people, look, who.heading)
    return stack([line, space(look.white(10)), head, space(look.white(8)), *row])


def heading(text: str, look: Look) -> Piece:
    """The heading of a block."""
    return paragraph(heading_lines(text, look.heading, look.column, look.paper.smallest), "H2")


def body(lines: Sequence[str], look: Look) -> Piece:
    """Plain sentences over the whole width."""
    return stack(sentences(lines, look.text, look.column, broad=look.paper.broad))


def footer(lines: Sequence[str], look: Look) -> Piece:
    """The small print, which is still 12 pt."""
    return stack(sentences(lines, look.small, look.column, broad=look.paper.broad))


def difference(lines: Sequence[str], look: Look) -> Piece:
    """What not everybody chose, in the leaf shape that marks a minority: it survives a grey print."""
    top_left, top_right, bottom_right, bottom_left = (
        corner * PX for corner in resources.tokens()["straal"]["blad"]
    )
    radii = (bottom_left, bottom_right, top_right, top_left)
    box = Frame(look.column, 13, _padding(look), radii, edge=ink("inkt"), thick=3 * PX)
    first = sentences(lines[:1], look.strong, box.inner)
    return box.around(stack([*first, *sentences(lines[1:], look.text, box.inner)]))


def quote(lines: Sequence[str], look: Look) -> Piece:
    """What a resident said, quietly: a thick line beside it and nothing more."""
    bar, left = 4 * PX, 14.0
    said = stack(sentences(lines, look.text, look.column - left))
    return beside((0, rule(bar, said.height, ink("lijn_sterk"))), (left, said))


def code(shown: Qr, look: Look, wide: float = 0.0) -> Piece:
    """The code to answer with a telephone, and what it leads to beside it, `wide` pt or the whole column."""
    drawn = qr.code(shown.content)
    # What stands in the white around the code would keep a telephone from reading it.
    width = qr.printed_width(drawn)
    image = layout.picture(drawn, width, code_words(shown.content))
    words = sentences([shown.label], look.strong, (wide or look.column) - width - 4)
    return beside((0, image), (width + 4, stack(words)))


def respond_and_code(asked: Respond, shown: Qr, look: Look) -> Piece:
    """How to answer with the code at its right, on paper that is wide enough."""
    wide = look.column * 0.44
    return beside(
        (0, respond(asked, look, look.column - wide - 12)), (look.column - wide, code(shown, look, wide))
    )


def refusal(refused: Refusal, look: Look) -> Piece:
    """What is not possible, and why: as plain as the promises, on a quiet ground."""
    box = Frame(look.column, 12, _padding(look), _ROUND, fill=ink("oppervlak_diep"))
    left = look.wide(46) + 12 if refused.pictogram else 0.0
    width = box.inner - left
    head = replace(look.strong, size=look.body * 1.12, font=fonts.HEAVY)
    lines = sentences(refused.lines, replace(look.text, leading=1.25), width, gap=look.white(3))
    said = stack([paragraph(heading_lines(refused.heading, head, width, look.paper.smallest), "H2"), *lines])
    if not refused.pictogram:
        return box.around(said)
    # The heading comes first for who listens, the picture stands first for who looks.
    image = picture(refused.pictogram, look.beside(46, said.height))
    return box.around(beside((left, said), (0, image)))


def respond(asked: Respond, look: Look, wide: float = 0.0) -> Piece:
    """How to answer, with the telephone numbers bold; `wide` pt or the whole column."""
    left = look.wide(78) + 15 if asked.pictogram else 0.0
    said = stack(sentences(asked.lines, look.text, (wide or look.column) - left, asked.numbers))
    if not asked.pictogram:
        return said
    return beside((0, picture(asked.pictogram, look.beside(78, said.height))), (left, said))


def again(invitation: Again, look: Look) -> Piece:
    """When and where to come again: the one coloured box, which a grey print turns dark."""
    box = Frame(look.column, 16, 5 + look.white(7), _ROUND, fill=ink("accent"))
    white = ink("op_accent")
    when = Style(look.body * 1.5, 1.15, white, fonts.HEAVY)
    lines = sentences(
        invitation.lines, Style(look.body * 1.12, 1.3, white), box.inner, broad=look.paper.broad
    )
    first = paragraph(heading_lines(invitation.when, when, box.inner, look.paper.smallest))
    return box.around(stack([first, space(look.white(3)), *lines]))


def help_box(lines: Sequence[HelpLine], look: Look) -> Piece:
    """Where to find help, in the heaviest frame of the leaflet: it must be found in need."""
    box = Frame(look.column, 17, 6 + look.white(6), _ROUND, edge=ink("inkt"), thick=5 * PX)
    question = Style(look.body * 1.22, 1.2, ink("inkt"), fonts.HEAVY)
    style = replace(look.text, size=look.body * 1.06, leading=1.34, strong=fonts.HEAVY, larger=1.17)

    def answer(line: HelpLine, width: float) -> Piece:
        head = paragraph(heading_lines(line.question, question, width, look.paper.smallest), "H2")
        return stack([head, *sentences(line.lines, style, width, line.numbers)])

    if look.paper.broad and len(lines) <= _HELP_BESIDE:
        each = (box.inner - (len(lines) - 1) * _HELP_GAP) / len(lines)
        placed = [(at * (each + _HELP_GAP), answer(line, each)) for at, line in enumerate(lines)]
        return box.around(beside(*placed, middle=False))
    parts: list[Piece] = []
    for line in lines:
        parts += [space(look.white(11))] if parts else []
        parts.append(answer(line, box.inner))
    return box.around(stack(parts))


def _padding(look: Look) -> float:
    return 5 + look.white(5)
