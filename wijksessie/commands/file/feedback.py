"""What is done with it, as a file tells it: quotes, actions, the leaflet and its tests."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from wijksessie.commands.file.base import Key, Line, Part, Text
from wijksessie.terms import Consent, DateTold, Status, Understood, WhoCan


class QuotePart(Part):
    """A quote with its consent."""

    text: Line
    about: str | None = None
    consent: Consent
    edited: bool = False


class ActionPart(Part):
    """A promise with its present state."""

    id: Key
    label: Line
    from_solution: str | None = None
    about: tuple[Key, ...] = ()
    owner: Line
    with_: tuple[str, ...] = Field(default=(), alias="with")
    start: dt.date | None = None
    due: dt.date | None = None
    tells: DateTold | None = None
    status: Status
    kind: WhoCan
    domain: str | None = None
    pillar: str | None = None
    hamburger: str | None = None
    azwa: str | None = None
    reason: Text = ""
    alternative: Text = ""
    u_zei: Text = ""
    wij_deden: Text = ""
    confirmed_by_owner_on: dt.date | None = None
    next_news: dt.date | None = None
    where: Text = ""
    how_we_solve: Text = ""


class RespondPart(Part):
    """How residents can answer the leaflet."""

    when: Text = ""
    where: Text = ""
    phone: Text = ""


class TeachBackPart(Part):
    """One teach-back test of the leaflet."""

    date: dt.date | None = None
    tester: Text = ""
    question: Line
    understood: Understood
    change: Text = ""


class LeafletPart(Part):
    """What cannot be computed of the leaflet; its `blocks` are a reading, never input."""

    title: Text = ""
    chosen: tuple[Key, ...] | None = None
    respond: RespondPart | None = None
    teach_back: tuple[TeachBackPart, ...] = ()
