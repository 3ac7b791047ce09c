"""What will lie on the table in a round that is not open yet: everything there is, and what is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card, ProgrammeBlock, Round, Zone
from wijksessie.queries.library import technique_text
from wijksessie.queries.merging import LaidCard, laid_cards
from wijksessie.queries.options import fixed_options, options_of
from wijksessie.queries.sheets import GROUPS
from wijksessie.queries.stayed import stayed_cards
from wijksessie.queries.usual import MOST_CARDS, SOLUTION_ROUNDS, usual_options, usual_round
from wijksessie.store import Workspace
from wijksessie.terms import THEMES, CardKind, TechniqueId

CHOSEN = "chosen"
"""Set among the `params` of a round when somebody chose its options; until then it has what is usual."""

_CARDS = frozenset(MOST_CARDS) | {TechniqueId.CARD_SORT}
_LEAST: Mapping[str, int] = {
    TechniqueId.DOT_VOTE: 2,
    TechniqueId.DIRECT_RANKING: 2,
    TechniqueId.PAIRWISE: 2,
    TechniqueId.TREE: 0,
    TechniqueId.ACTION_PLANNING: 0,
}
_WORDS = (TechniqueId.ORG_CIRCLES, TechniqueId.BODY_MAP, TechniqueId.GROUND_RULES)


@dataclass(frozen=True)
class RoundPrep:
    """A round before it opens. `rows` is all there is to choose from: what is chosen first, in its order.

    `kind` is the kind of cards, None where no cards lie on the table. `most` is the number people can
    oversee; `may_add` whether own words can be added; `conditions` belong to a sensitive technique and must
    be gone through first.
    """

    round_id: str
    session_id: str
    technique: TechniqueId
    name: str
    question: str
    opened: bool
    rows: tuple[LaidCard, ...]
    chosen: tuple[str, ...]
    params: Mapping[str, Any]
    kind: CardKind | None
    least: int
    most: int | None
    may_add: bool
    conditions: tuple[str, ...]


def round_prep(workspace: Workspace, round_id: str, kind: CardKind | None = None) -> RoundPrep | None:
    """Read a round; `kind` shows cards of another kind than those it has. None when the round is gone."""
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        if round_ is None:
            return None
        technique = TechniqueId(round_.technique)
        text = technique_text(technique)
        chosen = options_to_open(db, round_)
        now = _kind(db, round_, chosen) if technique in _CARDS else None
        if now is not None and kind is not None and not round_.opened:
            if kind != now and CHOSEN not in (round_.params or {}):
                chosen = ()
            now = kind
        rows = _rows(db, round_, chosen, now)
        conditions = text.conditions if text is not None and text.sensitive and not round_.agreed else ()
        return RoundPrep(
            round_id=round_.id,
            session_id=round_.session_id,
            technique=technique,
            name=technique if text is None else text.name,
            question=round_.question,
            opened=round_.opened,
            rows=rows,
            chosen=chosen,
            params=round_.params or MappingProxyType({}),
            kind=now,
            least=_LEAST.get(technique, 1 if technique in _CARDS else 0),
            most=MOST_CARDS.get(technique),
            may_add=technique in (*_WORDS, TechniqueId.SPEED_EVALUATION),
            conditions=tuple(conditions),
        )


def options_to_open(db: Session, round_: Round) -> tuple[str, ...]:
    """What lies on the table when the round opens now: a card that went under another one is that other.

    A round from the programme of which nobody chose the options has the cards that are named most by now.
    """
    if round_.opened:
        return tuple(round_.options)
    options: Sequence[str] = round_.options
    if CHOSEN not in (round_.params or {}):
        block = db.get(ProgrammeBlock, round_.block_id) if round_.block_id else None
        if block is not None:
            options = usual_round(db, block).options
        elif not options:
            options = usual_options(db, round_.session_id, round_.technique, "")
    if round_.technique not in _CARDS:
        return tuple(dict.fromkeys(options))
    top = stayed_cards(db, round_.session_id)
    return tuple(dict.fromkeys(top[key] for key in options if key in top))


def _kind(db: Session, round_: Round, chosen: tuple[str, ...]) -> CardKind:
    """The kind of the cards that are chosen, else the one that belongs to the technique."""
    for card in db.scalars(select(Card).where(Card.session_id == round_.session_id)):
        if card.key in chosen:
            return CardKind(card.kind)
    return CardKind.SOLUTION if round_.technique in SOLUTION_ROUNDS else CardKind.STRESS


def _rows(db: Session, round_: Round, chosen: tuple[str, ...], kind: CardKind | None) -> tuple[LaidCard, ...]:
    """Everything that can lie there, what is chosen first."""
    if kind is not None:
        cards = {card.key: card for card in laid_cards(db, round_.session_id, kind, all_of_them=True)}
        missing = [key for key in chosen if key not in cards]
        for other in CardKind:
            if missing and other != kind:
                more = laid_cards(db, round_.session_id, other, all_of_them=True)
                cards.update({card.key: card for card in more if card.key in missing})
        if round_.opened:
            return tuple(cards[key] for key in chosen if key in cards)
        keys = [key for key in chosen if key in cards]
        return tuple(cards[key] for key in dict.fromkeys([*keys, *cards]))
    keys = list(dict.fromkeys([*chosen, *([] if round_.opened else _known(db, round_))]))
    views = options_of(db, round_.session_id, keys, GROUPS.get(round_.technique, ""))
    return tuple(LaidCard(view, 0, 0, (), voted=False) for view in views)


def _known(db: Session, round_: Round) -> list[str]:
    """What can lie there when it is no card."""
    technique = round_.technique
    if technique in (TechniqueId.TEN_BEANS, TechniqueId.SPIDER):
        return list(THEMES)
    if technique in (TechniqueId.MAP, TechniqueId.WALK):
        zones = sorted(db.scalars(select(Zone)), key=lambda zone: (zone.position, zone.id))
        return [zone.key for zone in zones]
    if technique in _WORDS:
        return [option.key for option in fixed_options(GROUPS[technique])]
    return list(usual_options(db, round_.session_id, technique, ""))
