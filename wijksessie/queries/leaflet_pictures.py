"""The cards whose pictures stand in the leaflet, to choose another picture for."""

from __future__ import annotations

from dataclasses import dataclass

from wijksessie.queries.dots import cards_of
from wijksessie.queries.leaflet import Leaflet
from wijksessie.store import Workspace
from wijksessie.terms import CardKind


@dataclass(frozen=True)
class PicturedCard:
    """A card in block 3 or 5 with its pictogram; `own` when an own picture stands there."""

    id: str
    block: int
    label: str
    pictogram: str
    own: bool


def pictured_cards(workspace: Workspace, session_id: str, leaflet: Leaflet) -> tuple[PicturedCard, ...]:
    """The cards of the blocks *dit geeft stress* and *dit helpt*, in reading order."""
    shown: list[tuple[int, CardKind, str]] = []
    if leaflet.stress:
        shown += [(3, CardKind.STRESS, row.label) for row in leaflet.stress.rows]
        shown += [(3, CardKind.STRESS, item.label) for item in leaflet.stress.together]
    if leaflet.helps:
        items = (*leaflet.helps.items, *leaflet.helps.together)
        shown += [(5, CardKind.SOLUTION, item.label) for item in items]
    with workspace.read() as db:
        cards = [card for card in cards_of(db, session_id).values() if card.merged_into is None]
        found = {(card.kind, card.label): card for card in cards}
        return tuple(
            PicturedCard(card.id, block, label, card.pictogram, card.own_picture is not None)
            for block, kind, label in shown
            if (card := found.get((kind, label))) is not None
        )
