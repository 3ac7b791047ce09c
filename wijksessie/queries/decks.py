"""The card decks: those of the program, and those this neighbourhood made itself (PH-02, PH-03, LG-06)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Deck, DeckCard, WijkSession
from wijksessie.store import Workspace
from wijksessie.terms import THEMES, CardKind, Theme, WhoCan

_NO_CARD_PICTURES = ("ui_", "th_", "tafel_")
"""Pictures that are no card: buttons and table marks, and themes, which would steer the sorting."""


@dataclass(frozen=True)
class DeckCardView:
    """A card of a deck. `theme` is where professionals expect it; residents see it only after sorting."""

    id: str
    label: str
    kind: CardKind
    pictogram: str
    theme: Theme | None
    who_can: tuple[WhoCan, ...] = ()


@dataclass(frozen=True)
class DeckView:
    """A deck, and whether it is on in this session. `own` decks can be changed."""

    key: str
    title: str
    about: str
    cards: tuple[DeckCardView, ...]
    on: bool
    own: bool

    @property
    def stress(self) -> tuple[DeckCardView, ...]:
        """The cards about what gives stress."""
        return tuple(card for card in self.cards if card.kind is CardKind.STRESS)

    @property
    def solutions(self) -> tuple[DeckCardView, ...]:
        """The cards about what helps."""
        return tuple(card for card in self.cards if card.kind is CardKind.SOLUTION)

    @property
    def without_solution(self) -> tuple[Theme, ...]:
        """Themes that have stress cards here and solutions beside them, but no idea of their own (PH-04)."""
        if self.own or not self.solutions:
            return ()
        stress = {card.theme for card in self.stress}
        helped = {card.theme for card in self.solutions}
        return tuple(theme for theme in THEMES if theme in stress and theme not in helped)


def decks(workspace: Workspace, session_id: str) -> tuple[DeckView, ...]:
    """All decks, those of the program first; without a session none of them is on."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id) if session_id else None
        on = frozenset(session.decks if session is not None else ())
        own = sorted(db.scalars(select(Deck)), key=lambda deck: (deck.title.casefold(), deck.id))
        return (
            *(DeckView(**deck, on=deck["key"] in on, own=False) for deck in _program_decks()),
            *(
                DeckView(deck.id, deck.title, "", _own_cards(db, deck.id), deck.id in on, True)
                for deck in own
            ),
        )


@cache
def card_pictures() -> tuple[str, ...]:
    """The pictograms a card may carry: first stress, then what helps, then the rest."""
    names = [file.stem for file in resources.path("pictograms").glob("*.svg")]
    order = {"st": 0, "wo": 1, "so": 2}
    names = [name for name in names if not name.startswith(_NO_CARD_PICTURES)]
    return tuple(sorted(names, key=lambda name: (order.get(name.partition("_")[0], 3), name)))


@cache
def _program_decks() -> tuple[dict[str, Any], ...]:
    file = tomllib.loads(resources.path("cards", "decks.toml").read_text(encoding="utf-8"))
    return tuple({**deck, "cards": _program_cards(deck["key"])} for deck in file["deck"])


def program_deck_keys() -> frozenset[str]:
    """The keys of the decks the program brings."""
    return frozenset(deck["key"] for deck in _program_decks())


def _program_cards(key: str) -> tuple[DeckCardView, ...]:
    file = tomllib.loads(resources.path("cards", f"{key}.toml").read_text(encoding="utf-8"))
    return tuple(
        DeckCardView(
            id=name,
            label=card["label"],
            kind=CardKind(card["kind"]),
            pictogram=card.get("pictogram", name),
            theme=Theme(card["theme"]),
        )
        for name, card in file.items()
    )


def _own_cards(db: Session, deck_id: str) -> tuple[DeckCardView, ...]:
    cards = sorted(
        db.scalars(select(DeckCard).where(DeckCard.deck_id == deck_id)),
        key=lambda card: (card.position, card.id),
    )
    return tuple(
        DeckCardView(
            id=card.id,
            label=card.label,
            kind=CardKind(card.kind),
            pictogram=card.pictogram,
            theme=Theme(card.theme) if card.theme else None,
            who_can=tuple(WhoCan(who) for who in card.who_can),
        )
        for card in cards
    )
