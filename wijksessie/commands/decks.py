"""Card decks: on or off in a session, and the decks a neighbourhood makes itself (PH-02, PH-03)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.order import last_position, move
from wijksessie.model import Deck, DeckCard, Project, WijkSession
from wijksessie.queries.decks import program_deck_keys
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, Theme, WhoCan


@dataclass(frozen=True)
class CardValues:
    """What stands on a card of a deck, as it was typed or picked.

    `who_can` is for solutions only; one without it is a fine card, but cannot become an action (PH-03).
    """

    label: str
    kind: CardKind = CardKind.STRESS
    pictogram: str = ""
    theme: Theme | None = None
    who_can: tuple[WhoCan, ...] = ()


def switch_deck(workspace: Workspace, session_id: str, key: str, on: bool) -> None:
    """Put a deck on the table of a session (after its free round), or leave it in the box."""
    with workspace.change("deck.switch") as db:
        session = get(db, WijkSession, session_id)
        if on and key not in program_deck_keys():
            get(db, Deck, key)
        others = tuple(known for known in session.decks if known != key)
        session.decks = (*others, key) if on else others


def create_deck(workspace: Workspace, title: str) -> str:
    """Make an empty deck and return its key."""
    title = _title(title)
    with workspace.change("deck.create") as db:
        deck = Deck(project_id=db.scalars(select(Project.id)).one(), title=title)
        db.add(deck)
    return deck.id


def rename_deck(workspace: Workspace, deck_id: str, title: str) -> None:
    """Give an own deck another name."""
    title = _title(title)
    with workspace.change("deck.rename") as db:
        get(db, Deck, deck_id).title = title


def remove_deck(workspace: Workspace, deck_id: str) -> None:
    """Take an own deck away with its cards, and off every table. Cards that lie in a session already stay."""
    with workspace.change("deck.remove") as db:
        deck = get(db, Deck, deck_id)
        for session in db.scalars(select(WijkSession)):
            if deck_id in session.decks:
                session.decks = tuple(key for key in session.decks if key != deck_id)
        for card in _cards(db, deck_id):
            db.delete(card)
        db.delete(deck)


def add_card(workspace: Workspace, deck_id: str, values: CardValues) -> str:
    """Add a card at the end of an own deck and return its id. Raises `RuleBroken` for an empty label."""
    values = _checked(values)
    with workspace.change("deck.card_add") as db:
        get(db, Deck, deck_id)
        card = DeckCard(
            deck_id=deck_id, position=last_position(_cards(db, deck_id)), kind=values.kind, label=values.label
        )
        _write(card, values)
        db.add(card)
    return card.id


def change_card(workspace: Workspace, card_id: str, values: CardValues) -> None:
    """Write other values on a card."""
    values = _checked(values)
    with workspace.change("deck.card_change") as db:
        _write(get(db, DeckCard, card_id), values)


def move_card(workspace: Workspace, card_id: str, index: int) -> None:
    """Put a card at another place in its deck; a place beyond an end is that end."""
    with workspace.change("deck.card_move") as db:
        card = get(db, DeckCard, card_id)
        move(_cards(db, card.deck_id), card, index)


def remove_card(workspace: Workspace, card_id: str) -> None:
    """Take a card out of its deck."""
    with workspace.change("deck.card_remove") as db:
        db.delete(get(db, DeckCard, card_id))


def _title(title: str) -> str:
    if not title.strip():
        raise RuleBroken("Geef de set een naam.", ("title",))
    return title.strip()


def _checked(values: CardValues) -> CardValues:
    label = values.label.strip()
    if not label:
        raise RuleBroken("Schrijf eerst iets op de kaart.", ("label",))
    who_can = values.who_can if values.kind is CardKind.SOLUTION else ()
    return CardValues(label, values.kind, values.pictogram, values.theme, who_can)


def _write(card: DeckCard, values: CardValues) -> None:
    card.label, card.kind = values.label, values.kind.value
    card.pictogram = values.pictogram
    card.theme = values.theme.value if values.theme is not None else None
    card.who_can = tuple(who.value for who in values.who_can)


def _cards(db: Db, deck_id: str) -> Sequence[DeckCard]:
    return db.scalars(select(DeckCard).where(DeckCard.deck_id == deck_id)).all()
