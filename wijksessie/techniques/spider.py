"""Spinnenweb (T11): how good several things are at once, a sticker on every leg. No total, no area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally.middle import median
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, Setup, Technique
from wijksessie.techniques.gestures import Arrange, Shape
from wijksessie.terms import TechniqueId

RINGS = 5
"""The middle is 1, the outside is 5 and good."""


@dataclass(frozen=True)
class Leg:
    """What the tables laid on one leg."""

    median: float
    lowest: int
    highest: int
    stickers: tuple[int, ...]
    """The ring of every table, sorted, so that the order points at no table."""


@dataclass(frozen=True)
class SpiderOutcome:
    """The legs beside one another; the order of the legs means nothing."""

    legs: Mapping[str, Leg]
    """In the order of the options; only legs with a sticker."""


class Spider(Technique[SpiderOutcome]):
    """Data: {axis: ring}, 1 in the middle to 5 outside; a leg without a sticker is absent."""

    id = TechniqueId.SPIDER
    gestures = (Arrange(shape=Shape.WEB),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse other legs and rings that do not exist."""
        rules.seat(setup, entry)
        for axis, ring in rules.mapping(entry.data).items():
            rules.known(axis, setup.options, (axis,))
            rules.count(ring, (axis,), most=RINGS, fewest=1)

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> SpiderOutcome:
        """Take the median, the lowest and the highest ring of every leg over the tables."""
        legs: dict[str, Leg] = {}
        for axis in setup.options:
            stickers = tuple(sorted(entry.data[axis] for entry in entries if entry.data.get(axis)))
            middle = median(stickers)
            if middle is not None:
                legs[axis] = Leg(middle, stickers[0], stickers[-1], stickers)
        return SpiderOutcome(legs)
