"""Which card stayed when cards were laid together; pure, and never at a loss (invariant 4).

Two laptops can merge the same pair, each the other way round, or lay a card under one that went under a
third. Nobody may lose a card then: everybody who reads merged cards asks here.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card


def stayed(merged_into: Mapping[str, str | None]) -> dict[str, str]:
    """Give for every card the card on top of it: itself when it lies free.

    A card under one that is gone lies free. Of cards that lie under each other in a circle the first by key
    is on top, so that every laptop says the same.
    """
    found: dict[str, str] = {}
    for key in merged_into:
        path = [key]
        while True:
            above = merged_into[path[-1]]
            if above is None or above not in merged_into:
                found[key] = path[-1]
                break
            if above in path:
                found[key] = min(path[path.index(above) :])
                break
            path.append(above)
    return found


def stayed_cards(db: Session, session_id: str) -> dict[str, str]:
    """Give for every card of a session the card on top of it."""
    cards = db.scalars(select(Card).where(Card.session_id == session_id))
    return stayed({card.key: card.merged_into for card in cards})
