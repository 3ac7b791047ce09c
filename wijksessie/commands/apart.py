"""Collecting outside the session, by a key person with one to a few people (domain.md 4.1, 4.6)."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.rounds import open_round, set_round, start_apart
from wijksessie.queries.usual import usual_options
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, Moment, TechniqueId

MOST_PEOPLE = 12
"""More people than this are a session."""


def begin_apart(
    workspace: Workspace,
    session_id: str,
    technique: TechniqueId,
    question: str,
    *,
    where: str,
    day: dt.date,
    people: int,
    kind: CardKind = CardKind.STRESS,
) -> str:
    """Start collecting with so many people and open the round at once; one change, so one undo.

    Raises `RuleBroken` without a place or people, and for a technique whose cards do not lie there yet.
    """
    if not where.strip():
        raise RuleBroken("Kies waar u ophaalt.", ("where",))
    if not 1 <= people <= MOST_PEOPLE:
        raise RuleBroken(f"Kies 1 tot {MOST_PEOPLE} mensen.", ("people",))
    with workspace.change("round.begin_apart") as db:
        round_id = start_apart(workspace, session_id, technique, question, where, day)
        params = {"kind": kind.value} if technique == TechniqueId.BRAINSTORM else {}
        if technique == TechniqueId.MOOD:
            params = {"moment": Moment.START.value}
        options = usual_options(db, session_id, technique, kind)
        set_round(workspace, round_id, options=options, params=params, people=people)
        open_round(workspace, round_id)
    return round_id
