"""The home of telling back: six things in the order of the work, as `telling_home_reading` reads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wijksessie.queries.telling_days import Urgency


@dataclass(frozen=True)
class HomeRow:
    """One thing: its room, and how it stands in a sentence. `when` tells its day in words, or is empty.

    `urgency` always comes with words: DONE is finished, SOON is near or just over, LATE is too late.
    """

    key: str
    label: str
    state: str
    due: dt.date | None
    when: str
    urgency: Urgency


@dataclass(frozen=True)
class NextThing:
    """What is best done now: a sentence, the words of its button, and the place it leads to."""

    sentence: str
    verb: str
    place: str


@dataclass(frozen=True)
class TellingHome:
    """Telling back of one session. `rows` is empty and `next` None before the session was held."""

    session_id: str
    title: str
    day: dt.date | None
    held: bool
    rows: tuple[HomeRow, ...]
    next: NextThing | None
