"""Cards laid in order by several tables (T04, domain.md 3.2).

A *given* ranking is what a table laid: item -> place, where equal items may carry the mean of their places
(1, 2.5, 2.5, 4) or the first of them (1, 2, 2, 4), and an absent item or `None` was not ranked. A *complete*
ranking has mean ranks for every item and always sums to n(n+1)/2.
"""

from collections.abc import Iterable, Mapping, Sequence

from wijksessie.tally import places

Given = Mapping[str, float | None]
Complete = Mapping[str, float]

UNEQUAL_TABLES = 3
"""From this difference in people on, it is fair to ask what tables weighed by people would say."""


def ranked(given: Given) -> dict[str, float]:
    """Only the items this table laid down."""
    return {item: place for item, place in given.items() if place is not None}


def is_ranking(given_places: Sequence[float]) -> bool:
    """Whether these places can be one ranking of as many items, ties written in one of the two ways."""
    laid = sorted(given_places)
    return laid in (sorted(map(float, _first_places(laid))), sorted(_mean_places(laid)))


def complete(items: Sequence[str], given: Given) -> dict[str, float]:
    """Mean ranks for all `items`; those not ranked share the mean of the places left, (k + 1 + n) / 2."""
    laid = {item: place for item, place in ranked(given).items() if item in items}
    mean_rank = dict(zip(laid, _mean_places(tuple(laid.values())), strict=True))
    left_over = (len(laid) + 1 + len(items)) / 2
    return {item: mean_rank.get(item, left_over) for item in items}


def rank_sums(items: Sequence[str], rankings: Iterable[Complete]) -> dict[str, float]:
    """Ranks of every item added up; the lowest sum comes first."""
    sums = dict.fromkeys(items, 0.0)
    for ranking in rankings:
        for item in items:
            sums[item] += ranking[item]
    return sums


def borda(items: Sequence[str], rankings: Sequence[Complete], people: Sequence[int] = ()) -> dict[str, float]:
    """Points per item, n minus its rank at every table; more is better.

    `people` gives every table the weight of its residents; without it all tables weigh the same.
    """
    weights = people or (1,) * len(rankings)
    return {
        item: sum(
            (
                weight * (len(items) - ranking[item])
                for weight, ranking in zip(weights, rankings, strict=True)
            ),
            0.0,
        )
        for item in items
    }


def weighted_borda(
    items: Sequence[str], rankings: Sequence[Complete], people: Sequence[int]
) -> dict[str, float] | None:
    """Borda points weighted by people, or `None` when there is nothing to tell.

    Worth showing only when tables differ by more than two people *and* the places change because of it.
    """
    if not people or max(people) - min(people) < UNEQUAL_TABLES:
        return None
    by_people = borda(items, rankings, people)
    by_table = borda(items, rankings)
    changed = places.competition_ranks(by_people) != places.competition_ranks(by_table)
    return by_people if changed else None


def condorcet_winner(items: Sequence[str], rankings: Sequence[Complete]) -> str | None:
    """Item that comes before every other one at more than half of the tables; often there is none."""

    def beats(item: str, other: str) -> bool:
        return 2 * sum(ranking[item] < ranking[other] for ranking in rankings) > len(rankings)

    for item in items:
        others = [other for other in items if other != item]
        if others and all(beats(item, other) for other in others):
            return item
    return None


def top(items: Sequence[str], tables: Sequence[Given], highest: int = 3) -> tuple[str, ...]:
    """Items on the first `highest` places over these tables, in order, if any table laid them down."""
    points = borda(items, [complete(items, given) for given in tables])
    somewhere = {item for given in tables for item in ranked(given)}
    return places.top({item: points[item] for item in items if item in somewhere}, highest)


def _first_places(laid: Sequence[float]) -> list[int]:
    """Competition place of every value, 1-2-2-4, lowest first."""
    return [1 + sum(other < mine for other in laid) for mine in laid]


def _mean_places(laid: Sequence[float]) -> list[float]:
    """Mean of the places that every value covers together with its equals, lowest first."""
    return [first + (laid.count(mine) - 1) / 2 for first, mine in zip(_first_places(laid), laid, strict=True)]
