"""Circles of help: what is important and yet far away (T09, domain.md 3.8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally.middle import median


@dataclass(frozen=True)
class Mark:
    """Where one table laid an organisation: both 1 to 3, small to large and near to far."""

    importance: int
    distance: int


@dataclass(frozen=True)
class Gap:
    """What the tables together say about one organisation; `gap` is importance times distance, 1 to 9."""

    organisation: str
    importance_median: float
    distance_median: float
    gap: float


def gaps(organisations: Sequence[str], tables: Sequence[Mapping[str, Mark]]) -> tuple[Gap, ...]:
    """Organisations that tables laid, "belangrijk maar ver weg" first; equal gaps as in `organisations`."""
    found = []
    for organisation in organisations:
        marks = [table[organisation] for table in tables if organisation in table]
        importance = median(mark.importance for mark in marks)
        distance = median(mark.distance for mark in marks)
        if importance is not None and distance is not None:
            found.append(Gap(organisation, importance, distance, importance * distance))
    return tuple(sorted(found, key=lambda organisation: -organisation.gap))
