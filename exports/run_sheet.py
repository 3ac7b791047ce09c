"""The run sheet on paper: what happens when, for one role or for the whole team."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from exports.paper.content import (
    Cell,
    Column,
    Facts,
    Heading,
    Item,
    Items,
    Kind,
    Mark,
    Notice,
    Paper,
    Part,
    Section,
    Table,
    Text,
    Whole,
    cell,
    paragraphs,
)
from exports.paper.document import paper_pdf
from exports.playbook_words import hours, todo, when_of
from exports.safety_paper import care_facts, safety_card
from wijksessie.queries.conditions import SafetyView
from wijksessie.queries.library import Group
from wijksessie.queries.run_sheet import Member, RunSheet, SheetBlock
from wijksessie.queries.sentences import clock, sentence_case
from wijksessie.queries.team import role_names
from wijksessie.terms import Role

_BLANK_ROWS, _ROW = 12, 30.0
"""How many empty rows there are while nobody made a programme, and how high each is in pt."""

_LEADS = {Role.TABLE_LEADER: Group.TABLE, Role.FACILITATOR: Group.PLENARY}
"""Who leads the techniques of a table, and who those of the whole room: they get the steps."""


def run_sheet_pdf(
    sheet: RunSheet, role: Role | None, made_on: dt.date, safety: SafetyView | None = None
) -> bytes:
    """The sheet of one role as a tagged PDF, or of all roles in one table when `role` is None.

    `safety` is who takes care on the day; without it the card has only the national numbers.
    """
    return paper_pdf(run_sheet_paper(sheet, role, safety), made_on)


def run_sheet_paper(sheet: RunSheet, role: Role | None, safety: SafetyView | None = None) -> Paper:
    """The same as content, so that characters we cannot draw can be told."""
    name = f"Rolblad {role_names()[role].lower()}" if role is not None else "Dagschema"
    foot = ", ".join(part for part in (sheet.neighbourhood, name.lower()) if part)
    sections = [_day(sheet, role, name), *_steps(sheet, role), _ready(sheet, role), _care(safety)]
    return Paper(f"{name}, {sheet.neighbourhood}", foot, tuple(sections))


def _day(sheet: RunSheet, role: Role | None, name: str) -> Section:
    times = hours(sheet.start, sheet.end)
    when = ", ".join(part for part in (when_of(sheet.day), times) if part) or "De dag is nog niet gekozen"
    parts: list[Part] = [
        Heading(name, 1),
        Text(sheet.title, Kind.STRONG),
        Text(". ".join(part for part in (sentence_case(when), sheet.place) if part) + "."),
        Facts(_who(sheet.team, role)),
    ]
    if not sheet.blocks:
        parts += [todo("Er is nog geen programma. Hier kunt u het opschrijven."), _to_write()]
    else:
        parts.append(_all_roles(sheet) if role is None else _own(sheet.blocks, role))
    return Section(tuple(parts), one_page=role is not None)


def _who(team: Sequence[Member], role: Role | None) -> tuple[tuple[str, str], ...]:
    """Who has this role, by table where they have one, and what it is about."""
    mine = [member for member in team if member.role is role]
    tasks = ". ".join(dict.fromkeys(member.task.rstrip(".") for member in mine if member.task))
    return (*((member.table or "Wie", member.display) for member in mine), ("Taak", tasks))


def _own(blocks: Sequence[SheetBlock], role: Role) -> Table:
    """The day of one role: a large time, what happens, what it does, and a box to tick.

    Blocks in which the role does nothing are left out, as long as it does something in another one.
    """
    mine = [block for block in blocks if role in block.tasks or block.is_break]
    if not any(role in block.tasks for block in mine):
        mine = list(blocks)
    columns = (
        Column("Tijd", 1.25, leads=True),
        Column("Wat er gebeurt", 3.4),
        Column("Wat u doet", 4),
        Column("Klaar", 0.75),
    )
    return Table(
        columns,
        tuple(
            (_time(block), _what(block), cell(block.tasks.get(role, "")), Cell(box=True)) for block in mine
        ),
    )


def _to_write() -> Table:
    """An empty day, to fill in by hand."""
    columns = (Column("Tijd", 1.25, leads=True), Column("Wat er gebeurt", 3.4), Column("Wie doet wat", 4.75))
    return Table(columns, ((Cell(),) * len(columns),) * _BLANK_ROWS, grid=True, least=_ROW)


def _time(block: SheetBlock) -> Cell:
    start = block.start.removeprefix("0").replace(":", ".")
    return cell(start, Kind.LARGE, Text(f"{block.minutes} min", Kind.SMALL))


def _what(block: SheetBlock) -> Cell:
    name = block.technique.name if block.technique else ""
    if name.casefold() in f"{block.label} {block.note}".casefold():
        name = ""
    return cell(block.label, Kind.STRONG, *paragraphs(name, Kind.SMALL), *paragraphs(block.note, Kind.SMALL))


def _all_roles(sheet: RunSheet) -> Table:
    """The day of everybody: who does what stands under each other in one cell.

    Roles that nobody has are left out, once there is a team.
    """
    roles = sheet.roles if sheet.team else tuple(Role)
    columns = (Column("Tijd", 1.25, leads=True), Column("Wat er gebeurt", 3), Column("Wie doet wat", 5.2))
    return Table(columns, tuple((_time(block), _what(block), _tasks(block, roles)) for block in sheet.blocks))


def _tasks(block: SheetBlock, roles: Sequence[Role]) -> Cell:
    names = role_names()
    return Cell(
        tuple(
            Text(f"{names[role]}: {task}", Kind.SMALL, (f"{names[role]}:",))
            for role, task in block.tasks.items()
            if role in roles
        )
    )


def team_table(team: Sequence[Member]) -> Part:
    """Everybody in the team with their role, table and task."""
    if not team:
        return todo("Er staat nog niemand in het team.")
    columns = (Column("Wie", 3, leads=True), Column("Rol", 2), Column("Tafel", 1.6), Column("Taak", 4))
    return Table(
        columns,
        tuple(
            (
                cell(member.display, Kind.STRONG),
                cell(role_names()[member.role]),
                cell(member.table),
                cell(member.task),
            )
            for member in team
        ),
    )


def _steps(sheet: RunSheet, role: Role | None) -> Iterator[Section]:
    """The steps of the techniques this role leads, large enough to read at a table."""
    group = _LEADS.get(role) if role is not None else None
    led = [block for block in sheet.blocks if block.led_by is role and (block.technique or block.aloud)]
    if group is None or not led:
        return
    parts: list[Part] = [Heading("Zo doet u het")]
    told: Told = {}
    for block in led:
        parts.append(Whole(tuple(block_steps(block, told, Kind.ALOUD))))
    yield Section(tuple(parts), fresh=True)


Told = dict[tuple[str, ...], str]
"""Steps that stand above already, with where: "om 10.15 uur, bij ‘Wat geeft u stress?’"."""


def block_steps(block: SheetBlock, told: Told, kind: Kind = Kind.BODY) -> Iterator[Part]:
    """A block with its note, what is read out, and of its technique the question and the steps.

    Steps that are in `told` are not told again; new ones are added to it.
    """
    start = f"{clock(block.start)}: " if block.start else ""
    yield Heading(f"{start}{block.label}, {block.minutes} minuten", 3)
    technique = block.technique
    yield from paragraphs(block.note, kind, leads=technique is not None)
    if block.aloud:
        first = Text("Zeg of lees voor:", Kind.SMALL, leads=True)
        yield Notice((first, *(Text(line, kind) for line in block.aloud)))
    if technique is None:
        return
    if block.question:
        yield Notice((Text(f"Vraag: {block.question}", kind, ("Vraag:",), leads=True),))
    if block.steps in told:
        yield Text(f"De stappen zijn zoals {told[block.steps]}.", kind)
        return
    told[block.steps] = f"{f'om {clock(block.start)}, ' if block.start else ''}bij ‘{block.label}’"
    yield Items(tuple(Item(Text(step, kind), Mark.NUMBER) for step in block.steps))


def _ready(sheet: RunSheet, role: Role | None) -> Section:
    """What to bring, the agreements, and for the whole team who is in it."""
    parts: list[Part] = []
    if role is None:
        parts += [Heading("Team"), team_table(sheet.team)]
    bring = _materials(sheet, role)
    if bring:
        parts += [Heading("Neem mee"), Items(tuple(Item(Text(line), Mark.BOX) for line in bring), 2)]
    if sheet.agreements:
        parts.append(Heading("Afspraken"))
        parts.append(Items(tuple(Item(Text(line)) for line in sheet.agreements), 2))
    return Section(tuple(parts))


def _care(safety: SafetyView | None) -> Section:
    """The safety card, on one page: somebody may have to find it fast."""
    known = () if safety is None else (Facts(care_facts(safety)),)
    return Section((Heading("Veiligheid"), *known, *safety_card()), together=True)


def _materials(sheet: RunSheet, role: Role | None) -> tuple[str, ...]:
    """All materials for the whole team; a table leader gets those of the tables, others none."""
    group = _LEADS.get(role) if role is not None else None
    texts = [text for text in sheet.techniques if role is None or text.group is group]
    return tuple(
        dict.fromkeys(line for text in texts for line in text.materials if line not in text.made_here)
    )
