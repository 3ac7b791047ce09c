"""The cards about what helps that an action can be made of, as they lay in the session."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from wijksessie.model import Action, Card
from wijksessie.queries.leaflet_top import ranking_outcome
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.terms import CardKind, WhoCan


@dataclass(frozen=True)
class SolutionChoice:
    """A card with its place in what helps most. `kind` is known when only one can do it (PH-03)."""

    card_id: str
    label: str
    kind: WhoCan | None
    answered: bool


def solutions(workspace: Workspace, session_id: str) -> tuple[SolutionChoice, ...]:
    """The solutions that lie free: those without an action first, each group as residents laid them."""
    with workspace.read() as db:
        top = stayed_cards(db, session_id)
        taken = db.scalars(select(Action.solution).where(Action.session_id == session_id))
        answered = {top.get(key, key) for key in taken if key}
        ranking = ranking_outcome(db, session_id)
        order = {key: nr for nr, key in enumerate(ranking.order)} if ranking else {}
        found = db.scalars(select(Card).where(Card.session_id == session_id, Card.kind == CardKind.SOLUTION))
        cards = [card for card in found if top[card.key] == card.key]
        cards.sort(key=lambda card: (order.get(card.key, len(order)), card.position, card.key))
        views = [
            SolutionChoice(
                card_id=card.id,
                label=card.label,
                kind=WhoCan(card.who_can[0]) if len(card.who_can) == 1 else None,
                answered=card.key in answered,
            )
            for card in cards
        ]
    return tuple(sorted(views, key=lambda view: view.answered))
