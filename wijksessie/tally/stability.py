"""Would this also be in the top without table Zon? Leave one table out (domain.md 3.4)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Table = TypeVar("Table")


@dataclass(frozen=True)
class Stability:
    """How far a joint top rests on single tables; all empty or zero for fewer than two tables."""

    tops: Mapping[str, tuple[str, ...]]
    """Table left out -> the top of the others, in order."""

    holds: Mapping[str, int]
    """Option -> in how many of `tops` it stands."""

    minority: tuple[str, ...]
    """Options that one table lifts: always told, never with the name of the table. Sorted by key."""

    lifted_by: Mapping[str, tuple[str, ...]]
    """Option in `minority` -> the tables that put it first. For the team only."""


def leave_one_table_out(
    options: Sequence[str],
    tables: Mapping[str, Table],
    top: Callable[[Sequence[Table], int], tuple[str, ...]],
    places: int = 3,
) -> Stability:
    """Compute the top of the first `places` places again without each table in turn.

    `top(tables, places)` gives the options on the first places over some tables. The same function tells
    what a single table put first.

    A minority signal is an option that stands first alone at one table and lies outside the joint top, or
    drops out of it when that table is left out.
    """
    if len(tables) < 2:
        return Stability({}, dict.fromkeys(options, 0), (), {})
    tops = {left_out: top(_all_but(left_out, tables), places) for left_out in tables}
    holds = {option: sum(option in reduced for reduced in tops.values()) for option in options}
    lifted: dict[str, tuple[str, ...]] = {}
    for key, table in tables.items():
        first = top((table,), 1)
        # What stands outside the joint top despite this table stands outside the top of the others as well,
        # so this one question covers both halves of the rule.
        if len(first) == 1 and first[0] not in tops[key]:
            lifted[first[0]] = tuple(sorted((*lifted.get(first[0], ()), key)))
    return Stability(tops, holds, tuple(sorted(lifted)), lifted)


def _all_but(left_out: str, tables: Mapping[str, Table]) -> tuple[Table, ...]:
    return tuple(table for key, table in tables.items() if key != left_out)
