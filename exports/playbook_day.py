"""The first chapters of the playbook: one page to run the day from, the programme, and the team."""

from __future__ import annotations

from collections.abc import Iterator

from exports.paper.content import (
    Column,
    Facts,
    Heading,
    Item,
    Items,
    Kind,
    Part,
    Section,
    Table,
    Text,
    cell,
)
from exports.playbook_words import moment, todo, with_clock
from exports.run_sheet import block_steps, team_table
from wijksessie.queries.helplines import helplines
from wijksessie.queries.playbook import Playbook
from wijksessie.queries.playbook_programme import Member, RunSheet, SheetBlock
from wijksessie.queries.sentences import clock
from wijksessie.queries.team import role_names

_UNKNOWN = "Nog in te vullen"


def in_short(book: Playbook) -> Iterator[Section]:
    """One page to run the day from."""
    sheet, where = book.sheet, book.place
    door = "\n".join(part for part in (where.route, _from(where.open_from)) if part)
    key = ", ".join(part for part in (where.key_with, where.phone) if part)
    parts: list[Part] = [
        Heading(f"Draaiboek {sheet.neighbourhood}".strip(), 1),
        Text(sheet.title, Kind.STRONG),
        Facts(
            (
                ("Wanneer", moment(book) or _UNKNOWN),
                ("Waar", ", ".join(part for part in (where.name, where.address) if part) or _UNKNOWN),
                ("De deur", door),
                ("Sleutel", key or _UNKNOWN),
                ("Veiligheid", _care(book) or _UNKNOWN),
            )
        ),
    ]
    if sheet.blocks:
        columns = (
            Column("Tijd", 1.3, leads=True),
            Column("Wat", 4),
            Column("Wie leidt", 3),
            Column("Duur", 1),
        )
        parts.append(
            Table(
                columns,
                tuple(
                    (
                        cell(clock(block.start) if block.start else "", Kind.STRONG),
                        cell(block.label),
                        cell(_leads(block)),
                        cell(f"{block.minutes} min"),
                    )
                    for block in sheet.blocks
                ),
            )
        )
    else:
        parts.append(todo("Er is nog geen programma."))
    if sheet.team:
        parts += [Heading("Wie doet wat", 3), Facts(_team(sheet))]
    parts.append(_numbers())
    yield Section(tuple(parts), fresh=bool(sheet.blocks), one_page=True)


def _from(time: str) -> str:
    return f"Open vanaf {with_clock(time)}" if time else ""


def _team(sheet: RunSheet) -> tuple[tuple[str, str], ...]:
    """Per role who has it, with the table where that is known."""
    names = role_names()
    return tuple(
        (names[role], ", ".join(_at_table(member) for member in sheet.team if member.role is role))
        for role in sheet.roles
    )


def _at_table(member: Member) -> str:
    return f"{member.display} ({member.table})" if member.table else member.display


def _care(book: Playbook) -> str:
    plan = book.safety
    call = ", ".join(part for part in (plan.on_call, plan.phone) if part)
    first = ", ".join(part for part in (plan.person, plan.room) if part)
    return "\n".join(part for part in (first, f"Bel: {call}" if call else "") if part)


def _leads(block: SheetBlock) -> str:
    if block.technique is None:
        return ""
    return "Tafelbegeleiders" if block.technique.group == "tafel" else "Begeleider"


def _numbers() -> Text:
    card = helplines()
    numbers = ", ".join(f"{number.name.lower()} {number.number}" for number in card.numbers)
    return Text(f"Bel bij {numbers}.", Kind.BODY, tuple(number.number for number in card.numbers))


def programme(book: Playbook) -> Iterator[Section]:
    """Every block, and for each technique its question and its steps."""
    parts: list[Part] = [Heading("Programma")]
    if not book.sheet.blocks:
        parts.append(todo("Maak het programma in stap 4."))
    told: set[str] = set()
    for block in book.sheet.blocks:
        parts += block_steps(block, told)
    if book.sheet.agreements:
        parts.append(Heading("Afspraken", 3))
        parts.append(Items(tuple(Item(Text(line)) for line in book.sheet.agreements), 2))
    yield Section(tuple(parts))


def team(book: Playbook) -> Iterator[Section]:
    """Who is there, with role, table and task."""
    yield Section((Heading("Team en rollen"), team_table(book.sheet.team)))
