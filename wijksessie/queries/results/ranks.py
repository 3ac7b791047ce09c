"""Cards laid in order: the picture with a column for every table, and how far the tables agree."""

from __future__ import annotations

from collections import Counter

from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.values import RankPicture, RankRow
from wijksessie.queries.results.wording import closed, listed, named, number, shared_place, tables
from wijksessie.tally.agreement import FEWEST_TABLES, Agreement
from wijksessie.tally.places import in_order
from wijksessie.tally.ranking import complete, ranked
from wijksessie.techniques.direct_ranking import DirectRankingOutcome

AGREED = {
    Agreement.VERY_DIFFERENT: "De tafels denken heel verschillend.",
    Agreement.PARTLY: "De tafels zijn het deels eens.",
    Agreement.LARGELY: "De tafels zijn het grotendeels eens.",
}
"""Kendall's W in words, never as a number (domain.md 3.3)."""

PLACES_APART = 3
"""From so many places between two tables on, a card is worth talking about; as with beans (domain.md 3.7)."""


def rank_picture(heard: Heard) -> RankPicture | None:
    """How the tables laid the cards; None when no table laid any."""
    outcome: DirectRankingOutcome = heard.outcome
    laid = [entry for entry in heard.entries if ranked(entry.data)]
    if not laid:
        return None
    items = heard.setup.options
    places = {
        entry.table: {
            item: place for item, place in complete(items, entry.data).items() if item in ranked(entry.data)
        }
        for entry in laid
    }
    rows = tuple(
        RankRow(
            item,
            heard.label(item),
            heard.options[item].pictogram if item in heard.options else "",
            outcome.rank[item],
            {table: ranks[item] for table, ranks in places.items() if item in ranks},
        )
        for item in sorted(items, key=lambda item: (outcome.rank[item], items.index(item)))
    )
    shown = tuple(table for table in heard.tables if table.key in places)
    return RankPicture(shown, rows, " ".join(("1 is bovenaan.", *_ties(heard, places))))


def _ties(heard: Heard, places: dict[str, dict[str, float]]) -> tuple[str, ...]:
    """Cards that a table laid together: where one or two tables did, with their name."""
    told = []
    for table, ranks in places.items():
        for rank, count in sorted(Counter(ranks.values()).items()):
            if count > 1:
                first, last = round(rank - (count - 1) / 2), round(rank + (count - 1) / 2)
                where = f"plek {first} en {last}" if count == 2 else f"plek {first} tot en met {last}"
                told.append(f"{heard.table(table)} legde {number(count)} kaarten samen op {where}.")
    return tuple(told) if len(told) <= 2 else ("Een paar tafels legden kaarten samen op één plek.",)


def ranking(heard: Heard) -> Told:
    """How far the tables agree, and what stands first."""
    outcome: DirectRankingOutcome = heard.outcome
    first = [item for item in outcome.order if outcome.rank[item] == 1]
    if not first:
        return Told("Hier zijn nog geen kaarten op volgorde gelegd.")
    top = shared_place(heard.labels(first), 1)
    laid = sum(bool(ranked(entry.data)) for entry in heard.entries)
    lines = []
    if outcome.agreement_in_words is not None:
        head = AGREED[outcome.agreement_in_words]
        lines.append(top)
    else:
        head = top
        if laid < FEWEST_TABLES:
            verb = "deed" if laid == 1 else "deden"
            lines.append(f"Er {verb} maar {tables(laid)} mee. Over eens of oneens zeggen wij dan niets.")
    lines += _apart(heard, outcome, first)
    return Told(head, tuple(lines))


def _apart(heard: Heard, outcome: DirectRankingOutcome, first: list[str]) -> list[str]:
    """What makes the joint order less simple than it looks."""
    lines = _differ(heard)
    if outcome.condorcet is not None and outcome.condorcet not in first:
        lines.append(
            f"Bij de meeste tafels wint dit van elk ander kaartje: {closed(heard.label(outcome.condorcet))} "
            "Praat daarover."
        )
    if outcome.weighted is not None:
        order = named(heard.labels(in_order(outcome.weighted)[:3]))
        lines.append(
            f"De tafels zijn niet even groot. Telt elke bewoner even zwaar, dan is het: {closed(order)}"
        )
    if outcome.completed:
        who = listed(heard.table(table) for table in outcome.completed)
        verb = "legde" if len(outcome.completed) == 1 else "legden"
        lines.append(f"{who} {verb} niet alle kaarten. De andere kaarten delen daar de laatste plekken.")
    return lines


def _differ(heard: Heard) -> list[str]:
    """The cards that lay furthest apart, where that is three places or more."""
    items = heard.setup.options
    orders = [complete(items, entry.data) for entry in heard.entries if ranked(entry.data)]
    if len(orders) < 2:
        return []
    apart = {
        item: max(order[item] for order in orders) - min(order[item] for order in orders) for item in items
    }
    widest = max(apart.values(), default=0)
    if widest < PLACES_APART:
        return []
    cards = heard.labels([item for item in items if apart[item] == widest])
    return [f"Hierover verschillen de tafels het meest: {closed(named(cards))}"]
