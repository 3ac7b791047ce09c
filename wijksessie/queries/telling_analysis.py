"""The analysis day as a list to go through in order, with what is in the file already (domain.md 4.9)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import MaterialTest, TeamMember, WijkSession
from wijksessie.queries.actions import actions_of
from wijksessie.queries.checks import CheckView, checks_of
from wijksessie.queries.sentences import short_day
from wijksessie.queries.telling_days import ANALYSIS_DAYS, message_days_of, published, working_day
from wijksessie.store import Workspace
from wijksessie.terms import MessageKind, Role

NAME = "analysis"
"""The list in `resources/checks/`."""


@dataclass(frozen=True)
class AnalysisLine:
    """One thing to do. `on` is the day it was done, None while it is not. `facts` is a sentence about what is
    in the file already, or empty.
    """

    key: str
    label: str
    hint: str
    on: dt.date | None
    done: bool
    note: str
    facts: str


@dataclass(frozen=True)
class Analysis:
    """The list. `next` is the key of the first thing to do, empty when all is done. `due` is the day by which
    the analysis is best done, None while the session has no day.
    """

    lines: tuple[AnalysisLine, ...]
    due: dt.date | None
    next: str

    @property
    def done(self) -> int:
        """How many things are done."""
        return sum(line.done for line in self.lines)


def analysis(workspace: Workspace, session_id: str, on: dt.date) -> Analysis | None:
    """The analysis day of a session seen on a day, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else analysis_of(db, session, on)


def analysis_of(db: Session, session: WijkSession, on: dt.date) -> Analysis:
    """The same, inside a reading that is under way."""
    facts = _facts(db, session, on)
    lines = tuple(
        AnalysisLine(
            seen.key,
            seen.label,
            seen.hint,
            seen.on,
            seen.state is not None,
            seen.note,
            facts.get(seen.key, ""),
        )
        for seen in _brought(checks_of(db, session.id, NAME))
    )
    return Analysis(
        lines,
        None if session.day is None else working_day(session.day, ANALYSIS_DAYS),
        next((line.key for line in lines if not line.done), ""),
    )


def _brought(views: tuple[CheckView, ...]) -> tuple[CheckView, ...]:
    return tuple(view for view in views if not view.own)


def _facts(db: Session, session: WijkSession, on: dt.date) -> dict[str, str]:
    actions = actions_of(db, session.id, on)
    agreed = sum(action.confirmed_on is not None for action in actions)
    given = message_days_of(db, session, on)[MessageKind.LEAFLET]
    out = published(db, session.id, "leaflet")
    return {
        "expert": _expert(db, session.id),
        "leaflet": f"Uitgegeven op {short_day(out)}." if out is not None else "",
        "test": _tested(db, session.id),
        "owners": f"{agreed} van {len(actions)} acties: er is ja gezegd." if actions else "",
        "send": f"Gegeven op {short_day(given.done)}." if given.done is not None else "",
    }


def _expert(db: Session, session_id: str) -> str:
    asked = select(TeamMember.id).where(
        TeamMember.session_id == session_id, TeamMember.role == Role.LIVED_EXPERT
    )
    if db.scalars(asked).first() is not None:
        return "Er zit een ervaringsdeskundige in uw team."
    return "In uw team staat nog geen ervaringsdeskundige."


def _tested(db: Session, session_id: str) -> str:
    rows = db.scalars(
        select(MaterialTest).where(MaterialTest.session_id == session_id, MaterialTest.material == "leaflet")
    )
    testers = len({row.tester or row.id for row in rows})
    if not testers:
        return ""
    return "1 mens testte de folder." if testers == 1 else f"{testers} mensen testten de folder."
