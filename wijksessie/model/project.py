"""The neighbourhood itself: one file is one project."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, Synced


class Project(Synced, Base):
    """A neighbourhood. `practice_day` is set only in a practice neighbourhood, which lives on that day."""

    __tablename__ = "project"

    name: Mapped[str]
    municipality: Mapped[str] = mapped_column(default="")
    residents: Mapped[int | None]
    notice: Mapped[str] = mapped_column(default="")
    practice_day: Mapped[dt.date | None]
    working_on: Mapped[str | None]  # the id of the session the team chose to work on


class Series(Synced, Base):
    """Sessions that belong together: the first one, its follow-ups, and what changed in between (PH-21)."""

    __tablename__ = "series"

    project_id: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]


class TargetGroupRow(Synced, Base):
    """One of eight questions about how many residents it concerns (NV-03). Rows may never be added up."""

    __tablename__ = "target_group_row"

    project_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=0)
    question: Mapped[str]
    has_now: Mapped[int | None]
    at_risk: Mapped[int | None]
    source: Mapped[str] = mapped_column(default="")
    year: Mapped[int | None]
    certainty: Mapped[str | None]  # terms.Certainty
    note: Mapped[str] = mapped_column(default="")


class Setting(Synced, Base):
    """A fact that grows old, such as an amount or a telephone number: with its source and its date."""

    __tablename__ = "setting"
    keyed = True

    project_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
    valid_year: Mapped[int | None]
    source: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[dt.date | None]
