"""What lies on the table in a round: chosen before it opens, frozen when it does (invariant 4)."""

from __future__ import annotations

from collections.abc import Sequence

from wijksessie.commands.find import get
from wijksessie.commands.rounds import create_round, open_round, prepare_round, set_round
from wijksessie.model import Round
from wijksessie.queries.library import technique_text
from wijksessie.queries.merging import choosing
from wijksessie.queries.round_prep import CHOSEN, options_to_open
from wijksessie.store import Workspace
from wijksessie.terms import CardKind


def round_to_choose(workspace: Workspace, session_id: str, kind: CardKind) -> str:
    """Give the round in which people choose between these cards; made when there was none."""
    found = choosing(workspace, session_id, kind)
    if found.round_id is not None:
        return found.round_id
    if found.block_id is not None:
        return prepare_round(workspace, found.block_id)
    text = technique_text(found.technique)
    question = "" if text is None else text.question
    return create_round(workspace, session_id, found.technique, question, (), {})


def set_options(workspace: Workspace, round_id: str, options: Sequence[str]) -> None:
    """Choose what lies on the table, in this order; nothing is added by itself from then on."""
    set_round(workspace, round_id, options=options, params={CHOSEN: True})


def lay_and_open(workspace: Workspace, round_id: str) -> None:
    """Open the round with what lies on the table now: merged cards are the card that stayed.

    It is one change. Raises `RuleBroken` as `open_round` does.
    """
    with workspace.change("round.open") as db:
        round_ = get(db, Round, round_id)
        set_round(workspace, round_id, options=options_to_open(db, round_))
        open_round(workspace, round_id)
