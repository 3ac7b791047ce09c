"""Rounds: what lies on the table when people start to choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Card, Round, Sheet
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import TechniqueId

MOST_OPTIONS = 12
"""More cards than this are too many to choose from (T19)."""


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
        if round_.technique == TechniqueId.DOT_VOTE:
            cards = db.scalars(select(Card).where(Card.session_id == round_.session_id))
            merged = {card.key for card in cards if card.merged_into is not None}
            for option in round_.options:
                if option in merged:
                    raise RuleBroken("Deze kaart ligt onder een andere kaart.", (option,))
            if not 2 <= len(round_.options) <= MOST_OPTIONS:
                raise RuleBroken(f"Kies 2 tot {MOST_OPTIONS} kaarten om over te stemmen.", ("options",))
        round_.opened = True


def empty_round(workspace: Workspace, round_id: str) -> None:
    """Start counting again: every sheet of the round becomes empty. Undo brings all of it back."""
    with workspace.change("round.empty") as db:
        round_ = get(db, Round, round_id)
        for sheet in db.scalars(select(Sheet).where(Sheet.round_id == round_.id)):
            sheet.data = None
            sheet.confirmed = False
