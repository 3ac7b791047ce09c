"""Lists to look at: what was seen at a place, or in a neighbourhood. Never about a person."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.find import get
from wijksessie.model import Check
from wijksessie.queries.checks import check_list
from wijksessie.store import Db, Workspace, new_id
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CheckState


def set_check(workspace: Workspace, owner: str, name: str, key: str, state: CheckState | None) -> None:
    """Write down what was seen on a line; None when it still has to be looked at."""
    with workspace.change("check.set") as db:
        _line(db, owner, name, key).state = state


def do_check(workspace: Workspace, owner: str, name: str, key: str, on: dt.date | None) -> None:
    """Write down on which day a thing to do was done; None when it still has to be done."""
    with workspace.change("check.done") as db:
        line = _line(db, owner, name, key)
        line.state, line.on = (None, None) if on is None else (CheckState.YES, on)


def note_check(workspace: Workspace, owner: str, name: str, key: str, note: str) -> None:
    """Write a note with a line."""
    with workspace.change("check.note") as db:
        _line(db, owner, name, key).note = note.strip()


def add_check(workspace: Workspace, owner: str, name: str, label: str) -> str:
    """Add a line of the team's own and return its key."""
    if not label.strip():
        raise RuleBroken("Schrijf eerst waar u op wilt letten.", ("label",))
    key = new_id()
    with workspace.change("check.add") as db:
        db.keyed(
            Check, owner, name, key, owner=owner, checklist=name, key=key, label=label.strip(), state=None
        )
    return key


def remove_check(workspace: Workspace, check_id: str) -> None:
    """Take away a line the team added."""
    with workspace.change("check.remove") as db:
        line = get(db, Check, check_id)
        if not line.label:
            raise RuleBroken("Deze regel hoort bij de lijst. U kunt hem leeg laten.", (check_id,))
        db.delete(line)


def _line(db: Db, owner: str, name: str, key: str) -> Check:
    line = db.keyed(Check, owner, name, key, owner=owner, checklist=name, key=key, state=None)
    if not line.label and key not in {text.key for text in check_list(name).lines}:
        raise RuleBroken("Deze regel is er niet meer. Misschien heeft iemand hem weggehaald.", (key,))
    return line
