"""Kringen van hulp (T09): how important organisations are, and how near they feel."""

from collections.abc import Sequence

from wijksessie.tally import circles
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, Setup, Technique
from wijksessie.techniques.gestures import Arrange, Shape
from wijksessie.terms import TechniqueId

STEPS = 3
"""Circles come in three sizes and lie in three rings."""


class OrgCircles(Technique[tuple[circles.Gap, ...]]):
    """Data: {organisation: {"importance": 1-3, "distance": 1-3}}; near is 1, far is 3.

    The outcome is a tuple of `tally.circles.Gap`, "belangrijk maar ver weg" first.
    """

    id = TechniqueId.ORG_CIRCLES
    gestures = (Arrange(shape=Shape.RINGS),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse organisations that are not on the list, and sizes and rings that do not exist."""
        rules.seat(setup, entry)
        for organisation, given in rules.mapping(entry.data).items():
            rules.known(organisation, setup.options, (organisation,))
            mark = rules.mapping(given, (organisation,))
            for side in ("importance", "distance"):
                rules.count(mark.get(side), (organisation, side), most=STEPS, fewest=1)

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> tuple[circles.Gap, ...]:
        """Take the medians of the tables and sort by what is important yet far away."""
        tables = [
            {
                organisation: circles.Mark(mark["importance"], mark["distance"])
                for organisation, mark in entry.data.items()
                if mark and mark.get("importance") and mark.get("distance")
            }
            for entry in entries
        ]
        return circles.gaps(setup.options, tables)
