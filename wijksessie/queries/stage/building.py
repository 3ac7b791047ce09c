"""From a round to its scene: first the rules of what may be shown, then the technique's own builder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from sqlalchemy.orm import Session

from wijksessie.model import Round
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.rounds import entries_of, outcome_of, setup_of, sheets_of, tables_of
from wijksessie.queries.sheets import expected_tables, leaves_out_few, room_people, sheet_of
from wijksessie.queries.stage import counted, drawn, laid
from wijksessie.queries.stage.scene import Scene
from wijksessie.queries.stage.seen import Pages, Seen, TableSeen
from wijksessie.queries.stage.texts import title_of, words
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques import technique as technique_of
from wijksessie.techniques.base import PLENARY, Setup
from wijksessie.techniques.brainstorm import BrainstormOutcome
from wijksessie.terms import TechniqueId

BUILDERS: Mapping[TechniqueId, Callable[[Seen], Pages]] = MappingProxyType(
    {
        TechniqueId.BRAINSTORM: laid.brainstorm,
        TechniqueId.CARD_SORT: laid.card_sort,
        TechniqueId.TEN_BEANS: counted.beans,
        TechniqueId.DIRECT_RANKING: counted.ranking,
        TechniqueId.PAIRWISE: counted.pairwise,
        TechniqueId.MATRIX: counted.matrix,
        TechniqueId.CHECK_FRAMEWORK: counted.check_framework,
        TechniqueId.SEASON: counted.season,
        TechniqueId.MAP: counted.zones,
        TechniqueId.H_FORM: laid.h_form,
        TechniqueId.MOOD: counted.mood,
        TechniqueId.ORG_CIRCLES: drawn.rings,
        TechniqueId.SPEED_EVALUATION: counted.evaluation,
        TechniqueId.COMMENTARY: laid.commentary,
        TechniqueId.WALK: laid.walk,
        TechniqueId.TREE: drawn.tree,
        TechniqueId.SPIDER: drawn.web,
        TechniqueId.BODY_MAP: drawn.body,
        TechniqueId.TIMELINE: drawn.rope,
        TechniqueId.GROUND_RULES: laid.ground_rules,
        TechniqueId.ACTION_PLANNING: laid.action_planning,
    }
)
"""Every technique but dots, which has its own rows (queries/dots.py)."""


def read(workspace: Workspace, round_id: str, without: frozenset[str]) -> Scene | None:
    """The scene of any round but dots."""
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        return None if round_ is None else _scene(db, round_, without)


def _scene(db: Session, round_: Round, without: frozenset[str]) -> Scene:
    technique = TechniqueId(round_.technique)
    setup = setup_of(db, round_)
    expected = expected_tables(db, round_, setup)
    waiting = [table for table in expected if table.key not in without and not table.confirmed]
    seen = _seen(db, round_, setup, without)
    build = BUILDERS[technique]
    # What stands there before is the same whether or not anything was counted: it is built from nothing.
    empty = build(_nothing(seen, setup))
    moment = (
        words()["mood"].get(str(setup.params.get("moment", ""))) if technique == TechniqueId.MOOD else None
    )
    bare = replace(
        Scene(
            moment or title_of(round_.technique, round_.question), empty.kind, frames=tuple(empty.frames[:1])
        ),
        waiting=tuple(table.label for table in waiting),
        waiting_keys=tuple(table.key for table in waiting),
        without=tuple(table.label for table in expected if table.key in without),
        tables=len(expected),
    )
    sensitive = technique is TechniqueId.BODY_MAP
    if waiting or (sensitive and not round_.agreed):
        return replace(bare, agree=sensitive and not round_.agreed)
    voters = sum(entry.voters for entry in seen.entries)
    few = leaves_out_few(db, round_, setup, without)
    if few or not voters or not may_show_joint(voters, Surface.SHARED):
        return replace(bare, too_few=bool(seen.entries) and any(entry.data for entry in seen.entries))
    found = build(seen)
    return replace(bare, pieces=tuple(found.pieces), frames=tuple(found.frames), pages=tuple(found.pages))


def _seen(db: Session, round_: Round, setup: Setup, without: frozenset[str]) -> Seen:
    view = sheet_of(db, round_, PLENARY)
    sheets = sheets_of(db, round_.id)
    out = without | {key for key in sheets if not sheets[key].confirmed}
    outcome = outcome_of(db, round_, out)
    whole = sheets.get(PLENARY)
    # Nobody counted the people of a sheet of the whole room: then it is everybody who is there.
    room = room_people(db, round_) if whole is not None and whole.taking_part is None else 0
    entries = [
        replace(entry, taking_part=room) if entry.table == PLENARY and room else entry
        for entry in entries_of(db, round_, out)
    ]
    voters = {entry.table: entry.voters for entry in entries}
    options = {option.key: option for option in view.options}
    if isinstance(outcome, BrainstormOutcome):
        options = _stayed(db, round_.session_id, tuple(outcome.times))
    return Seen(
        technique=round_.technique,
        setup=setup,
        outcome=outcome,
        entries=entries,
        options=options,
        columns={column.key: column for column in view.columns},
        tables={
            table.key: TableSeen(
                table.key, table.label, table.pictogram, voters.get(table.key, 0), bool(table.language)
            )
            for table in tables_of(db, round_.session_id)
            if table.key in {one.key for one in setup.tables}
        },
    )


def _stayed(db: Session, session_id: str, named: tuple[str, ...]) -> dict[str, OptionView]:
    """The cards that were named, those that were laid under another as that other."""
    stays = stayed_cards(db, session_id)
    keys = tuple(dict.fromkeys(stays.get(key, key) for key in named))
    return {option.key: option for option in options_of(db, session_id, keys)}


def _nothing(seen: Seen, setup: Setup) -> Seen:
    return replace(seen, entries=(), outcome=technique_of(seen.technique).tally(setup, ()))
