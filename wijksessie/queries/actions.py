"""Promises as they stand on a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Action, ActionUpdate
from wijksessie.store import Workspace
from wijksessie.terms import DateTold, Status, WhoCan


@dataclass(frozen=True)
class ActionView:
    """An action with the news that held on one day.

    `status` is None while nobody promised anything yet. `tells` is which date residents hear, where chosen.
    `pictogram` and `own_picture` (the id of a photo) are those of the action itself; without either the
    picture of its solution goes with it.
    """

    id: str
    key: str
    label: str
    owner: str
    kind: WhoCan
    solution: str | None
    confirmed_on: dt.date | None
    start: dt.date | None
    due: dt.date | None
    tells: DateTold | None
    notice: str
    status: Status | None
    next_news: dt.date | None
    you_said: str
    we_did: str
    reason: str
    alternative: str
    pictogram: str = ""
    own_picture: str | None = None
    place: str = ""
    first_step_on: dt.date | None = None

    @property
    def by_residents(self) -> bool:
        """Whether residents do it themselves, without an organisation that answers for it."""
        return self.kind is WhoCan.SELF or self.owner.strip().lower().startswith("bewoner")


def actions_of(db: Session, session_id: str, on: dt.date) -> list[ActionView]:
    """The actions of a session as they stood on a day, by their key: a2 before a10."""
    rows = db.scalars(select(Action).where(Action.session_id == session_id)).all()
    ids = [row.id for row in rows]
    news: dict[str, list[ActionUpdate]] = {id_: [] for id_ in ids}
    for update in db.scalars(select(ActionUpdate).where(ActionUpdate.action_id.in_(ids))):
        news[update.action_id].append(update)
    views = [_view(row, news[row.id], on) for row in rows]
    return sorted(views, key=lambda view: (_natural(view.key or view.label), view.id))


def _natural(text: str) -> list[tuple[int, str]]:
    """Numbers inside a text in the order of numbers."""
    return [
        (int(part), "") if part.isdecimal() and len(part) < 18 else (-1, part)
        for part in re.split(r"([0-9]+)", text)
    ]


def _view(row: Action, news: Iterable[ActionUpdate], on: dt.date) -> ActionView:
    told = sorted(
        (update for update in news if update.on <= on), key=lambda update: (update.on, update.sequence)
    )
    last = told[-1] if told else None
    moved = [update.due for update in told if update.due is not None]
    if last is not None:
        status: Status | None = Status(last.status)
    elif row.confirmed_on is not None and row.confirmed_on <= on:
        status = Status.IN_PROGRESS if row.start is not None and row.start <= on else Status.PLANNED
    else:
        status = None
    return ActionView(
        id=row.id,
        key=row.key,
        label=row.label,
        owner=row.owner,
        kind=WhoCan(row.kind),
        solution=row.solution,
        confirmed_on=row.confirmed_on if row.confirmed_on is not None and row.confirmed_on <= on else None,
        start=row.start,
        due=moved[-1] if moved else row.due,
        tells=None if row.tells is None else DateTold(row.tells),
        notice=row.notice,
        status=status,
        next_news=last.next_news if last else None,
        you_said=last.you_said if last else "",
        we_did=last.we_did if last else "",
        reason=last.reason if last else "",
        alternative=last.alternative if last else "",
        pictogram=row.pictogram,
        own_picture=row.own_picture,
        place=row.place,
        first_step_on=row.first_step_on,
    )


def actions(workspace: Workspace, session_id: str, on: dt.date) -> tuple[ActionView, ...]:
    """The actions of a session as they stood on a day."""
    with workspace.read() as db:
        return tuple(actions_of(db, session_id, on))


def action(workspace: Workspace, action_id: str, on: dt.date) -> ActionView | None:
    """One action as it stood on a day, or None when it was taken away."""
    with workspace.read() as db:
        return action_of(db, action_id, on)


def action_of(db: Session, action_id: str, on: dt.date) -> ActionView | None:
    """One action as it stood on a day, or None when it was taken away."""
    row = db.get(Action, action_id)
    if row is None:
        return None
    return _view(row, db.scalars(select(ActionUpdate).where(ActionUpdate.action_id == action_id)), on)


def left_without_answer(
    status: Status, next_news: dt.date | None, reason: str, alternative: str
) -> str | None:
    """What residents would still have to hear with this news, as a sentence; None when it is complete.

    A refusal needs its reason and what is possible instead, a delay the day of the next news (invariant 5).
    """
    if status is Status.NOT_POSSIBLE and not (reason.strip() and alternative.strip()):
        return "Dit kan niet? Zeg waarom niet, en wat wel kan."
    if status in (Status.NOT_YET, Status.OVERDUE) and next_news is None:
        return "Kies een dag waarop bewoners meer horen."
    return None
