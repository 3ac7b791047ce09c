"""What a round says, ready to be told: its outcome, and the words on what lay on the tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from wijksessie.model import Round
from wijksessie.queries.options import OptionView, mats, options_of
from wijksessie.queries.results.values import TableHead
from wijksessie.queries.rounds import entries_of, outcome_of, setup_of, sheets_of
from wijksessie.queries.sheets import SheetView, expected_tables, room_people, sheet_of
from wijksessie.queries.stayed import stayed_cards
from wijksessie.techniques.base import PLENARY, Entry, Setup
from wijksessie.techniques.brainstorm import BrainstormOutcome
from wijksessie.terms import TechniqueId

WHOLE_ROOM = "De hele groep"


@dataclass(frozen=True)
class Told:
    """One sentence for a round, and what more there is to say. `hidden` says why nothing may be shown."""

    head: str
    lines: tuple[str, ...] = ()
    hidden: str = ""


@dataclass(frozen=True)
class Heard:
    """One round with everything that was handed in. `voters` are the residents it is about."""

    round_id: str
    session_id: str
    technique: TechniqueId
    question: str
    setup: Setup
    outcome: Any
    entries: tuple[Entry, ...]
    options: Mapping[str, OptionView]
    columns: Mapping[str, OptionView]
    tables: tuple[TableHead, ...]
    voters: int
    waiting: tuple[str, ...]
    agreed: bool
    stays: Mapping[str, str] = field(default_factory=dict)

    def label(self, key: str) -> str:
        """What stands on an option."""
        return self.options[key].label if key in self.options else key

    def labels(self, keys: Collection[str]) -> tuple[str, ...]:
        """What stands on options, in their order."""
        return tuple(self.label(key) for key in keys)

    def column(self, key: str) -> str:
        """What stands above a column: a criterion, a kind of sticker, a face."""
        known = self.columns.get(key)
        return known.label if known is not None else _MATS.get(key, key)

    def table(self, key: str) -> str:
        """The name of a table."""
        return next((table.label for table in self.tables if table.key == key), key)


_MATS: Mapping[str, str] = {mat.key: mat.label for mat in mats()}


def begun(db: Session, round_: Round) -> bool:
    """Whether a round was opened or anything of it was written down; one only prepared tells nothing."""
    return round_.opened or any(sheet.data is not None for sheet in sheets_of(db, round_.id).values())


def heard(db: Session, round_: Round) -> Heard:
    """Everything of a round, inside a reading that is under way."""
    setup = setup_of(db, round_)
    entries = tuple(entries_of(db, round_))
    view = sheet_of(db, round_, PLENARY)
    outcome = outcome_of(db, round_)
    options = {option.key: option for option in view.options}
    stays: Mapping[str, str] = {}
    if isinstance(outcome, BrainstormOutcome):
        stays = stayed_cards(db, round_.session_id)
        keys = tuple(dict.fromkeys((*outcome.times, *(stays.get(key, key) for key in outcome.times))))
        options |= {option.key: option for option in options_of(db, round_.session_id, keys)}
    sheets = sheets_of(db, round_.id)
    waiting = tuple(table.label for table in expected_tables(db, round_, setup) if not table.confirmed)
    return Heard(
        round_id=round_.id,
        session_id=round_.session_id,
        technique=TechniqueId(round_.technique),
        question=round_.question,
        setup=setup,
        outcome=outcome,
        entries=entries,
        options=options,
        columns={column.key: column for column in view.columns},
        tables=_heads(view, entries),
        voters=sum(
            room_people(db, round_)
            if entry.table == PLENARY and sheets[PLENARY].taking_part is None
            else entry.voters
            for entry in entries
        ),
        waiting=waiting,
        agreed=round_.agreed,
        stays=stays,
    )


def _heads(view: SheetView, entries: tuple[Entry, ...]) -> tuple[TableHead, ...]:
    """The tables that handed something in, in the order of the room."""
    here = {entry.table for entry in entries}
    return tuple(
        TableHead(table.key, WHOLE_ROOM if table.key == PLENARY else table.label, table.pictogram)
        for table in view.tables
        if table.key in here
    )
