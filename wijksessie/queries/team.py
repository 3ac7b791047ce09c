"""Who does what in a session, which roles nobody has yet, and what to watch (domain.md 4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from wijksessie.model import Attendance, Invitation, TeamMember
from wijksessie.queries.rounds import tables_of
from wijksessie.store import Workspace
from wijksessie.terms import Role

NEEDED = (Role.FACILITATOR, Role.CO_FACILITATOR, Role.TABLE_LEADER, Role.SCRIBE, Role.HOST)
"""Roles no session can do without."""

_NAMES = {
    Role.FACILITATOR: "Begeleider",
    Role.CO_FACILITATOR: "Co-begeleider",
    Role.TABLE_LEADER: "Tafelbegeleider",
    Role.SCRIBE: "Notulist",
    Role.KEY_PERSON: "Sleutelpersoon",
    Role.INTERPRETER: "Tolk",
    Role.LIVED_EXPERT: "Ervaringsdeskundige",
    Role.AMBASSADOR: "Ambassadeur",
    Role.DISCUSSION_LEADER: "Gespreksleider",
    Role.HOST: "Gastvrouw of gastheer",
    Role.CHILDCARE: "Kinderopvang",
    Role.LISTENER: "Luisteraar",
}


@dataclass(frozen=True)
class MemberView:
    """Somebody in the team."""

    id: str
    role: Role
    role_name: str
    display: str
    table_key: str | None
    table_label: str
    task: str


@dataclass(frozen=True)
class TeamView:
    """The team. `missing` are roles nobody has, `hints` what to watch, `tables` keys and names to choose."""

    members: tuple[MemberView, ...]
    missing: tuple[str, ...]
    hints: tuple[str, ...]
    tables: tuple[tuple[str, str], ...]


def role_names() -> dict[Role, str]:
    """What roles are called."""
    return dict(_NAMES)


def team(workspace: Workspace, session_id: str) -> TeamView:
    """The team of a session."""
    with workspace.read() as db:
        tables = tuple((table.key, table.label) for table in tables_of(db, session_id))
        rows = db.scalars(select(TeamMember).where(TeamMember.session_id == session_id)).all()
        counted = db.scalar(select(Attendance).where(Attendance.session_id == session_id))
        invited = db.scalar(select(Invitation).where(Invitation.session_id == session_id))
        labels = dict(tables)
        members = tuple(
            MemberView(
                row.id,
                Role(row.role),
                _NAMES[Role(row.role)],
                row.display,
                row.table_key,
                labels.get(row.table_key or "", ""),
                row.task,
            )
            for row in sorted(rows, key=lambda row: (row.position, row.id))
            if row.role in set(Role)
        )
    residents = (counted.residents_present if counted else None) or (invited.expected if invited else None)
    missing = tuple(_NAMES[role] for role in NEEDED if role not in {member.role for member in members})
    return TeamView(members, missing, tuple(_hints(members, len(tables), residents)), tables)


def _hints(members: Sequence[MemberView], tables: int, residents: int | None) -> list[str]:
    count = {role: sum(member.role is role for member in members) for role in Role}
    hints = []
    listeners = count[Role.LISTENER]
    if residents and listeners * 3 > residents:
        there = "is 1 luisteraar" if listeners == 1 else f"zijn {listeners} luisteraars"
        hints.append(f"Er {there} op {residents} bewoners. Neem hooguit 1 op de 3.")
    for role in (Role.TABLE_LEADER, Role.SCRIBE):
        if tables and 0 < count[role] < tables:
            hints.append(
                f"{_NAMES[role]}: {count[role]} voor {tables} tafels. Zoek er nog {tables - count[role]}."
            )
    return hints
