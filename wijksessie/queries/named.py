"""The cards a table named, with their words and pictures (T01)."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from wijksessie.model import Card
from wijksessie.queries.decks import DeckView, decks
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.rounds import rounds_of, sheets_of
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.terms import CardKind, TechniqueId


def said_cards(workspace: Workspace, session_id: str, keys: Iterable[str]) -> tuple[OptionView, ...]:
    """Show the cards with these keys in the order in which they came into the session."""
    wanted = set(keys)
    with workspace.read() as db:
        cards = db.scalars(select(Card).where(Card.session_id == session_id, Card.key.in_(wanted)))
        found = [card.key for card in sorted(cards, key=lambda card: (card.position, card.id))]
        return options_of(db, session_id, [*found, *sorted(wanted.difference(found))])


def decks_on(workspace: Workspace, session_id: str, kind: CardKind) -> tuple[DeckView, ...]:
    """Show the decks that are on in this session and have cards of this kind."""
    return tuple(
        deck
        for deck in decks(workspace, session_id)
        if deck.on and any(card.kind is kind for card in deck.cards)
    )


def said_at(workspace: Workspace, session_id: str, table_key: str) -> frozenset[str]:
    """The cards this table named itself; of one that lies under another card also that other."""
    with workspace.read() as db:
        said: set[str] = set()
        for round_ in rounds_of(db, session_id, TechniqueId.BRAINSTORM):
            sheet = sheets_of(db, round_.id).get(table_key)
            said.update(key for key, times in ((sheet and sheet.data) or {}).items() if times)
        top = stayed_cards(db, session_id)
        return frozenset(said) | {top[key] for key in said if key in top}
