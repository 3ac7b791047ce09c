"""What holds a step up: things that were not decided yet and that others wait for."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import SafetyPlan, StepItem, WijkSession
from wijksessie.queries.compensation import answered
from wijksessie.queries.steps import keeps_open
from wijksessie.store import Workspace
from wijksessie.terms import Level, SessionState


@dataclass(frozen=True)
class Hold:
    """What is missing for a step; `room` is where it is filled in: a room, or "day" for the day itself."""

    step: int
    sentence: str
    room: str


def holds(workspace: Workspace, session_id: str) -> tuple[Hold, ...]:
    """Everything that holds a step of this session up, in the order of the steps.

    Only what has no way around: an invitation without a day cannot be made, a session is not closed while
    residents wait for an answer. Everything else is late, or open, but blocks nothing.
    """
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None or session.state == SessionState.CLOSED:
            return ()
        found = [*_method(session), *_conditions(db, session), *_inviting(session), *_feedback(db, session)]
    return tuple(found)


def _method(session: WijkSession) -> list[Hold]:
    if session.level != Level.INFORM:
        return []
    return [Hold(4, "U wilt alleen informeren. Daarvoor is een wijksessie niet de goede vorm.", "level")]


def _conditions(db: Session, session: WijkSession) -> list[Hold]:
    if session.state != SessionState.PREPARING:
        return []
    found = []
    if not answered(db, session.id):
        found.append(Hold(5, "Er is nog geen antwoord van Werk en Inkomen over het bedankje.", "thanks"))
    plan = db.scalar(select(SafetyPlan).where(SafetyPlan.session_id == session.id))
    if plan is None or not plan.person:
        found.append(Hold(5, "Nog niemand zorgt voor de veiligheid.", "safety"))
    return found


def _inviting(session: WijkSession) -> list[Hold]:
    if session.state != SessionState.PREPARING:
        return []
    found = []
    if session.level is None:
        found.append(Hold(6, "Kies eerst hoeveel bewoners te zeggen hebben.", "level"))
    if session.day is None or not session.start:
        found.append(Hold(6, "Kies eerst de dag en de tijd.", "day"))
    if not session.location:
        found.append(Hold(6, "Kies eerst de plek.", "place"))
    return found


def _feedback(db: Session, session: WijkSession) -> list[Hold]:
    told = "" if session.state == SessionState.PREPARING else _why_open(db, session.id)
    return [Hold(7, told, "")] if told else []


def why_open(workspace: Workspace, session_id: str) -> str:
    """Why a session cannot be rounded off, or empty when it can (invariant 7)."""
    with workspace.read() as db:
        return _why_open(db, session_id)


def _why_open(db: Session, session_id: str) -> str:
    lines = db.scalars(select(StepItem).where(StepItem.session_id == session_id)).all()
    waiting = sum(keeps_open(line) and not line.done for line in lines)
    if not waiting:
        return ""
    what = "1 regel van stap 7 is" if waiting == 1 else f"{waiting} regels van stap 7 zijn"
    return f"{what} nog niet klaar. Daarom kunt u de sessie nog niet afronden."
