"""Cards: added, and laid together when they say the same."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from wijksessie.model import Card
from wijksessie.queries.merging import APART, memory_round, voted_cards
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Db, Workspace, new_id, thaw
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
        voted = voted_cards(db, session_id)
        top = stayed_cards(db, session_id)
        kept = _card(db, session_id, keep)
        if top[keep] != keep:
            raise RuleBroken("Deze kaart ligt zelf al onder een andere kaart.", (keep,))
        for key in others:
            card = _card(db, session_id, key)
            if key == keep or card.kind != kept.kind:
                raise RuleBroken("Deze kaarten passen niet bij elkaar.", (key,))
            if key in voted:
                raise RuleBroken("Over deze kaart is al gestemd. Samenvoegen kan niet meer.", (key,))
            _lay_under(db, session_id, keep, [key, *(below for below, above in top.items() if above == key)])
        kept.merged_into = None  # two laptops may have laid cards under each other


def keep_words(workspace: Workspace, session_id: str, key: str) -> None:
    """Let the words of a card that lies under another one be the words of all of them.

    Nobody's words are written anew: another card comes on top. Raises `RuleBroken` once people chose.
    """
    with workspace.change("card.keep_words") as db:
        card = _card(db, session_id, key)
        top = stayed_cards(db, session_id)
        above = top[key]
        if above == key:
            return
        if above in voted_cards(db, session_id):
            raise RuleBroken("Over deze kaart is al gestemd. De woorden liggen nu vast.", (key,))
        _lay_under(db, session_id, key, [below for below, one in top.items() if one == above])
        card.merged_into = None


def split_card(workspace: Workspace, session_id: str, key: str) -> None:
    """Take a card out from under the one it was laid with; the two are not suggested to be the same again."""
    with workspace.change("card.split") as db:
        card = _card(db, session_id, key)
        above = stayed_cards(db, session_id)[key]
        if above in voted_cards(db, session_id):
            raise RuleBroken("Over deze kaart is al gestemd. Losmaken kan niet meer.", (key,))
        if above != key:
            _remember_apart(db, session_id, key, above)
            for below in db.scalars(
                select(Card).where(Card.session_id == session_id, Card.merged_into == key)
            ):
                below.merged_into = above if below.key != above else None  # only one card comes loose
        card.merged_into = None


def set_apart(workspace: Workspace, session_id: str, one: str, other: str) -> None:
    """Remember that two cards are not the same, so that nobody is asked again."""
    with workspace.change("card.apart") as db:
        for key in (one, other):
            _card(db, session_id, key)
        _remember_apart(db, session_id, one, other)


def _lay_under(db: Db, session_id: str, keep: str, keys: Sequence[str]) -> None:
    """Lay these under a card at once, also what lay under them: nothing lies two deep."""
    for key in keys:
        if key != keep:
            _card(db, session_id, key).merged_into = keep


def _remember_apart(db: Db, session_id: str, one: str, other: str) -> None:
    round_ = memory_round(db, session_id)
    if round_ is None:
        return
    params = thaw(round_.params or {})
    pair = sorted((one, other))
    known = params.get(APART, [])
    if pair not in known:
        round_.params = {**params, APART: [*known, pair]}


def _card(db: Db, session_id: str, key: str) -> Card:
    card = db.scalar(select(Card).where(Card.session_id == session_id, Card.key == key))
    if card is None:
        raise RuleBroken("Deze kaart is er niet in deze sessie.", (key,))
    return card
