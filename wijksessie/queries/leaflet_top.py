"""Blocks 3 to 5 of the leaflet: what gives stress, where a table differs, and what helps.

Below five voters nothing is said that follows from counts: no number, no order, no table (domain.md 3.10).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from wijksessie.model import Round
from wijksessie.queries.leaflet import Helps, Pictured, TopRow, TopThree
from wijksessie.queries.own_pictures import ShownCard
from wijksessie.queries.people import people
from wijksessie.queries.rounds import entries_of, outcome_of, rounds_of
from wijksessie.queries.sentences import after_colon, full_stop, patterns, starter
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques.direct_ranking import DirectRankingOutcome
from wijksessie.techniques.dot_vote import DotVoteOutcome
from wijksessie.terms import TechniqueId

MOST_ROWS = 3
"""At most three *k van de n* rows on a page for residents (domain.md 5.1)."""

MOST_DIFFERENCES = 2
"""More signals than this are no longer a signal."""


def dots_round(db: Session, session_id: str) -> Round | None:
    """The last round of dots in which anybody put one."""
    for round_ in reversed(rounds_of(db, session_id, TechniqueId.DOT_VOTE)):
        if outcome_of(db, round_).cast_dots:
            return round_
    return None


def dots_outcome(db: Session, session_id: str) -> DotVoteOutcome | None:
    """The outcome of the last round of dots in which anybody put one."""
    round_ = dots_round(db, session_id)
    if round_ is None:
        return None
    outcome: DotVoteOutcome = outcome_of(db, round_)
    return outcome


def people_at(db: Session, session_id: str) -> Mapping[str, int]:
    """How many residents put dots at every table, as that round has it: people left before or came later."""
    round_ = dots_round(db, session_id)
    if round_ is None:
        return {}
    return {entry.table: entry.voters for entry in entries_of(db, round_)}


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


def stress(outcome: DotVoteOutcome, cards: Mapping[str, ShownCard]) -> TopThree:
    """Block 3."""
    text = patterns()["stress"]
    dots_each = outcome.expected_dots // outcome.voters
    lines = [text["one_dot"] if dots_each == 1 else text["dots"].format(n=dots_each)]
    if not may_show_joint(outcome.voters, Surface.SHARED):
        chosen = _by_label((key for key, total in outcome.totals.items() if total), cards)
        return TopThree(text["heading_few"], (*lines, text["few"]), (), (text["chosen"],), chosen)
    first, rest = places_that_fit(outcome.top3, outcome.rank)
    rows = tuple(_row(outcome, cards, key) for key in first)
    if any(row.people is not None and row.people.approximate for row in rows):
        lines.append(text["about"])
    more = _shared(outcome.rank, first)
    if rest:
        each = outcome.totals[rest[0]]
        told = text["each_one"] if each == 1 else text["each"].format(k=each)
        more += (text["together"].format(place=outcome.rank[rest[0]]), told)
    return TopThree(text["heading"], tuple(lines), rows, more, _pictured(rest, cards))


def _row(outcome: DotVoteOutcome, cards: Mapping[str, ShownCard], key: str) -> TopRow:
    text = patterns()["stress"]
    label = label_of(cards, key)
    count, card = outcome.totals[key], after_colon(key, label)
    row = None
    if outcome.counts_are_people:
        row = people(count, outcome.voters)
        pattern = text["one_of"] if count == 1 else text["many_of"]
    else:
        pattern = text["one_dot_got"] if count == 1 else text["dots_got"]
    pictogram = cards[key].pictogram if key in cards else ""
    sentence = pattern.format(k=count, n=outcome.voters, card=card)
    return TopRow(outcome.rank[key], label, pictogram, sentence, row)


def _shared(rank: Mapping[str, int], keys: Sequence[str]) -> tuple[str, ...]:
    """Say which places of the rows are shared (P5)."""
    places = [rank[key] for key in keys]
    text = patterns()["stress"]["shared"]
    words = {2: "Twee", 3: "Drie"}
    return tuple(
        text.format(number=words[places.count(place)], place=place)
        for place in sorted(set(places))
        if places.count(place) > 1
    )


def _pictured(keys: Iterable[str], cards: Mapping[str, ShownCard]) -> tuple[Pictured, ...]:
    return tuple(Pictured(label_of(cards, key), cards[key].pictogram if key in cards else "") for key in keys)


def _by_label(keys: Iterable[str], cards: Mapping[str, ShownCard]) -> tuple[Pictured, ...]:
    """In the order of the alphabet, which tells nothing about who chose what."""
    return _pictured(sorted(keys, key=lambda key: label_of(cards, key).casefold()), cards)


def label_of(cards: Mapping[str, ShownCard], key: str) -> str:
    """What stands on a card."""
    return cards[key].label if key in cards else key


def difference(
    outcome: DotVoteOutcome, cards: Mapping[str, ShownCard], taking_part: Mapping[str, int]
) -> tuple[str, ...] | None:
    """Block 4: what a table put first although the others did not; never which table (domain.md 3.4).

    `taking_part` is how many residents put dots at each table: a first place of fewer than five people
    would tell what one of them chose.
    """
    text = patterns()["difference"]
    told = []
    for key in outcome.minority:
        tables = [
            table
            for table in outcome.lifted_by[key]
            if may_show_joint(taking_part.get(table, 0), Surface.SHARED)
        ]
        if tables:
            told.append(_difference(key, label_of(cards, key), len(tables)))
    if not told:
        return None
    return (*text["lines"], *(line for lines in told[:MOST_DIFFERENCES] for line in lines))


def _difference(key: str, label: str, tables: int) -> tuple[str, ...]:
    text = patterns()["difference"]
    where = text["one_table"] if tables == 1 else text["some_tables"]
    card = starter(key, label)
    if "subject" in card:
        pattern = text["many"] if card.get("plural") else text["one"]
        return (pattern.format(where=where, subject=card["subject"]),)
    return (text["other"].format(where=where), full_stop(label))


def helps(outcome: DirectRankingOutcome, cards: Mapping[str, ShownCard]) -> Helps:
    """Block 5."""
    text = patterns()["helps"]
    if not may_show_joint(outcome.voters, Surface.SHARED):
        return Helps(text["heading_few"], _by_label(outcome.top3, cards), ())
    first, rest = places_that_fit(outcome.top3, outcome.rank)
    items = tuple(
        Pictured(label_of(cards, key), cards[key].pictogram if key in cards else "", outcome.rank[key])
        for key in first
    )
    more = _shared(outcome.rank, first)
    if rest:
        more += (text["together"].format(place=outcome.rank[rest[0]]),)
    return Helps(text["heading"], items, more, _pictured(rest, cards))
