"""The first screen as a reading of the data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Project, StepItem, WijkSession
from wijksessie.queries.action_rules import status_on
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.leaflet_frame import present
from wijksessie.queries.overview import (
    Countdown,
    Overview,
    Place,
    Stone,
    StoneState,
    Todo,
    TodoKind,
)
from wijksessie.queries.overview_contacts import contact_todos
from wijksessie.queries.overview_preparing import preparing
from wijksessie.queries.review import review
from wijksessie.queries.sentences import short_day, short_name
from wijksessie.queries.session import current_session, is_held
from wijksessie.queries.steps import is_settled, step_texts
from wijksessie.queries.telling_days import MessageDay, message_days_of, thanks_wait
from wijksessie.store import Workspace
from wijksessie.terms import MessageKind, Status

_MESSAGES = {
    MessageKind.THANKS: "tot het bedankje",
    MessageKind.LEAFLET: "tot de folder",
    MessageKind.UPDATE: "tot het tweede bericht",
}
_NAMES = {MessageKind.THANKS: "Bedankje", MessageKind.LEAFLET: "Folder", MessageKind.UPDATE: "Bericht"}
_TELLING = (Place.LEAFLET, Place.GIVING, Place.UPDATE)


def overview(workspace: Workspace, today: dt.date) -> Overview:
    """The first screen of the project, seen on the day `today`."""
    to_review = len(review(workspace))
    with workspace.read() as db:
        project = db.scalars(select(Project)).first()
        session = current_session(db)
        items = _items(db, session)
        everyone = db.scalars(select(WijkSession)).all()
        # A promise stands until it is kept, whichever session the team works on now.
        actions = [action for one in everyone for action in actions_of(db, one.id, today)]
        messages = _messages(db, session, today)
        earlier = [
            todo
            for one in everyone
            if one is not session and is_held(one, today)
            for todo in _dated(one, _messages(db, one, today), 0, today)
            if todo.place in _TELLING
        ]
        counted = present(db, session) if session else None
        people = contact_todos(db, today)
        ahead = preparing(db, session, items, today) if session else []
    held = session is not None and is_held(session, today)
    todos = [*_review(to_review), *_late(actions, today)]
    if session is not None:
        residents = counted.people.count if counted else 0
        todos += [*earlier, *(_dated(session, messages, residents, today) if held else ahead)]
        todos += people
    return Overview(
        name=project.name if project else "",
        municipality=project.municipality if project else "",
        today=today,
        practice=project is not None and project.practice_day is not None,
        session_id=session.id if session else None,
        session_day=session.day if session else None,
        session_held=held,
        stones=_stones(items),
        todos=tuple(todos),
        countdown=_countdown(messages, today),
        promises={
            status: sum(status_on(action, today) is status for action in actions)
            for status in Status
            if any(status_on(action, today) is status for action in actions)
        },
    )


def _items(db: Session, session: WijkSession | None) -> list[StepItem]:
    if session is None:
        return []
    rows = db.scalars(select(StepItem).where(StepItem.session_id == session.id))
    return sorted(rows, key=lambda item: (item.step, item.position, item.id))


def _messages(db: Session, session: WijkSession | None, today: dt.date) -> dict[MessageKind, MessageDay]:
    """What residents hear after the session, without a thank-you that would come too late to make sense."""
    if session is None:
        return {}
    found = message_days_of(db, session, today)
    if not (is_held(session, today) and thanks_wait(found, today)):
        del found[MessageKind.THANKS]
    return found


def _stones(items: Sequence[StepItem]) -> tuple[Stone, ...]:
    """The stones of the path; the first that is not done is the one to step on now."""
    stones = []
    now_given = False
    for text in step_texts():
        mine = [item for item in items if item.step == text.nr and not item.hidden]
        done = sum(is_settled(item) for item in mine)
        if mine and done == len(mine):
            state = StoneState.DONE
        else:
            state = StoneState.OPEN if now_given else StoneState.NOW
            now_given = True
        stones.append(Stone(text.nr, text.label, done, len(mine), state))
    return tuple(stones)


def _countdown(messages: dict[MessageKind, MessageDay], today: dt.date) -> Countdown | None:
    """Days to the first message that residents still wait for."""
    before = None
    for kind, what in _MESSAGES.items():
        message = messages.get(kind)
        if message is None:
            continue
        if message.done is None:
            if message.due is None:
                return None
            return Countdown((message.due - today).days, what, message.due, before)
        on_time = ", op tijd" if message.due is not None and message.done <= message.due else ""
        before = f"{_NAMES[kind]} gegeven op {short_day(message.done)}{on_time}"
    return None


def _review(count: int) -> list[Todo]:
    if not count:
        return []
    what = "1 ding klopt niet meer" if count == 1 else f"{count} dingen kloppen niet meer"
    return [
        Todo(TodoKind.REVIEW, "Nakijken", f"{what} na het samenvoegen.", "Nu", "Kijk na", Place.REVIEW, "")
    ]


def _late(actions: Sequence[ActionView], today: dt.date) -> list[Todo]:
    """Promises that should have been kept by now, and news that was promised for now."""
    todos = []
    for action in actions:
        overdue = status_on(action, today) is Status.OVERDUE
        news_due = action.next_news is not None and action.next_news <= today
        if not (overdue or (news_due and action.status in (Status.NOT_YET, Status.OVERDUE))):
            continue
        day = short_day(action.due) if action.due else ""
        detail = f"{short_name(action.owner)}. Moest klaar zijn op {day}." if day else f"{action.owner}."
        todos.append(
            Todo(TodoKind.LATE, action.label, detail, "Te laat", "Nieuw bericht", Place.ACTION, action.id)
        )
    return todos


def _dated(
    session: WijkSession,
    messages: dict[MessageKind, MessageDay],
    residents: int,
    today: dt.date,
) -> list[Todo]:
    """What has a day once the session was held: the leaflet, the second message, the follow-up."""
    dated: list[tuple[dt.date, Todo]] = []
    for kind, title, verb, place in (
        (MessageKind.THANKS, "Bewoners bedanken", "Geef", Place.GIVING),
        (MessageKind.LEAFLET, "Folder maken", "Schrijf", Place.LEAFLET),
        (MessageKind.UPDATE, "Tweede bericht schrijven: u zei, wij deden", "Schrijf", Place.UPDATE),
    ):
        message = messages.get(kind)
        earlier_open = kind is MessageKind.UPDATE and messages[MessageKind.LEAFLET].done is None
        if message is None or message.done is not None or message.due is None or earlier_open:
            continue
        detail = f"Voor {residents} bewoners. " if residents else ""
        late = message.due < today
        dated.append(
            (
                message.due,
                Todo(
                    TodoKind.LATE if late else TodoKind.DATE,
                    title,
                    f"{detail}Nog niet verstuurd.",
                    "Te laat" if late else short_day(message.due),
                    verb,
                    place,
                    session.id,
                ),
            )
        )
    if session.follow_up is not None and session.follow_up >= today:
        days = (session.follow_up - today).days
        when = "Vandaag." if days == 0 else "Morgen." if days == 1 else f"Over {days} dagen."
        dated.append(
            (
                session.follow_up,
                Todo(
                    TodoKind.DATE,
                    "Bewoners uitnodigen voor de vervolgsessie",
                    f"Via sleutelpersonen. {when}",
                    short_day(session.follow_up),
                    "Open stap 6",
                    Place.STEP,
                    "6",
                ),
            )
        )
    return [todo for _, todo in sorted(dated, key=lambda pair: pair[0])]
