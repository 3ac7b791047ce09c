"""The cards of a session to lay together in the break: what was said, and what may be the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card, Round
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.rounds import outcome_of, rounds_of
from wijksessie.queries.similar_cards import CardWords, pairs
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.terms import CardKind, CardOrigin, TechniqueId

APART = "apart"
"""Where a round keeps the pairs of cards that are not the same, among its `params`."""

MOST = 12
"""More cards than this are too many to choose from (T19)."""

_NAMING = frozenset({TechniqueId.BRAINSTORM, TechniqueId.CARD_SORT})
_CHOOSING = {CardKind.STRESS: TechniqueId.DOT_VOTE, CardKind.SOLUTION: TechniqueId.DIRECT_RANKING}


@dataclass(frozen=True)
class LaidCard:
    """A card that lies on top, with what lies under it; said and tables count those too.

    `voted` says that people chose about it already: it stays as it is.
    """

    option: OptionView
    said: int
    tables: int
    under: tuple[OptionView, ...]
    voted: bool

    @property
    def key(self) -> str:
        """The key of the card on top."""
        return self.option.key


@dataclass(frozen=True)
class Merging:
    """The cards of one kind, those said most first, and pairs that may say the same, most likely first."""

    kind: CardKind
    cards: tuple[LaidCard, ...]
    pairs: tuple[tuple[str, str], ...]
    said: int

    def card(self, key: str) -> LaidCard | None:
        """The card on top with this key."""
        return next((card for card in self.cards if card.key == key), None)


def merging(workspace: Workspace, session_id: str, kind: CardKind) -> Merging:
    """Read the cards of a kind that somebody named; all of them when none was named yet."""
    with workspace.read() as db:
        found = laid_cards(db, session_id, kind)
        rows = {
            card.key: card
            for card in db.scalars(select(Card).where(Card.session_id == session_id, Card.kind == kind))
        }

        def words(option: OptionView) -> CardWords:
            from_deck = rows[option.key].origin == CardOrigin.STARTER
            return CardWords(option.key, option.label, option.pictogram, from_deck)

        groups = [
            [words(option) for option in (card.option, *card.under)] for card in found if not card.voted
        ]
        memory = memory_round(db, session_id)
        apart = [] if memory is None else [tuple(pair) for pair in (memory.params or {}).get(APART, ())]
        likely = pairs(groups, [(pair[0], pair[1]) for pair in apart if len(pair) == 2])
        return Merging(kind, tuple(found), likely, sum(card.said for card in found))


def laid_cards(db: Session, session_id: str, kind: str, *, all_of_them: bool = False) -> list[LaidCard]:
    """The cards on top that somebody named, those said most first; all of them when none was named yet."""
    rows = list(db.scalars(select(Card).where(Card.session_id == session_id, Card.kind == kind)))
    top = stayed_cards(db, session_id)
    said: dict[str, int] = {}
    tables: dict[str, set[str]] = {}
    for round_ in rounds_of(db, session_id, TechniqueId.BRAINSTORM):
        for key, times in outcome_of(db, round_).times.items():
            said[top.get(key, key)] = said.get(top.get(key, key), 0) + times
        for table, key in _named_at(db, round_):
            tables.setdefault(top.get(key, key), set()).add(table)
    rows.sort(key=lambda card: (-said.get(card.key, 0), card.position, card.key))
    free = [card for card in rows if top[card.key] == card.key]
    if not all_of_them:
        free = [card for card in free if card.key in said] or free
    views = {view.key: view for view in options_of(db, session_id, [card.key for card in rows])}
    voted = voted_cards(db, session_id)
    return [
        LaidCard(
            views[card.key],
            said.get(card.key, 0),
            len(tables.get(card.key, ())),
            tuple(views[other.key] for other in rows if other.key != card.key and top[other.key] == card.key),
            card.key in voted,
        )
        for card in free
    ]


def _named_at(db: Session, round_: Round) -> list[tuple[str, str]]:
    from wijksessie.queries.rounds import sheets_of

    return [
        (table, key)
        for table, sheet in sheets_of(db, round_.id).items()
        for key, times in (sheet.data or {}).items()
        if times
    ]


def voted_cards(db: Session, session_id: str) -> frozenset[str]:
    """The cards people choose between in a round that is open; naming and sorting is no choosing."""
    rounds = db.scalars(select(Round).where(Round.session_id == session_id, Round.opened))
    return frozenset(
        option for round_ in rounds if round_.technique not in _NAMING for option in round_.options
    )


def memory_round(db: Session, session_id: str) -> Round | None:
    """The round that remembers which cards are not the same: the first in which cards were named."""
    named = rounds_of(db, session_id, TechniqueId.BRAINSTORM) or rounds_of(db, session_id)
    return named[0] if named else None


@dataclass(frozen=True)
class Choosing:
    """Where the cards go after the break: a round that is there, or the block that will get one."""

    round_id: str | None
    block_id: str | None
    technique: TechniqueId


def choosing(workspace: Workspace, session_id: str, kind: CardKind) -> Choosing:
    """Find where people choose between these cards; a round that is not open yet comes first."""
    technique = _CHOOSING[kind]
    with workspace.read() as db:
        rounds = rounds_of(db, session_id, technique)
        for round_ in rounds:
            if not round_.opened:
                return Choosing(round_.id, round_.block_id, technique)
        taken = {round_.block_id for round_ in rounds}
        for block in blocks_of(db, session_id):
            if block.technique == technique and block.id not in taken and not rounds:
                return Choosing(None, block.id, technique)
        last: Any = rounds[-1].id if rounds else None
        return Choosing(last, None, technique)


def kind_now(workspace: Workspace, session_id: str) -> CardKind:
    """The kind of cards people named last: that is what is laid together now."""
    with workspace.read() as db:
        opened = [round_ for round_ in rounds_of(db, session_id, TechniqueId.BRAINSTORM) if round_.opened]
        return CardKind((opened[-1].params or {}).get("kind", CardKind.STRESS)) if opened else CardKind.STRESS
