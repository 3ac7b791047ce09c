"""Choices for the leaflet, and publishing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wijksessie.commands.find import get
from wijksessie.model import Action, Edition, LeafletPlan, Message, WijkSession
from wijksessie.queries.editions import freeze_leaflet
from wijksessie.queries.leaflet_promises import MOST_PROMISES
from wijksessie.queries.leaflet_reading import OPTIONAL_BLOCKS, read_leaflet
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken


def _plan(db: Db, session_id: str) -> LeafletPlan:
    get(db, WijkSession, session_id)
    return db.keyed(LeafletPlan, session_id, session_id=session_id)


def choose_actions(workspace: Workspace, session_id: str, ids: Sequence[str]) -> None:
    """Choose which promises the leaflet tells, in this order; at most three."""
    if len(ids) > MOST_PROMISES:
        raise RuleBroken(f"Kies hooguit {MOST_PROMISES} acties. Meer leest niemand.", ("chosen",))
    with workspace.change("leaflet.choose") as db:
        for id_ in ids:
            get(db, Action, id_)
        _plan(db, session_id).chosen = tuple(dict.fromkeys(ids))


def choose_refusal(workspace: Workspace, session_id: str, action_id: str | None) -> None:
    """Choose which honest no the leaflet tells; None is the first one."""
    with workspace.change("leaflet.refusal") as db:
        if action_id is not None:
            get(db, Action, action_id)
        _plan(db, session_id).refusal = action_id


def switch_block(workspace: Workspace, session_id: str, block: str, on: bool) -> None:
    """Switch one of the four optional blocks on or off."""
    if block not in OPTIONAL_BLOCKS:
        raise RuleBroken("Dit deel hoort altijd in de folder.", (block,))
    with workspace.change("leaflet.block") as db:
        plan = _plan(db, session_id)
        off = set(plan.off) - {block} if on else {*plan.off, block}
        plan.off = tuple(name for name in OPTIONAL_BLOCKS if name in off)


def set_respond(workspace: Workspace, session_id: str, *, when: str, where: str, phone: str) -> None:
    """Say how residents can answer: "op dinsdag", a place, a telephone number."""
    with workspace.change("leaflet.respond") as db:
        plan = _plan(db, session_id)
        plan.respond_when, plan.respond_where, plan.phone = when.strip(), where.strip(), phone.strip()


def publish(workspace: Workspace, session_id: str, on: dt.date, *, published: dt.date | None = None) -> str:
    """Freeze the leaflet as it reads on the day `on` and return the id of the edition.

    The message to residents counts as sent on `published` (the same day when it is not given). Raises
    `RuleBroken` while a part is missing that residents must get.
    """
    with workspace.change("leaflet.publish", undoable=False) as db:
        content = read_leaflet(db, get(db, WijkSession, session_id), on)
        if content.gaps:
            raise RuleBroken(f"De folder is nog niet klaar. {content.gaps[0]}", ("gaps",))
        edition = Edition(
            session_id=session_id, on=on, published=published or on, content=freeze_leaflet(content)
        )
        db.add(edition)
        message = db.keyed(Message, session_id, "leaflet", session_id=session_id, kind="leaflet")
        if message.sent is None:
            message.sent = published or on
    return edition.id
