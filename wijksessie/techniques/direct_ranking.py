"""Op volgorde leggen (T04): a table lays cards in order, first to later; side by side is allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from wijksessie.tally import agreement, places, ranking, stability
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import LayInOrder
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class DirectRankingOutcome:
    """What the orders of the tables say together; all empty when no table laid a card."""

    voters: int
    """People at the tables that laid anything."""

    rank_sum: Mapping[str, float]
    mean_rank: Mapping[str, float]
    borda: Mapping[str, float]
    rank: Mapping[str, int]
    """Competition places of the joint order, 1-2-2-4."""

    order: tuple[str, ...]
    top3: tuple[str, ...]
    completed: tuple[str, ...]
    """Tables that did not rank every item: the rest shares the places left over, and that must be said."""

    kendall_w: float | None
    """Kendall's W with tie correction, three decimals; for professionals only."""

    kendall_w_without_tie_correction: float | None
    tie_term_sum: int
    S: float
    agreement_in_words: agreement.Agreement | None
    condorcet: str | None
    """The item that beats every other at more than half of the tables; talk when it is not first."""

    weighted: Mapping[str, float] | None
    """Borda weighted by people, only when tables differ much in size and it changes the places."""

    leave_one_table_out_top3: Mapping[str, tuple[str, ...]]
    stability: Mapping[str, int]
    minority: tuple[str, ...]
    """Items to tell about although one table lifts them; never say which table."""

    lifted_by: Mapping[str, tuple[str, ...]]
    """Which tables lift them; for the team only."""


class DirectRanking(Technique[DirectRankingOutcome]):
    """Data: {item: place}; equal items carry the mean of their places (2.5, 2.5) or the first (2, 2).

    An item that was not ranked is absent or `None`.
    """

    id = TechniqueId.DIRECT_RANKING
    gestures = (LayInOrder(ties=True),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse places that are no ranking of the items that were ranked."""
        table = rules.seat(setup, entry)
        for item, place in rules.mapping(entry.data).items():
            rules.known(item, setup.options, (item,))
            if place is not None and (isinstance(place, bool) or not isinstance(place, int | float)):
                raise RuleBroken("Vul een plek in: 1 voor het eerste kaartje, 2 voor het volgende.", (item,))
        if not ranking.is_ranking(tuple(ranking.ranked(entry.data).values())):
            raise RuleBroken(
                f"{table}: deze plekken kloppen niet. Begin bij 1 en sla geen plek over. "
                "Alleen na twee kaartjes op plek 2 komt plek 4. Leg de kaartjes nog een keer op volgorde."
            )

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> DirectRankingOutcome:
        """Complete the orders of the tables that laid anything, and join them."""
        items = setup.options
        laid = [entry for entry in entries if ranking.ranked(entry.data)]
        orders = [ranking.complete(items, entry.data) for entry in laid]
        points = ranking.borda(items, orders) if laid else {}
        rank_sums = ranking.rank_sums(items, orders) if laid else {}
        w = agreement.kendalls_w(orders)
        plain_w = agreement.kendalls_w(orders, tie_correction=False)
        rests = stability.leave_one_table_out(
            items, {entry.table: entry.data for entry in laid}, partial(ranking.top, items)
        )
        return DirectRankingOutcome(
            voters=sum(entry.voters for entry in laid),
            rank_sum=rank_sums,
            mean_rank={item: rank_sum / len(laid) for item, rank_sum in rank_sums.items()},
            borda=points,
            rank=places.competition_ranks(points),
            order=places.in_order(points),
            top3=ranking.top(items, [entry.data for entry in laid]),
            completed=tuple(entry.table for entry in laid if len(ranking.ranked(entry.data)) < len(items)),
            kendall_w=None if w is None else round(w, 3),
            kendall_w_without_tie_correction=None if plain_w is None else round(plain_w, 4),
            tie_term_sum=sum(agreement.tie_term(order.values()) for order in orders),
            S=agreement.spread(rank_sums.values()),
            agreement_in_words=agreement.in_words(w),
            condorcet=ranking.condorcet_winner(items, orders),
            weighted=ranking.weighted_borda(items, orders, [entry.voters for entry in laid]),
            leave_one_table_out_top3=rests.tops,
            stability=rests.holds,
            minority=rests.minority,
            lifted_by=rests.lifted_by,
        )
