"""The vicious circle (PH-05): five nodes in a ring, and the cards people laid where they would stop it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Card, CirclePlace
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.stage.scene import Frame, Piece, Scene, Spot, Spots, Word
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace

MOST_NODES = 5
"""More nodes cannot be read from five metres (PH-05)."""


@dataclass(frozen=True)
class Node:
    """One node of the circle, with its picture and its words."""

    key: str
    label: str
    pictogram: str
    explained: str


@dataclass(frozen=True)
class CircleText:
    """The circle before any card lies on it."""

    title: str
    question: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class CircleView:
    """The circle of a session: every card of it, and on which node it lies ("" for none)."""

    text: CircleText
    cards: tuple[OptionView, ...]
    places: dict[str, str]

    def on(self, node: str) -> tuple[OptionView, ...]:
        """The cards on a node; the loose ones for ""."""
        return tuple(card for card in self.cards if self.places.get(card.key, "") == node)


@cache
def circle_text() -> CircleText:
    """What `resources/circle.toml` says."""
    found = tomllib.loads(resources.path("circle.toml").read_text(encoding="utf-8"))
    nodes = tuple(Node(**node) for node in found["node"])
    return CircleText(found["title"], found["question"], nodes)


def circle(workspace: Workspace, session_id: str) -> CircleView:
    """The circle with the cards of a session; cards under another card are not there."""
    with workspace.read() as db:
        return _circle(db, session_id)


def _circle(db: Session, session_id: str) -> CircleView:
    text = circle_text()
    known = {node.key for node in text.nodes}
    top = stayed_cards(db, session_id)
    found = db.scalars(select(Card).where(Card.session_id == session_id))
    free = [card for card in found if top[card.key] == card.key]
    cards = sorted(free, key=lambda card: (card.position, card.key))
    keys = tuple(card.key for card in cards)
    laid = db.scalars(select(CirclePlace).where(CirclePlace.session_id == session_id))
    places = {place.card_key: place.node for place in laid if place.node in known}
    return CircleView(text, options_of(db, session_id, keys), places)


def circle_of(workspace: Workspace, session_id: str) -> Scene:
    """Node by node, and then the cards that lie on each."""
    view = circle(workspace, session_id)
    pieces: list[Piece] = [
        Spots(node.key, (Spot(node.label, node.pictogram),), at) for at, node in enumerate(view.text.nodes)
    ]
    for at, node in enumerate(view.text.nodes):
        cards = tuple(Spot(card.label, card.pictogram, look="card") for card in view.on(node.key))
        if cards:
            pieces.append(Spots(f"op_{node.key}", cards, at))
    rows = tuple(Word(node.label, node.pictogram) for node in view.text.nodes)
    return Scene(view.text.title, "circle", tuple(pieces), (Frame(head=view.text.question, rows=rows),))
