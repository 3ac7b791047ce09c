"""Wijkwandeling (T08): what is fine, what gives stress and what could be, stop by stop along a route."""

from collections.abc import Sequence
from dataclasses import dataclass

from wijksessie.techniques import columns, rules
from wijksessie.techniques.base import Entry, Setup, Technique
from wijksessie.techniques.gestures import WriteInColumns
from wijksessie.terms import TechniqueId

SEEN = ("fijn", "stress", "idee")


@dataclass(frozen=True)
class Stop:
    """What was seen at one stop."""

    zone: str
    lines: columns.Columns
    """Column -> the lines, said by most walks first."""

    walks: int
    """How many walks wrote something here."""


@dataclass(frozen=True)
class WalkOutcome:
    """What the walks saw; a place at noon is another place than at dusk, so say when it was."""

    when: str
    """"overdag", "avond", or empty when nobody noted it."""

    weather: str
    walks: int
    """How many groups walked and wrote something."""

    stops: tuple[Stop, ...]
    """In the order of the route; only stops where something was written."""


class Walk(Technique[WalkOutcome]):
    """Data: {zone: {"fijn": [text, ...], "stress": [...], "idee": [...]}}; every part may be absent.

    `options` are the stops, zones in the order of the route; an entry is one walk. Params: `when` ("overdag"
    or "avond") and `weather`, both may be absent.
    """

    id = TechniqueId.WALK
    gestures = (WriteInColumns(columns=SEEN, per_option=True),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse other stops, other columns and empty lines."""
        rules.seat(setup, entry)
        columns.check(setup, entry.data, SEEN)

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> WalkOutcome:
        """Lay what the walks wrote together, stop by stop."""
        stops = [
            Stop(zone, columns.merge(zone, SEEN, entries), columns.tables(zone, SEEN, entries))
            for zone in setup.options
        ]
        wrote = (any(columns.tables(zone, SEEN, (entry,)) for zone in setup.options) for entry in entries)
        return WalkOutcome(
            when=str(setup.params.get("when", "")),
            weather=str(setup.params.get("weather", "")),
            walks=sum(wrote),
            stops=tuple(stop for stop in stops if stop.walks),
        )
