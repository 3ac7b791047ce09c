"""Rounds: what lies on the table when people start to choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Card, Round, Sheet, WijkSession
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import TechniqueId

MOST_OPTIONS = 12
"""More cards than this are too many to choose from (T19)."""

CARD_ROUNDS = frozenset(
    {
        TechniqueId.BRAINSTORM,
        TechniqueId.CARD_SORT,
        TechniqueId.DOT_VOTE,
        TechniqueId.DIRECT_RANKING,
        TechniqueId.PAIRWISE,
        TechniqueId.MATRIX,
        TechniqueId.CHECK_FRAMEWORK,
        TechniqueId.SEASON,
    }
)
"""Techniques whose options are cards; those of the others are themes, zones, organisations or faces."""


def create_round(
    workspace: Workspace,
    session_id: str,
    technique: TechniqueId,
    question: str,
    options: Sequence[str],
    params: Mapping[str, Any],
) -> str:
    """Prepare a round; its options can still change until it opens."""
    with workspace.change("round.create") as db:
        get(db, WijkSession, session_id)
        _known_cards(db, session_id, technique, options)
        position = len(db.scalars(select(Round).where(Round.session_id == session_id)).all())
        round_ = Round(
            session_id=session_id,
            technique=technique,
            question=question.strip(),
            position=position,
            options=tuple(options),
            params=dict(params),
        )
        db.add(round_)
    return round_.id


def open_round(workspace: Workspace, round_id: str) -> None:
    """Open the round: from now its options are frozen. Merged cards cannot be options (invariant 4)."""
    with workspace.change("round.open") as db:
        round_ = get(db, Round, round_id)
        for card in _known_cards(db, round_.session_id, round_.technique, round_.options):
            if card.merged_into is not None:
                raise RuleBroken("Deze kaart ligt onder een andere kaart.", (card.key,))
        if round_.technique == TechniqueId.DOT_VOTE and not 2 <= len(round_.options) <= MOST_OPTIONS:
            raise RuleBroken(f"Kies 2 tot {MOST_OPTIONS} kaarten om over te stemmen.", ("options",))
        round_.opened = True


def _known_cards(db: Db, session_id: str, technique: str, options: Sequence[str]) -> list[Card]:
    """The cards that are options; each lies in this session, and once. None where options are no cards."""
    if technique not in CARD_ROUNDS:
        return []
    cards = {card.key: card for card in db.scalars(select(Card).where(Card.session_id == session_id))}
    for nr, option in enumerate(options):
        if option not in cards:
            raise RuleBroken("Deze kaart is er niet in deze sessie.", (option,))
        if option in options[:nr]:
            raise RuleBroken("Deze kaart ligt er twee keer.", (option,))
    return [cards[option] for option in options]


def empty_round(workspace: Workspace, round_id: str) -> None:
    """Start counting again: every sheet of the round becomes empty. Undo brings all of it back."""
    with workspace.change("round.empty") as db:
        round_ = get(db, Round, round_id)
        for sheet in db.scalars(select(Sheet).where(Sheet.round_id == round_.id)):
            sheet.data = None
            sheet.confirmed = False
