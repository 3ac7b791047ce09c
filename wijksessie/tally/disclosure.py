"""What may be shown to whom without pointing at anybody: the one table of thresholds (domain.md 3.10).

The count of one card may itself be small (3 of 24 people chose it): that singles nobody out. Counts per
table and breakdowns of people do, also when they can be worked out from what stands beside them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Surface(StrEnum):
    """Who sees it: the team on its own screens, everybody (big screen, print, web), or the municipality."""

    TEAM = "team"
    SHARED = "gedeeld"
    MUNICIPALITY = "gemeente"


class Shown(StrEnum):
    """What is shown."""

    JOINT_COUNTS = "samen"
    TABLE_COUNTS = "per_tafel"
    PEOPLE = "mensen"


THRESHOLDS: Mapping[tuple[Shown, Surface], int] = MappingProxyType(
    {
        (Shown.JOINT_COUNTS, Surface.TEAM): 0,
        (Shown.JOINT_COUNTS, Surface.SHARED): 5,
        (Shown.JOINT_COUNTS, Surface.MUNICIPALITY): 5,
        (Shown.TABLE_COUNTS, Surface.TEAM): 0,
        (Shown.TABLE_COUNTS, Surface.SHARED): 5,
        (Shown.TABLE_COUNTS, Surface.MUNICIPALITY): 5,
        (Shown.PEOPLE, Surface.TEAM): 5,
        (Shown.PEOPLE, Surface.SHARED): 5,
        (Shown.PEOPLE, Surface.MUNICIPALITY): 10,
    }
)
"""From how many residents on: voters together, voters at every table, people in every cell of a breakdown."""


@dataclass(frozen=True)
class TableCounts:
    """What one table of `voters` chose; `tied_to_group` when people know it by its language or group."""

    voters: int
    counts: tuple[int, ...]
    tied_to_group: bool = False

    @property
    def unanimous(self) -> bool:
        """Whether one option was chosen by everybody, which tells what each of them chose."""
        return any(0 < self.voters <= count for count in self.counts)


@dataclass(frozen=True)
class People:
    """One published cell of a breakdown: the groups merged in it, neighbours in the given order."""

    groups: tuple[str, ...]
    people: int


def may_show_joint(voters: int, surface: Surface) -> bool:
    """Whether counts of all tables together may be shown; else "te weinig mensen om te tonen"."""
    return voters >= THRESHOLDS[Shown.JOINT_COUNTS, surface]


def may_show_per_table(tables: Iterable[TableCounts], surface: Surface) -> bool:
    """Whether counts per table may be shown; else only the joint figure.

    All tables or none: the joint figure is known, so the one table left out would follow by subtraction.
    """
    if surface is Surface.TEAM:
        return True
    fewest = THRESHOLDS[Shown.TABLE_COUNTS, surface]
    return all(table.voters >= fewest and not table.tied_to_group and not table.unanimous for table in tables)


def breakdown(groups: Mapping[str, int], total: int, surface: Surface) -> tuple[People, ...] | None:
    """People by age, language or gender, small groups merged with a neighbour; `None` when that cannot be.

    `groups` stand in their natural order, so that neighbours may be merged; `total` is the number everybody
    knows. Every cell reaches the threshold, and so does the rest that told nothing: what is hidden would
    otherwise follow from the total. One cell is no breakdown.

    `ValueError` for a negative group or more people than `total`.
    """
    rest = total - sum(groups.values())
    if rest < 0 or any(people < 0 for people in groups.values()):
        raise ValueError(f"{dict(groups)} of {total} people")
    fewest = THRESHOLDS[Shown.PEOPLE, surface]
    if 0 < rest < fewest:
        return None
    cells: Sequence[People] = [People((group,), people) for group, people in groups.items()]
    # What the municipality gets is merged further from what everybody sees; were the borders to cross,
    # the two laid side by side would reveal a small group.
    for threshold in sorted({THRESHOLDS[Shown.PEOPLE, Surface.SHARED], fewest}):
        cells = _merged(cells, threshold)
    return tuple(cells) if len(cells) > 1 else None


def _merged(cells: Sequence[People], fewest: int) -> list[People]:
    """As many cells of at least `fewest` people as neighbours can make; too few people in all make none."""
    merged: list[People] = []
    waiting = People((), 0)
    for cell in cells:
        waiting = _joined(waiting, cell)
        if waiting.people >= fewest:
            merged.append(waiting)
            waiting = People((), 0)
    if waiting.groups and merged:
        merged[-1] = _joined(merged[-1], waiting)
    return merged


def _joined(left: People, right: People) -> People:
    return People(left.groups + right.groups, left.people + right.people)
