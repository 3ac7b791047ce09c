"""A session as a whole: made, closed, opened again."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Message, Project, StepItem, WijkSession
from wijksessie.queries.steps import step_texts
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import SessionState


def create_session(workspace: Workspace, title: str, day: dt.date | None) -> str:
    """Make a session with the checklists of the seven steps and the messages residents will get.

    The leaflet is due three weeks after the day, *u zei, wij deden* after ten (domain.md 4.10).
    """
    with workspace.change("session.create") as db:
        project = db.scalars(select(Project)).one()
        count = len(db.scalars(select(WijkSession)).all())
        session = WijkSession(project_id=project.id, title=title.strip(), day=day, sequence=count + 1)
        db.add(session)
        for step in step_texts():
            for position, label in enumerate(step.items):
                db.add(StepItem(session_id=session.id, step=step.nr, position=position, label=label))
        for kind, weeks in (("leaflet", 3), ("update", 10)):
            due = None if day is None else day + dt.timedelta(weeks=weeks)
            db.keyed(Message, session.id, kind, session_id=session.id, kind=kind, due=due)
    return session.id


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
