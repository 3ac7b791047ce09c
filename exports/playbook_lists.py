"""Chapters of the playbook to tick and to fill in: the seven steps, what to bring, the tally sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exports.paper.content import (
    Cell,
    Column,
    Gap,
    Heading,
    Item,
    Items,
    Kind,
    Mark,
    Part,
    Section,
    Table,
    Text,
    Whole,
    cell,
)
from exports.playbook_words import todo
from wijksessie.queries.playbook import Playbook
from wijksessie.queries.playbook_tally import Tally
from wijksessie.queries.sentences import short_day
from wijksessie.queries.steps import ItemState, ItemView

_MARKS = {ItemState.DONE: Mark.TICKED, ItemState.NOT_NEEDED: Mark.CROSSED_OUT, ItemState.OPEN: Mark.BOX}
_SHARES = {"Waarom?": 4.0}
"""Columns for words in a grid of numbers; a number needs 1.2."""
_HIGH, _WRITING = 24.0, 34.0
"""The height of a row to write a number in, and of one for words."""


def checklists(book: Playbook) -> Iterator[Section]:
    """The lines of all steps with their state; one that is done says when and by whom."""
    parts: list[Part] = [Heading("De zeven stappen")]
    for step in book.steps:
        if step.items:
            parts.append(Heading(f"Stap {step.nr}: {step.label}, {step.done} van {len(step.items)} klaar", 3))
            parts.append(
                Items(
                    tuple(Item(Text(item.label), _MARKS[item.state], _state(item)) for item in step.items), 2
                )
            )
    if len(parts) == 1:
        parts.append(todo("Deze sessie heeft nog geen lijsten."))
    yield Section(tuple(parts))


def _state(item: ItemView) -> str:
    if item.state is ItemState.NOT_NEEDED:
        return f"Niet nodig: {item.not_needed}"
    if item.state is ItemState.DONE:
        when = f"Klaar op {short_day(item.on)}" if item.on is not None else "Klaar"
        return _joined(f"{when}, {item.who}" if item.who else when, item.note)
    due = f"Uiterlijk {short_day(item.due)}" if item.due is not None else ""
    late = "Te laat" if item.late else ""
    waits = f"Wacht op: {item.waits_for}" if item.waits_for else ""
    return _joined(", ".join(part for part in (due, item.who) if part), late, waits, item.note)


def _joined(*parts: str) -> str:
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def materials(book: Playbook) -> Iterator[Section]:
    """What lies ready on the day: to print, and to bring."""
    if not book.to_print and not book.to_bring:
        return
    parts: list[Part] = [Heading("Afdrukken en meenemen")]
    for title, lines in (("Afdrukken", book.to_print), ("Meenemen", book.to_bring)):
        if lines:
            parts += [Heading(title, 3), _boxes(lines)]
    yield Section(tuple(parts), one_page=True, together=True)


def _boxes(lines: Sequence[str]) -> Items:
    return Items(tuple(Item(Text(line), Mark.BOX) for line in lines), 2)


def tally_sheets(book: Playbook) -> Iterator[Section]:
    """Empty grids: first those of all tables together, then for each table what it fills in itself."""
    shared = [tally for tally in book.tallies if not tally.per_table]
    own = [tally for tally in book.tallies if tally.per_table]
    if shared:
        parts: list[Part] = [Heading("Telbladen van alle tafels"), *_grids(shared)]
        yield Section(tuple(parts), fresh=True)
    for table in (book.tables or ("",)) if own else ():
        title = f"Telblad van {table}" if table else "Telblad van een tafel"
        who = () if table else (Text("Tafel:", Kind.STRONG), Gap(20, lines=1))
        yield Section((Heading(title), *who, *_grids(own)), fresh=True)


def _grids(tallies: Sequence[Tally]) -> Iterator[Part]:
    for tally in tallies:
        yield Heading(f"{tally.title}: {tally.question}" if tally.question else tally.title, 3)
        yield Text(tally.hint, Kind.SMALL, leads=True)
        yield tally_grid(tally)
        for question, lines in tally.below:
            yield Whole((Text(question, Kind.STRONG, leads=True), Gap(_HIGH, lines=lines)))


def tally_grid(tally: Tally) -> Table:
    """The grid of a tally sheet, to fill in by hand."""
    lead, column = (2.6, 1.7) if tally.wide else (0.0, 1.2)
    shares = [_SHARES.get(title, column) for title in tally.columns]
    lead = lead if tally.wide else max(2.2, 9.0 - sum(shares))
    columns = (Column(tally.lead, lead, leads=True), *map(Column, tally.columns, shares))
    empty = (Cell(),) * len(tally.columns)
    numbered = len(tally.columns) > 1 and not all(tally.rows) and not tally.wide
    rows = [(cell(row or (f"{nr}." if numbered else "")), *empty) for nr, row in enumerate(tally.rows, 1)]
    rows += [(cell(total, Kind.STRONG), *empty) for total in tally.totals]
    return Table(columns, tuple(rows), grid=True, least=_WRITING if tally.wide else _HIGH, whole=True)
