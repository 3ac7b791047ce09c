"""The playbook (draaiboek) on paper: everything that is needed when the laptop does not work any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from enum import Enum

from exports import playbook_day as day
from exports import playbook_forms as forms
from exports import playbook_inviting as people
from exports import playbook_lists as lists
from exports import playbook_place as place
from exports.paper.content import Heading, Paper, Section
from exports.paper.document import paper_pdf
from wijksessie.queries.playbook import Playbook

_Make = Callable[[Playbook], Iterator[Section]]


class Chapter(Enum):
    """The parts of the playbook, in the order in which one needs them on the day."""

    IN_SHORT = "in_short"
    PROGRAMME = "programme"
    TEAM = "team"
    PLACE = "place"
    MONEY = "money"
    SAFETY = "safety"
    INVITING = "inviting"
    CONTACTS = "contacts"
    STEPS = "steps"
    MATERIALS = "materials"
    TALLIES = "tallies"


_MADE: dict[Chapter, _Make] = {
    Chapter.IN_SHORT: day.in_short,
    Chapter.PROGRAMME: day.programme,
    Chapter.TEAM: day.team,
    Chapter.PLACE: place.place,
    Chapter.MONEY: place.money,
    Chapter.SAFETY: people.safety,
    Chapter.INVITING: people.inviting,
    Chapter.CONTACTS: place.contacts,
    Chapter.STEPS: lists.checklists,
    Chapter.MATERIALS: lists.materials,
    Chapter.TALLIES: forms.on_paper,
}


def playbook_pdf(book: Playbook, made_on: dt.date, chapters: Collection[Chapter] = tuple(Chapter)) -> bytes:
    """The chosen chapters as a tagged PDF, always in their own order. The same book gives the same bytes."""
    return paper_pdf(playbook_paper(book, chapters), made_on)


def playbook_paper(book: Playbook, chapters: Collection[Chapter] = tuple(Chapter)) -> Paper:
    """The same as content, so that characters we cannot draw can be told."""
    sections = [section for chapter, make in _MADE.items() if chapter in chapters for section in make(book)]
    name = book.sheet.neighbourhood
    if sections and Chapter.IN_SHORT not in chapters:
        first = sections[0]
        sections[0] = replace(first, parts=(Heading(f"Draaiboek {name}".strip(), 1), *first.parts))
    foot = ", ".join(part for part in (name, "draaiboek") if part)
    return Paper(f"Draaiboek {name}".strip(), foot, tuple(sections))
