"""The follow-up session (4.13) as the session before it sees it, and own words in *u zei, wij deden*."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import WijkSession
from wijksessie.queries.own_texts import own_texts
from wijksessie.queries.update_reading import DOCUMENT
from wijksessie.store import Workspace
from wijksessie.terms import SessionKind


@dataclass(frozen=True)
class FollowUp:
    """When residents come again, and the session that was made for it; `session_id` is empty without one."""

    day: dt.date | None
    session_id: str = ""
    title: str = ""


def follow_up(workspace: Workspace, session_id: str) -> FollowUp:
    """When the follow-up of a session is, and whether it was made already."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return FollowUp(None)
        made = follow_up_of(db, session)
        if made is None:
            return FollowUp(session.follow_up)
        return FollowUp(made.day or session.follow_up, made.id, made.title)


def follow_up_of(db: Session, session: WijkSession) -> WijkSession | None:
    """The first follow-up session that came after this one."""
    later = [
        other
        for other in db.scalars(select(WijkSession).where(WijkSession.kind == SessionKind.FOLLOW_UP))
        if other.sequence > session.sequence
    ]
    return min(later, key=lambda other: (other.sequence, other.id), default=None)


def own_rows(workspace: Workspace, session_id: str) -> Mapping[str, str]:
    """The team's own words in the rows of *u zei, wij deden*, by the id of the action."""
    with workspace.read() as db:
        found = own_texts(db, session_id, DOCUMENT)
    return {place.removeprefix("rij/"): text for place, text in found.items() if place.startswith("rij/")}
