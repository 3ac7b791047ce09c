"""When residents hear from us after a session: thanks, leaflet, update, and how near each day is.

domain.md 4.10: thanks within 2 days, the leaflet within 3 weeks (amber at 2.5, red after 4), the update at 10
weeks. A day that the team chose goes before those.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import ChannelLine, Edition, Message, WijkSession
from wijksessie.queries.messages import due_days, kind_texts
from wijksessie.queries.sentences import day as day_words
from wijksessie.queries.turnout import sum_known
from wijksessie.store import Workspace
from wijksessie.terms import Channel, MessageKind

AFTER = (MessageKind.THANKS, MessageKind.LEAFLET, MessageKind.UPDATE)
"""What residents hear after a session, in this order."""

ANALYSIS_DAYS = 3
"""Working days for the analysis day (domain.md 4.9)."""

_WINDOW = {
    MessageKind.THANKS: (0, 1),
    MessageKind.LEAFLET: (3, 7),
    MessageKind.UPDATE: (7, 14),
}
"""Days before its day that a message turns amber, and days after it that it is still amber."""


_THANKS_UNTIL = dt.timedelta(days=7)


class Urgency(StrEnum):
    """How near a day is. It always stands beside words, and each has a form of its own."""

    DONE = "klaar"
    CALM = "rustig"
    SOON = "bijna"
    LATE = "te_laat"


@dataclass(frozen=True)
class MessageDay:
    """One message after the session. `due` is None while the session has no day; `moved` when the team chose
    another day than `usual`. `done` is the day it was given to everyone. `given` is how many got it by now,
    `by_person` how many of those from somebody people know; None while nobody counted.
    """

    kind: MessageKind
    label: str
    due: dt.date | None
    usual: dt.date | None
    done: dt.date | None
    given: int | None
    by_person: int | None
    urgency: Urgency

    @property
    def moved(self) -> bool:
        """Whether the team chose another day than the usual one."""
        return self.due != self.usual


def message_days(workspace: Workspace, session_id: str, on: dt.date) -> dict[MessageKind, MessageDay]:
    """The messages after a session as they stand on a day; none when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return {} if session is None else message_days_of(db, session, on)


def message_days_of(db: Session, session: WijkSession, on: dt.date) -> dict[MessageKind, MessageDay]:
    """The messages after the session as they stand on a day."""
    due = due_days(db, session)
    sent = {row.kind: row.sent for row in db.scalars(select(Message).where(Message.session_id == session.id))}
    lines = db.scalars(select(ChannelLine).where(ChannelLine.session_id == session.id)).all()
    found = {}
    for text in kind_texts():
        if text.kind not in AFTER:
            continue
        mine = [line for line in lines if line.message == text.kind]
        walked = [line.done for line in mine if line.done is not None]
        done = sent.get(text.kind) or (max(walked) if mine and len(walked) == len(mine) else None)
        usual = session.day + dt.timedelta(days=text.days) if session.day is not None else None
        found[text.kind] = MessageDay(
            text.kind,
            text.label,
            due[text.kind],
            usual,
            done,
            sum_known(line.given for line in mine),
            sum_known(line.given for line in mine if Channel(line.channel).is_personal),
            urgency(text.kind, due[text.kind], done, on),
        )
    return found


def thanks_wait(days: Mapping[MessageKind, MessageDay], on: dt.date) -> bool:
    """Whether a thank-you still makes sense: nobody got it or the leaflet yet, and it is not a week late."""
    thanks = days[MessageKind.THANKS]
    if thanks.done is not None or thanks.due is None or days[MessageKind.LEAFLET].done is not None:
        return False
    return on <= thanks.due + _THANKS_UNTIL


def urgency(kind: MessageKind, due: dt.date | None, done: dt.date | None, on: dt.date) -> Urgency:
    """How near the day of a message is."""
    if done is not None:
        return Urgency.DONE
    if due is None:
        return Urgency.CALM
    before, after = _WINDOW[kind]
    if on > due + dt.timedelta(days=after):
        return Urgency.LATE
    return Urgency.SOON if on >= due - dt.timedelta(days=before) else Urgency.CALM


def countdown_words(due: dt.date, on: dt.date) -> str:
    """How far a day is, in words: "Morgen, dinsdag 24 november", "3 dagen over tijd"."""
    days = (due - on).days
    if days == 0:
        return "Vandaag"
    if days == 1:
        return f"Morgen, {day_words(due)}"
    count = _span(abs(days))
    return f"Over {count}, {day_words(due)}" if days > 0 else f"{count} over tijd"


def _span(days: int) -> str:
    """A number of days as people count them; from three weeks on in weeks."""
    if days < 21:
        return "1 dag" if days == 1 else f"{days} dagen"
    weeks = days // 7
    return f"{weeks} weken"


def working_day(day: dt.date, days: int) -> dt.date:
    """The day that is so many working days after another; weekends do not count."""
    while days > 0:
        day += dt.timedelta(days=1)
        days -= day.weekday() < 5
    return day


def published(db: Session, session_id: str, kind: str) -> dt.date | None:
    """The day on which a document of this kind was last published, or None."""
    days = db.scalars(
        select(Edition.published).where(Edition.session_id == session_id, Edition.kind == kind)
    ).all()
    return max(days, default=None)
