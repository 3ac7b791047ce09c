"""Tijdlijn (T16): what changed in the neighbourhood, along a rope of years. A list, never a trend."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksessie.tally.words import same, spelling
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import LayAlongRope
from wijksessie.terms import TechniqueId

MOODS = (-1, 0, 1)
"""Below the rope, on it, above it."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@dataclass(frozen=True)
class Event:
    """Something that happened, as the tables laid it."""

    when: str
    label: str
    year: int | None
    """The year in `when`; nothing when it was said in other words."""

    moods: Mapping[int, int]
    """Mood -1, 0 and 1 -> times it was laid so."""

    tables: int


@dataclass(frozen=True)
class TimelineOutcome:
    """What lies along the rope."""

    events: tuple[Event, ...]
    """By year; what has no year comes last, as it came up."""


class Timeline(Technique[TimelineOutcome]):
    """Data: [{"when": year or words, "label": text, "mood": -1, 0 or 1}, ...]; `when` may be empty."""

    id = TechniqueId.TIMELINE
    gestures = (LayAlongRope(),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse events without words and moods that do not exist."""
        rules.seat(setup, entry)
        for nr, given in enumerate(rules.rows(entry.data)):
            row = str(nr)
            event = rules.mapping(given, (row,))
            rules.text(event.get("label"), (row, "label"))
            if not isinstance(event.get("when", ""), str):
                raise RuleBroken("Schrijf een jaar op, of wanneer het ongeveer was.", (row, "when"))
            if rules.whole(event.get("mood")) not in MOODS:
                raise RuleBroken("Kies: boven het touw, op het touw of eronder.", (row, "mood"))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> TimelineOutcome:
        """Merge what is the same and lay it by year."""
        said: dict[tuple[str, str], list[tuple[int, int, Mapping[str, Any]]]] = {}
        for table, entry in enumerate(entries):
            for place, event in enumerate(entry.data):
                if label := same(event.get("label") or ""):
                    key = (same(event.get("when") or ""), label)
                    said.setdefault(key, []).append((place, table, event))

        def along(key: tuple[str, str]) -> tuple[bool, int, int, tuple[str, str]]:
            year = year_in(key[0])
            # What came up first at any table, so that the order of the tables decides nothing.
            return year is None, year or 0, min(place for place, _, _ in said[key]), key

        return TimelineOutcome(tuple(_event(said[key]) for key in sorted(said, key=along)))


def year_in(when: str) -> int | None:
    """The first year of four digits in `when`, in any script; `None` when there is none."""
    years = (int(digits) for digits in re.findall(r"(?<!\d)\d{4}(?!\d)", when))
    return next((year for year in years if _FIRST_YEAR <= year <= _LAST_YEAR), None)


def _event(said: Sequence[tuple[int, int, Mapping[str, Any]]]) -> Event:
    events = [event for _, _, event in said]
    when = spelling(event.get("when") or "" for event in events)
    moods = [event.get("mood") for event in events]
    return Event(
        when=when,
        label=spelling(event["label"] for event in events),
        year=year_in(when),
        moods={mood: moods.count(mood) for mood in MOODS},
        tables=len({table for _, table, _ in said}),
    )
