"""The programme as the team plans it: running times, what it adds up to, and advice."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import BlockTask, Need, ProgrammeBlock, SafetyPlan, Venue, WijkSession
from wijksessie.queries.library import technique_text
from wijksessie.queries.programme import BlockView, Side, minute_of, side_of, time_of, timeline
from wijksessie.queries.programme_advice import Advice, advise
from wijksessie.store import Workspace
from wijksessie.terms import Level, Role


@dataclass(frozen=True)
class ProgrammeView:
    """A programme. Minutes are those of the session itself; the walk-in is apart.

    `left` is None without an end time; negative is too long. `technique_minutes` and `helps_minutes` are what
    the balance is about. `content` counts different content techniques. `blocked` says why there is nothing
    to plan, or is empty.
    """

    session_id: str
    start: str
    end: str
    blocks: tuple[BlockView, ...]
    walk_in: int
    total: int
    left: int | None
    technique_minutes: int
    helps_minutes: int
    content: int
    advice: tuple[Advice, ...]
    blocked: str


@dataclass(frozen=True)
class TemplateView:
    """A programme to begin with. A series makes several sessions."""

    key: str
    title: str
    for_whom: str
    minutes: int
    blocks: tuple[str, ...]
    series: bool


def blocks_of(db: Session, session_id: str) -> list[ProgrammeBlock]:
    """The blocks of a session in their order."""
    rows = db.scalars(select(ProgrammeBlock).where(ProgrammeBlock.session_id == session_id))
    return sorted(rows, key=lambda block: (block.position, block.id))


def programme(workspace: Workspace, session_id: str) -> ProgrammeView | None:
    """The programme of a session, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return None
        blocks = blocks_of(db, session_id)
        return _whole(session, blocks, quiet_room=_quiet_room(db, session_id))


def _quiet_room(db: Session, session_id: str) -> bool:
    """Whether there is a room to go to when it gets too much, wherever that was written down."""
    need = db.scalar(select(Need).where(Need.session_id == session_id, Need.key == "quiet_room"))
    venue = db.scalar(select(Venue).where(Venue.session_id == session_id))
    plan = db.scalar(select(SafetyPlan).where(SafetyPlan.session_id == session_id))
    return bool(
        (need is not None and need.arranged)
        or (venue is not None and venue.quiet_room)
        or (plan is not None and plan.room)
    )


def _views(blocks: list[ProgrammeBlock], start: str) -> tuple[BlockView, ...]:
    views = []
    runs_to: int | None = None
    for block, begins in zip(blocks, timeline(blocks, start), strict=True):
        text = technique_text(block.technique) if block.technique else None
        ends = None if begins is None else begins + block.minutes
        views.append(
            BlockView(
                block.id,
                "" if begins is None else time_of(begins),
                "" if ends is None else time_of(ends),
                block.minutes,
                block.label,
                block.technique,
                text.name if text is not None else "",
                block.mode,
                block.note,
                block.before,
                block.fixed_start,
                side_of(block),
                block.side,
                _problem(begins, runs_to),
            )
        )
        runs_to = ends
    return tuple(views)


def _problem(begins: int | None, runs_to: int | None) -> str:
    """What a fixed start does to the block before it."""
    if begins is None or runs_to is None or begins == runs_to:
        return ""
    if begins < runs_to:
        return f"Begint {runs_to - begins} minuten te vroeg: het blok ervoor loopt nog."
    return f"Hiervoor is {begins - runs_to} minuten niets gepland."


def _whole(session: WijkSession, blocks: list[ProgrammeBlock], *, quiet_room: bool) -> ProgrammeView:
    views = _views(blocks, session.start)
    inside = [view for view in views if not view.before]
    total = sum(view.minutes for view in inside)
    begin, end = minute_of(session.start), minute_of(session.end)
    room = None if begin is None or end is None else end - begin
    left = None if room is None or begin is None else room - (_finish(blocks, session.start) - begin)
    helps = sum(view.minutes for view in inside if view.side is Side.HELPS)
    stress = sum(view.minutes for view in inside if view.side is Side.STRESS)
    informs = session.level == Level.INFORM
    return ProgrammeView(
        session_id=session.id,
        start=session.start,
        end=session.end,
        blocks=views,
        walk_in=sum(view.minutes for view in views if view.before),
        total=total,
        left=left,
        technique_minutes=helps + stress,
        helps_minutes=helps,
        content=len(content_techniques(views)),
        advice=advise(views, left, room, quiet_room=quiet_room),
        blocked=_INFORM if informs else "",
    )


def _finish(blocks: list[ProgrammeBlock], start: str) -> int:
    """When the last block ends, in minutes since the midnight before the session."""
    ends = [
        begins + block.minutes
        for block, begins in zip(blocks, timeline(blocks, start), strict=True)
        if begins is not None and not block.before
    ]
    return ends[-1] if ends else minute_of(start) or 0


_INFORM = "U wilt alleen informeren. Daarvoor is een wijksessie niet de goede vorm."


def content_techniques(views: tuple[BlockView, ...]) -> set[str]:
    """The content techniques in these blocks, each once."""
    found = {view.technique for view in views if view.technique}
    texts = [technique_text(id_) for id_ in found]
    return {text.id for text in texts if text is not None and text.content}


def block_tasks(workspace: Workspace, block_id: str) -> Mapping[Role, tuple[str, str]]:
    """Per role what the team wrote for this block, and what the technique says; either may be empty."""
    with workspace.read() as db:
        block = db.get(ProgrammeBlock, block_id)
        if block is None:
            return {}
        rows = db.scalars(select(BlockTask).where(BlockTask.block_id == block_id))
        own = {row.role: row.task for row in rows}
        text = technique_text(block.technique) if block.technique else None
    return {role: (own.get(role, ""), text.roles.get(role, "") if text else "") for role in Role}


@cache
def templates() -> dict[str, dict[str, Any]]:
    """The templates as the program brings them, by key, in the order they are offered."""
    files = sorted(resources.path("programmes").glob("*.toml"))
    found = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in files}
    return dict(sorted(found.items(), key=lambda pair: pair[1]["order"]))


def programme_templates() -> tuple[TemplateView, ...]:
    """The programmes a team can begin with."""
    views = []
    for key, file in templates().items():
        meetings = file.get("meeting")
        blocks = file.get("block", ())
        views.append(
            TemplateView(
                key,
                file["title"],
                file["for_whom"],
                sum(block["minutes"] for block in blocks if not block.get("before")),
                tuple(part["title"] for part in meetings) if meetings else tuple(b["label"] for b in blocks),
                meetings is not None,
            )
        )
    return tuple(view for view in views if not templates()[view.key].get("part"))
