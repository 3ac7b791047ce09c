"""Promises: news about them, told with a day, never taken away (invariant 5)."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Action, ActionUpdate
from wijksessie.queries.action_told import days_told
from wijksessie.queries.actions import left_without_answer
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Status


def check_news(status: Status, *, next_news: dt.date | None, reason: str, alternative: str) -> None:
    """Raise `RuleBroken` where residents would be left without an answer."""
    if broken := left_without_answer(status, next_news, reason, alternative):
        raise RuleBroken(broken)


def tell_news(
    workspace: Workspace,
    action_id: str,
    status: Status,
    on: dt.date,
    *,
    we_did: str,
    you_said: str | None = None,
    next_news: dt.date | None = None,
    due: dt.date | None = None,
    reason: str = "",
    alternative: str = "",
) -> None:
    """Add news about an action. Older news stays; `due` moves the day it should be ready, from `on`.

    `you_said` are residents' words; None keeps those of the news before.
    """
    check_news(status, next_news=next_news, reason=reason, alternative=alternative)
    for field, day in (("due", due), ("next_news", next_news)):
        if day is not None and day < on:
            raise RuleBroken("Kies een dag die nog komt.", (field,))
    with workspace.change("action.news") as db:
        action = get(db, Action, action_id)
        told = db.scalars(select(ActionUpdate).where(ActionUpdate.action_id == action.id)).all()
        last = max(told, key=lambda update: (update.on, update.sequence), default=None)
        db.add(
            ActionUpdate(
                action_id=action.id,
                sequence=len(told),
                on=on,
                status=status,
                due=due,
                you_said=you_said.strip() if you_said is not None else last.you_said if last else "",
                we_did=we_did.strip(),
                next_news=next_news,
                reason=reason.strip(),
                alternative=alternative.strip(),
            )
        )


def confirm_owner(workspace: Workspace, action_id: str, on: dt.date) -> None:
    """Somebody with mandate said yes; only then is it a promise (T21). The first yes counts."""
    with workspace.change("action.confirm") as db:
        action = get(db, Action, action_id)
        if not action.owner.strip():
            raise RuleBroken("Schrijf eerst op wie dit doet.", ("owner",))
        if action.confirmed_on is None or on < action.confirmed_on:
            action.confirmed_on = on


def delete_action(workspace: Workspace, action_id: str) -> None:
    """Take away an action that nobody was told about. A told one stays until it is closed with its reason."""
    with workspace.change("action.delete") as db:
        action = get(db, Action, action_id)
        if action.id in days_told(db, action.session_id):
            raise RuleBroken("Bewoners weten dit al. Geef nieuws, dan blijft het eerlijk.")
        db.delete(action)
