"""How many residents will come: about a third of those who say yes does not (domain.md 4.3)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Attendance, ChannelLine, Invitation, TeamMember
from wijksessie.store import Workspace
from wijksessie.terms import MessageKind, Role

AT_TABLE = (5, 7)
"""Residents at one table."""
FEW, MANY = 12, 30
"""Below and above these a wijksessie needs something else than usual."""


@dataclass(frozen=True)
class Turnout:
    """Counts of residents; None is not known. `came` is only known after the session.

    `tables` is the least and the most tables for who is expected. `advice` is a sentence, or empty.
    """

    hoped: int | None
    given: int | None
    coming: int | None
    expected: int | None
    came: int | None
    tables: tuple[int, int] | None
    advice: str


def turnout(workspace: Workspace, session_id: str) -> Turnout:
    """What is known about who comes; everything None while nobody was invited."""
    with workspace.read() as db:
        return turnout_of(db, session_id)


def turnout_of(db: Session, session_id: str) -> Turnout:
    """The same, inside a reading that is under way."""
    row = db.scalar(select(Invitation).where(Invitation.session_id == session_id))
    counted = db.scalar(select(Attendance).where(Attendance.session_id == session_id))
    lines = db.scalars(
        select(ChannelLine).where(
            ChannelLine.session_id == session_id, ChannelLine.message == MessageKind.INVITATION
        )
    ).all()
    leaders = db.scalars(
        select(TeamMember.id).where(TeamMember.session_id == session_id, TeamMember.role == Role.TABLE_LEADER)
    ).all()
    given = sum_known(line.given for line in lines)
    if given is None and counted is not None:
        given = counted.residents_invited
    coming = sum_known(line.coming for line in lines)
    expected = None if coming is None else expect(coming)
    return Turnout(
        hoped=row.expected if row is not None else None,
        given=given,
        coming=coming,
        expected=expected,
        came=counted.residents_present if counted is not None else None,
        tables=None if not expected else tables_for(expected),
        advice="" if expected is None else _advice(expected, len(leaders)),
    )


def sum_known(counts: Iterable[int | None]) -> int | None:
    """The sum of the counts that are known, or None when none is."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def expect(coming: int) -> int:
    """How many really come of those who say yes: two of every three."""
    return coming * 2 // 3


def tables_for(people: int) -> tuple[int, int]:
    """The least and the most tables of 5 to 7 for so many people; one table for a small group."""
    least, most = AT_TABLE
    fewest = math.ceil(people / most)
    return fewest, max(fewest, people // least)


def _advice(expected: int, leaders: int) -> str:
    if expected < FEW:
        return "Dat is een kleine groep. Vraag sleutelpersonen of zij nog mensen kennen."
    if expected > MANY:
        return "Dat is een grote groep. Zijn er genoeg tafels, mensen van het team en bonnen?"
    fewest = tables_for(expected)[0]
    if leaders and leaders < fewest:
        who = "is 1 tafelbegeleider" if leaders == 1 else f"zijn {leaders} tafelbegeleiders"
        return f"Er zijn {fewest} tafels nodig. Er {who}. Vraag er nog een."
    return ""
