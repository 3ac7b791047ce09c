"""What a session says, per technique, computed now from what was recorded."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import KpiMeasurement, Round, WijkSession
from wijksessie.queries.rounds import outcome_of, rounds_of, sheets_of
from wijksessie.queries.session import current_session
from wijksessie.store import Workspace
from wijksessie.tally.faces import agree
from wijksessie.techniques.outcome import as_json
from wijksessie.terms import Moment, TechniqueId


def outcomes(workspace: Workspace, session_id: str | None = None) -> dict[str, Any]:
    """The outcome of every technique as plain JSON, of one session or else the current one.

    A technique that was done more than once tells its last round; one that was only prepared hides no other.
    Faces tell the start and the end, which are never paired: nobody knows who chose which face.
    """
    with workspace.read() as db:
        session = current_session(db) if session_id is None else db.get(WijkSession, session_id)
        if session is None:
            return {}
        result: dict[str, Any] = {}
        # Rounds in which something was handed in come after the others, and so overwrite them.
        for round_ in sorted(rounds_of(db, session.id), key=lambda round_: _handed_in(db, round_)):
            outcome = as_json(outcome_of(db, round_))
            if round_.technique == TechniqueId.MOOD:
                moment = (round_.params or {}).get("moment", Moment.START)
                faces = result.setdefault(round_.technique, {"paired": False})
                faces.update(_faces(outcome, Moment(moment)))
            else:
                result[round_.technique] = outcome
        if kpi := _kpi(db, session.id):
            result["kpi"] = kpi
        return result


def _handed_in(db: Session, round_: Round) -> bool:
    return any(sheet.data is not None for sheet in sheets_of(db, round_.id).values())


def _faces(outcome: dict[str, Any], moment: Moment) -> dict[str, Any]:
    name = "start" if moment is Moment.START else "end"
    return {name: outcome["counts"], f"n_{name}": outcome["n"], f"median_{name}": outcome["median"]}


def _kpi(db: Session, session_id: str) -> dict[str, Any]:
    rows = db.scalars(select(KpiMeasurement).where(KpiMeasurement.session_id == session_id)).all()
    if not rows:
        return {}
    people = {row.item: row.n for row in rows}
    same = len(set(people.values())) == 1
    return {
        "n": rows[0].n if same else people,
        "agree_4_or_5": {row.item: agree(row.counts) for row in rows},
    }
