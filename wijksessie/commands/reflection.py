"""Looking back with the team, right after people went home (domain.md 4.14). Never about a person."""

from __future__ import annotations

from wijksessie.commands.find import get
from wijksessie.model import Reflection, SafetyNote, WijkSession
from wijksessie.queries.debrief import questions
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken


def answer_reflection(workspace: Workspace, session_id: str, question: str, answer: str) -> None:
    """Write the answer of the team to one of the four questions; empty takes it back."""
    if question not in {asked.key for asked in questions()}:
        raise ValueError(question)
    with workspace.change("reflection.answer") as db:
        get(db, WijkSession, session_id)
        row = db.keyed(Reflection, session_id, question, session_id=session_id, question=question)
        row.answer = answer.strip()


def close_moment(workspace: Workspace, note_id: str, follow_up: str) -> None:
    """Close a moment in the safety log with what was done, in general words."""
    if not follow_up.strip():
        raise RuleBroken("Schrijf op wat er gedaan is. Dan is het moment klaar.", ("follow_up",))
    with workspace.change("safety.close") as db:
        note = get(db, SafetyNote, note_id)
        note.follow_up = follow_up.strip()
        note.closed = True
