"""How many people are in the room, per table and per round. Only numbers (domain.md 4.5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Attendance
from wijksessie.queries.library import technique_text
from wijksessie.queries.rounds import rounds_of, setup_of, sheets_of, tables_of
from wijksessie.queries.sheets import table_states
from wijksessie.store import Workspace
from wijksessie.techniques.base import PLENARY

COUNTED = ("professionals", "team", "children", "first_time", "interpreter_used_by")


@dataclass(frozen=True)
class TablePeople:
    """A table with the number of residents at it now."""

    key: str
    label: str
    pictogram: str
    residents: int


@dataclass(frozen=True)
class RoundPeople:
    """How many people took part in a round that was begun."""

    round_id: str
    name: str
    question: str
    people: int


@dataclass(frozen=True)
class PeopleView:
    """The people of a session: residents who came in at all, who are there now, and the other counts."""

    came: int
    here: int
    tables: tuple[TablePeople, ...]
    counts: Mapping[str, int]
    rounds: tuple[RoundPeople, ...]


def people_count(workspace: Workspace, session_id: str) -> PeopleView:
    """Everything that was counted."""
    with workspace.read() as db:
        return people_of(db, session_id)


def people_of(db: Session, session_id: str) -> PeopleView:
    """The same, inside a reading that is under way."""
    row = db.scalar(select(Attendance).where(Attendance.session_id == session_id))
    tables = tuple(
        TablePeople(table.key, table.label, table.pictogram, table.residents)
        for table in tables_of(db, session_id)
    )
    here = sum(table.residents for table in tables)
    came = here if row is None or row.residents_present is None else row.residents_present
    counts = {name: (getattr(row, name) or 0) if row is not None else 0 for name in COUNTED}
    return PeopleView(came, here, tables, counts, _rounds(db, session_id))


def _rounds(db: Session, session_id: str) -> tuple[RoundPeople, ...]:
    found = []
    for round_ in rounds_of(db, session_id):
        sheets = {
            key: sheet for key, sheet in sheets_of(db, round_.id).items() if sheet.data or sheet.confirmed
        }
        if not sheets:
            continue
        states = {state.key: state for state in table_states(db, round_, setup_of(db, round_))}
        at_tables = [key for key in sheets if key != PLENARY and key in states]
        keys = at_tables or [key for key in sheets if key in states]
        text = technique_text(round_.technique)
        name = text.name if text is not None else round_.technique
        found.append(
            RoundPeople(round_.id, name, round_.question, sum(states[key].taking_part for key in keys))
        )
    return tuple(found)
