"""Dots on cards: the grid a note taker fills, and what the big screen may show of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card, Round
from wijksessie.queries.people import People, people
from wijksessie.queries.rounds import outcome_of, setup_of, sheets_of, tables_of
from wijksessie.queries.sentences import patterns
from wijksessie.queries.sheets import expected_tables, leaves_out_few
from wijksessie.store import Workspace
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques.base import Entry
from wijksessie.techniques.dot_vote import DotVoteOutcome, progress


@dataclass(frozen=True)
class GridTable:
    """A column of the grid: `given` of `expected` dots are counted, `confirmed` when it said *dit klopt*.

    `too_many` tells that the table has more dots than it can have; `too_high` are the rows with more dots
    than people at the table.
    """

    key: str
    label: str
    pictogram: str
    taking_part: int
    given: int
    expected: int
    complete: bool
    confirmed: bool
    too_many: bool
    too_high: tuple[str, ...]


@dataclass(frozen=True)
class GridRow:
    """A card with its count per table (None where nothing was typed yet) and together."""

    key: str
    label: str
    pictogram: str
    counts: Mapping[str, int | None]
    total: int


@dataclass(frozen=True)
class DotGrid:
    """One round of dots as the table screen shows it; `ties` are cards that share a place in the top."""

    run_id: str
    question: str
    rows: tuple[GridRow, ...]
    tables: tuple[GridTable, ...]
    cast: int
    expected: int
    most_per_card: int
    ties: tuple[tuple[str, ...], ...]

    @property
    def two_digits(self) -> bool:
        """Whether a count can have two digits, so that a digit alone cannot move on."""
        return any(table.taking_part >= 10 for table in self.tables)


@dataclass(frozen=True)
class RevealRow:
    """A row of the big screen; `people` is None where the number counts dots."""

    key: str
    place: int
    shared: bool
    label: str
    pictogram: str
    count_text: str
    of_text: str
    people: People | None


@dataclass(frozen=True)
class Reveal:
    """What the big screen may show, in the order of revealing: from the lowest place to the first.

    `waiting` are the labels of tables that did not say *dit klopt*, `waiting_keys` their keys; `without` are
    the labels of tables left out by choice; `tables` is how many tables the round waits for. `too_few` tells
    that the group is too small to show anything of it, or that what was left out is.
    """

    title: str
    rows: tuple[RevealRow, ...]
    waiting: tuple[str, ...]
    without: tuple[str, ...]
    waiting_keys: tuple[str, ...] = ()
    tables: int = 0
    too_few: bool = False


def cards_of(db: Session, session_id: str) -> dict[str, Card]:
    """The cards of a session by key."""
    return {card.key: card for card in db.scalars(select(Card).where(Card.session_id == session_id))}


def dot_grid(workspace: Workspace, run_id: str) -> DotGrid | None:
    """A round of dots as it is being counted, or None when it is not there."""
    with workspace.read() as db:
        round_ = db.get(Round, run_id)
        if round_ is None:
            return None
        setup = setup_of(db, round_)
        sheets = sheets_of(db, round_.id)
        cards = cards_of(db, round_.session_id)
        pictograms = {table.key: table.pictogram for table in tables_of(db, round_.session_id)}
        outcome: DotVoteOutcome = outcome_of(db, round_)
        given = {
            table.key: (sheets[table.key].data if table.key in sheets else None) or {}
            for table in setup.tables
        }

    columns = []
    for table in setup.tables:
        counted = progress(setup, Entry(table.key, given[table.key], table.taking_part))
        columns.append(
            GridTable(
                key=table.key,
                label=table.label.removeprefix("Tafel "),
                pictogram=pictograms.get(table.key, ""),
                taking_part=table.taking_part,
                given=counted.given,
                expected=counted.expected,
                complete=all(option in given[table.key] for option in setup.options),
                confirmed=table.key in sheets and sheets[table.key].confirmed,
                too_many=counted.too_many,
                too_high=counted.over,
            )
        )
    rows = tuple(
        GridRow(
            key=option,
            label=cards[option].label if option in cards else option,
            pictogram=cards[option].pictogram if option in cards else "",
            counts={table.key: given[table.key].get(option) for table in setup.tables},
            total=outcome.totals[option],
        )
        for option in setup.options
    )
    return DotGrid(
        run_id=run_id,
        question=setup.question,
        rows=rows,
        tables=tuple(columns),
        cast=sum(table.given for table in columns),
        expected=sum(table.expected for table in columns),
        most_per_card=int(setup.params.get("max_per_item", 1)),
        ties=tuple(tie for tie in outcome.ties if tie[0] in outcome.top3),
    )


def reveal(workspace: Workspace, run_id: str, without: frozenset[str] = frozenset()) -> Reveal | None:
    """The top three of a round of dots for the big screen, from its lowest place to its first.

    Only confirmed tables count; until all of them are, `rows` is empty unless the rest is left out by name.
    """
    with workspace.read() as db:
        round_ = db.get(Round, run_id)
        if round_ is None:
            return None
        setup = setup_of(db, round_)
        expected = expected_tables(db, round_, setup)
        waiting = [table for table in expected if table.key not in without and not table.confirmed]
        left_out = tuple(table.label for table in expected if table.key in without)
        title = str(patterns()["stress"]["stage"])
        if waiting:
            labels, keys = [table.label for table in waiting], [table.key for table in waiting]
            return Reveal(title, (), tuple(labels), left_out, tuple(keys), len(expected))
        few = leaves_out_few(db, round_, setup, without)
        outcome: DotVoteOutcome = outcome_of(db, round_, without)
        cards = cards_of(db, round_.session_id)
    if outcome.cast_dots and (few or not may_show_joint(outcome.voters, Surface.SHARED)):
        return Reveal(title, (), (), left_out, tables=len(expected), too_few=True)
    rows = tuple(
        RevealRow(
            key=option,
            place=outcome.rank[option],
            shared=sum(outcome.rank[other] == outcome.rank[option] for other in outcome.top3) > 1,
            label=cards[option].label if option in cards else option,
            pictogram=cards[option].pictogram if option in cards else "",
            count_text=str(outcome.totals[option]),
            of_text=_of_text(outcome, outcome.totals[option]),
            people=people(outcome.totals[option], outcome.voters) if outcome.counts_are_people else None,
        )
        for option in reversed(outcome.top3)
    )
    return Reveal(title, rows, (), left_out, tables=len(expected))


def _of_text(outcome: DotVoteOutcome, count: int) -> str:
    """What the count counts: people only where nobody could put two dots on one card."""
    if outcome.counts_are_people:
        return f"van de {outcome.voters} mensen"
    return "stip" if count == 1 else "stippen"
