"""Who stands where: competition places 1-2-2-4, shared places said aloud (domain.md 3.1)."""

from collections.abc import Mapping


def competition_ranks(points: Mapping[str, float]) -> dict[str, int]:
    """Place of every option, most points first; equal points share a place, the next place stays empty."""
    return {option: 1 + sum(other > mine for other in points.values()) for option, mine in points.items()}


def in_order(points: Mapping[str, float]) -> tuple[str, ...]:
    """Options from most to fewest points; equal ones by key, so that chance never decides."""
    return tuple(sorted(points, key=lambda option: (-points[option], option)))


def top(points: Mapping[str, float], places: int = 3) -> tuple[str, ...]:
    """All options on the first `places` places, in order; shared places can make it more than `places`.

    An option nobody chose must not be handed in: it would be carried into the top by mere absence of others.
    """
    ranks = competition_ranks(points)
    return tuple(option for option in in_order(points) if ranks[option] <= places)


def shared_places(points: Mapping[str, float]) -> tuple[tuple[str, ...], ...]:
    """All groups of options that are "samen op plek ...", the highest place first."""
    groups: dict[float, list[str]] = {}
    for option in in_order(points):
        groups.setdefault(points[option], []).append(option)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
