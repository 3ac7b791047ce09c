"""The action list and one action as they read on a day, from what was promised, told and answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Action, Card
from wijksessie.queries.action_list import (
    ActionList,
    ActionRow,
    Taken,
    Waiting,
)
from wijksessie.queries.action_rules import (
    asks,
    next_date,
    status_on,
    unsolved_of,
)
from wijksessie.queries.action_texts import recommendation_words
from wijksessie.queries.action_told import days_told
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.dots import cards_of
from wijksessie.queries.leaflet_top import ranking_outcome
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.terms import (
    Recommendation,
    Status,
    WhoCan,
)

STATUS_ORDER: tuple[Status | None, ...] = (
    Status.OVERDUE,
    None,
    Status.NOT_YET,
    Status.IN_PROGRESS,
    Status.PLANNED,
    Status.NOT_POSSIBLE,
    Status.DONE,
)
"""What waits for an answer first; what is ready last."""


def action_list(workspace: Workspace, session_id: str, on: dt.date) -> ActionList:
    """The actions of a session as they stood on a day, grouped by where they stand."""
    with workspace.read() as db:
        views = actions_of(db, session_id, on)
        told = days_told(db, session_id)
        cards = cards_of(db, session_id)
        stored = {row.id: row for row in db.scalars(select(Action).where(Action.session_id == session_id))}
        blocked = unsolved_of(db, session_id, views)
        rows = [
            row_of(view, cards, on, told=view.id in told, no=bool(blocked.get(view.id))) for view in views
        ]
        rows.sort(key=lambda row: (STATUS_ORDER.index(row.status), row.days is None, row.days or 0))
        return ActionList(
            rows=tuple(rows),
            told=_told(views, stored),
            waiting=_waiting(db, session_id, views, cards),
            recommendations=_taken(stored.values()),
        )


def row_of(view: ActionView, cards: Mapping[str, Card], on: dt.date, *, told: bool, no: bool) -> ActionRow:
    """One action as it reads on a day. `no`: an answer was *nee*, and that is not solved."""
    coming = next_date(view, on)
    card = cards.get(view.solution or "")
    own_picture = view.own_picture
    if own_picture is None and not view.pictogram and card is not None:
        own_picture = card.own_picture
    return ActionRow(
        id=view.id,
        label=view.label,
        owner=view.owner,
        kind=view.kind,
        status=status_on(view, on),
        pictogram=view.pictogram or (card.pictogram if card else ""),
        own_picture=own_picture,
        next_on=coming[0] if coming else None,
        next_what=coming[1] if coming else None,
        days=(coming[0] - on).days if coming else None,
        told=told,
        ask=asks(view, on, blocked=no),
    )


def _told(views: Sequence[ActionView], stored: Mapping[str, Action]) -> tuple[str, ...]:
    """What would make the list as a whole better: PH-06, NV-11, NV-10."""
    alone = sum(view.kind is WhoCan.SELF for view in views)
    no_role = sum(not stored[view.id].role.strip() for view in views)
    not_asked = sum(not stored[view.id].exists.strip() for view in views)
    told = []
    if alone * 2 > len(views):
        told.append(
            "Meer dan de helft doen bewoners zelf. Zo schuift het werk naar hen. "
            "Wat kan een organisatie doen?"
        )
    if no_role:
        told.append(f"Welke rol hebben bewoners? Dat ontbreekt nog bij {_of(no_role, len(views))}.")
    if not_asked:
        told.append(f"Bestaat dit al? Die vraag is nog open bij {_of(not_asked, len(views))}.")
    return tuple(told)


def _of(count: int, of: int) -> str:
    if count == of:
        return "deze actie" if of == 1 else "alle acties"
    return "1 actie" if count == 1 else f"{count} acties"


def _waiting(
    db: Session, session_id: str, views: Sequence[ActionView], cards: Mapping[str, Card]
) -> tuple[Waiting, ...]:
    """The solutions in the top of what helps that nobody answered with an action."""
    ranking = ranking_outcome(db, session_id)
    if ranking is None:
        return ()
    top = stayed_cards(db, session_id)
    answered = {top.get(view.solution, view.solution) for view in views if view.solution}
    found = []
    for key in ranking.top3:
        card = cards.get(top.get(key, key))
        if card is not None and card.key not in answered:
            answered.add(card.key)
            sentence = f"{card.label.rstrip('.!?')} kreeg nog geen antwoord."
            place = ranking.rank[key]
            found.append(Waiting(card.id, card.key, card.label, card.pictogram, place, sentence))
    return tuple(found)


def _taken(stored: Iterable[Action]) -> tuple[Taken, ...]:
    rows = [tuple(row.recommendations or ()) for row in stored]
    found = []
    for each in Recommendation:
        count = sum(each in row for row in rows)
        words = "nog niets" if not count else "1 actie" if count == 1 else f"{count} acties"
        found.append(Taken(each, recommendation_words(each), count, words))
    return tuple(found)
