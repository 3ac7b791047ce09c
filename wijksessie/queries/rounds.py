"""Rounds as techniques see them: what was agreed before, and what every table did."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Round, Sheet, Table
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Entry, Setup, TableAtWork


def tables_of(db: Session, session_id: str) -> list[Table]:
    """The tables of a session in the order they stand in the room."""
    rows = db.scalars(select(Table).where(Table.session_id == session_id))
    return sorted(rows, key=lambda table: (table.position, table.key))


def rounds_of(
    db: Session, session_id: str, technique_id: str | None = None, *, apart: bool = False
) -> list[Round]:
    """The rounds of a session in their order; of one technique when it is named.

    Those that were collected outside the session only when asked for, and then only those: they never count
    with it.
    """
    query = select(Round).where(Round.session_id == session_id, Round.apart == apart)
    if technique_id is not None:
        query = query.where(Round.technique == technique_id)
    return sorted(db.scalars(query), key=lambda round_: (round_.position, round_.id))


def sheets_of(db: Session, round_id: str) -> dict[str, Sheet]:
    """What was handed in for a round, by table key."""
    return {sheet.table_key: sheet for sheet in db.scalars(select(Sheet).where(Sheet.round_id == round_id))}


def setup_of(db: Session, round_: Round) -> Setup:
    """What was agreed before the round; a table counts the people its sheet says took part."""
    sheets = sheets_of(db, round_.id)

    def taking_part(table: Table) -> int:
        sheet = sheets.get(table.key)
        return table.taking_part if sheet is None or sheet.taking_part is None else sheet.taking_part

    return Setup(
        question=round_.question,
        options=tuple(round_.options),
        tables=tuple(
            TableAtWork(table.key, table.label, taking_part(table))
            for table in tables_of(db, round_.session_id)
            if round_.tables is None or table.key in round_.tables
        ),
        params=round_.params or MappingProxyType({}),
    )


def entry_of(setup: Setup, sheet: Sheet) -> Entry:
    """One sheet as the technique sees it."""
    taking_part = sheet.taking_part
    if taking_part is None:
        taking_part = 0 if sheet.table_key == PLENARY else setup.table(sheet.table_key).taking_part
    return Entry(sheet.table_key, sheet.data, taking_part, sheet.passed)


def entries_of(db: Session, round_: Round, without: frozenset[str] = frozenset()) -> list[Entry]:
    """What the tables did, in table order; `without` leaves tables out."""
    setup = setup_of(db, round_)
    sheets = sheets_of(db, round_.id)
    order = [table.key for table in setup.tables] + [PLENARY]
    return [
        entry_of(setup, sheets[key])
        for key in order
        if key in sheets and sheets[key].data is not None and key not in without
    ]


def outcome_of(db: Session, round_: Round, without: frozenset[str] = frozenset()) -> Any:
    """What a round says, computed now; without some tables when asked."""
    setup = setup_of(db, round_)
    if without:
        setup = Setup(
            setup.question,
            setup.options,
            tuple(table for table in setup.tables if table.key not in without),
            setup.params,
        )
    return technique(round_.technique).tally(setup, entries_of(db, round_, without))
