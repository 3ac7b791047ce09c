"""The safety plan: who takes care, where, and whom to call (domain.md 4.7)."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.find import get
from wijksessie.commands.reach import tidy_phone
from wijksessie.model import SafetyPlan, WijkSession
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken

FIELDS = ("person", "second", "room", "on_call", "phone", "note")


def plan_safety(workspace: Workspace, session_id: str, field: str, text: str) -> None:
    """Write one thing down; `field` is one of `FIELDS`. Another number has to be tried again."""
    if field not in FIELDS:
        raise ValueError(field)
    text = (tidy_phone(text, field, short=True) or "") if field == "phone" else text.strip()
    with workspace.change("safety.plan") as db:
        plan = _plan(db, session_id)
        if field == "phone" and text != plan.phone:
            plan.checked_on = None
        setattr(plan, field, text)


def check_safety(workspace: Workspace, session_id: str, on: dt.date | None, today: dt.date) -> None:
    """Write down when the numbers were last tried; None when nobody did."""
    if on is not None and on > today:
        raise RuleBroken("Deze dag moet nog komen.", ("checked_on",))
    with workspace.change("safety.check") as db:
        _plan(db, session_id).checked_on = on


def _plan(db: Db, session_id: str) -> SafetyPlan:
    get(db, WijkSession, session_id)
    return db.keyed(SafetyPlan, session_id, session_id=session_id, checked_on=None)
