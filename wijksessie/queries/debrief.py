"""The team's fifteen minutes after the session: what to go through, what is open, and what comes next."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select

import resources
from wijksessie.model import ParkingItem, Reflection, SafetyNote, WijkSession
from wijksessie.queries.messages import due_days
from wijksessie.store import Workspace
from wijksessie.terms import MessageKind


@dataclass(frozen=True)
class Question:
    """One question of looking back."""

    key: str
    label: str
    hint: str


@dataclass(frozen=True)
class OpenMoment:
    """A moment of the safety log that is not closed yet; never who."""

    id: str
    time: str
    what: str
    follow_up: str


@dataclass(frozen=True)
class DebriefView:
    """What the team sees. `answers` is by question; `still` is how many answers are needed yet.

    `thanks` and `leaflet` are the days residents hear from us, None while the session has no day.
    """

    answers: dict[str, str]
    still: int
    parking: tuple[str, ...]
    moments: tuple[OpenMoment, ...]
    moments_closed: int
    thanks: dt.date | None
    leaflet: dt.date | None


@cache
def _file() -> dict[str, Any]:
    with resources.path("debrief.toml").open("rb") as file:
        return tomllib.load(file)


def debrief_steps() -> tuple[str, ...]:
    """What to go through, in order."""
    return tuple(_file()["steps"])


def questions() -> tuple[Question, ...]:
    """The four questions (domain.md 4.14)."""
    return tuple(Question(**row) for row in _file()["question"])


def debrief(workspace: Workspace, session_id: str) -> DebriefView | None:
    """What is answered and what is open; None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return None
        answers = {
            row.question: row.answer
            for row in db.scalars(select(Reflection).where(Reflection.session_id == session_id))
            if row.answer
        }
        notes = db.scalars(select(SafetyNote).where(SafetyNote.session_id == session_id)).all()
        parked = db.scalars(select(ParkingItem).where(ParkingItem.session_id == session_id)).all()
        days = due_days(db, session)
        return DebriefView(
            answers,
            max(0, int(_file()["needed"]) - len(answers)),
            tuple(row.text for row in sorted(parked, key=lambda row: (row.position, row.id))),
            tuple(
                OpenMoment(row.id, row.time, row.what, row.follow_up)
                for row in sorted(notes, key=lambda row: (row.time, row.id))
                if not row.closed
            ),
            sum(row.closed for row in notes),
            days[MessageKind.THANKS],
            days[MessageKind.LEAFLET],
        )
