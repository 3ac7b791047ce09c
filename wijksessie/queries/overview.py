"""What the first screen shows, as `overview_reading` reads it: the path, what is next, the promises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from wijksessie.terms import Status


class StoneState(Enum):
    """How a stone of the path looks: done, the one to step on now, or still ahead."""

    DONE = "done"
    NOW = "now"
    OPEN = "open"


@dataclass(frozen=True)
class Stone:
    """One of the seven steps; `done` of `total` items of its checklist are ticked."""

    nr: int
    label: str
    done: int
    total: int
    state: StoneState


class TodoKind(Enum):
    """What kind of thing waits, and so which picture stands before it."""

    LATE = "late"
    DATE = "date"
    CALL = "call"
    REVIEW = "review"


class Place(Enum):
    """Where the button of a to-do leads; `Todo.subject` says to which thing there."""

    ACTION = "action"
    STEP = "step"
    LEAFLET = "leaflet"
    GIVING = "giving"
    UPDATE = "update"
    CONTACT = "contact"
    PEOPLE = "people"
    REVIEW = "review"


@dataclass(frozen=True)
class Todo:
    """One thing to do next: what, about whom, when, and the button that starts it."""

    kind: TodoKind
    title: str
    detail: str
    when: str
    verb: str
    place: Place
    subject: str


@dataclass(frozen=True)
class Countdown:
    """Days to the next message for residents; negative when it should have been there already.

    `before` tells about the message before it, for instance "Folder gegeven op 29 oktober, op tijd".
    """

    days: int
    what: str
    on: dt.date
    before: str | None


@dataclass(frozen=True)
class Overview:
    """The first screen of one neighbourhood; `session_day` and `countdown` are None without a date."""

    name: str
    municipality: str
    today: dt.date
    practice: bool
    session_id: str | None
    session_day: dt.date | None
    session_held: bool
    stones: tuple[Stone, ...]
    todos: tuple[Todo, ...]
    countdown: Countdown | None
    promises: Mapping[Status, int]
