"""What is done with it, as a file tells it: quotes, actions, the leaflet and its tests."""

from __future__ import annotations

from pydantic import Field

from wijksessie.commands.importing.file.base import Day, Few, Key, Line, Many, Part, Text, Words
from wijksessie.terms import Consent, DateTold, Status, Understood, WhoCan


class QuotePart(Part):
    """A quote with its consent."""

    text: Words
    about: Key | None = None
    consent: Consent
    edited: bool = False


class ActionPart(Part):
    """A promise with its present state."""

    id: Key
    label: Line
    from_solution: Key | None = None
    about: Few[Key] = ()
    owner: Line
    with_: Few[Line] = Field(default=(), alias="with")
    start: Day | None = None
    due: Day | None = None
    tells: DateTold | None = None
    status: Status
    kind: WhoCan
    domain: Text | None = None
    pillar: Text | None = None
    hamburger: Text | None = None
    azwa: Text | None = None
    reason: Text = ""
    alternative: Text = ""
    u_zei: Text = ""
    wij_deden: Text = ""
    confirmed_by_owner_on: Day | None = None
    next_news: Day | None = None
    where: Text = ""
    how_we_solve: Text = ""


class RespondPart(Part):
    """How residents can answer the leaflet."""

    when: Text = ""
    where: Text = ""
    phone: Text = ""


class TeachBackPart(Part):
    """One teach-back test of the leaflet or the invitation."""

    date: Day | None = None
    tester: Text = ""
    question: Words
    understood: Understood
    change: Text = ""


class LeafletPart(Part):
    """What cannot be computed of the leaflet; its `blocks` are a reading, never input."""

    title: Text = ""
    chosen: Few[Key] | None = None
    respond: RespondPart | None = None
    teach_back: Many[TeachBackPart] = ()
