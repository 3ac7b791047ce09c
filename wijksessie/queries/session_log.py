"""The log of a session, in the order of the day: what follows from what was done, and what was written.

There are no people in it, and of a moment of safety only that there was one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import LogNote, ParkingItem, PeopleMove, SafetyNote, Sheet, WijkSession
from wijksessie.queries.library import technique_text
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.rounds import rounds_of, tables_of
from wijksessie.queries.run_clock import near, seconds_of
from wijksessie.queries.running import block_runs
from wijksessie.store import Workspace
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import PeopleChange


class LogKind(StrEnum):
    """Where a line of the log comes from."""

    BLOCK = "onderdeel"
    PEOPLE = "mensen"
    ROUND = "ronde"
    SAFETY = "veiligheid"
    NOTE = "notitie"


@dataclass(frozen=True)
class LogLine:
    """One line; `time` is "11:10". `id` is of the thing it is about, to change a note."""

    time: str
    kind: LogKind
    text: str
    id: str


@dataclass(frozen=True)
class Parked:
    """Something on the parking lot."""

    id: str
    text: str


@dataclass(frozen=True)
class SafetyLine:
    """A moment of safety as the team wrote it; this never leaves the laptop with the log."""

    id: str
    time: str
    table: str
    what: str
    follow_up: str
    closed: bool


@dataclass(frozen=True)
class LogView:
    """The log, the parking lot and the moments of safety."""

    lines: tuple[LogLine, ...]
    parked: tuple[Parked, ...]
    safety: tuple[SafetyLine, ...]


def session_log(workspace: Workspace, session_id: str) -> LogView:
    """Everything the log room shows."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return LogView((), (), ())
        return LogView(_lines(db, session), _parked(db, session_id), _safety(db, session_id))


def _lines(db: Session, session: WijkSession) -> tuple[LogLine, ...]:
    names = {table.key: table.label.removeprefix("Tafel ") for table in tables_of(db, session.id)}
    found = _blocks(db, session.id) + _moves(db, session.id, names) + _rounds(db, session.id, names)
    for note in db.scalars(select(LogNote).where(LogNote.session_id == session.id)):
        found.append(LogLine(note.time, LogKind.NOTE, note.text, note.id))
    for safe in db.scalars(select(SafetyNote).where(SafetyNote.session_id == session.id)):
        found.append(LogLine(safe.time, LogKind.SAFETY, "Er was een veiligheidsmoment.", safe.id))
    begins = [seconds_of(line.time) for line in found if line.kind is LogKind.BLOCK]
    anchor = next((begin for begin in begins if begin is not None), seconds_of(session.start) or 0)

    def place(line: LogLine) -> int:
        return near(seconds_of(line.time) or 0, anchor)

    return tuple(LogLine(line.time[:5], line.kind, line.text, line.id) for line in sorted(found, key=place))


def _blocks(db: Session, session_id: str) -> list[LogLine]:
    runs = block_runs(db, session_id)
    found = []
    for block in blocks_of(db, session_id):
        run = runs.get(block.id)
        if run is not None and run.started:
            found.append(LogLine(run.started, LogKind.BLOCK, f"Begonnen: {block.label}", block.id))
            if run.skipped and run.ended:
                found.append(LogLine(run.ended, LogKind.BLOCK, f"Gestopt: {block.label}", block.id))
    return found


def _moves(db: Session, session_id: str, names: dict[str, str]) -> list[LogLine]:
    found = []
    for move in db.scalars(select(PeopleMove).where(PeopleMove.session_id == session_id)):
        people = "1 mens" if move.number == 1 else f"{move.number} mensen"
        here = names.get(move.from_table or "", "")
        there = names.get(move.to_table or "", "")
        to = f"naar tafel {there}" if there else "naar huis"
        text = {
            PeopleChange.CAME: f"{people} erbij aan tafel {there}",
            PeopleChange.LEFT: f"{people} weg van tafel {here}",
            PeopleChange.MOVED: f"{people} van tafel {here} naar tafel {there}",
            PeopleChange.DISSOLVED: f"Tafel {here} stopt: {people} {to}",
        }[PeopleChange(move.change)]
        found.append(LogLine(move.time, LogKind.PEOPLE, text, move.id))
    return found


def _rounds(db: Session, session_id: str, names: dict[str, str]) -> list[LogLine]:
    found = []
    for round_ in rounds_of(db, session_id):
        text = technique_text(round_.technique)
        name = text.name if text is not None else round_.technique
        for sheet in db.scalars(select(Sheet).where(Sheet.round_id == round_.id, Sheet.confirmed.is_(True))):
            if not sheet.ended:
                continue
            who = "De hele groep" if sheet.table_key == PLENARY else f"Tafel {names.get(sheet.table_key, '')}"
            found.append(LogLine(sheet.ended, LogKind.ROUND, f"{who} is klaar met {name}", sheet.id))
    return found


def _parked(db: Session, session_id: str) -> tuple[Parked, ...]:
    rows = db.scalars(select(ParkingItem).where(ParkingItem.session_id == session_id))
    return tuple(Parked(row.id, row.text) for row in sorted(rows, key=lambda row: (row.position, row.id)))


def _safety(db: Session, session_id: str) -> tuple[SafetyLine, ...]:
    names = {table.key: table.label for table in tables_of(db, session_id)}
    rows = db.scalars(select(SafetyNote).where(SafetyNote.session_id == session_id))
    return tuple(
        SafetyLine(
            row.id, row.time[:5], names.get(row.table_key or "", ""), row.what, row.follow_up, row.closed
        )
        for row in sorted(rows, key=lambda row: (row.time, row.id))
    )
