"""The days of telling back for the agenda of the team: messages, news of actions, the next session.

Its entries have the names that `team_calendar` gives them, so one file moves what the other brought.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from wijksessie.model import Project, WijkSession
from wijksessie.queries.actions import actions_of
from wijksessie.queries.messages import kind_texts
from wijksessie.queries.sentences import short_name
from wijksessie.queries.team_calendar import TeamCalendar, TeamDay
from wijksessie.queries.telling_days import AFTER, message_days_of
from wijksessie.store import Workspace
from wijksessie.terms import Status

_CLOSED = (Status.DONE, Status.NOT_POSSIBLE)


def telling_calendar(workspace: Workspace, session_id: str) -> TeamCalendar | None:
    """The days after this session, or None while it has no day. Actions stand as their last news says."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None or session.day is None:
            return None
        project = db.get(Project, session.project_id)
        days = (*_messages(db, session), *_actions(db, session), *_again(session))
        return TeamCalendar(
            session.id,
            project.name if project is not None else "",
            None,
            "",
            tuple(sorted(days, key=lambda one: (one.day, one.key))),
        )


def _messages(db: Session, session: WijkSession) -> list[TeamDay]:
    purposes = {text.kind: text.purpose for text in kind_texts()}
    seen = message_days_of(db, session, dt.date.max)
    return [
        TeamDay(f"message-{kind.value}", due, f"Bericht: {seen[kind].label}", purposes[kind])
        for kind in AFTER
        if (due := seen[kind].due) is not None
    ]


def _actions(db: Session, session: WijkSession) -> list[TeamDay]:
    """Of every action that is not closed the day it should be done, and the day of the next news."""
    found = []
    for action in actions_of(db, session.id, dt.date.max):
        if action.status in _CLOSED:
            continue
        owner = short_name(action.owner) if action.owner else ""
        if action.next_news is not None:
            words = f"Bewoners wachten op dit bericht. Vraag het aan: {owner}." if owner else ""
            found.append(
                TeamDay(f"news-{action.id}", action.next_news, f"Nieuws over: {action.label}", words)
            )
        if action.due is not None:
            words = f"Is het klaar? Vraag het aan: {owner}." if owner else "Is het klaar?"
            found.append(TeamDay(f"due-{action.id}", action.due, f"Klaar: {action.label}", words))
    return found


def _again(session: WijkSession) -> list[TeamDay]:
    if session.follow_up is None:
        return []
    return [
        TeamDay(
            "follow-up",
            session.follow_up,
            "Vervolgsessie",
            "Begin met wat er met de woorden van bewoners is gedaan.",
        )
    ]
