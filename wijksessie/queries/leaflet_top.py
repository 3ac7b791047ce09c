"""Blocks 3 to 5 of the leaflet: what gives stress, where a table differs, and what helps."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from wijksessie.model import Card
from wijksessie.queries.leaflet import Helps, Pictured, TopRow, TopThree
from wijksessie.queries.people import people
from wijksessie.queries.rounds import outcome_of, rounds_of
from wijksessie.queries.sentences import after_colon, full_stop, patterns, sentence_case, starter_cards
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques.direct_ranking import DirectRankingOutcome
from wijksessie.techniques.dot_vote import DotVoteOutcome
from wijksessie.terms import TechniqueId

MOST_ROWS = 3
"""At most three *k van de n* rows on a page for residents (domain.md 5.1)."""


def dots_outcome(db: Session, session_id: str) -> DotVoteOutcome | None:
    """The outcome of the last round of dots in which anybody put one."""
    for round_ in reversed(rounds_of(db, session_id, TechniqueId.DOT_VOTE)):
        outcome: DotVoteOutcome = outcome_of(db, round_)
        if outcome.cast_dots:
            return outcome
    return None


def ranking_outcome(db: Session, session_id: str) -> DirectRankingOutcome | None:
    """The outcome of the last round in which solutions were laid in order."""
    for round_ in reversed(rounds_of(db, session_id, TechniqueId.DIRECT_RANKING)):
        outcome: DirectRankingOutcome = outcome_of(db, round_)
        if outcome.top3:
            return outcome
    return None


def places_that_fit(
    keys: tuple[str, ...], rank: Mapping[str, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split a top into what fits in three rows and a shared place that does not: it is never cut in two."""
    if len(keys) <= MOST_ROWS:
        return keys, ()
    last = rank[keys[MOST_ROWS]]
    return tuple(key for key in keys if rank[key] < last), tuple(key for key in keys if rank[key] >= last)


def stress(outcome: DotVoteOutcome, cards: Mapping[str, Card]) -> TopThree:
    """Block 3."""
    text = patterns()["stress"]
    dots_each = outcome.expected_dots // outcome.voters
    shown = may_show_joint(outcome.voters, Surface.SHARED)
    first, rest = places_that_fit(outcome.top3, outcome.rank)
    rows = tuple(_row(outcome, cards, key, shown) for key in first)
    lines = [text["one_dot"] if dots_each == 1 else text["dots"].format(n=dots_each)]
    if not shown:
        lines.append(text["few"])
    if any(row.people is not None and row.people.approximate for row in rows):
        lines.append(text["about"])
    return TopThree(text["heading"], tuple(lines), rows, _shared(outcome.rank, cards, rest))


def _row(outcome: DotVoteOutcome, cards: Mapping[str, Card], key: str, shown: bool) -> TopRow:
    text = patterns()["stress"]
    label = label_of(cards, key)
    count, card = outcome.totals[key], after_colon(key, label)
    row = None
    if not shown:
        sentence = text["chosen"].format(card=card)
    elif outcome.counts_are_people:
        row = people(count, outcome.voters)
        pattern = text["one_of"] if count == 1 else text["many_of"]
        sentence = pattern.format(k=count, n=outcome.voters, card=card)
    else:
        pattern = text["one_dot_got"] if count == 1 else text["dots_got"]
        sentence = pattern.format(k=count, card=sentence_case(card))
    pictogram = cards[key].pictogram if key in cards else ""
    return TopRow(outcome.rank[key], label, pictogram, sentence, row)


def _shared(rank: Mapping[str, int], cards: Mapping[str, Card], keys: tuple[str, ...]) -> tuple[str, ...]:
    """A shared place that does not fit in rows, in words."""
    if not keys:
        return ()
    heading = patterns()["stress"]["shared"].format(place=rank[keys[0]])
    return (heading, *(full_stop(label_of(cards, key)) for key in keys))


def label_of(cards: Mapping[str, Card], key: str) -> str:
    """What stands on a card."""
    return cards[key].label if key in cards else key


def difference(outcome: DotVoteOutcome, cards: Mapping[str, Card]) -> tuple[str, ...] | None:
    """Block 4: what one table put first although the others did not; never which table (domain.md 3.4)."""
    if not outcome.minority:
        return None
    text = patterns()["difference"]
    lines = list(text["lines"])
    for key in outcome.minority:
        starter = starter_cards().get(key, {})
        if "subject" in starter:
            pattern = text["many"] if starter.get("plural") else text["one"]
            lines.append(pattern.format(subject=starter["subject"]))
        else:
            lines.append(text["other"].format(card=after_colon(key, label_of(cards, key))))
    return tuple(lines)


def helps(outcome: DirectRankingOutcome, cards: Mapping[str, Card]) -> Helps:
    """Block 5."""
    text = patterns()["helps"]
    first, rest = places_that_fit(outcome.top3, outcome.rank)
    items = tuple(
        Pictured(label_of(cards, key), cards[key].pictogram if key in cards else "", outcome.rank[key])
        for key in first
    )
    return Helps(text["heading"], items, _shared(outcome.rank, cards, rest))
