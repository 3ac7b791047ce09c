"""The programme as paper needs it: every block with its clock time, its technique and what each role does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import BlockTask, ProgrammeBlock, Project, TeamMember, WijkSession
from wijksessie.queries.library import TechniqueText, technique_text
from wijksessie.queries.programme import Side, side_of, time_of, timeline
from wijksessie.queries.rounds import tables_of
from wijksessie.terms import Role


@dataclass(frozen=True)
class SheetBlock:
    """A block. `start` is "10:15" or empty; `tasks` says per role what it does, where it does something.

    `question` is what residents hear, or empty without a technique.
    """

    start: str
    minutes: int
    label: str
    note: str
    technique: TechniqueText | None
    question: str
    tasks: Mapping[Role, str]


@dataclass(frozen=True)
class Member:
    """Somebody of the team by role; `table` is the name of a table, or empty."""

    role: Role
    display: str
    table: str
    task: str


@dataclass(frozen=True)
class RunSheet:
    """The day as the team works through it. Times are "10:00" on the wall clock, or empty."""

    neighbourhood: str
    title: str
    day: dt.date | None
    start: str
    end: str
    place: str
    blocks: tuple[SheetBlock, ...]
    team: tuple[Member, ...]
    agreements: tuple[str, ...]

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that somebody has, in the order of the list of roles."""
        there = {member.role for member in self.team}
        return tuple(role for role in Role if role in there)

    @property
    def techniques(self) -> tuple[TechniqueText, ...]:
        """The techniques of the programme, each once."""
        found = {block.technique.id: block.technique for block in self.blocks if block.technique}
        return tuple(found.values())


def run_sheet_of(db: Session, session: WijkSession) -> RunSheet:
    """The run sheet of a session, inside a reading that is under way."""
    blocks = sorted(
        db.scalars(select(ProgrammeBlock).where(ProgrammeBlock.session_id == session.id)),
        key=lambda block: (block.position, block.id),
    )
    own: dict[str, dict[Role, str]] = {}
    for row in db.scalars(select(BlockTask).where(BlockTask.session_id == session.id)):
        own.setdefault(row.block_id, {})[Role(row.role)] = row.task.strip()
    neighbourhood = db.scalar(select(Project.name).where(Project.id == session.project_id)) or ""
    return RunSheet(
        neighbourhood,
        session.title,
        session.day,
        session.start,
        session.end,
        session.location,
        tuple(
            _block(block, start, own.get(block.id, {}))
            for block, start in zip(blocks, timeline(blocks, session.start), strict=True)
        ),
        _team(db, session.id),
        tuple(session.ground_rules or ()),
    )


def _block(block: ProgrammeBlock, start: int | None, own: Mapping[Role, str]) -> SheetBlock:
    technique = technique_text(block.technique) if block.technique else None
    tasks = {role: technique.roles[role] for role in Role if technique and role in technique.roles}
    tasks.update({role: task for role, task in own.items() if task})
    return SheetBlock(
        "" if start is None else time_of(start),
        block.minutes,
        block.label,
        block.note,
        technique,
        _question(block, technique),
        tasks,
    )


def _question(block: ProgrammeBlock, technique: TechniqueText | None) -> str:
    """The question of the technique; of its two the one that the block is about."""
    if technique is None:
        return ""
    helps = technique.question_helps and side_of(block) is Side.HELPS
    return technique.question_helps if helps else technique.question


def _team(db: Session, session_id: str) -> tuple[Member, ...]:
    tables = {table.key: table.label for table in tables_of(db, session_id)}
    rows = sorted(
        db.scalars(select(TeamMember).where(TeamMember.session_id == session_id)),
        key=lambda row: (row.position, row.id),
    )
    known = set(Role)
    return tuple(
        Member(Role(row.role), row.display, tables.get(row.table_key or "", ""), row.task)
        for row in rows
        if row.role in known
    )
