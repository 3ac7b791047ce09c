"""Where the session is, what it needs, and who takes care when it gets too much (domain.md 4.3, 4.7)."""

from __future__ import annotations

import base64
import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Need, Photo, SafetyPlan, Venue, WijkSession
from wijksessie.queries.dated_settings import grew_old
from wijksessie.store import Workspace, key_id

DOOR = "deur"
"""The subject of the one photo a session has."""

VENUE_FIELDS = ("address", "route", "key_with", "phone", "open_from", "quiet_room")
"""What is written down about a place, besides its name."""


@dataclass(frozen=True)
class PlaceView:
    """The place of a session with its times; "10:00" on the wall clock, or empty."""

    name: str = ""
    address: str = ""
    route: str = ""
    key_with: str = ""
    phone: str = ""
    open_from: str = ""
    quiet_room: str = ""
    day: dt.date | None = None
    start: str = ""
    end: str = ""
    has_photo: bool = False
    photo_alt: str = ""


@dataclass(frozen=True)
class DoorPhoto:
    """A JPEG of the door and what is on it, in words. Never with people or licence plates."""

    data: bytes
    alt: str


@dataclass(frozen=True)
class NeedView:
    """Something a session may need. `wanted` is None while nobody decided."""

    key: str
    label: str
    question: str
    detail_label: str
    hint: str
    wanted: bool | None = None
    detail: str = ""
    by_whom: str = ""
    arranged: bool = False


@dataclass(frozen=True)
class SafetyView:
    """Who takes care, by role; where; and the colleague who can be called."""

    person: str = ""
    second: str = ""
    room: str = ""
    on_call: str = ""
    phone: str = ""
    checked_on: dt.date | None = None
    note: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields a session cannot do without that are still empty."""
        return tuple(name for name in ("person", "room", "on_call", "phone") if not getattr(self, name))

    def is_old(self, today: dt.date) -> bool:
        """Whether the numbers were last tried more than a year ago, or never."""
        return grew_old(self.checked_on, today)


@dataclass(frozen=True)
class NeedText:
    """A need as the program brings it."""

    key: str
    label: str
    question: str
    detail: str
    hint: str


@cache
def need_texts() -> tuple[NeedText, ...]:
    """The needs as the program brings them."""
    file = tomllib.loads(resources.path("checks", "needs.toml").read_text(encoding="utf-8"))
    return tuple(NeedText(**need) for need in file["need"])


def place(workspace: Workspace, session_id: str) -> PlaceView:
    """The place and the times of a session; empty when it is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return PlaceView()
        venue = db.get(Venue, key_id("Venue", session_id))
        told = {} if venue is None else {name: getattr(venue, name) for name in VENUE_FIELDS}
        photo = _photo(db, session_id)
        return PlaceView(
            name=session.location,
            day=session.day,
            start=session.start,
            end=session.end,
            has_photo=photo is not None,
            photo_alt=photo.alt if photo is not None else "",
            **told,
        )


def door_photo(workspace: Workspace, session_id: str) -> DoorPhoto | None:
    """The photo of the door, or None when there is none."""
    with workspace.read() as db:
        photo = _photo(db, session_id)
        return None if photo is None else DoorPhoto(base64.b64decode(photo.data), photo.alt)


def _photo(db: Session, session_id: str) -> Photo | None:
    photo = db.get(Photo, key_id("Photo", session_id, DOOR))
    return photo if photo is not None and photo.data else None


def needs(workspace: Workspace, session_id: str) -> tuple[NeedView, ...]:
    """What the session needs, in the order of the list."""
    with workspace.read() as db:
        rows = {row.key: row for row in db.scalars(select(Need).where(Need.session_id == session_id))}
    views = []
    for text in need_texts():
        brought = (text.key, text.label, text.question, text.detail, text.hint)
        row = rows.get(text.key)
        views.append(
            NeedView(*brought)
            if row is None
            else NeedView(*brought, row.wanted, row.detail, row.by_whom, row.arranged)
        )
    return tuple(views)


def safety_plan(workspace: Workspace, session_id: str) -> SafetyView:
    """The safety plan of a session; empty while nobody made one."""
    with workspace.read() as db:
        row = db.get(SafetyPlan, key_id("SafetyPlan", session_id))
        if row is None:
            return SafetyView()
        return SafetyView(row.person, row.second, row.room, row.on_call, row.phone, row.checked_on, row.note)
