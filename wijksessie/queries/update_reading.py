"""*U zei, wij deden* as a reading of the data: one row for every promise, as it stood on a day (4.11)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import ActionUpdate, Project, WijkSession
from wijksessie.queries import leaflet_frame, leaflet_promises, update_rows
from wijksessie.queries.action_rules import action_gaps, status_on
from wijksessie.queries.action_told import days_told
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.editions import last_told, newest_update
from wijksessie.queries.helplines import leaflet_help
from wijksessie.queries.identity import names_of
from wijksessie.queries.leaflet_quotes import hidden_quotes
from wijksessie.queries.leaflet_safe import safe
from wijksessie.queries.own_pictures import pictures_named, shown_actions, shown_cards
from wijksessie.queries.own_texts import lines_of, own_texts
from wijksessie.queries.resident_words import MOST_WORDS, avoided, sentences_of
from wijksessie.queries.sentences import full_day
from wijksessie.queries.update import Update, UpdateRow
from wijksessie.store import Workspace
from wijksessie.terms import Status

DOCUMENT = "update"
"""The name under which own words of this document are kept."""

MOST_SAID = 10
"""Words in what residents said: it must be their point at a glance."""

ORDER = (
    Status.DONE,
    Status.IN_PROGRESS,
    Status.PLANNED,
    Status.OVERDUE,
    Status.NOT_YET,
    Status.NOT_POSSIBLE,
)
_CLOSED = (Status.DONE, Status.NOT_POSSIBLE)


def update(workspace: Workspace, session_id: str, on: dt.date) -> Update | None:
    """What became of all promises of a session on a day, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else read_update(db, session, on)


def place_of(action_id: str) -> str:
    """Where own words of a row are kept."""
    return f"rij/{action_id}"


def read_update(db: Session, session: WijkSession, on: dt.date) -> Update:
    """Read every row from the data, with the facilitator's words; who can be found is left out."""
    plan = leaflet_frame.plan_of(db, session.id)
    cards = shown_cards(db, session.id)
    shown = shown_actions(db, session.id, actions_of(db, session.id, on))
    news, own = _news_days(db, shown, on), own_texts(db, session.id, DOCUMENT)
    actions = _told_of(db, session.id, shown, news, on)
    last = newest_update(db, session.id)
    rows = tuple(
        update_rows.row(
            action,
            _status(action, on),
            on,
            picture=leaflet_promises.picture(action, cards),
            said=cards[action.solution].label if action.solution in cards else "",
            own=lines_of(own.get(place_of(action.id), "")),
            new=last is not None and news.get(action.id, dt.date.min) > last,
        )
        for action in actions
    )
    text = update_rows.texts()["update"]
    name = db.scalar(select(Project.name)) or ""
    found = Update(
        title=text["title"],
        subtitle=f"{name}, {full_day(on)}" if name else full_day(on),
        edition=on,
        thanks=tuple(text["thanks"]),
        rows=rows,
        respond=leaflet_frame.respond(session, plan),
        again=leaflet_frame.again(db, session, on),
        help=leaflet_help(),
        footer=leaflet_frame.footer(leaflet_frame.count_testers(db, session.id, DOCUMENT)),
        gaps=tuple(_gaps(db, actions, on)),
        new_word=text["new"],
        qr=leaflet_frame.qr(plan),
        pictures=pictures_named(db, [row.pictogram for row in rows]),
    )
    public, hidden = (session.location, plan.respond_where), hidden_quotes(db, session.id)
    clean, told = safe(found, names_of(db), numbers=(plan.phone,), places=public, hidden=hidden)
    hints = _hints(clean, actions)
    return replace(clean, gaps=tuple(dict.fromkeys((*clean.gaps, *told))), hints=tuple(dict.fromkeys(hints)))


def _told_of(
    db: Session,
    session_id: str,
    actions: Sequence[ActionView],
    news: Mapping[str, dt.date],
    on: dt.date,
) -> list[ActionView]:
    """The actions that residents hear about, in the order of the document.

    All that were promised, refused or ever told. What was closed goes when an update told how it ended, and
    comes back with news after that.
    """
    told, last = days_told(db, session_id), last_told(db, session_id, on)

    def ended(action: ActionView) -> bool:
        status, day = last.get(action.id, ("", dt.date.min))
        return action.status in _CLOSED and status == action.status and news.get(action.id, day) <= day

    kept = [
        action for action in actions if (action.status is not None or action.id in told) and not ended(action)
    ]
    return sorted(kept, key=lambda action: ORDER.index(_status(action, on)))


def _status(action: ActionView, on: dt.date) -> Status:
    """Where it stands; what was told and has no owner any more is not possible yet."""
    return status_on(action, on) or Status.NOT_YET


def _news_days(db: Session, actions: Iterable[ActionView], on: dt.date) -> Mapping[str, dt.date]:
    """The day of the last news of each action."""
    found: dict[str, dt.date] = {}
    ids = [action.id for action in actions]
    for row in db.scalars(select(ActionUpdate).where(ActionUpdate.action_id.in_(ids), ActionUpdate.on <= on)):
        found[row.action_id] = max(row.on, found.get(row.action_id, row.on))
    return found


def _gaps(db: Session, actions: Sequence[ActionView], on: dt.date) -> Iterable[str]:
    if not actions:
        yield "Er is nog geen actie om over te vertellen."
    for action in actions:
        status = _status(action, on)
        waits = action.next_news is None or action.next_news < on
        moved = status is Status.OVERDUE and action.due is not None and action.due >= on
        if status in (Status.OVERDUE, Status.NOT_YET) and waits and not moved:
            yield f"Kies wanneer bewoners meer horen over: {action.label}."
        yield from action_gaps(db, action)


def _hints(found: Update, actions: Sequence[ActionView]) -> Iterable[str]:
    for action in actions:
        if len(action.you_said.split()) > MOST_SAID:
            yield f"“{action.you_said}” is lang. Hooguit {MOST_SAID} woorden is beter."
        if not action.you_said.strip():
            yield f"Schrijf wat bewoners zeiden bij: {action.label}."
    for row in found.rows:
        yield from _hard(row)


def _hard(row: UpdateRow) -> Iterable[str]:
    for text in row.texts():
        for sentence in sentences_of(text):
            count = len(sentence.split())
            # What residents said themselves keeps its words behind "U zei:".
            if count > MOST_WORDS and text != row.you_said:
                yield f"Deze zin is lang ({count} woorden): {sentence}"
        for hit in avoided(text):
            if hit.use:
                yield f"Het woord “{hit.word}” is moeilijk. Zeg liever: {hit.use}."
