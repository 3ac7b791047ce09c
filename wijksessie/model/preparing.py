"""The seven steps as a team works on them: their lines, when they are due, and lists of things to look at."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, Synced


class StepItem(Synced, Base):
    """One line of the checklist of a step (1-7).

    A line the program brought has a `key`; one the team made has none. `days` counts from the session day
    (-28 is four weeks before); None follows the step. Mandatory lines of step 7 keep a session open.
    """

    __tablename__ = "step_item"

    session_id: Mapped[str] = mapped_column(index=True)
    step: Mapped[int]
    position: Mapped[str] = mapped_column(default="")
    key: Mapped[str] = mapped_column(default="")
    label: Mapped[str] = mapped_column(default="")
    done: Mapped[bool] = mapped_column(default=False)
    on: Mapped[dt.date | None]
    who: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    mandatory: Mapped[bool] = mapped_column(default=True)
    not_needed: Mapped[str] = mapped_column(default="")  # why this line is not needed here
    waits_for: Mapped[str] = mapped_column(default="")  # what keeps it from being done
    hidden: Mapped[bool] = mapped_column(default=False)
    days: Mapped[int | None]


class StepPlan(Synced, Base):
    """A step the team planned on another moment than the program does, in days from the session day."""

    __tablename__ = "step_plan"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    step: Mapped[int]
    days: Mapped[int]


class Check(Synced, Base):
    """One line of a list in `resources/checks/`, looked at: about a place or a neighbourhood, never a person.

    `owner` is the id of a session or a project. A line the team added itself has a `label`.
    """

    __tablename__ = "check_line"
    keyed = True

    owner: Mapped[str] = mapped_column(index=True)
    checklist: Mapped[str]
    key: Mapped[str]
    label: Mapped[str] = mapped_column(default="")
    state: Mapped[str | None]  # terms.CheckState
    on: Mapped[dt.date | None]  # the day it was done, in a list of things to do
    note: Mapped[str] = mapped_column(default="")
