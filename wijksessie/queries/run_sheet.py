"""The run sheet: every block with its clock time, its technique, what is said and what each role does."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import BlockTask, Contact, ProgrammeBlock, Project, TeamMember, WijkSession
from wijksessie.queries.library import Group, TechniqueText, technique_text
from wijksessie.queries.opening import Opening, opening_of
from wijksessie.queries.programme import Side, side_of, time_of, timeline
from wijksessie.queries.rounds import tables_of
from wijksessie.store import Workspace
from wijksessie.terms import ContactStatus, ContactType, Role

_MAKES_CARDS, _CHOOSES = ("brainstorm", "card_sort"), "dot_vote"
_WELCOME, _GOODBYE = "ground_rules", "speed_evaluation"


@dataclass(frozen=True)
class SheetBlock:
    """A block. `start` is "10:15" or empty; `tasks` says per role what it does, where it does something.

    `question` is what residents hear and `steps` how it goes; both empty without a technique. `aloud` is read
    out before anything else. `led_by` is the role that leads it.
    """

    start: str
    minutes: int
    label: str
    note: str
    technique: TechniqueText | None
    question: str
    tasks: Mapping[Role, str]
    steps: tuple[str, ...] = ()
    aloud: tuple[str, ...] = ()
    led_by: Role = Role.FACILITATOR
    is_break: bool = False


@dataclass(frozen=True)
class Member:
    """Somebody of the team by role; `table` is the name of a table, or empty."""

    role: Role
    display: str
    table: str
    task: str


@dataclass(frozen=True)
class RunSheet:
    """The day as the team works through it. Times are "10:00" on the wall clock, or empty.

    `listeners` is how many organisations come to listen.
    """

    neighbourhood: str
    title: str
    day: dt.date | None
    start: str
    end: str
    place: str
    blocks: tuple[SheetBlock, ...]
    team: tuple[Member, ...]
    agreements: tuple[str, ...]
    opening: Opening = field(default_factory=Opening)
    listeners: int = 0

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that somebody has, in the order of the list of roles."""
        there = {member.role for member in self.team}
        return tuple(role for role in Role if role in there or (role is Role.LISTENER and self.listeners))

    @property
    def techniques(self) -> tuple[TechniqueText, ...]:
        """The techniques of the programme, each once."""
        found = {block.technique.id: block.technique for block in self.blocks if block.technique}
        return tuple(found.values())


def run_sheet(workspace: Workspace, session_id: str) -> RunSheet | None:
    """The run sheet, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else run_sheet_of(db, session)


def run_sheet_of(db: Session, session: WijkSession) -> RunSheet:
    """The run sheet of a session, inside a reading that is under way."""
    blocks = sorted(
        db.scalars(select(ProgrammeBlock).where(ProgrammeBlock.session_id == session.id)),
        key=lambda block: (block.position, block.id),
    )
    own: dict[str, dict[Role, str]] = {}
    for row in db.scalars(select(BlockTask).where(BlockTask.session_id == session.id)):
        own.setdefault(row.block_id, {})[Role(row.role)] = row.task.strip()
    opening = opening_of(db, session)
    aloud = _aloud(blocks, opening)
    return RunSheet(
        db.scalar(select(Project.name).where(Project.id == session.project_id)) or "",
        session.title,
        session.day,
        session.start,
        session.end,
        session.location,
        tuple(
            _block(blocks, nr, start, own.get(block.id, {}), aloud.get(nr, ()))
            for nr, (block, start) in enumerate(zip(blocks, timeline(blocks, session.start), strict=True))
        ),
        _team(db, session.id),
        tuple(session.ground_rules or ()),
        opening,
        _listeners(db, session),
    )


def _aloud(blocks: Sequence[ProgrammeBlock], opening: Opening) -> dict[int, tuple[str, ...]]:
    """What is read out in which block: at the welcome and at the goodbye, or in the first and the last."""
    inside = [nr for nr, block in enumerate(blocks) if not block.before]
    if not inside:
        return {}
    first = next((nr for nr in inside if blocks[nr].technique == _WELCOME), inside[0])
    last = next((nr for nr in reversed(inside) if blocks[nr].technique == _GOODBYE), inside[-1])
    return {first: opening.lines, **({last: (opening.hears,)} if last != first else {})}


def _block(
    blocks: Sequence[ProgrammeBlock],
    nr: int,
    start: int | None,
    own: Mapping[Role, str],
    aloud: tuple[str, ...],
) -> SheetBlock:
    block = blocks[nr]
    technique = technique_text(block.technique) if block.technique else None
    about = technique.roles if technique is not None else _without_technique(blocks, nr)
    tasks = {role: about[role] for role in Role if role in about}
    tasks.update({role: task for role, task in own.items() if task})
    helps = technique is not None and bool(technique.question_helps) and side_of(block) is Side.HELPS
    return SheetBlock(
        "" if start is None else time_of(start),
        block.minutes,
        block.label,
        block.note,
        technique,
        "" if technique is None else technique.question_helps if helps else technique.question,
        tasks,
        () if technique is None else (technique.steps_helps if helps else ()) or technique.steps,
        aloud,
        _leader(block, technique),
        technique is None and side_of(block) is Side.BREAK,
    )


def _leader(block: ProgrammeBlock, technique: TechniqueText | None) -> Role:
    """Who leads a block: the walk-in and the break the host, what is done at the tables their leaders."""
    if technique is None and (block.before or side_of(block) is Side.BREAK):
        return Role.HOST
    group = technique.group if technique is not None else block.mode
    return Role.TABLE_LEADER if group == Group.TABLE else Role.FACILITATOR


@cache
def _tasks() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.path("block_tasks.toml").read_text(encoding="utf-8"))


def _without_technique(blocks: Sequence[ProgrammeBlock], nr: int) -> Mapping[str, str]:
    """What roles do in the walk-in and in a break; nothing in any other block without a technique."""
    if blocks[nr].before:
        return _tasks()["walk_in"]
    if side_of(blocks[nr]) is not Side.BREAK:
        return {}
    made = any(block.technique in _MAKES_CARDS for block in blocks[:nr])
    chosen = any(block.technique == _CHOOSES for block in blocks[nr:])
    with_cards = _tasks()["break_with_cards"] if made and chosen else {}
    return {**_tasks()["break"], **with_cards}


def _listeners(db: Session, session: WijkSession) -> int:
    """How many organisations come."""
    joins = select(func.count(Contact.id)).where(
        Contact.project_id == session.project_id,
        Contact.type == ContactType.ORGANISATION,
        Contact.status == ContactStatus.JOINS,
    )
    return db.scalar(joins) or 0


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
