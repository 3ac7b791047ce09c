"""Counting people during a session: who came, left, or changed tables as numbers. Never who (domain.md 4.5).

Before a table changes, every sheet on which something stands keeps the number of people it had until then:
the dots of an hour ago stay those of six people.
"""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Attendance, PeopleMove, Round, Sheet, Table, WijkSession
from wijksessie.queries.rounds import tables_of
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import PLENARY, RuleBroken
from wijksessie.terms import PeopleChange

TABLES: tuple[tuple[str, str], ...] = (
    ("zon", "Zon"),
    ("boom", "Boom"),
    ("vis", "Vis"),
    ("huis", "Huis"),
    ("ster", "Ster"),
    ("maan", "Maan"),
    ("fiets", "Fiets"),
    ("brug", "Brug"),
)
"""Tables by key and name, in the order they are made; the first four have a pictogram."""

_DRAWN = 4
MOST_TABLES, MOST_AT_TABLE = len(TABLES), 12
COUNTED = ("professionals", "team", "children", "first_time", "interpreter_used_by")
"""What of `Attendance` is counted beside the residents."""


def create_tables(workspace: Workspace, session_id: str, tables: int, people: int) -> None:
    """Make so many tables with so many residents each, beside those that are there."""
    if not 1 <= tables <= MOST_TABLES:
        raise RuleBroken(f"Kies 1 tot {MOST_TABLES} tafels.", ("tables",))
    if not 0 <= people <= MOST_AT_TABLE:
        raise RuleBroken(f"Aan een tafel passen 0 tot {MOST_AT_TABLE} mensen.", ("people",))
    with workspace.change("tables.create") as db:
        get(db, WijkSession, session_id)
        there = tables_of(db, session_id)
        used = {table.key for table in there}
        free = [(nr, key, label) for nr, (key, label) in enumerate(TABLES) if key not in used]
        if len(free) < tables:
            raise RuleBroken(f"Er kunnen samen {MOST_TABLES} tafels zijn.", ("tables",))
        last = max((table.position for table in there), default=-1)
        for place, (nr, key, label) in enumerate(free[:tables], start=last + 1):
            db.add(
                Table(
                    session_id=session_id,
                    key=key,
                    label=f"Tafel {label}",
                    pictogram=f"tafel_{key}" if nr < _DRAWN else "",
                    position=place,
                    residents=people,
                    taking_part=people,
                    language=None,
                )
            )
        _count(db, session_id, came=tables * people)


def come(workspace: Workspace, session_id: str, table_key: str, time: str, number: int = 1) -> None:
    """People came late and sit down at a table."""
    _positive(number)
    with workspace.change("people.come") as db:
        _freeze(db, session_id)
        table = _table(db, session_id, table_key)
        table.residents += number
        table.taking_part += number
        _note(db, session_id, time, PeopleChange.CAME, number, to_table=table.key)
        _count(db, session_id, came=number)


def leave(workspace: Workspace, session_id: str, table_key: str, time: str, number: int = 1) -> None:
    """People went home."""
    _positive(number)
    with workspace.change("people.leave") as db:
        _freeze(db, session_id)
        _take(_table(db, session_id, table_key), number)
        _note(db, session_id, time, PeopleChange.LEFT, number, from_table=table_key)
        _count(db, session_id, went=number)


def change_tables(
    workspace: Workspace, session_id: str, from_key: str, to_key: str, time: str, number: int = 1
) -> None:
    """People went to sit at another table."""
    _positive(number)
    if from_key == to_key:
        raise RuleBroken("Kies een andere tafel.", (to_key,))
    with workspace.change("people.move") as db:
        _freeze(db, session_id)
        there = _table(db, session_id, to_key)
        _take(_table(db, session_id, from_key), number)
        there.residents += number
        there.taking_part += number
        _note(db, session_id, time, PeopleChange.MOVED, number, from_table=from_key, to_table=to_key)


