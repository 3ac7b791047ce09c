"""What usually lies on the table when a technique begins, so that nobody has to choose all the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card, ProgrammeBlock, Zone
from wijksessie.queries.library import technique_text
from wijksessie.queries.options import fixed_options
from wijksessie.queries.programme import Side, side_of
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.rounds import outcome_of, rounds_of
from wijksessie.queries.stayed import stayed_cards
from wijksessie.terms import THEMES, CardKind, Moment, TechniqueId

MOST_CARDS: Mapping[str, int] = {
    TechniqueId.DOT_VOTE: 12,
    TechniqueId.DIRECT_RANKING: 8,
    TechniqueId.COMMENTARY: 6,
    TechniqueId.PAIRWISE: 6,
    TechniqueId.MATRIX: 5,
    TechniqueId.CHECK_FRAMEWORK: 4,
    TechniqueId.SEASON: 5,
    TechniqueId.TREE: 1,
    TechniqueId.ACTION_PLANNING: 8,
}
"""The most cards people can oversee in a technique (domain.md 2)."""

SOLUTION_ROUNDS = frozenset(
    {
        TechniqueId.DIRECT_RANKING,
        TechniqueId.MATRIX,
        TechniqueId.CHECK_FRAMEWORK,
        TechniqueId.ACTION_PLANNING,
        TechniqueId.COMMENTARY,
    }
)
"""Techniques that are done with cards about what helps, unless somebody chooses other ones."""

_FIXED: Mapping[str, str] = {
    TechniqueId.MOOD: "faces",
    TechniqueId.ORG_CIRCLES: "organisations",
    TechniqueId.BODY_MAP: "body",
    TechniqueId.GROUND_RULES: "rules",
}


@dataclass(frozen=True)
class Usual:
    """The question, the options and the numbers of a round that nobody changed yet."""

    question: str
    options: tuple[str, ...]
    params: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def usual_round(db: Session, block: ProgrammeBlock) -> Usual:
    """What a block of the programme starts with; faces at the end of a session are the second measurement."""
    technique = str(block.technique)
    side = side_of(block)
    text = technique_text(technique)
    question = "" if text is None else text.question
    if text is not None and side is Side.HELPS and text.question_helps:
        question = text.question_helps
    kind = CardKind.SOLUTION if side is Side.HELPS or technique in SOLUTION_ROUNDS else CardKind.STRESS
    params: dict[str, Any] = {}
    if technique == TechniqueId.MOOD:
        before = [
            other
            for other in blocks_of(db, block.session_id)
            if other.technique == technique and other.position < block.position
        ]
        params["moment"] = (Moment.END if before else Moment.START).value
    if technique == TechniqueId.BRAINSTORM:
        params["kind"] = kind.value
    return Usual(question, usual_options(db, block.session_id, technique, kind), params)


def usual_options(db: Session, session_id: str, technique: str, kind: str) -> tuple[str, ...]:
    """The options a technique usually has: for cards those named most, merged ones left out."""
    if technique in _FIXED:
        return tuple(option.key for option in fixed_options(_FIXED[technique]))
    if technique in (TechniqueId.TEN_BEANS, TechniqueId.SPIDER):
        return tuple(THEMES)
    if technique in (TechniqueId.MAP, TechniqueId.WALK):
        zones = sorted(db.scalars(select(Zone)), key=lambda zone: (zone.position, zone.id))
        return tuple(zone.key for zone in zones)
    if technique == TechniqueId.SPEED_EVALUATION:
        text = technique_text(technique)
        return () if text is None else text.statements
    if technique not in MOST_CARDS and technique != TechniqueId.CARD_SORT:
        return ()
    if technique in SOLUTION_ROUNDS:
        kind = CardKind.SOLUTION
    return named_cards(db, session_id, kind or CardKind.STRESS)[: MOST_CARDS.get(technique)]


def named_cards(db: Session, session_id: str, kind: str) -> tuple[str, ...]:
    """The cards of one kind that tables named, most often named first; all of them when none was named yet.

    What was said of a merged card counts for the card that stayed.
    """
    cards = [
        card for card in db.scalars(select(Card).where(Card.session_id == session_id)) if card.kind == kind
    ]
    stayed = stayed_cards(db, session_id)
    said: dict[str, int] = {}
    for round_ in rounds_of(db, session_id, TechniqueId.BRAINSTORM):
        for key, times in outcome_of(db, round_).times.items():
            if key in stayed:
                said[stayed[key]] = said.get(stayed[key], 0) + times
    alone = [card for card in cards if stayed[card.key] == card.key]
    named = [card for card in alone if card.key in said] or alone
    named.sort(key=lambda card: (-said.get(card.key, 0), card.position, card.key))
    return tuple(card.key for card in named)
