"""The plan for every message: by which ways it goes out, to how many, and whether it is late (PH-14)."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import ChannelLine, WijkSession
from wijksessie.model import Message as MessageRow
from wijksessie.queries.invitation_facts import facts_of
from wijksessie.queries.message_texts import MessageText, message_text
from wijksessie.queries.steps import step_days
from wijksessie.queries.turnout import Turnout, sum_known, turnout_of
from wijksessie.store import Workspace
from wijksessie.terms import Channel, MessageKind

INVITING = 6
"""The step whose day is the day of the invitation."""

_BEFORE = (MessageKind.INVITATION, MessageKind.REMINDER_WEEK, MessageKind.REMINDER_DAY)


@dataclass(frozen=True)
class LineText:
    """A way to send a message, as the program proposes it."""

    channel: Channel
    audience: str
    by_whom: str


@dataclass(frozen=True)
class KindText:
    """A message as the program brings it; `days` counts from the session day."""

    kind: MessageKind
    label: str
    purpose: str
    days: int


@dataclass(frozen=True)
class LineView:
    """One way a message goes out. `given` and `coming` are counts, or None when nobody counted."""

    id: str
    channel: Channel
    label: str
    audience: str
    by_whom: str
    due: dt.date | None
    done: dt.date | None
    given: int | None
    coming: int | None
    late: bool


@dataclass(frozen=True)
class MessageView:
    """A message with its ways. `of` is how many people should get it, or None when that is not known.

    `has_personal` when somebody people know tells them; every message needs that. `done` is the day it
    was given: as the team wrote it down, or else the last day on which it was, when every way was walked.
    """

    kind: MessageKind
    label: str
    purpose: str
    due: dt.date | None
    lines: tuple[LineView, ...]
    given: int | None
    of: int | None
    coming: int | None
    has_personal: bool
    done: dt.date | None
    late: bool
    words: MessageText


@cache
def _file() -> dict[str, object]:
    return tomllib.loads(resources.path("channels.toml").read_text(encoding="utf-8"))


@cache
def channel_labels() -> dict[Channel, str]:
    """The ways to reach people, in words."""
    words = _file()["channels"]
    assert isinstance(words, dict)
    return {channel: str(words[channel.value]) for channel in Channel}


@cache
def kind_texts() -> tuple[KindText, ...]:
    """The six messages, in the order residents hear them."""
    found = _file()["message"]
    assert isinstance(found, list)
    return tuple(
        KindText(MessageKind(text["kind"]), text["label"], text["purpose"], text["days"]) for text in found
    )


@cache
def proposed(kind: MessageKind) -> tuple[LineText, ...]:
    """The ways the program proposes for a message; each plan has a personal one."""
    plans = _file()["plan"]
    assert isinstance(plans, dict)
    return tuple(
        LineText(Channel(line["channel"]), line["audience"], line["by_whom"]) for line in plans[kind.value]
    )


def messages(workspace: Workspace, session_id: str, today: dt.date) -> tuple[MessageView, ...]:
    """All six messages of a session seen on the day `today`; none when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return () if session is None else messages_of(db, session, today)


def messages_of(db: Session, session: WijkSession, today: dt.date) -> tuple[MessageView, ...]:
    """The same, inside a reading that is under way."""
    rows = db.scalars(select(ChannelLine).where(ChannelLine.session_id == session.id)).all()
    sent = {
        row.kind: row for row in db.scalars(select(MessageRow).where(MessageRow.session_id == session.id))
    }
    facts = facts_of(db, session)
    expected = turnout_of(db, session.id)
    days = due_days(db, session)
    views = []
    for text in kind_texts():
        mine = sorted(
            (row for row in rows if row.message == text.kind), key=lambda row: (row.position, row.id)
        )
        due = days[text.kind]
        row = sent.get(text.kind)
        lines = tuple(_line(line, due, today) for line in mine)
        done = (row.sent if row is not None else None) or _done(lines)
        views.append(
            MessageView(
                text.kind,
                text.label,
                text.purpose,
                due,
                lines,
                sum_known(line.given for line in lines),
                _of(text.kind, expected),
                sum_known(line.coming for line in lines),
                any(line.channel.is_personal for line in lines),
                done,
                done is None and due is not None and due < today,
                message_text(text.kind, facts),
            )
        )
    return tuple(views)


def due_days(db: Session, session: WijkSession) -> dict[MessageKind, dt.date | None]:
    """When each message should be there; None as long as the session has no day.

    The invitation comes with its step; the leaflet and the update have a day of their own.
    """
    promised = {
        row.kind: row.due
        for row in db.scalars(select(MessageRow).where(MessageRow.session_id == session.id))
        if row.due is not None
    }
    found = {}
    for text in kind_texts():
        days = step_days(db, session.id)[INVITING] if text.kind is MessageKind.INVITATION else text.days
        counted = None if session.day is None else session.day + dt.timedelta(days=days)
        found[text.kind] = promised.get(text.kind, counted)
    return found


def _line(row: ChannelLine, due: dt.date | None, today: dt.date) -> LineView:
    channel = Channel(row.channel)
    own = row.due or due
    return LineView(
        row.id,
        channel,
        channel_labels()[channel],
        row.audience,
        row.by_whom,
        own,
        row.done,
        row.given,
        row.coming,
        row.done is None and own is not None and own < today,
    )


def _done(lines: Sequence[LineView]) -> dt.date | None:
    days = [line.done for line in lines if line.done is not None]
    return max(days) if lines and len(days) == len(lines) else None


def _of(kind: MessageKind, expected: Turnout) -> int | None:
    """How many people a message is for: first who is hoped for, then who says yes, then who came."""
    if kind is MessageKind.INVITATION:
        return expected.hoped
    return expected.coming if kind in _BEFORE else expected.came
