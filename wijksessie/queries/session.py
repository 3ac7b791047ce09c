"""A session with its programme, and which rounds belong to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import ProgrammeBlock, Project, WijkSession
from wijksessie.queries.programme import time_of, timeline
from wijksessie.queries.rounds import rounds_of
from wijksessie.store import Workspace
from wijksessie.terms import SessionKind, SessionState


@dataclass(frozen=True)
class BlockView:
    """A block of the programme; `run_id` is its round, when there is one.

    A round that stands in no block comes after the programme, without a time.
    """

    start: str
    minutes: int
    label: str
    note: str
    technique: str | None
    run_id: str | None
    block_id: str | None = None


@dataclass(frozen=True)
class SessionView:
    """A session as its own screen shows it."""

    id: str
    title: str
    day: dt.date | None
    start: str
    end: str
    location: str
    held: bool
    closed: bool
    blocks: tuple[BlockView, ...]


def is_held(session: WijkSession, today: dt.date) -> bool:
    """Whether the session has been: somebody said so, or its day has gone by."""
    return session.state != SessionState.PREPARING or (session.day is not None and session.day < today)


def current_session(db: Session) -> WijkSession | None:
    """The session a project is working on: the one the team chose.

    Without a choice the one with the latest day, and of those the last in the series. A session without a day
    is still to come, when it comes later in the series.
    """
    sessions = db.scalars(select(WijkSession)).all()
    chosen = db.scalar(select(Project.working_on))
    for session in sessions:
        if session.id == chosen:
            return session
    last = max(
        (session for session in sessions if session.day is not None),
        key=lambda session: (session.day or dt.date.min, session.sequence, session.id),
        default=None,
    )
    planned = max(
        (session for session in sessions if session.day is None),
        key=lambda session: (session.sequence, session.id),
        default=None,
    )
    if last is None or (planned is not None and planned.sequence > last.sequence):
        return planned
    return last


def session(workspace: Workspace, session_id: str) -> SessionView | None:
    """One session, or None when it is not there."""
    with workspace.read() as db:
        row = db.get(WijkSession, session_id)
        if row is None:
            return None
        blocks = sorted(
            db.scalars(select(ProgrammeBlock).where(ProgrammeBlock.session_id == session_id)),
            key=lambda block: (block.position, block.id),
        )
        waiting = rounds_of(db, session_id)
        views = []
        for block, starts in zip(blocks, timeline(blocks, row.start), strict=True):
            mine = next((round_ for round_ in waiting if round_.block_id == block.id), None)
            mine = mine or next(
                (
                    round_
                    for round_ in waiting
                    if round_.technique == block.technique and round_.block_id is None
                ),
                None,
            )
            if mine is not None:
                waiting.remove(mine)
            views.append(
                BlockView(
                    "" if starts is None else time_of(starts),
                    block.minutes,
                    block.label,
                    block.note,
                    block.technique,
                    mine.id if mine else None,
                    block.id,
                )
            )
        views += [BlockView("", 0, round_.question, "", round_.technique, round_.id) for round_ in waiting]
        return SessionView(
            row.id,
            row.title,
            row.day,
            row.start,
            row.end,
            row.location,
            row.state != SessionState.PREPARING,
            row.state == SessionState.CLOSED,
            tuple(views),
        )


def current(workspace: Workspace) -> SessionView | None:
    """The session a project is working on, or None when it has none."""
    with workspace.read() as db:
        row = current_session(db)
        id_ = row.id if row is not None else None
    return None if id_ is None else session(workspace, id_)


@dataclass(frozen=True)
class SessionLine:
    """A session among the others of its neighbourhood; `current` when it is the one being worked on."""

    id: str
    title: str
    kind: SessionKind
    audience: str
    day: dt.date | None
    closed: bool
    current: bool


def sessions(workspace: Workspace) -> tuple[SessionLine, ...]:
    """All sessions of the neighbourhood in the order of their days; those without a day at the end."""
    with workspace.read() as db:
        rows = db.scalars(select(WijkSession)).all()
        chosen = current_session(db)
        return tuple(
            SessionLine(
                row.id,
                row.title,
                SessionKind(row.kind),
                row.audience,
                row.day,
                row.state == SessionState.CLOSED,
                chosen is not None and row.id == chosen.id,
            )
            for row in sorted(rows, key=lambda row: (row.day or dt.date.max, row.sequence, row.id))
        )
