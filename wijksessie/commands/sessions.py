"""A session as a whole: made, closed, opened again."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Message, Project, StepItem, WijkSession
from wijksessie.queries.steps import step_texts
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import SessionState

LEAFLET_AFTER, UPDATE_AFTER = dt.timedelta(weeks=3), dt.timedelta(weeks=10)
"""When residents hear, counted from the session day (domain.md 4.10)."""


def create_session(workspace: Workspace, title: str, day: dt.date | None) -> str:
    """Make a session with the checklists of the seven steps and the messages residents will get."""
    with workspace.change("session.create") as db:
        project = db.scalars(select(Project)).one()
        count = len(db.scalars(select(WijkSession)).all())
        session = WijkSession(project_id=project.id, title=title.strip(), day=day, sequence=count + 1)
        db.add(session)
        for step in step_texts():
            for position, label in enumerate(step.items):
                db.add(StepItem(session_id=session.id, step=step.nr, position=position, label=label))
        _promise_messages(db, session)
    return session.id


def plan_session(
    workspace: Workspace, session_id: str, day: dt.date, *, start: str = "", location: str = ""
) -> None:
    """Choose the day, the time ("10:00") and the place. The messages residents still wait for move along."""
    with workspace.change("session.plan") as db:
        session = get(db, WijkSession, session_id)
        session.day, session.start, session.location = day, start.strip(), location.strip()
        _promise_messages(db, session)


def _promise_messages(db: Db, session: WijkSession) -> None:
    for kind, after in (("leaflet", LEAFLET_AFTER), ("update", UPDATE_AFTER)):
        message = db.keyed(Message, session.id, kind, session_id=session.id, kind=kind)
        if message.sent is None:
            message.due = None if session.day is None else session.day + after


def close_session(workspace: Workspace, session_id: str) -> None:
    """Round off a session. Step 7 must be done: nobody is left without an answer (invariant 7)."""
    with workspace.change("session.close") as db:
        session = get(db, WijkSession, session_id)
        items = db.scalars(
            select(StepItem).where(StepItem.session_id == session.id, StepItem.step == 7)
        ).all()
        open_items = [item for item in items if item.mandatory and not item.done]
        if open_items or not items:
            first = f" Nog te doen: {open_items[0].label}." if open_items else ""
            raise RuleBroken(f"Stap 7 is nog niet klaar.{first}", ("step", "7"))
        session.state = SessionState.CLOSED


def reopen_session(workspace: Workspace, session_id: str) -> None:
    """Work on in a session that was rounded off."""
    with workspace.change("session.reopen") as db:
        get(db, WijkSession, session_id).state = SessionState.HELD
