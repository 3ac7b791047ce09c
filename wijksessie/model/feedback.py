"""What is done with it, and how residents hear: quotes, actions, messages, tests and editions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class Quote(Synced, Base):
    """Residents' own words, with how far they may travel."""

    __tablename__ = "quote"

    session_id: Mapped[str] = mapped_column(index=True)
    text: Mapped[str] = mapped_column(default="")
    about: Mapped[str | None]  # card key
    consent: Mapped[str]  # terms.Consent
    edited: Mapped[bool] = mapped_column(default=False)


class Action(Synced, Base):
    """A promise: what, who, when. Its status is never stored here but told in its updates (domain.md 4.12).

    `due` is the day that was promised first; an update can move it.

    `owner` is an organisation or role; residents only as "Bewoners".
    """

    __tablename__ = "action"

    session_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str] = mapped_column(default="")
    label: Mapped[str] = mapped_column(default="")
    solution: Mapped[str | None]  # card key
    about: Mapped[Any] = mapped_column(FrozenJson, default=())  # card keys
    owner: Mapped[str]
    partners: Mapped[Any] = mapped_column(FrozenJson, default=())
    kind: Mapped[str]  # terms.WhoCan
    confirmed_on: Mapped[dt.date | None]
    start: Mapped[dt.date | None]
    due: Mapped[dt.date | None]
    tells: Mapped[str | None]  # terms.DateTold
    place: Mapped[str] = mapped_column(default="")
    notice: Mapped[str] = mapped_column(default="")  # "hoe merkt u dit?"
    how_we_solve: Mapped[str] = mapped_column(default="")  # what is done about a "nee" of the toetsingskader
    first_step: Mapped[str] = mapped_column(default="")
    first_step_on: Mapped[dt.date | None]
    needed: Mapped[str] = mapped_column(default="")  # money, a place, permission
    role: Mapped[str] = mapped_column(default="")  # which role residents have (NV-11)
    exists: Mapped[str] = mapped_column(default="")  # "bestaat dit al?" (NV-10)
    pictogram: Mapped[str] = mapped_column(default="")  # empty: that of the solution
    own_picture: Mapped[str | None]  # id of a Photo, instead of a pictogram
    node: Mapped[str | None]  # node of the circle that it breaks (PH-05)
    recommendations: Mapped[Any] = mapped_column(FrozenJson, default=())  # terms.Recommendation (PH-07)
    template: Mapped[str] = mapped_column(default="")  # "inloop" when it began with those questions (PH-18)
    answers: Mapped[Any] = mapped_column(FrozenJson, nullable=True)  # question key -> answer
    domain: Mapped[str | None]
    pillar: Mapped[str | None]
    layer: Mapped[str | None]
    azwa: Mapped[str | None]


class ActionCheck(Synced, Base):
    """One of the four questions of the toetsingskader about an action (PH-08)."""

    __tablename__ = "action_check"
    keyed = True

    action_id: Mapped[str] = mapped_column(index=True)
    criterion: Mapped[str]  # one of terms.CHECK_FRAMEWORK
    verdict: Mapped[str | None]  # terms.Verdict; None: nobody answered yet
    reason: Mapped[str] = mapped_column(default="")
    said_by: Mapped[str | None]  # terms.SaidBy


class ActionUpdate(Synced, Base):
    """One piece of news about an action, as of a day. The latest on or before a day tells its state then."""

    __tablename__ = "action_update"
    insert_only = True

    action_id: Mapped[str] = mapped_column(index=True)
    sequence: Mapped[int] = mapped_column(default=0)
    on: Mapped[dt.date]
    status: Mapped[str]  # terms.Status
    due: Mapped[dt.date | None]  # the new day, when it moved
    you_said: Mapped[str] = mapped_column(default="")
    we_did: Mapped[str] = mapped_column(default="")
    next_news: Mapped[dt.date | None]
    reason: Mapped[str] = mapped_column(default="")
    alternative: Mapped[str] = mapped_column(default="")


class Message(Synced, Base):
    """Something residents hear from us, such as the `leaflet` or the `update`, and whether it went out."""

    __tablename__ = "message"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    channel: Mapped[str] = mapped_column(default="")
    audience: Mapped[str] = mapped_column(default="")
    due: Mapped[dt.date | None]
    sent: Mapped[dt.date | None]


class MaterialTest(Synced, Base):
    """Teach-back: was the text understood? About the text, never about the tester (domain.md 5.5)."""

    __tablename__ = "material_test"

    session_id: Mapped[str] = mapped_column(index=True)
    material: Mapped[str] = mapped_column(default="leaflet")
    on: Mapped[dt.date | None]
    tester: Mapped[str] = mapped_column(default="")
    question: Mapped[str]
    understood: Mapped[str]  # terms.Understood
    words: Mapped[str] = mapped_column(default="")  # what the tester said, if anything
    change: Mapped[str] = mapped_column(default="")


class LeafletPlan(Synced, Base):
    """What the facilitator chose for the leaflet; everything else in it is read from the data."""

    __tablename__ = "leaflet_plan"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="Wat vertelde u ons?")
    chosen: Mapped[Any] = mapped_column(FrozenJson, nullable=True)  # action ids; None is the default choice
    refusal: Mapped[str | None]  # action id
    off: Mapped[Any] = mapped_column(FrozenJson, default=())  # blocks that are switched off
    respond_when: Mapped[str] = mapped_column(default="")
    respond_where: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    quotes: Mapped[Any] = mapped_column(FrozenJson, default=())  # ids of quotes to print; only with consent
    qr: Mapped[str] = mapped_column(default="")  # a web address or telephone number to scan; empty: no code


class OwnText(Synced, Base):
    """Words of the facilitator's own in a place of a document, instead of those the program makes.

    `place` is a block of the leaflet or one row of it: "dank", "stress", "doen/<action id>". Empty words mean
    the program's again.
    """

    __tablename__ = "own_text"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    document: Mapped[str] = mapped_column(default="leaflet")  # or "update"
    place: Mapped[str]
    text: Mapped[str] = mapped_column(default="")


class Edition(Synced, Base):
    """A published document, frozen as it was read on its day."""

    __tablename__ = "edition"
    insert_only = True

    session_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="leaflet")
    on: Mapped[dt.date]
    published: Mapped[dt.date]
    content: Mapped[Any] = mapped_column(FrozenJson)
