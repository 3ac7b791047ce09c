"""Cards on the vicious circle, laid where people would stop it (PH-05)."""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.model import Card, CirclePlace
from wijksessie.queries.stage.circle import circle_text
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken


def place_on_circle(workspace: Workspace, session_id: str, card_key: str, node: str) -> None:
    """Lay a card on a node of the circle; "" takes it away. A card lies on one node at a time.

    Raises `RuleBroken` for a card that is not in this session, one under another card, or an unknown node.
    """
    with workspace.change("circle.place") as db:
        card = db.scalar(select(Card).where(Card.session_id == session_id, Card.key == card_key))
        if card is None:
            raise RuleBroken("Deze kaart is er niet in deze sessie.", (card_key,))
        if stayed_cards(db, session_id)[card_key] != card_key:
            raise RuleBroken("Deze kaart ligt onder een andere kaart. Leg die kaart neer.", (card_key,))
        if node and node not in {known.key for known in circle_text().nodes}:
            raise RuleBroken("Kies een van de vijf plekken op de cirkel.", (node,))
        place = db.keyed(
            CirclePlace, session_id, card_key, session_id=session_id, card_key=card_key, node=node
        )
        place.node = node
