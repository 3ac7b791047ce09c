"""The days on which residents hear from us after a session; the team may choose others (domain.md 4.10)."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.find import get
from wijksessie.commands.sessions import check_day
from wijksessie.model import Message, WijkSession
from wijksessie.queries.messages import kind_texts
from wijksessie.queries.telling_days import AFTER
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import MessageKind


def set_due(workspace: Workspace, session_id: str, kind: MessageKind, day: dt.date | None) -> None:
    """Choose the day of a message after the session; None is the usual day again.

    `RuleBroken` for a day before the session, or one nobody can mean.
    """
    check_day(day)
    with workspace.change("message.due") as db:
        session = get(db, WijkSession, session_id)
        if kind not in AFTER or session.day is None:
            raise RuleBroken("Kies eerst de dag van de wijksessie.", ("day",))
        if day is not None and day < session.day:
            raise RuleBroken("Deze dag ligt voor de wijksessie. Kies een latere dag.", ("day",))
        usual = session.day + dt.timedelta(days=next(text.days for text in kind_texts() if text.kind == kind))
        db.keyed(Message, session_id, kind, session_id=session_id, kind=kind).due = day or usual


def mark_sent(workspace: Workspace, session_id: str, kind: MessageKind, sent: dt.date | None) -> None:
    """Write down on which day everyone got a message; None takes that back."""
    with workspace.change("message.sent") as db:
        get(db, WijkSession, session_id)
        db.keyed(Message, session_id, kind, session_id=session_id, kind=kind).sent = sent
