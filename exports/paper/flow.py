"""Strips onto pages: each page full, no heading alone at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exports.paper.content import Facts, Gap, Heading, Items, Notice, Part, Photo, Section, Table, Text, Whole
from exports.paper.lists import items
from exports.paper.look import ROOM, SCALES, Look
from exports.paper.strips import Strip, gap, heading, notice, paragraph, photo
from exports.paper.tables import facts, table
from exports.tagged_pdf import Element


@dataclass(frozen=True)
class Sheet:
    """A page: every strip with how far its top is below the top of the page, in pt; and its note."""

    strips: tuple[tuple[Strip, float], ...]
    note: str = ""


def sheets(sections: Sequence[Section], root: Element) -> list[Sheet]:
    """All pages; the structure tree grows under `root` in the order of the text."""
    made: list[Sheet] = []
    group: list[Strip] = []
    note = ""
    for before, section in zip((None, *sections), sections, strict=False):
        begins = section.fresh or (before is not None and before.fresh)
        if begins or section.note != note:
            made += _laid(group, note)
            group, note = [], section.note
        strips = _fitting(section, root)
        if section.together:
            strips = [replace(strip, keeps=strip is not strips[-1] or strip.keeps) for strip in strips]
        group += strips
    return made + _laid(group, note)


def _fitting(section: Section, root: Element) -> list[Strip]:
    """The strips of a section, a little smaller when that keeps it on one page."""
    if section.one_page:
        for scale in SCALES:
            if len(_laid(list(_strips(section, Look(scale), Element("Sect"))), "")) <= 1:
                return list(_strips(section, Look(scale), root.add(Element("Sect"))))
    return list(_strips(section, Look(), root.add(Element("Sect"))))


def _strips(section: Section, look: Look, parent: Element) -> Iterator[Strip]:
    for part in section.parts:
        yield from _part(part, look, parent)


def _part(part: Part, look: Look, parent: Element) -> Iterator[Strip]:
    match part:
        case Heading():
            return heading(part, look, parent)
        case Text():
            return paragraph(part, look, parent)
        case Notice():
            return notice(part, look, parent)
        case Items():
            return items(part, look, parent)
        case Table():
            return table(part, look, parent)
        case Facts():
            return facts(part, look, parent)
        case Gap():
            return gap(part, look)
        case Photo():
            return photo(part, look, parent)
        case Whole():
            return _whole(part, look, parent)


def _whole(part: Whole, look: Look, parent: Element) -> Iterator[Strip]:
    strips = [strip for inner in part.parts for strip in _part(inner, look, parent)]
    for strip in strips[:-1]:
        yield replace(strip, keeps=True)
    yield from strips[-1:]


def _laid(strips: Sequence[Strip], note: str) -> list[Sheet]:
    """Each strip on the first page with room for it and for what it keeps with it."""
    pages: list[list[tuple[Strip, float]]] = []
    used = ROOM
    for at, strip in enumerate(strips):
        above = strip.above if pages and used else 0.0
        if not pages or used + above + _wanted(strips, at) > ROOM:
            pages.append([])
            above = used = 0.0
            if strip.head is not None:
                pages[-1].append((strip.head, 0.0))
                used = strip.head.height
        pages[-1].append((strip, used + above))
        used += above + strip.height
    return [Sheet(tuple(page), note) for page in pages]


def _wanted(strips: Sequence[Strip], at: int) -> float:
    """How much of a page a strip wants: itself, what it keeps, and the room it asks for.

    Never more than a page: what is kept together beyond that is cut after all.
    """
    height = strips[at].height
    wanted = max(height, min(strips[at].room, _left(strips, at)))
    while strips[at].keeps and at + 1 < len(strips):
        at += 1
        height += strips[at].above + strips[at].height
        wanted = max(wanted, height)
    return wanted if wanted <= ROOM else strips[at].height


def _left(strips: Sequence[Strip], at: int) -> float:
    """The height of everything that is still to come, as far as it matters."""
    height = 0.0
    for strip in strips[at : at + 40]:
        height += strip.above + strip.height
    return height
