"""Card decks a team made itself; the program's own decks are in `resources/cards/`."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class Deck(Synced, Base):
    """A deck of this neighbourhood."""

    __tablename__ = "deck"

    project_id: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]


class DeckCard(Synced, Base):
    """A card in such a deck. It becomes a card of a session when the deck is put on the table."""

    __tablename__ = "deck_card"

    deck_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[str] = mapped_column(default="")
    kind: Mapped[str]  # terms.CardKind
    label: Mapped[str]
    pictogram: Mapped[str] = mapped_column(default="")
    theme: Mapped[str | None]  # terms.Theme
    who_can: Mapped[Any] = mapped_column(FrozenJson, default=())
