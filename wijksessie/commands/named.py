"""What people name at a table: a card in their own words, and how many times it was said (T01)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.order import in_order, last_position
from wijksessie.commands.sheets import _sheet as sheet_in  # the one way to the sheet of a table
from wijksessie.model import Card, Round
from wijksessie.queries.decks import DeckCardView
from wijksessie.store import Db, Workspace, new_id, thaw
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, CardOrigin, WhoCan


def name_card(
    workspace: Workspace,
    round_id: str,
    table_key: str,
    label: str,
    *,
    pictogram: str = "",
    original: str = "",
    deck_card: DeckCardView | None = None,
    time: str = "",
) -> str:
    """Somebody at this table says this: the card is there, and was said once more. Returns its key.

    It is one change. Words that another card of the same kind in this session already says are that card:
    tables that name the same thing share it. A card of a deck becomes a card of the session here, when
    somebody names it, and not before. `original` are the words in the language they were said in; `time`
    ("11:10") is when the first of it came. Raises `RuleBroken` for no words and for a table that does not
    take part.
    """
    label = " ".join((deck_card.label if deck_card is not None else label).split())
    if not label:
        raise RuleBroken("Schrijf eerst op wat u hoort.", ("label",))
    with workspace.change("card.name") as db:
        round_ = get(db, Round, round_id)
        kind = CardKind((round_.params or {}).get("kind", CardKind.STRESS))
        if deck_card is not None:
            kind = deck_card.kind
        cards = in_order(db.scalars(select(Card).where(Card.session_id == round_.session_id)))
        card = _same(cards, kind, label, deck_card)
        if card is None:
            card = Card(
                session_id=round_.session_id,
                key=_key(cards, deck_card),
                kind=kind,
                label=label,
                origin=CardOrigin.RESIDENTS,
                pictogram=pictogram,
                position=last_position(cards),
            )
            if deck_card is not None:
                card.origin = CardOrigin.STARTER
                card.pictogram, card.theme = deck_card.pictogram, deck_card.theme
                card.who_can = tuple(deck_card.who_can)
            db.add(card)
        card.pictogram = card.pictogram or pictogram
        card.original = card.original or original.strip()
        sheet = sheet_in(db, round_, table_key)
        said = {} if sheet.data is None else thaw(sheet.data)
        said[card.key] = (said.get(card.key) or 0) + 1
        sheet.data = said
        sheet.confirmed = False
        sheet.started = sheet.started or time
    return card.key


def change_card(
    workspace: Workspace,
    session_id: str,
    key: str,
    *,
    label: str | None = None,
    pictogram: str | None = None,
    original: str | None = None,
    who_can: Sequence[WhoCan] | None = None,
) -> None:
    """Change what stands on a card of the session; None leaves a thing as it is, "" takes it away.

    Raises `RuleBroken` for a card without words, or one that is not in the session.
    """
    if label is not None and not label.strip():
        raise RuleBroken("Schrijf of teken eerst iets op de kaart.", ("label",))
    with workspace.change("card.set") as db:
        card = _card(db, session_id, key)
        if label is not None:
            card.label = " ".join(label.split())
        if pictogram is not None:
            card.pictogram = pictogram
        if original is not None:
            card.original = original.strip()
        if who_can is not None:
            card.who_can = tuple(who for who in WhoCan if who in who_can)


def _card(db: Db, session_id: str, key: str) -> Card:
    card = db.scalars(select(Card).where(Card.session_id == session_id, Card.key == key)).first()
    if card is None:
        raise RuleBroken("Deze kaart is er niet in deze sessie.", (key,))
    return card


def _key(cards: Sequence[Card], deck_card: DeckCardView | None) -> str:
    """The key of a new card; that of the deck, so that two laptops call the same card the same."""
    if deck_card is None or deck_card.id in {card.key for card in cards}:
        return new_id()
    return deck_card.id


def _same(cards: Sequence[Card], kind: CardKind, label: str, deck_card: DeckCardView | None) -> Card | None:
    """The card that says the same; of more than one, one that does not lie under another."""
    if deck_card is not None:
        for card in cards:
            if card.key == deck_card.id and card.kind == kind:
                return card
    found = [card for card in cards if card.kind == kind and _words(card.label) == _words(label)]
    return min(found, key=lambda card: card.merged_into is not None, default=None)


def _words(label: str) -> str:
    return unicodedata.normalize("NFC", " ".join(label.split())).casefold()
