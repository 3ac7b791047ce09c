"""One table at work in one round: what its table screen shows, for every technique alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Round, Sheet, Table
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.rounds import setup_of, sheets_of, tables_of
from wijksessie.store import Workspace
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Gesture, Setup
from wijksessie.techniques.gestures import ChooseOne, FillCells, PlaceOnZones, WriteInColumns
from wijksessie.terms import TechniqueId

GROUPS: Mapping[str, str] = {
    TechniqueId.MOOD: "faces",
    TechniqueId.ORG_CIRCLES: "organisations",
    TechniqueId.BODY_MAP: "body",
    TechniqueId.GROUND_RULES: "rules",
    TechniqueId.MAP: "zones",
    TechniqueId.WALK: "zones",
}
"""Techniques with fixed words as options: the group in `resources/options.toml` to look in first."""


@dataclass(frozen=True)
class TableState:
    """A table of a round: `confirmed` when it said *dit klopt*, `begun` when something stands on its sheet.

    `key` is `PLENARY` for the whole room.
    """

    key: str
    label: str
    pictogram: str
    taking_part: int
    begun: bool
    confirmed: bool


@dataclass(frozen=True)
class SheetView:
    """What one table did so far. `data` is shaped by the gestures (techniques/gestures.py), None when empty.

    `columns` are the things beside the options: steps of a scale, kinds of stickers, criteria, by key.
    """

    round_id: str
    session_id: str
    technique: str
    question: str
    setup: Setup
    gestures: tuple[Gesture, ...]
    options: tuple[OptionView, ...]
    columns: tuple[OptionView, ...]
    table: TableState
    tables: tuple[TableState, ...]
    data: Any
    taking_part: int
    passed: int
    deviations: str
    interpreter_used: bool | None
    from_paper: bool
    opened: bool
    apart: bool

    def option(self, key: str) -> OptionView:
        """The option with this key, or its bare key when it is not of this round."""
        return next((option for option in self.options if option.key == key), OptionView(key, key))


def sheet(workspace: Workspace, round_id: str, table_key: str) -> SheetView | None:
    """The sheet of a table (or `PLENARY`) in a round, filled or not; None when the round is gone."""
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        return None if round_ is None else sheet_of(db, round_, table_key)


def sheet_of(db: Session, round_: Round, table_key: str) -> SheetView:
    """The same, inside a reading that is under way; the round need not be kept in the file."""
    setup = setup_of(db, round_)
    gestures = technique(round_.technique).agreed(setup)
    tables = table_states(db, round_, setup)
    here = next((table for table in tables if table.key == table_key), None)
    if here is None:
        here = TableState(table_key, table_key, "", 0, begun=False, confirmed=False)
    found = sheets_of(db, round_.id).get(table_key)
    group = GROUPS.get(round_.technique, "")
    return SheetView(
        round_id=round_.id,
        session_id=round_.session_id,
        technique=round_.technique,
        question=round_.question,
        setup=setup,
        gestures=gestures,
        options=options_of(db, round_.session_id, setup.options, group),
        columns=options_of(db, round_.session_id, *_columns(round_.technique, gestures)),
        table=here,
        tables=tables,
        data=None if found is None else found.data,
        taking_part=here.taking_part,
        passed=0 if found is None else found.passed,
        deviations="" if found is None else found.deviations,
        interpreter_used=None if found is None else found.interpreter_used,
        from_paper=found is not None and found.from_paper,
        opened=round_.opened,
        apart=round_.apart,
    )


def table_states(db: Session, round_: Round, setup: Setup) -> tuple[TableState, ...]:
    """The tables of a round in the order of the room, and the whole room last."""
    sheets = sheets_of(db, round_.id)
    pictures = {table.key: table.pictogram for table in tables_of(db, round_.session_id)}

    def state(key: str, label: str, taking_part: int) -> TableState:
        found: Sheet | None = sheets.get(key)
        return TableState(
            key,
            label,
            pictures.get(key, ""),
            taking_part,
            begun=found is not None and bool(found.data),
            confirmed=found is not None and found.confirmed,
        )

    states = [state(table.key, table.label, table.taking_part) for table in setup.tables]
    room = sheets.get(PLENARY)
    written = None if room is None else room.taking_part
    people = room_people(db, round_) if written is None else written
    return (*states, state(PLENARY, "De hele groep", people))


def room_people(db: Session, round_: Round) -> int:
    """How many residents the whole room has in a round, while its sheet does not say so itself."""
    if round_.people is not None or round_.apart:
        return round_.people or 0
    tables = db.scalars(select(Table).where(Table.session_id == round_.session_id))
    return sum(table.residents for table in tables)


def ready(workspace: Workspace, round_id: str) -> tuple[int, int]:
    """How many tables of a round said *dit klopt*, and how many there are; the whole room counts as one."""
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        if round_ is None:
            return 0, 0
        states = table_states(db, round_, setup_of(db, round_))
    room = states[-1]
    tables = (room,) if room.begun or room.confirmed or len(states) == 1 else states[:-1]
    return sum(table.confirmed for table in tables), len(tables)


def _columns(technique_id: str, gestures: tuple[Gesture, ...]) -> tuple[tuple[str, ...], str]:
    """The keys beside the options, and the group of words they belong to."""
    for gesture in gestures:
        if isinstance(gesture, WriteInColumns):
            return gesture.columns, "columns"
        if isinstance(gesture, PlaceOnZones):
            return gesture.kinds, "pins"
        if isinstance(gesture, FillCells):
            return gesture.columns, ""
        if isinstance(gesture, ChooseOne):
            groups = {
                TechniqueId.MOOD: "faces",
                TechniqueId.SPEED_EVALUATION: "colours",
                TechniqueId.CHECK_FRAMEWORK: "verdicts",
            }
            if technique_id in groups:
                return gesture.steps, groups[TechniqueId(technique_id)]
    return (), ""
