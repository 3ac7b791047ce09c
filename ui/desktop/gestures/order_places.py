"""An order with shared places, as groups of cards side by side, and as the places that are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Groups = list[list[str]]
"""The cards side by side on every place, the first place first."""


def groups_of(data: Mapping[str, float | None] | None, known: Sequence[str]) -> Groups:
    """Read kept places; cards that do not lie on the table any more are left out."""
    found: dict[float, list[str]] = {}
    for key in known:
        place = (data or {}).get(key)
        if place is not None:
            found.setdefault(float(place), []).append(key)
    return [found[place] for place in sorted(found)]


def ranks(groups: Groups) -> dict[str, float]:
    """Return the places to keep: cards side by side share the mean of their places (domain.md 3.2)."""
    kept: dict[str, float] = {}
    before = 0
    for group in groups:
        mean = before + (len(group) + 1) / 2
        kept.update(dict.fromkeys(group, int(mean) if mean.is_integer() else mean))
        before += len(group)
    return kept


def numbered(groups: Groups) -> Iterator[tuple[int, list[str]]]:
    """Give every group with the place people say: after two cards on place 2 comes 4."""
    before = 0
    for group in groups:
        yield before + 1, group
        before += len(group)


def flat(groups: Groups) -> list[str]:
    """Return the cards from first to last."""
    return [key for group in groups for key in group]


def without(groups: Groups, key: str) -> Groups:
    """Take a card away."""
    rest = [[other for other in group if other != key] for group in groups]
    return [group for group in rest if group]


def moved(groups: Groups, key: str, by: int) -> Groups:
    """Move a card one place: out of its group first, and then past a whole group."""
    at = next(nr for nr, group in enumerate(groups) if key in group)
    alone = len(groups[at]) == 1
    to = at + by if alone else at + (by > 0)
    if not 0 <= to <= (len(groups) - 1 if alone else len(groups)):
        return groups
    rest = without(groups, key)
    return [*rest[:to], [key], *rest[to:]]


def joined(groups: Groups, key: str) -> Groups:
    """Lay a card beside the place before it; one that shares its place gets its own place after it."""
    at = next(nr for nr, group in enumerate(groups) if key in group)
    rest = without(groups, key)
    if len(groups[at]) > 1:
        return [*rest[: at + 1], [key], *rest[at + 1 :]]
    if at == 0:
        return groups
    return [*rest[: at - 1], [*rest[at - 1], key], *rest[at:]]
