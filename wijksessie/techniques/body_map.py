"""Lichaamskaart (T15, sensitive): where people feel stress and where rest, in counts of five people or more.

The own sheet of a resident is never kept. What a table with fewer people did is not noted at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksessie.tally.disclosure import THRESHOLDS, Shown, Surface
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import PlaceOnZones
from wijksessie.terms import TechniqueId

KINDS = ("stress", "rust")
FEWEST = THRESHOLDS[Shown.TABLE_COUNTS, Surface.SHARED]
"""From so many residents at a table on something may be noted (domain.md 3.10)."""


@dataclass(frozen=True)
class BodyMapOutcome:
    """The counts of the tables with enough people."""

    voters: int
    """People at those tables."""

    counts: Mapping[str, Mapping[str, int]]
    """Region -> kind -> people; only regions and kinds that were named."""

    tables: Mapping[str, int]
    """Region -> number of tables that named it."""

    hidden_on_shared: tuple[str, ...]
    """Regions that a few people named: for the team only."""

    tables_left_out: int
    """Tables with too few people: nothing of them is counted."""


class BodyMap(Technique[BodyMapOutcome]):
    """Data: [{"zone": region, "type": "stress" or "rust", "count": people}, ...].

    `options` are the regions of `resources/options.toml` [body].
    """

    id = TechniqueId.BODY_MAP
    gestures = (PlaceOnZones(kinds=KINDS),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse anything of fewer than five people, and more people than there are."""
        group = rules.seat(setup, entry)
        people: dict[tuple[str, str], int] = {}
        for nr, given in enumerate(rules.rows(entry.data)):
            row = str(nr)
            pin = rules.mapping(given, (row,))
            zone = rules.known(pin.get("zone"), setup.options, (row, "zone"))
            kind = rules.known(pin.get("type"), KINDS, (row, "type"))
            people[zone, kind] = people.get((zone, kind), 0) + rules.count(pin.get("count"), (row, "count"))
            if people[zone, kind] and entry.voters < FEWEST:
                raise RuleBroken(
                    f"{group}: schrijf niets op. Dat mag pas als {FEWEST} bewoners meedoen. "
                    "Haal de aantallen weg."
                )
            if people[zone, kind] > entry.voters:
                raise RuleBroken(
                    f"{group}: hier staan {people[zone, kind]} mensen. "
                    f"Er doen {rules.residents(entry.voters)} mee. Tel opnieuw.",
                    (row, "count"),
                )

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> BodyMapOutcome:
        """Add up the tables with five people or more; of the others say only how many there are."""
        enough = [entry for entry in entries if entry.voters >= FEWEST and _pins(entry)]
        few = [entry for entry in entries if entry.voters < FEWEST and (entry.voters > 0 or _pins(entry))]
        counts: dict[str, dict[str, int]] = {}
        tables: dict[str, int] = {}
        for zone in setup.options:
            here = [[pin for pin in _pins(entry) if pin.get("zone") == zone] for entry in enough]
            people = {
                kind: sum(pin["count"] for pins in here for pin in pins if pin.get("type") == kind)
                for kind in KINDS
            }
            if any(people.values()):
                counts[zone] = {kind: named for kind, named in people.items() if named}
                tables[zone] = sum(any(pin.get("type") in KINDS for pin in pins) for pins in here)
        return BodyMapOutcome(
            voters=sum(entry.voters for entry in enough),
            counts=counts,
            tables=tables,
            hidden_on_shared=tuple(zone for zone, row in counts.items() if min(row.values()) < FEWEST),
            tables_left_out=len(few),
        )


def _pins(entry: Entry) -> list[Mapping[str, Any]]:
    return [pin for pin in entry.data if pin.get("count")]
