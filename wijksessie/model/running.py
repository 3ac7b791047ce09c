"""A session while it runs: the clock, people coming and going, the log, consent and looking back.

Nothing here says who: people are numbers, notes are about what happened (domain.md 4.5, 4.7, 4.14).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class SessionRun(Synced, Base):
    """Where the session is now. Times are "11:10:30" on the wall clock; `ended` closes the programme."""

    __tablename__ = "session_run"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    block_id: Mapped[str | None]
    paused_at: Mapped[str] = mapped_column(default="")
    ended: Mapped[str] = mapped_column(default="")


class BlockRun(Synced, Base):
    """How one block of the programme really went. `minutes` replaces the planned length when changed."""

    __tablename__ = "block_run"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    block_id: Mapped[str]
    started: Mapped[str] = mapped_column(default="")
    ended: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int | None]
    paused_seconds: Mapped[int] = mapped_column(default=0)
    skipped: Mapped[bool] = mapped_column(default=False)
    steps_done: Mapped[Any] = mapped_column(FrozenJson, default=())  # numbers of the steps that were ticked


class PeopleMove(Synced, Base):
    """People came, left or changed tables: how many, when, from and to which table. Never who."""

    __tablename__ = "people_move"

    session_id: Mapped[str] = mapped_column(index=True)
    time: Mapped[str]
    change: Mapped[str]  # terms.PeopleChange
    number: Mapped[int]
    from_table: Mapped[str | None]
    to_table: Mapped[str | None]


class LogNote(Synced, Base):
    """A line in the log of the session that somebody wrote; the other lines follow from what was done."""

    __tablename__ = "log_note"

    session_id: Mapped[str] = mapped_column(index=True)
    time: Mapped[str]
    text: Mapped[str] = mapped_column(default="")


class ConsentRecord(Synced, Base):
    """Spoken consent: in which words it was asked, and how many did not want to take part (domain.md 4.5)."""

    __tablename__ = "consent_record"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    text_version: Mapped[str] = mapped_column(default="")
    read_aloud: Mapped[bool | None]
    interpreter: Mapped[bool | None]
    did_not_want: Mapped[int | None]


class Reflection(Synced, Base):
    """The team's answer to one question of looking back, never about a person (domain.md 4.14)."""

    __tablename__ = "reflection"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    question: Mapped[str]
    answer: Mapped[str] = mapped_column(default="")


class Zone(Synced, Base):
    """A part of the neighbourhood that people know, drawn on an own picture or an empty sheet (T07).

    `points` is its outline as [x, y] pairs, 0 to 1 of the sheet; never a house number or a coordinate.
    The picture under it is the Photo keyed by project and "map".
    """

    __tablename__ = "zone"

    project_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]
    label: Mapped[str] = mapped_column(default="")
    pictogram: Mapped[str] = mapped_column(default="")
    points: Mapped[Any] = mapped_column(FrozenJson, default=())
    position: Mapped[str] = mapped_column(default="")


class CirclePlace(Synced, Base):
    """A card laid on one of the five nodes of the vicious circle (PH-05)."""

    __tablename__ = "circle_place"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    card_key: Mapped[str]
    node: Mapped[str]  # key in resources/circle.toml, or "" when it was taken away
