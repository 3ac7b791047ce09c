"""For whom is written, and what the writer's organisation knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

LEAFLET = 12
"""Words in a sentence that residents read from us: aim at ten (domain.md 5.1)."""

ELSEWHERE = 15
"""Words in a sentence of other texts, as municipal guides have it."""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word the organisation itself finds hard, with one or more easy ones; none means: leave it out."""

    hard: str
    easy: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A help number and the day on which somebody last tried it."""

    number: str
    checked: date


@dataclass(frozen=True)
class Writing:
    """What the rules must know besides the sentence.

    `most_words` is the limit for a sentence. `persons` finds places in a text that may say who somebody is,
    as (start, end, what to do). `today` is only needed to tell which of `numbers` are old.
    """

    most_words: int = LEAFLET
    own_words: tuple[OwnWord, ...] = ()
    numbers: tuple[KnownNumber, ...] = ()
    today: date | None = None
    persons: Callable[[str], Iterable[tuple[int, int, str]]] | None = None


PLAIN = Writing()
"""A leaflet, and nothing known besides."""
