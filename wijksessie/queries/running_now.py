"""The block that goes on now: what is said and done in it, its round, and how far the tables are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijksessie.model import BlockRun, ProgrammeBlock, Round, WijkSession
from wijksessie.queries.library import technique_text
from wijksessie.queries.rounds import rounds_of, setup_of, sheets_of
from wijksessie.queries.run_sheet import run_sheet_of
from wijksessie.queries.sheets import done_together, expected_of, table_states
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import Role, TechniqueId

_CHOSEN = frozenset(
    {
        TechniqueId.CARD_SORT,
        TechniqueId.DOT_VOTE,
        TechniqueId.DIRECT_RANKING,
        TechniqueId.PAIRWISE,
        TechniqueId.MATRIX,
        TechniqueId.CHECK_FRAMEWORK,
        TechniqueId.SEASON,
        TechniqueId.COMMENTARY,
        TechniqueId.TREE,
        TechniqueId.ACTION_PLANNING,
        TechniqueId.MAP,
        TechniqueId.WALK,
    }
)
"""Techniques that cannot begin while nothing lies on the table."""


@dataclass(frozen=True)
class StepNow:
    """One step of the technique; `nr` counts from 1."""

    nr: int
    text: str
    done: bool


@dataclass(frozen=True)
class TableNow:
    """How far a table is. `done` of `of` dots are in; both None where nothing can be counted."""

    key: str
    label: str
    pictogram: str
    people: int
    begun: bool
    confirmed: bool
    done: int | None = None
    of: int | None = None


@dataclass(frozen=True)
class RoundNow:
    """The round of the block. `empty` when nothing lies on the table while something must."""

    id: str
    opened: bool
    agreed: bool
    empty: bool
    tables: tuple[TableNow, ...]

    @property
    def ready(self) -> int:
        """How many tables said *dit klopt*."""
        return sum(table.confirmed for table in self.tables)


@dataclass(frozen=True)
class BlockNow:
    """What the facilitator needs in this block. `has_round` when its technique is one that is recorded."""

    id: str
    label: str
    technique: str
    name: str
    question: str
    note: str
    steps: tuple[StepNow, ...]
    aloud: tuple[str, ...]
    is_break: bool
    has_round: bool
    conditions: tuple[str, ...]
    round: RoundNow | None


def block_now(
    db: Session, session: WijkSession, rows: list[ProgrammeBlock], nr: int, run: BlockRun | None
) -> BlockNow:
    """The running block. Without a technique its steps are what is read out and what the team does."""
    block = rows[nr]
    plan = run_sheet_of(db, session).blocks[nr]
    text = technique_text(block.technique) if block.technique else None
    ticked = set(() if run is None else run.steps_done)
    steps = plan.steps or plan.aloud or _tasks(plan.tasks.get(Role.FACILITATOR, ""))
    found = _round(db, block)
    return BlockNow(
        block.id,
        block.label,
        block.technique or "",
        "" if text is None else text.name,
        found.question if found is not None and found.question else plan.question,
        block.note,
        tuple(StepNow(number, step, number in ticked) for number, step in enumerate(steps, start=1)),
        plan.aloud if plan.steps else (),
        plan.is_break,
        block.technique in set(TechniqueId),
        text.conditions if text is not None and text.sensitive else (),
        None if found is None else round_now(db, found),
    )


def _tasks(task: str) -> tuple[str, ...]:
    """What the facilitator does, sentence by sentence."""
    parts = [part.strip() for part in task.replace("? ", "?\n").replace(". ", ".\n").splitlines()]
    return tuple(part for part in parts if part)


def _round(db: Session, block: ProgrammeBlock) -> Round | None:
    return next((row for row in rounds_of(db, block.session_id) if row.block_id == block.id), None)


def round_now(db: Session, round_: Round) -> RoundNow:
    """How far a round is, table by table; what is done together is one whole."""
    setup = setup_of(db, round_)
    together = done_together(round_.technique, technique(round_.technique).agreed(setup))
    sheets = sheets_of(db, round_.id)
    tables = []
    states = table_states(db, round_, setup)
    waited_for = expected_of(states, together=together, apart=round_.apart)
    for state in states:
        # What is done together keeps its place for the whole room, also when only tables began.
        if state not in waited_for and not (together and state.key == PLENARY):
            continue
        done = of = None
        if round_.technique == TechniqueId.DOT_VOTE and state.key != PLENARY:
            data = sheets[state.key].data if state.key in sheets else None
            done = sum(value or 0 for value in (data or {}).values())
            of = 3 * state.taking_part
        tables.append(
            TableNow(
                state.key,
                state.label,
                state.pictogram,
                state.taking_part,
                state.begun,
                state.confirmed,
                done,
                of,
            )
        )
    empty = round_.technique in _CHOSEN and not round_.options
    return RoundNow(round_.id, round_.opened, round_.agreed, empty, tuple(tables))
