"""Which command keeps what was written or chosen about an action, by the key of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijksessie.terms import SaidBy, Theme, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.commands import Workspace
    from wijksessie.queries.action_list import ActionDetail


def write(workspace: Workspace, action: ActionDetail, key: str, text: str) -> None:
    """Keep the text of a field; `RuleBroken` says what is wrong with it."""
    from wijksessie.commands import action_checks, action_edit

    about, _, rest = key.partition("_")
    if key == "owner":
        action_edit.set_owner(workspace, action.row.id, text)
    elif key == "partners":
        action_edit.set_partners(workspace, action.row.id, text.splitlines())
    elif key == "first_step":
        action_edit.set_first_step(workspace, action.row.id, text, action.first_step_on)
    elif about == "reason":
        action_checks.write_reason(workspace, action.row.id, Theme(rest), text)
    elif about == "answer":
        action_edit.answer_question(workspace, action.row.id, rest, text)
    else:
        action_edit.write_words(workspace, action.row.id, action_edit.ActionWords(key), text)


def choose(workspace: Workspace, action: ActionDetail, key: str, value: object) -> None:
    """Keep a choice; `RuleBroken` says why it cannot be."""
    from wijksessie.commands import action_checks, action_edit, actions

    id_ = action.row.id
    about, _, rest = key.partition("_")
    if about in ("verdict", "said"):
        line = next(line for line in action.checks if line.criterion == rest)
        verdict = value if about == "verdict" else line.verdict
        said_by = value if about == "said" else line.said_by
        action_checks.set_verdict(
            workspace,
            id_,
            Theme(rest),
            verdict if isinstance(verdict, Verdict) else None,
            said_by if isinstance(said_by, SaidBy) else None,
        )
    elif key == "confirmed":
        if value is None:
            action_edit.unconfirm_owner(workspace, id_)
        else:
            actions.confirm_owner(workspace, id_, value)  # type: ignore[arg-type]
    elif key == "step_on":
        action_edit.set_first_step(workspace, id_, action.first_step, value)  # type: ignore[arg-type]
    elif key in ("start", "due", "tells"):
        dates = {"start": action.start, "due": action.due, "tells": action.tells, key: value}
        action_edit.set_dates(workspace, id_, **dates)  # type: ignore[arg-type]
    else:
        _others()[key](workspace, id_, value)


def _others() -> dict[str, Callable[..., object]]:
    from wijksessie.commands import action_edit

    return {
        "kind": action_edit.set_kind,
        "node": action_edit.set_node,
        "recommendations": action_edit.set_recommendations,
        "domain": action_edit.set_domain,
    }
