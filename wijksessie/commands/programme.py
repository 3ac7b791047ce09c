"""The programme: blocks put in, moved, filled in, taken out; templates to begin with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.order import last_position, move
from wijksessie.commands.sessions import create_session, times
from wijksessie.model import BlockTask, ProgrammeBlock, Project, Series, WijkSession
from wijksessie.queries.clock_times import read_time
from wijksessie.queries.library import technique_text
from wijksessie.queries.programme import minute_of, time_of
from wijksessie.queries.programme_view import blocks_of, templates
from wijksessie.store import Db, Workspace, key_id, position_between
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Role, SessionKind

LONGEST = 240
"""Minutes a block may take."""

PLAIN = 10
"""Minutes of a new block that is no technique."""


@dataclass(frozen=True)
class BlockValues:
    """What a team fills in with a block. An empty `fixed_start` or `side` follows from the rest."""

    label: str
    minutes: int
    mode: str | None = None
    note: str = ""
    technique: str | None = None
    fixed_start: str = ""
    before: bool = False
    side: str = ""


def add_block(
    workspace: Workspace,
    session_id: str,
    *,
    technique: str | None = None,
    label: str = "",
    minutes: int | None = None,
    index: int | None = None,
) -> str:
    """Put a block in, at the end or at `index`; returns its id. A technique brings its name and minutes."""
    text = technique_text(technique) if technique else None
    if technique and text is None:
        raise RuleBroken("Deze werkvorm is er niet.", ("technique",))
    name = label.strip() or (text.name if text is not None else "")
    if not name:
        raise RuleBroken("Geef het blok een naam.", ("label",))
    length = minutes if minutes is not None else (text.minutes[0] if text is not None else PLAIN)
    with workspace.change("programme.add") as db:
        get(db, WijkSession, session_id)
        blocks = blocks_of(db, session_id)
        block = ProgrammeBlock(
            session_id=session_id,
            position=last_position(blocks),
            label=name,
            minutes=_checked(length),
            mode=_mode(technique),
            technique=technique,
        )
        db.add(block)
        if index is not None:
            _put(blocks, block, index)
    return block.id


def _mode(technique: str | None) -> str | None:
    text = technique_text(technique) if technique else None
    return text.group.value if text is not None else None


def _checked(minutes: int) -> int:
    if not 1 <= minutes <= LONGEST:
        raise RuleBroken(f"Een blok duurt 1 tot {LONGEST} minuten.", ("minutes",))
    return minutes


def change_block(workspace: Workspace, block_id: str, values: BlockValues) -> None:
    """Fill in a block."""
    if not values.label.strip():
        raise RuleBroken("Geef het blok een naam.", ("label",))
    fixed = read_time(values.fixed_start)
    if fixed is None:
        raise RuleBroken("Schrijf de tijd zo: 10.30 of 10:30.", ("fixed_start",))
    with workspace.change("programme.change") as db:
        block = get(db, ProgrammeBlock, block_id)
        block.label, block.note = values.label.strip(), values.note.strip()
        block.minutes, block.fixed_start = _checked(values.minutes), fixed
        block.mode, block.technique, block.side = values.mode, values.technique, values.side
        if block.before != values.before:
            block.before = values.before
            blocks = blocks_of(db, block.session_id)
            # It becomes the last of the walk-in, or the first of the session.
            move(blocks, block, sum(other.before for other in blocks if other.id != block.id))


def set_minutes(workspace: Workspace, block_id: str, minutes: int) -> None:
    """Make a block longer or shorter."""
    with workspace.change("programme.minutes") as db:
        get(db, ProgrammeBlock, block_id).minutes = _checked(minutes)


def move_block(workspace: Workspace, block_id: str, index: int) -> None:
    """Put a block on another place; 0 is the first. Among the walk-in it is walk-in, behind it it is not."""
    with workspace.change("programme.move") as db:
        block = get(db, ProgrammeBlock, block_id)
        _put(blocks_of(db, block.session_id), block, index)


def _put(blocks: Sequence[ProgrammeBlock], block: ProgrammeBlock, index: int) -> None:
    """Put a block on a place, and make it walk-in where the walk-in is and nowhere else."""
    others = [other for other in blocks if other.id != block.id]
    index = max(0, min(index, len(others)))
    move([*others, block], block, index)
    if index > 0 and not others[index - 1].before:
        block.before = False
    elif index < len(others) and others[index].before:
        block.before = True


def remove_block(workspace: Workspace, block_id: str) -> None:
    """Take a block out, with what its roles do in it."""
    with workspace.change("programme.remove") as db:
        block = get(db, ProgrammeBlock, block_id)
        for task in db.scalars(select(BlockTask).where(BlockTask.block_id == block_id)):
            db.delete(task)
        db.delete(block)


def set_task(workspace: Workspace, block_id: str, role: Role, task: str) -> None:
    """Write what a role does in a block; empty brings back what the technique says."""
    with workspace.change("programme.task") as db:
        block = get(db, ProgrammeBlock, block_id)
        row = db.keyed(
            BlockTask, block.id, role, session_id=block.session_id, block_id=block.id, role=role, task=""
        )
        row.task = task.strip()


def set_times(workspace: Workspace, session_id: str, start: str, end: str) -> None:
    """Choose when the session starts and ends, as people type it: "10", "10.30". Either may be empty."""
    begin, finish = times(start, end)
    with workspace.change("session.times") as db:
        session = get(db, WijkSession, session_id)
        session.start, session.end = begin, finish


def apply_template(workspace: Workspace, session_id: str, key: str) -> None:
    """Replace the programme by a template. Without an end the session gets that of the template."""
    if key not in templates():
        raise RuleBroken("Dit voorbeeld is er niet.", ("key",))
    with workspace.change("programme.template") as db:
        session = get(db, WijkSession, session_id)
        for block in blocks_of(db, session_id):
            for task in db.scalars(select(BlockTask).where(BlockTask.block_id == block.id)):
                db.delete(task)
            db.delete(block)
        db.flush()
        _add_blocks(db, session, key)


def _add_blocks(db: Db, session: WijkSession, key: str) -> None:
    """Add the blocks of a template. Two laptops that take the same one make the same blocks."""
    blocks: Sequence[Mapping[str, Any]] = templates()[key]["block"]
    position = None
    for nr, values in enumerate(blocks):
        position = position_between(position, None)
        mode = values.get("mode", _mode(values.get("technique")))
        db.add(
            ProgrammeBlock(
                id=key_id("ProgrammeBlock", session.id, key, nr),
                session_id=session.id,
                position=position,
                **{**values, "mode": mode},
            )
        )
    begin = minute_of(session.start)
    if begin is not None and not session.end:
        session.end = time_of(begin + sum(part["minutes"] for part in blocks if not part.get("before")))


def start_series(workspace: Workspace, key: str, first_day: dt.date) -> str:
    """Make the sessions of a series (WW-01), each with its day, steps and programme; returns the first id."""
    file = templates()[key]
    made = []
    with workspace.change("series.start") as db:
        for meeting in file["meeting"]:
            day = first_day + dt.timedelta(weeks=meeting["week"])
            kind = SessionKind(meeting["kind"])
            id_ = create_session(workspace, meeting["title"], day, kind=kind, audience=meeting["audience"])
            made.append(get(db, WijkSession, id_))
            made[-1].start = meeting["start"]
            _add_blocks(db, made[-1], meeting["programme"])
        series = Series(project_id=made[0].project_id, title=file["title"])
        db.add(series)
        for session in made:
            session.series_id = series.id
        get(db, Project, series.project_id).working_on = made[0].id
    return made[0].id
