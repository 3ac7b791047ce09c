"""Cards: added, and laid together when they say the same."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from wijksessie.model import Card, Round
from wijksessie.store import Db, Workspace, new_id
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, CardOrigin, TechniqueId, Theme

NO_CHOICE = frozenset({TechniqueId.BRAINSTORM, TechniqueId.CARD_SORT})
"""Techniques in which cards are named and laid together, and none is chosen over another."""


def add_card(
    workspace: Workspace, session_id: str, kind: CardKind, label: str, *, theme: Theme | None = None
) -> str:
    """Lay a new card of residents on the table and return its key."""
    if not label.strip():
        raise RuleBroken("Schrijf of teken eerst iets op de kaart.", ("label",))
    with workspace.change("card.add") as db:
        card = Card(
            session_id=session_id,
            key=new_id(),
            kind=kind,
            label=label.strip(),
            theme=theme,
            origin=CardOrigin.RESIDENTS,
        )
        db.add(card)
    return card.key


def merge_cards(workspace: Workspace, session_id: str, keep: str, others: Sequence[str]) -> None:
    """Lay cards that say the same under the card `keep`; they stay as its sources (invariant 4).

    Raises `RuleBroken` when one of them is an option in a round that is already open.
    """
    with workspace.change("card.merge") as db:
        frozen = _frozen(db, session_id)
        kept = _card(db, session_id, keep)
        if kept.merged_into is not None:
            raise RuleBroken("Deze kaart ligt zelf al onder een andere kaart.", (keep,))
        for key in others:
            card = _card(db, session_id, key)
            if key == keep or card.kind != kept.kind:
                raise RuleBroken("Deze kaarten passen niet bij elkaar.", (key,))
            if key in frozen:
                raise RuleBroken("Over deze kaart is al gestemd. Samenvoegen kan niet meer.", (key,))
            for source in db.scalars(
                select(Card).where(Card.session_id == session_id, Card.merged_into == key)
            ):
                source.merged_into = keep
            card.merged_into = keep


def split_card(workspace: Workspace, session_id: str, key: str) -> None:
    """Take a card out from under the one it was laid with."""
    with workspace.change("card.split") as db:
        card = _card(db, session_id, key)
        if card.merged_into in _frozen(db, session_id):
            raise RuleBroken("Over deze kaart is al gestemd. Losmaken kan niet meer.", (key,))
        card.merged_into = None


def _card(db: Db, session_id: str, key: str) -> Card:
    card = db.scalar(select(Card).where(Card.session_id == session_id, Card.key == key))
    if card is None:
        raise RuleBroken("Deze kaart is er niet in deze sessie.", (key,))
    return card


def _frozen(db: Db, session_id: str) -> set[str]:
    """Cards that people choose between in a round that is open. Naming and sorting cards is no choosing:
    cards are laid together after it.
    """
    rounds = db.scalars(select(Round).where(Round.session_id == session_id, Round.opened))
    return {option for round_ in rounds if round_.technique not in NO_CHOICE for option in round_.options}
