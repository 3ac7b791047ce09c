"""Playbooks to make documents of: of the example, of an empty project, and one that is far too full."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from tests.clock import TODAY, now
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project, open_practice
from wijksessie.queries.playbook import DayContact, Playbook, playbook
from wijksessie.queries.session import current
from wijksessie.queries.steps import ItemState
from wijksessie.terms import ContactType

DAY = dt.date(2026, 11, 22)
LONG = "Meervoudigepersoonlijkheidsverzorgingsflat" * 5


def example(home: Path) -> Playbook:
    with open_practice(home, now) as workspace:
        return _book(workspace)


def empty(home: Path) -> Playbook:
    with create_project(home, "Wijk", "Gemeente", now) as workspace:
        return _book(workspace)


def full(book: Playbook) -> Playbook:
    """500 contacts, 60 lines in a step, 36 blocks, many tables, and words that never end."""
    contacts = tuple(
        DayContact(
            tuple(ContactType)[nr % 3],
            f"Contact {nr}",
            "",
            "Flat 3, ouders " * (nr % 4),
            "06 0000",
            LONG if nr < 20 else "",
        )
        for nr in range(500)
    )
    line = replace(book.steps[0].items[0], not_needed="Dat past hier niet.")
    lines = tuple(
        replace(line, label=f"Regel {nr}", state=tuple(ItemState)[nr % 3], note=LONG if nr == 9 else "")
        for nr in range(60)
    )
    steps = (replace(book.steps[0], items=lines), *book.steps[1:])
    blocks = tuple(replace(block, note=LONG) for block in book.sheet.blocks * 3)
    team = tuple(replace(member, display=f"{member.display} {LONG}") for member in book.sheet.team * 3)
    sheet = replace(
        book.sheet, title=LONG, neighbourhood=LONG, blocks=blocks, team=team, agreements=(LONG,) * 30
    )
    place = replace(book.place, name=LONG, address=LONG, route="Links, dan rechts. " * 200)
    tables = tuple(f"Tafel {LONG} {nr}" for nr in range(6))
    tallies = tuple(replace(tally, columns=tables, rows=(LONG, *tally.rows * 2)) for tally in book.tallies)
    return replace(
        book, contacts=contacts, steps=steps, sheet=sheet, place=place, tables=tables[:3], tallies=tallies
    )


def odd(book: Playbook) -> Playbook:
    """Other scripts, where somebody typed them."""
    sheet = replace(book.sheet, title="مرحبا بكم", neighbourhood="Привіт 🙂")
    return replace(book, sheet=sheet, thanks=replace(book.thanks, answer="እንኳን ደህና መጡ\nMag."))


def _book(workspace: Workspace) -> Playbook:
    found = current(workspace)
    assert found is not None
    book = playbook(workspace, found.id, TODAY)
    assert book is not None
    return book
