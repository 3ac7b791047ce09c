"""The action list (domain.md 4.12): what every action looks like on a day, as `action_reading` reads it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wijksessie.terms import DateTold, PolicyDomain, Recommendation, SaidBy, Status, Theme, Verdict, WhoCan


class NextDate(StrEnum):
    """What happens on the next day of an action."""

    NEWS = "nieuws"
    FIRST_STEP = "eerste_stap"
    START = "start"
    DUE = "klaar"


@dataclass(frozen=True)
class ActionRow:
    """One action in the list. `status` is what it is by the calendar: past its day without *klaar* is late.

    `status` None: nobody with a mandate said yes yet. `next_on` is the next day to keep, `days` how far that
    is (below zero when it passed). `ask` says what somebody has to do now, empty when nothing.
    `own_picture` is the id of a photo that goes before `pictogram`.
    """

    id: str
    label: str
    owner: str
    kind: WhoCan
    status: Status | None
    pictogram: str
    own_picture: str | None
    next_on: dt.date | None
    next_what: NextDate | None
    days: int | None
    told: bool
    ask: str = ""


@dataclass(frozen=True)
class Waiting:
    """A solution residents laid on top that no action takes up: it still needs an answer."""

    card_id: str
    card_key: str
    label: str
    pictogram: str
    place: int
    sentence: str


@dataclass(frozen=True)
class Taken:
    """A recommendation of the handreiking (PH-07) and how many actions follow it. None is no failure."""

    recommendation: Recommendation
    label: str
    actions: int
    words: str


@dataclass(frozen=True)
class ActionList:
    """All actions of a session, those that ask for something first. `told` are sentences for the team."""

    rows: tuple[ActionRow, ...]
    told: tuple[str, ...]
    waiting: tuple[Waiting, ...]
    recommendations: tuple[Taken, ...]


@dataclass(frozen=True)
class CheckLine:
    """One question of the toetsingskader (PH-08). `suggested` is what residents said of the solution in the
    session, and `suggested_reason` why; it is an offer while `verdict` is None.
    """

    criterion: Theme
    question: str
    verdict: Verdict | None
    reason: str
    said_by: SaidBy | None
    suggested: Verdict | None = None
    suggested_reason: str = ""


@dataclass(frozen=True)
class ActionHistory:
    """One piece of news, the newest first. `editions` are the days of the documents it was told in."""

    on: dt.date
    status: Status
    you_said: str
    we_did: str
    next_news: dt.date | None
    due: dt.date | None
    reason: str
    alternative: str
    editions: tuple[dt.date, ...]


@dataclass(frozen=True)
class Answer:
    """A question of a template and what was answered, such as *Wie is gastheer?* of the inloop (PH-18)."""

    key: str
    question: str
    answer: str
    hint: str = ""


@dataclass(frozen=True)
class ActionDetail:
    """Everything about one action on a day. `gaps` keep it out of a leaflet, `hints` would make it better."""

    row: ActionRow
    solution: str | None
    solution_label: str
    partners: tuple[str, ...]
    confirmed_on: dt.date | None
    first_step: str
    first_step_on: dt.date | None
    first_step_by: dt.date
    start: dt.date | None
    due: dt.date | None
    tells: DateTold | None
    place: str
    notice: str
    needed: str
    role: str
    exists: str
    how_we_solve: str
    node: str | None
    recommendations: frozenset[Recommendation]
    domain: PolicyDomain | None
    checks: tuple[CheckLine, ...]
    history: tuple[ActionHistory, ...]
    editions: tuple[dt.date, ...]
    answers: tuple[Answer, ...]
    gaps: tuple[str, ...]
    hints: tuple[str, ...]
    about: Mapping[str, str]
