"""The seven steps with their checklists, on the days they should be done."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import StepItem, StepPlan, WijkSession
from wijksessie.store import Workspace


@dataclass(frozen=True)
class ItemText:
    """A line as the program brings it.

    `days` counts from the session day and is None when the line follows its step. `room` is the key of the
    place in the app where this is done, or empty. `was` is an older label that files may still have.
    """

    key: str
    label: str
    days: int | None = None
    room: str = ""
    was: str = ""


@dataclass(frozen=True)
class StepText:
    """A step as the program brings it: its purpose and the checklist a new session starts with.

    `week` counts from the session day: -8 is eight weeks before.
    """

    nr: int
    id: str
    label: str
    week: int
    purpose: str
    items: tuple[ItemText, ...]


class ItemState(Enum):
    """Where a line stands."""

    OPEN = "open"
    DONE = "done"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True)
class ItemView:
    """A line of a checklist.

    `due` is None as long as the session has no day. `moved` when the team chose another day than the step.
    `keeps_open` when the session cannot be closed without it.
    """

    id: str
    key: str
    label: str
    state: ItemState
    on: dt.date | None
    who: str
    note: str
    not_needed: str
    waits_for: str
    due: dt.date | None
    moved: bool
    late: bool
    hidden: bool
    keeps_open: bool
    room: str

    @property
    def done(self) -> bool:
        """Whether it is ticked."""
        return self.state is ItemState.DONE

    @property
    def settled(self) -> bool:
        """Whether nothing has to be done about it any more."""
        return self.state is not ItemState.OPEN


@dataclass(frozen=True)
class StepView:
    """A step of one session. `hidden` are lines the team put out of sight."""

    nr: int
    label: str
    purpose: str
    days: int
    due: dt.date | None
    items: tuple[ItemView, ...]
    hidden: tuple[ItemView, ...]

    @property
    def done(self) -> int:
        """How many lines are settled."""
        return sum(item.settled for item in self.items)

    @property
    def late(self) -> int:
        """How many lines are late."""
        return sum(item.late for item in self.items)


@cache
def step_texts() -> tuple[StepText, ...]:
    """The seven steps as the program brings them."""
    file = tomllib.loads(resources.path("steps", "steps.toml").read_text(encoding="utf-8"))
    return tuple(
        StepText(
            step["nr"],
            step["id"],
            step["label"],
            step["week"],
            step["purpose"],
            tuple(ItemText(**item) for item in step["item"]),
        )
        for step in file["step"]
    )


@cache
def item_texts() -> dict[str, ItemText]:
    """The lines the program brings, by key."""
    return {item.key: item for step in step_texts() for item in step.items}


def is_settled(item: StepItem) -> bool:
    """Whether nothing has to be done about this line: ticked, not needed, or put out of sight."""
    return item.done or bool(item.not_needed) or item.hidden


def keeps_open(item: StepItem) -> bool:
    """Whether the session stays open without this line: nobody is left without an answer (invariant 7)."""
    return item.step == 7 and item.mandatory


def days_of(item: StepItem, step_days: dict[int, int]) -> int:
    """When a line should be done, in days from the session day.

    A step that was moved takes its lines along, those with a day of their own by as much.
    """
    if item.days is not None:
        return item.days
    text = step_texts()[item.step - 1]
    known = item_texts().get(item.key)
    own = known.days if known is not None and known.days is not None else text.week * 7
    return own + step_days[item.step] - text.week * 7


def step_days(db: Session, session_id: str) -> dict[int, int]:
    """When each step should be done, in days from the session day."""
    plans = db.scalars(select(StepPlan).where(StepPlan.session_id == session_id))
    moved = {plan.step: plan.days for plan in plans}
    return {text.nr: moved.get(text.nr, text.week * 7) for text in step_texts()}


def steps(workspace: Workspace, session_id: str, today: dt.date) -> tuple[StepView, ...]:
    """The seven steps of a session, in order, seen on the day `today`."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return ()
        rows = db.scalars(select(StepItem).where(StepItem.session_id == session_id)).all()
        planned = step_days(db, session_id)
        views = [(row.step, _view(row, session, planned, today)) for row in _sorted(rows)]
    return tuple(
        StepView(
            text.nr,
            text.label,
            text.purpose,
            planned[text.nr],
            None if session.day is None else session.day + dt.timedelta(days=planned[text.nr]),
            tuple(view for nr, view in views if nr == text.nr and not view.hidden),
            tuple(view for nr, view in views if nr == text.nr and view.hidden),
        )
        for text in step_texts()
    )


def _sorted(rows: Iterable[StepItem]) -> list[StepItem]:
    return sorted(rows, key=lambda item: (item.step, item.position, item.id))


def _view(row: StepItem, session: WijkSession, planned: dict[int, int], today: dt.date) -> ItemView:
    due = None if session.day is None else session.day + dt.timedelta(days=days_of(row, planned))
    state = ItemState.DONE if row.done else ItemState.NOT_NEEDED if row.not_needed else ItemState.OPEN
    # What was left undone before a session that has been is no longer late: it cannot be done any more.
    passed = session.day is not None and row.step < 7 and today > session.day
    known = item_texts().get(row.key)
    return ItemView(
        id=row.id,
        key=row.key,
        label=row.label,
        state=state,
        on=row.on,
        who=row.who,
        note=row.note,
        not_needed=row.not_needed,
        waits_for=row.waits_for,
        due=due,
        moved=row.days is not None,
        late=state is ItemState.OPEN and due is not None and due < today and not passed,
        hidden=row.hidden,
        keeps_open=keeps_open(row),
        room=known.room if known is not None else "",
    )
