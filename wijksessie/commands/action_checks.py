"""The toetsingskader about an action: four questions, answered best by residents (PH-08)."""

from __future__ import annotations

from wijksessie.commands.find import get
from wijksessie.model import Action, ActionCheck
from wijksessie.queries.action_rules import residents_said
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CHECK_FRAMEWORK, SaidBy, Theme, Verdict


def set_verdict(
    workspace: Workspace, action_id: str, criterion: Theme, verdict: Verdict | None, said_by: SaidBy | None
) -> None:
    """Answer one question, and tell who answered; None takes the answer back and keeps the reason."""
    with workspace.change("action.verdict") as db:
        check = _check(db, action_id, criterion)
        check.verdict = verdict
        check.said_by = None if verdict is None else said_by or SaidBy.ORGANISATION


def write_reason(workspace: Workspace, action_id: str, criterion: Theme, reason: str) -> None:
    """Write why a question was answered so."""
    with workspace.change("action.verdict_reason") as db:
        _check(db, action_id, criterion).reason = reason.strip()


def take_over(workspace: Workspace, action_id: str) -> int:
    """Answer what is still open as residents did for the solution in the session; return how many."""
    with workspace.change("action.take_over") as db:
        action = get(db, Action, action_id)
        said = residents_said(db, action.session_id).get(action.solution or "", {})
        taken = 0
        for criterion, judgement in said.items():
            check = _check(db, action_id, criterion)
            if check.verdict is None:
                check.verdict, check.said_by = judgement.verdict, SaidBy.RESIDENTS
                check.reason = check.reason or judgement.why
                taken += 1
        return taken


def _check(db: Db, action_id: str, criterion: Theme) -> ActionCheck:
    if criterion not in CHECK_FRAMEWORK:
        raise RuleBroken("Dit is geen van de vier vragen.", ("criterion",))
    action = get(db, Action, action_id)
    return db.keyed(ActionCheck, action.id, criterion, action_id=action.id, criterion=criterion)
