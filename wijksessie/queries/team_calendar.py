"""The days of a session for the agenda of the team: counts and roles, never a resident."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijksessie.model import Project, WijkSession
from wijksessie.queries.invitation import Event
from wijksessie.queries.invitation_blocks import event_of
from wijksessie.queries.invitation_facts import facts_of
from wijksessie.queries.messages import due_days, kind_texts
from wijksessie.queries.steps import step_days, step_texts
from wijksessie.store import Workspace
from wijksessie.terms import MessageKind

PREPARING = range(1, 7)
"""The steps before the session; telling back has its own messages."""


@dataclass(frozen=True)
class TeamDay:
    """A day with something to do. `key` is the same for the same thing, whenever it is asked."""

    key: str
    day: dt.date
    title: str
    words: str


@dataclass(frozen=True)
class TeamCalendar:
    """Everything for the agenda of the team.

    `event` is the session from the walk-in on, None while its time is not known; then `days` tells its day.
    `words` says with it how to find the door, whom to call and what was promised.
    """

    session_id: str
    neighbourhood: str
    event: Event | None
    words: str
    days: tuple[TeamDay, ...]


def team_calendar(workspace: Workspace, session_id: str) -> TeamCalendar | None:
    """The days of this session, or None while it has no day."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None or session.day is None:
            return None
        facts = facts_of(db, session)
        event = event_of(facts)
        if event is not None and facts.walk_in:
            walk_in = dt.datetime.combine(session.day, dt.time.fromisoformat(facts.walk_in))
            event = Event(event.summary, walk_in, event.end, event.place, event.phone)
        project = db.get(Project, session.project_id)
        return TeamCalendar(
            session.id,
            project.name if project is not None else "",
            event,
            "\n".join(part for part in (facts.route, facts.promise, event.phone if event else "") if part),
            _days(db, session, session.day, event),
        )


def _days(db: Session, session: WijkSession, day: dt.date, event: Event | None) -> tuple[TeamDay, ...]:
    planned = step_days(db, session.id)
    found = [
        TeamDay(
            f"step-{text.nr}",
            day + dt.timedelta(days=planned[text.nr]),
            f"Stap {text.nr} klaar: {text.label.lower()}",
            text.purpose,
        )
        for text in step_texts()
        if text.nr in PREPARING
    ]
    if event is None:
        found.append(TeamDay("session", day, "Wijksessie", ""))
    due = due_days(db, session)
    for kind in kind_texts():
        # The invitation goes out on the day of its step, which stands there already.
        on = due[kind.kind]
        if on is not None and kind.kind is not MessageKind.INVITATION:
            found.append(TeamDay(f"message-{kind.kind.value}", on, f"Bericht: {kind.label}", kind.purpose))
    return tuple(sorted(found, key=lambda one: (one.day, one.key)))
