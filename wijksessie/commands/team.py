"""Who does what in a session: named by role, not by person."""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import TeamMember, WijkSession
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Role


def add_member(
    workspace: Workspace,
    session_id: str,
    role: Role,
    display: str,
    table_key: str | None = None,
    task: str = "",
) -> str:
    """Add somebody at the end and return its id."""
    name = _named(display)
    with workspace.change("team.add") as db:
        get(db, WijkSession, session_id)
        member = TeamMember(
            session_id=session_id,
            position=max((other.position for other in _members(db, session_id)), default=-1) + 1,
            role=role,
            display=name,
            table_key=table_key,
            task=task.strip(),
        )
        db.add(member)
    return member.id


def change_member(
    workspace: Workspace,
    member_id: str,
    role: Role,
    display: str,
    table_key: str | None = None,
    task: str = "",
) -> None:
    """Fill in somebody again."""
    name = _named(display)
    with workspace.change("team.change") as db:
        member = get(db, TeamMember, member_id)
        member.role, member.display = role, name
        member.table_key, member.task = table_key, task.strip()


def move_member(workspace: Workspace, member_id: str, index: int) -> None:
    """Put somebody on another place in the list; 0 is the first."""
    with workspace.change("team.move") as db:
        member = get(db, TeamMember, member_id)
        others = [other for other in _members(db, member.session_id) if other.id != member_id]
        others.insert(max(0, min(index, len(others))), member)
        for place, other in enumerate(others):
            other.position = place


def remove_member(workspace: Workspace, member_id: str) -> None:
    """Take somebody off the list."""
    with workspace.change("team.remove") as db:
        db.delete(get(db, TeamMember, member_id))


def _named(display: str) -> str:
    if not display.strip():
        raise RuleBroken("Zeg wie het is, met een rol. Bijvoorbeeld: Tafelbegeleider 1.", ("display",))
    return display.strip()


def _members(db: Db, session_id: str) -> list[TeamMember]:
    rows = db.scalars(select(TeamMember).where(TeamMember.session_id == session_id))
    return sorted(rows, key=lambda row: (row.position, row.id))
