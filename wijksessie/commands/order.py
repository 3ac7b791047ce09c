"""The order of a list people arrange: a new place for one thing, and as few changes as possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from wijksessie.store import position_between


class Ordered(Protocol):
    """Something with a sort key from `position_between`."""

    id: str
    position: str


Thing = TypeVar("Thing", bound=Ordered)


def in_order(things: Iterable[Thing]) -> list[Thing]:
    """Return the things as people see them."""
    return sorted(things, key=lambda thing: (thing.position, thing.id))


def last_position(things: Iterable[Ordered]) -> str:
    """Return the place behind all of these."""
    return position_between(max((thing.position for thing in things), default="") or None, None)


def move(things: Sequence[Thing], moved: Thing, index: int) -> None:
    """Put `moved` at `index` among these things; a place beyond an end is that end."""
    others = [thing for thing in in_order(things) if thing.id != moved.id]
    index = max(0, min(index, len(others)))
    before = others[index - 1].position if index > 0 else None
    after = others[index].position if index < len(others) else None
    try:
        moved.position = position_between(before or None, after)
    except ValueError:  # two laptops gave two things the same place: give them all a new one
        position: str | None = None
        for thing in [*others[:index], moved, *others[index:]]:
            position = thing.position = position_between(position, None)
