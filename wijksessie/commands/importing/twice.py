"""What may stand in a session file only once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.commands.refusal import ImportRefused

Named = Iterable[tuple[str, str]]
"""Places in the file, each with what stands there and what people call it."""


def check_twice(file: SessionFile) -> None:
    """Raise `ImportRefused` at the first thing that was there already."""
    for group in _groups(file):
        seen: set[str] = set()
        for where, key in group:
            if key in seen:
                raise ImportRefused(f"{key} staat er twee keer in.", where)
            seen.add(key)


def _groups(file: SessionFile) -> Iterator[Named]:
    parts = (("stress_items", file.stress_items), ("solution_items", file.solution_items))
    yield [(f"{part}[{nr}].id", card.id) for part, cards in parts for nr, card in enumerate(cards)]
    yield [(f"tables[{nr}].id", table.id) for nr, table in enumerate(file.tables)]
    yield [(f"contacts[{nr}].id", contact.id) for nr, contact in enumerate(file.contacts)]
    yield [(f"actions[{nr}].id", action.id) for nr, action in enumerate(file.actions)]
    yield [(f"steps[{nr}].nr", f"Stap {step.nr}") for nr, step in enumerate(file.steps)]
    if file.target_group is not None:
        rows = enumerate(file.target_group.rows)
        yield [(f"target_group.rows[{nr}].question", row.question) for nr, row in rows]
    if file.leaflet is not None:
        yield _listed("leaflet.chosen", file.leaflet.chosen or ())
    yield from _in_activities(file)


def _in_activities(file: SessionFile) -> Iterator[Named]:
    part = file.activities
    if part.direct_ranking is not None:
        yield _listed("activities.direct_ranking.items", part.direct_ranking.items)
    if part.pairwise is not None:
        yield _listed("activities.pairwise.items", part.pairwise.items)
    if part.matrix is not None:
        yield _listed("activities.matrix.criteria", part.matrix.criteria)
    if part.map is not None:
        yield _listed("activities.map.zones", part.map.zones)
        pins = enumerate(part.map.pins)
        yield [(f"activities.map.pins[{nr}]", f"{pin.zone} ({pin.type})") for nr, pin in pins]
    circles = enumerate(part.org_circles or ())
    yield [(f"activities.org_circles[{nr}].organisation", circle.organisation) for nr, circle in circles]


def _listed(place: str, keys: tuple[str, ...]) -> Named:
    return [(f"{place}[{nr}]", key) for nr, key in enumerate(keys)]
