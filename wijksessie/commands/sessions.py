"""A session as a whole: made, closed, opened again."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Message, Project, StepItem, WijkSession
from wijksessie.queries.clock_times import read_time
from wijksessie.queries.steps import keeps_open, step_texts
from wijksessie.store import Db, Workspace, position_between
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import SessionKind, SessionState

FIRST_YEAR, LAST_YEAR = 2000, 2100

LEAFLET_AFTER, UPDATE_AFTER = dt.timedelta(weeks=3), dt.timedelta(weeks=10)
"""When residents hear, counted from the session day (domain.md 4.10)."""


def create_session(
    workspace: Workspace,
    title: str,
    day: dt.date | None,
    *,
    kind: SessionKind = SessionKind.SESSION,
    audience: str = "",
) -> str:
    """Make a session with the checklists of the seven steps and the messages residents will get."""
    if not title.strip():
        raise RuleBroken("Geef de sessie een naam.", ("title",))
    check_day(day)
    with workspace.change("session.create") as db:
        project = db.scalars(select(Project)).one()
        project.working_on = None  # a new session is the one to work on
        count = len(db.scalars(select(WijkSession)).all())
        session = WijkSession(
            project_id=project.id,
            title=title.strip(),
            day=day,
            sequence=count + 1,
            kind=kind,
            audience=audience.strip(),
        )
        db.add(session)
        for step in step_texts():
            position = None
            for item in step.items:
                position = position_between(position, None)
                db.add(
                    StepItem(
                        session_id=session.id,
                        step=step.nr,
                        position=position,
                        key=item.key,
                        label=item.label,
                    )
                )
        _promise_messages(db, session)
    return session.id


def work_on(workspace: Workspace, session_id: str) -> None:
    """Choose the session all screens are about."""
    with workspace.change("session.choose", undoable=False) as db:
        db.scalars(select(Project)).one().working_on = get(db, WijkSession, session_id).id


def rename_session(workspace: Workspace, session_id: str, title: str) -> None:
    """Give a session another name."""
    if not title.strip():
        raise RuleBroken("Geef de sessie een naam.", ("title",))
    with workspace.change("session.rename") as db:
        get(db, WijkSession, session_id).title = title.strip()


def plan_session(
    workspace: Workspace,
    session_id: str,
    day: dt.date,
    *,
    start: str = "",
    end: str = "",
    location: str = "",
) -> None:
    """Choose the day, the times ("10:00") and the place. The messages residents still wait for move along."""
    check_day(day)
    begin, finish = times(start, end)
    with workspace.change("session.plan") as db:
        session = get(db, WijkSession, session_id)
        session.day, session.location = day, location.strip()
        session.start, session.end = begin, finish
        _promise_messages(db, session)


def times(start: str, end: str) -> tuple[str, str]:
    """Read when a session starts and ends, as people type it: "10", "10.30". Either may be empty.

    Raises `RuleBroken` for what is no time, and for an end before the start.
    """
    begin, finish = read_time(start), read_time(end)
    if begin is None:
        raise RuleBroken("Schrijf de tijd zo: 10.30 of 10:30.", ("start",))
    if finish is None:
        raise RuleBroken("Schrijf de tijd zo: 12.30 of 12:30.", ("end",))
    if begin and finish and finish <= begin:
        raise RuleBroken("Het einde ligt voor het begin. Kies een later einde.", ("end",))
    return begin, finish


def check_day(day: dt.date | None) -> None:
    """Raise `RuleBroken` for a day nobody can mean; the plan counts months before and after it."""
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise RuleBroken(f"Kies een dag tussen {FIRST_YEAR} en {LAST_YEAR}.", ("day",))


def _promise_messages(db: Db, session: WijkSession) -> None:
    for kind, after in (("leaflet", LEAFLET_AFTER), ("update", UPDATE_AFTER)):
        message = db.keyed(Message, session.id, kind, session_id=session.id, kind=kind)
        if message.sent is None:
            message.due = None if session.day is None else session.day + after


def close_session(workspace: Workspace, session_id: str) -> None:
    """Round off a session. Step 7 must be done: nobody is left without an answer (invariant 7)."""
    with workspace.change("session.close") as db:
        session = get(db, WijkSession, session_id)
        items = [
            item
            for item in db.scalars(select(StepItem).where(StepItem.session_id == session.id))
            if keeps_open(item)
        ]
        open_items = [item for item in items if not item.done]
        if open_items or not items:
            first = f" Nog te doen: {open_items[0].label}." if open_items else ""
            raise RuleBroken(f"Stap 7 is nog niet klaar.{first}", ("step", "7"))
        session.state = SessionState.CLOSED


def reopen_session(workspace: Workspace, session_id: str) -> None:
    """Work on in a session that was rounded off."""
    with workspace.change("session.reopen") as db:
        get(db, WijkSession, session_id).state = SessionState.HELD