def dissolve_table(workspace: Workspace, session_id: str, table_key: str, to_key: str, time: str) -> None:
    """A table stops; its people sit down at another, or go home when `to_key` is empty.

    The table itself stays with nobody at it: what it laid before still counts.
    """
    with workspace.change("people.dissolve") as db:
        _freeze(db, session_id)
        table = _table(db, session_id, table_key)
        number = table.residents
        if number == 0:
            raise RuleBroken("Aan deze tafel zit niemand meer.", (table_key,))
        if to_key:
            if to_key == table_key:
                raise RuleBroken("Kies een andere tafel.", (to_key,))
            there = _table(db, session_id, to_key)
            there.residents += number
            there.taking_part += number
        else:
            _count(db, session_id, went=number)
        table.residents = table.taking_part = 0
        _note(db, session_id, time, PeopleChange.DISSOLVED, number, table_key, to_key or None)


def set_count(workspace: Workspace, session_id: str, what: str, number: int) -> None:
    """Count children, professionals, the team, who came for the first time, or who used the interpreter."""
    if what not in COUNTED:
        raise ValueError(what)
    if not 0 <= number <= 999:
        raise RuleBroken("Een aantal is nul of meer.", (what,))
    with workspace.change("people.count") as db:
        get(db, WijkSession, session_id)
        setattr(_attendance(db, session_id), what, number)


def _positive(number: int) -> None:
    if number < 1:
        raise RuleBroken("Kies een of meer mensen.", ("number",))


def _table(db: Db, session_id: str, key: str) -> Table:
    for table in tables_of(db, session_id):
        if table.key == key:
            return table
    raise RuleBroken("Deze tafel is er niet.", (key,))


def _take(table: Table, number: int) -> None:
    if number > table.residents:
        raise RuleBroken(f"{table.label}: daar zitten {table.residents} mensen.", (table.key,))
    table.residents -= number
    table.taking_part = max(min(table.taking_part, table.residents + number) - number, 0)


def _freeze(db: Db, session_id: str) -> None:
    """Write the number that took part on every sheet that was begun and does not say it itself."""
    tables = {table.key: table for table in tables_of(db, session_id)}
    all_there = sum(table.residents for table in tables.values())
    rounds = db.scalars(select(Round).where(Round.session_id == session_id, Round.apart.is_(False)))
    for round_ in rounds.all():
        for sheet in db.scalars(select(Sheet).where(Sheet.round_id == round_.id)).all():
            begun = bool(sheet.data) or sheet.confirmed
            if sheet.taking_part is not None or not begun:
                continue
            if sheet.table_key == PLENARY:
                sheet.taking_part = round_.people if round_.people is not None else all_there
            elif sheet.table_key in tables:
                sheet.taking_part = tables[sheet.table_key].taking_part
                sheet.present = sheet.present or tables[sheet.table_key].residents


def _note(
    db: Db,
    session_id: str,
    time: str,
    change: PeopleChange,
    number: int,
    from_table: str | None = None,
    to_table: str | None = None,
) -> None:
    db.add(
        PeopleMove(
            session_id=session_id,
            time=time,
            change=change.value,
            number=number,
            from_table=from_table,
            to_table=to_table,
        )
    )


def _attendance(db: Db, session_id: str) -> Attendance:
    nothing = dict.fromkeys(("residents_invited", "residents_present", "residents_stayed", *COUNTED))
    return db.keyed(
        Attendance,
        session_id,
        session_id=session_id,
        how_invited=None,
        photo_consent=None,
        published=None,
        **nothing,
    )


def _count(db: Db, session_id: str, *, came: int = 0, went: int = 0) -> None:
    """Keep how many came in at all, and how many are there now.

    Before anything was counted, the tables as they were are the beginning.
    """
    db.flush()
    attendance = _attendance(db, session_id)
    there = sum(table.residents for table in tables_of(db, session_id))
    before = there - came + went
    present = attendance.residents_present
    attendance.residents_present = (before if present is None else present) + came
    attendance.residents_stayed = there
