"""From the list a room made (T21) to the action list that is kept (domain.md 4.12). No empty promises."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Action, ActionUpdate, Round, WijkSession
from wijksessie.queries.promises import promise_id, promised
from wijksessie.store import Db, Workspace
from wijksessie.techniques.action_planning import Pledge
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Status, WhoCan

RESIDENTS = "Bewoners"


def keep_promises(workspace: Workspace, round_id: str, next_news: dt.date | None = None) -> int:
    """Put every promise of a round on the action list, once; return how many are new there.

    Only sheets that were confirmed count. Who said yes with a mandate becomes the owner, confirmed on the day
    of the session; what nobody said yes to waits as *nog niet*, with `next_news` as the day residents hear
    more. Doing it again adds what came since and takes nothing away; a yes that came later is noted.
    Raises `RuleBroken` without a day of the session, without promises, or when `next_news` is missing.
    """
    with workspace.change("action.keep") as db:
        round_ = get(db, Round, round_id)
        session = get(db, WijkSession, round_.session_id)
        if session.day is None:
            raise RuleBroken("Zet eerst de dag van de sessie vast.", ("day",))
        pledges = promised(db, round_)
        if not pledges:
            raise RuleBroken("Er zijn nog geen afspraken die kloppen. Zeg eerst aan tafel: dit klopt.", ())
        added = 0
        for pledge in pledges:
            action = db.get(Action, promise_id(round_id, pledge))
            if action is None:
                _add(db, round_id, session, pledge, next_news)
                added += 1
            elif pledge.owners and action.confirmed_on is None:
                action.owner, action.confirmed_on = pledge.owners[0], session.day
        return added


def _add(db: Db, round_id: str, session: WijkSession, pledge: Pledge, next_news: dt.date | None) -> None:
    assert session.day is not None
    due = dt.date.fromisoformat(pledge.when) if pledge.when else None
    own = pledge.kind is WhoCan.SELF
    sure = bool(pledge.owners)
    if not sure and next_news is None:
        raise RuleBroken("Kies wanneer bewoners meer horen. Niet iedereen zei al ja.", ("next_news",))
    if not sure and next_news is not None and next_news <= session.day:
        raise RuleBroken("Kies een dag na de sessie.", ("next_news",))
    action = Action(
        id=promise_id(round_id, pledge),
        session_id=session.id,
        key=next_key(db, session.id),
        label=pledge.what,
        solution=next(iter(pledge.solutions), None),
        about=(),
        owner=pledge.owners[0] if sure else RESIDENTS if own else "",
        partners=tuple(pledge.owners[1:]),
        kind=pledge.kind,
        confirmed_on=session.day if sure else None,
        start=None,
        due=due,
        first_step=next(iter(pledge.first_steps), ""),
    )
    db.add(action)
    db.flush()
    if not sure:
        db.add(
            ActionUpdate(
                action_id=action.id,
                on=session.day,
                status=Status.NOT_YET,
                next_news=next_news,
                reason="Wij zoeken nog uit wie dit kan doen.",
            )
        )


def next_key(db: Db, session_id: str) -> str:
    """The name of a new action inside its session: "a7" after "a6"."""
    keys = db.scalars(select(Action.key).where(Action.session_id == session_id)).all()
    numbers = [int(key[1:]) for key in keys if key[:1] == "a" and key[1:].isdecimal()]
    return f"a{max(numbers, default=0) + 1}"
