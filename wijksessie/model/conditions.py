"""What has to be arranged: the place, the money, the thank-you and the safety of a session."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, Synced


class Venue(Synced, Base):
    """Where the session is, besides the name of the place, which is `WijkSession.location`."""

    __tablename__ = "venue"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    address: Mapped[str] = mapped_column(default="")
    route: Mapped[str] = mapped_column(default="")  # how to find the door
    open_from: Mapped[str] = mapped_column(default="")
    key_with: Mapped[str] = mapped_column(default="")  # who has the key, by role
    phone: Mapped[str] = mapped_column(default="")
    quiet_room: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Photo(Synced, Base):
    """A picture of a place, never of people. `data` is a JPEG in base64, made small when it came in."""

    __tablename__ = "photo"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]  # "deur"
    data: Mapped[str] = mapped_column(default="")  # empty after it was erased
    alt: Mapped[str] = mapped_column(default="")


class Need(Synced, Base):
    """Something the session needs, such as an interpreter or childcare: whether, how much, and by whom."""

    __tablename__ = "need"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]  # a key of resources/checks/needs.toml
    wanted: Mapped[bool | None]  # None: nobody decided yet
    detail: Mapped[str] = mapped_column(default="")
    by_whom: Mapped[str] = mapped_column(default="")
    arranged: Mapped[bool] = mapped_column(default=False)


class Budget(Synced, Base):
    """How much money there is in all, in euro cents; None when nobody knows yet."""

    __tablename__ = "budget"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    available: Mapped[int | None]
    source: Mapped[str] = mapped_column(default="")


class BudgetLine(Synced, Base):
    """One cost: `number` times `price` euro cents. `covered` cents of it are promised by `payer`."""

    __tablename__ = "budget_line"

    session_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[str] = mapped_column(default="")
    key: Mapped[str] = mapped_column(default="")  # of resources/budget.toml; a team's own line has none
    label: Mapped[str]
    number: Mapped[int] = mapped_column(default=1)
    price: Mapped[int] = mapped_column(default=0)
    covered: Mapped[int] = mapped_column(default=0)
    payer: Mapped[str] = mapped_column(default="")
    paid: Mapped[bool] = mapped_column(default=False)


class Compensation(Synced, Base):
    """What residents get as a thank-you, and what the municipality answered about it (domain.md 4.4)."""

    __tablename__ = "compensation"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    type: Mapped[str] = mapped_column(default="")
    amount: Mapped[float | None]  # euro
    plus: Mapped[str] = mapped_column(default="")
    rule_source: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[dt.date | None]
    checked_with: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[dt.date | None]
    answer: Mapped[str] = mapped_column(default="")
    written: Mapped[bool] = mapped_column(default=True)
    given: Mapped[int | None]  # counted on the paper list without names
    refused: Mapped[int | None]
    signed_without_name: Mapped[bool] = mapped_column(default=True)


class SafetyPlan(Synced, Base):
    """Who takes care when it gets too much, where, and whom to call (domain.md 4.7)."""

    __tablename__ = "safety_plan"
    keyed = True
    personal = True

    session_id: Mapped[str] = mapped_column(index=True)
    person: Mapped[str] = mapped_column(default="")  # by role
    second: Mapped[str] = mapped_column(default="")
    room: Mapped[str] = mapped_column(default="")
    on_call: Mapped[str] = mapped_column(default="")  # the colleague of the wijkteam who can be called
    phone: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[dt.date | None]
    note: Mapped[str] = mapped_column(default="")
