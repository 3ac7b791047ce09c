"""Wijkkaart (T07): stickers on zones, never on coordinates or houses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, Setup, Technique
from wijksessie.techniques.gestures import PlaceOnZones
from wijksessie.terms import PinKind, TechniqueId

SHARED_FROM = 3
"""A zone with fewer pins of stress or onveilig than this is shown to the team only."""

_BURDENS = (PinKind.STRESS, PinKind.UNSAFE)


@dataclass(frozen=True)
class MapOutcome:
    """The pins of all sheets on one another."""

    counts: Mapping[str, Mapping[str, int]]
    """Zone -> kind -> pins; only zones and kinds with a pin."""

    tables: Mapping[str, int]
    """Zone -> number of sheets with a pin there."""

    hidden_on_shared: tuple[str, ...]
    """Zones with a few pins of stress or onveilig: too few to show to anybody but the team."""


class NeighbourhoodMap(Technique[MapOutcome]):
    """Data: [{"zone": zone, "type": kind, "count": pins}, ...]; a kind is a value of `terms.PinKind`."""

    id = TechniqueId.MAP
    gestures = (PlaceOnZones(kinds=tuple(PinKind)),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse zones and kinds that do not exist."""
        rules.seat(setup, entry)
        for nr, given in enumerate(rules.rows(entry.data)):
            row = str(nr)
            pin = rules.mapping(given, (row,))
            rules.known(pin.get("zone"), setup.options, (row, "zone"))
            rules.known(pin.get("type"), tuple(PinKind), (row, "type"))
            rules.count(pin.get("count"), (row, "count"))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> MapOutcome:
        """Count pins per zone and kind."""
        pins = [(entry.table, pin) for entry in entries for pin in entry.data if pin.get("count")]
        counts: dict[str, dict[str, int]] = {}
        tables: dict[str, int] = {}
        for zone in setup.options:
            here = [(table, pin) for table, pin in pins if pin.get("zone") == zone]
            if here:
                total = {
                    kind.value: sum(pin["count"] for _, pin in here if pin.get("type") == kind)
                    for kind in PinKind
                }
                counts[zone] = {kind: pinned for kind, pinned in total.items() if pinned}
                tables[zone] = len({table for table, _ in here})
        burdened = {zone: sum(row.get(kind, 0) for kind in _BURDENS) for zone, row in counts.items()}
        return MapOutcome(
            counts=counts,
            tables=tables,
            hidden_on_shared=tuple(zone for zone, burden in burdened.items() if 0 < burden < SHARED_FROM),
        )
