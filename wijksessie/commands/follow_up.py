"""The follow-up session: same place, the promises on the table, and the question whether they help (4.13)."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.programme import apply_template
from wijksessie.commands.rounds import create_round, prepare_round
from wijksessie.commands.sessions import check_day, create_session
from wijksessie.model import Card, ProgrammeBlock, Project, WijkSession
from wijksessie.queries.actions import actions_of
from wijksessie.queries.follow_up import follow_up_of
from wijksessie.queries.leaflet_promises import picture
from wijksessie.queries.own_pictures import shown_actions, shown_cards
from wijksessie.queries.update_reading import read_update
from wijksessie.queries.update_rows import texts
from wijksessie.queries.usual import MOST_CARDS
from wijksessie.store import Db, Workspace, new_id, position_between
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, CardOrigin, SessionKind, Status, TechniqueId

TEMPLATE = "vervolg"
"""The programme it starts with."""


def set_follow_up(workspace: Workspace, session_id: str, day: dt.date) -> None:
    """Choose when residents come again. Raises `RuleBroken` for a day that is not after the session."""
    check_day(day)
    with workspace.change("session.follow_up_day") as db:
        session = get(db, WijkSession, session_id)
        if session.day is not None and day <= session.day:
            raise RuleBroken("Kies een dag na deze sessie.", ("follow_up",))
        session.follow_up = day


def make_follow_up(workspace: Workspace, session_id: str, on: dt.date) -> str:
    """Make the follow-up of a session and return its id; the session the team works on stays the same.

    Its programme asks of every promise that was told whether it helps. Raises `RuleBroken` without a day,
    and when it was made already.
    """
    with workspace.change("session.follow_up") as db:
        before = get(db, WijkSession, session_id)
        if before.follow_up is None:
            raise RuleBroken("Kies eerst wanneer de vervolgsessie is.", ("follow_up",))
        if follow_up_of(db, before) is not None:
            raise RuleBroken("De vervolgsessie is er al.", ("follow_up",))
        words = texts()["follow_up"]
        made_id = create_session(
            workspace,
            words["title"],
            before.follow_up,
            kind=SessionKind.FOLLOW_UP,
            audience=before.audience,
        )
        db.scalars(select(Project)).one().working_on = before.id
        made = get(db, WijkSession, made_id)
        made.location, made.start = before.location, before.start
        apply_template(workspace, made_id, TEMPLATE)
        _ask_of_promises(workspace, db, before, made_id, words["question"], on)
    return made_id


def _ask_of_promises(
    workspace: Workspace, db: Db, before: WijkSession, made_id: str, question: str, on: dt.date
) -> None:
    """Lay a card for each promise, and prepare the round in which people say what is good and what is not."""
    views = {action.id: action for action in shown_actions(db, before.id, actions_of(db, before.id, on))}
    cards, position = shown_cards(db, before.id), None
    keys: list[str] = []
    kept = [row for row in read_update(db, before, on).rows if row.status is not Status.NOT_POSSIBLE]
    for row in kept[: MOST_CARDS[TechniqueId.COMMENTARY]]:
        view = views[row.action_id]
        position = position_between(position, None)
        shown = picture(view, cards)
        db.add(
            Card(
                session_id=made_id,
                key=(key := new_id()),
                kind=CardKind.SOLUTION,
                label=view.label,
                origin=CardOrigin.RESIDENTS,
                pictogram="" if shown.startswith("eigen:") else shown,
                own_picture=view.own_picture,
                position=position,
            )
        )
        keys.append(key)
    db.flush()
    block = db.scalars(
        select(ProgrammeBlock).where(
            ProgrammeBlock.session_id == made_id, ProgrammeBlock.technique == TechniqueId.COMMENTARY
        )
    ).first()
    if keys and block is not None:
        create_round(workspace, made_id, TechniqueId.COMMENTARY, question, keys, {})
        db.flush()
        prepare_round(workspace, block.id)  # the round that fits goes to the block
