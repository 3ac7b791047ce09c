"""One table at work in one round: what its table screen shows, for every technique alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Round, Sheet, Table
from wijksessie.queries.library import Group, technique_text
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.rounds import entry_of, setup_of, sheets_of, tables_of
from wijksessie.store import Workspace
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Gesture, Setup
from wijksessie.techniques.gestures import ChooseOne, FillCells, PlaceOnZones, PutDots, WriteInColumns
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


def done_together(technique_id: str, gestures: Sequence[Gesture]) -> bool:
    """Whether the whole room does this at once; dots are counted cup by cup, so they go by table."""
    text = technique_text(technique_id)
    dots = any(isinstance(gesture, PutDots) for gesture in gestures)
    return text is not None and text.group is not Group.TABLE and not dots


def expected_of(
    states: Sequence[TableState], *, together: bool, apart: bool = False
) -> tuple[TableState, ...]:
    """The tables a round waits for, of all its tables with the whole room last.

    What is done together, or was begun by the whole room, waits for the room and for tables that began all
    the same. Else every table with people at it: one whose people moved to other tables holds nobody up.
    """
    *tables, room = states
    if apart or not tables:
        return (room,)
    used = tuple(table for table in tables if table.begun or table.confirmed)
    if room.begun or room.confirmed:
        return (*used, room)
    if together:
        return used or (room,)
    return tuple(table for table in tables if table.taking_part > 0 or table in used) or tuple(tables)


def expected_tables(db: Session, round_: Round, setup: Setup) -> tuple[TableState, ...]:
    """The tables this round waits for (`expected_of`)."""
    together = done_together(round_.technique, technique(round_.technique).agreed(setup))
    return expected_of(table_states(db, round_, setup), together=together, apart=round_.apart)


def leaves_out_few(db: Session, round_: Round, setup: Setup, without: frozenset[str]) -> bool:
    """Whether what is left out is the work of so few people that it must not be told apart.

    Shown without them and later with them, the room could subtract (domain.md 3.10).
    """
    sheets = sheets_of(db, round_.id)
    known = {table.key for table in setup.tables} | {PLENARY}
    people = 0
    for key in without & known & sheets.keys():
        sheet = sheets[key]
        if key == PLENARY and sheet.data and sheet.taking_part is None:
            people += max(room_people(db, round_) - sheet.passed, 0)
        elif sheet.data:
            people += entry_of(setup, sheet).voters
    return people > 0 and not may_show_joint(people, Surface.SHARED)


def ready(workspace: Workspace, round_id: str) -> tuple[int, int]:
    """How many tables of a round said *dit klopt*, and how many there are; the whole room counts as one."""
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        if round_ is None:
            return 0, 0
        tables = expected_tables(db, round_, setup_of(db, round_))
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
