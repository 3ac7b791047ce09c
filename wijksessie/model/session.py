"""A wijksessie with its people as counts, its tables, its team and its notes."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class WijkSession(Synced, Base):
    """One neighbourhood session. SQLAlchemy owns the name `Session`. Times are "10:00" on the wall clock."""

    __tablename__ = "wijk_session"

    project_id: Mapped[str] = mapped_column(index=True)
    series_id: Mapped[str | None]
    key: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    day: Mapped[dt.date | None]
    start: Mapped[str] = mapped_column(default="")
    end: Mapped[str] = mapped_column(default="")
    location: Mapped[str] = mapped_column(default="")
    sequence: Mapped[int] = mapped_column(default=1)
    follow_up: Mapped[dt.date | None]
    level: Mapped[str | None]  # terms.Level
    promise: Mapped[str] = mapped_column(default="")
    address_form: Mapped[str] = mapped_column(default="u")
    languages: Mapped[Any] = mapped_column(FrozenJson, default=())
    photo_policy: Mapped[str] = mapped_column(default="alleen_tafels_en_handen")
    audio_recording: Mapped[bool] = mapped_column(default=False)
    ground_rules: Mapped[Any] = mapped_column(FrozenJson, default=())
    state: Mapped[str] = mapped_column(default="voorbereiden")  # terms.SessionState
    kind: Mapped[str] = mapped_column(default="wijksessie")  # terms.SessionKind
    audience: Mapped[str] = mapped_column(default="")
    decks: Mapped[Any] = mapped_column(FrozenJson, default=("starter",))  # keys of the decks that are on


class Attendance(Synced, Base):
    """How many people were there; counted at the door without names (domain.md 4.5)."""

    __tablename__ = "attendance"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    residents_invited: Mapped[int | None]
    residents_present: Mapped[int | None]
    residents_stayed: Mapped[int | None]
    professionals: Mapped[int | None]
    team: Mapped[int | None]
    children: Mapped[int | None]
    first_time: Mapped[int | None]
    interpreter_used_by: Mapped[int | None]
    how_invited: Mapped[Any] = mapped_column(FrozenJson, nullable=True)
    photo_consent: Mapped[Any] = mapped_column(FrozenJson, nullable=True)
    published: Mapped[Any] = mapped_column(FrozenJson, nullable=True)
    registration: Mapped[str] = mapped_column(default="zonder_namen")
    note: Mapped[str] = mapped_column(default="")


class Table(Synced, Base):
    """A table of residents: the unit of work. `language` is for the team only and never leaves the file."""

    __tablename__ = "session_table"

    session_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]
    label: Mapped[str]
    pictogram: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    residents: Mapped[int] = mapped_column(default=0)
    taking_part: Mapped[int] = mapped_column(default=0)
    interpreter: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str | None]


class TeamMember(Synced, Base):
    """A role in the session and what it does; named by role, not by person."""

    __tablename__ = "team_member"
    personal = True

    session_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[str]  # terms.Role
    display: Mapped[str] = mapped_column(default="")
    table_key: Mapped[str | None]
    task: Mapped[str] = mapped_column(default="")


class ParkingItem(Synced, Base):
    """Something that belongs elsewhere, kept so that it is not lost."""

    __tablename__ = "parking_item"

    session_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(default="")


class SafetyNote(Synced, Base):
    """What happened in general and what was done; never who (domain.md 4.7)."""

    __tablename__ = "safety_note"

    session_id: Mapped[str] = mapped_column(index=True)
    time: Mapped[str]
    table_key: Mapped[str | None]
    what: Mapped[str] = mapped_column(default="")
    follow_up: Mapped[str] = mapped_column(default="")
    closed: Mapped[bool] = mapped_column(default=False)
