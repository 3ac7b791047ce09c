"""The first chapters of the playbook: one page to run the day from, the programme, and the team."""

from __future__ import annotations

from collections.abc import Iterator

from exports.paper.content import (
    Cell,
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
    Whole,
    cell,
)
from exports.playbook_words import moment, todo, who_comes, with_clock
from exports.run_sheet import Told, block_steps, team_table
from wijksessie.queries.helplines import helplines
from wijksessie.queries.playbook import Playbook
from wijksessie.queries.run_sheet import Member, RunSheet, SheetBlock
from wijksessie.queries.sentences import clock
from wijksessie.queries.team import role_names
from wijksessie.terms import Role

_UNKNOWN = "Nog in te vullen"
_COLUMNS = (Column("Tijd", 1.3, leads=True), Column("Wat", 4), Column("Wie leidt", 3), Column("Duur", 1))
_BLANK_ROWS, _ROW = 12, 24.0
"""How many empty rows there are while nobody made a programme, and how high each is in pt."""


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
                ("Bewoners", who_comes(book) or _UNKNOWN),
                *_wanted(book),
                ("Veiligheid", _care(book) or _UNKNOWN),
            )
        ),
    ]
    if sheet.blocks:
        parts.append(
            Table(
                _COLUMNS,
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
        parts += [todo("Er is nog geen programma. Hier kunt u het opschrijven."), _to_write()]
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


def _wanted(book: Playbook) -> Iterator[tuple[str, str]]:
    """What the team must know at the door: interpreter and childcare."""
    for key in ("interpreter", "childcare"):
        need = next((need for need in book.needs if need.key == key), None)
        if need is not None:
            said = {True: need.detail or "Ja", False: "Nee", None: _UNKNOWN}[need.wanted]
            yield (
                need.label,
                said
                if need.wanted is None or need.arranged or not need.wanted
                else (f"{said}. Nog niet geregeld"),
            )


def _leads(block: SheetBlock) -> str:
    return "Tafelbegeleiders" if block.led_by is Role.TABLE_LEADER else role_names()[block.led_by]


def _to_write() -> Table:
    """An empty programme, to fill in by hand."""
    return Table(_COLUMNS, ((Cell(),) * len(_COLUMNS),) * _BLANK_ROWS, grid=True, least=_ROW)


def _numbers() -> Text:
    """The numbers in one line, danger first."""
    card = helplines()
    first = sorted(card.numbers, key=lambda number: number.number != "112")
    said = [f"{number.name}: {' of '.join(filter(None, (number.number, number.also)))}." for number in first]
    strong = tuple(words for number in first for words in (number.number, number.also) if words)
    return Text(" ".join(said), Kind.BODY, strong)


def programme(book: Playbook) -> Iterator[Section]:
    """Every block, and for each technique its question and its steps."""
    parts: list[Part] = [Heading("Programma")]
    if not book.sheet.blocks:
        parts.append(todo("Maak het programma in stap 4."))
    told: Told = {}
    for block in book.sheet.blocks:
        parts.append(Whole(tuple(block_steps(block, told))))
    if book.sheet.agreements:
        parts.append(Heading("Afspraken", 3))
        parts.append(Items(tuple(Item(Text(line)) for line in book.sheet.agreements), 2))
    yield Section(tuple(parts))


def team(book: Playbook) -> Iterator[Section]:
    """Who is there, with role, table and task."""
    yield Section((Heading("Team en rollen"), team_table(book.sheet.team)), together=True)
