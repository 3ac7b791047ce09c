"""Rounds: what lies on the table when people start to choose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Card, ProgrammeBlock, Round, Sheet, WijkSession
from wijksessie.queries.library import technique_text
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.rounds import rounds_of
from wijksessie.queries.stayed import stayed_cards
from wijksessie.queries.usual import usual_options, usual_round
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
        TechniqueId.COMMENTARY,
        TechniqueId.TREE,
        TechniqueId.ACTION_PLANNING,
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
        round_ = _new_round(db, session_id, technique, question, options, params)
    return round_.id


def _new_round(
    db: Db,
    session_id: str,
    technique: str,
    question: str,
    options: Sequence[str],
    params: Mapping[str, Any],
) -> Round:
    _known_cards(db, session_id, technique, options)
    round_ = Round(
        session_id=session_id,
        technique=technique,
        question=question.strip(),
        position=len(db.scalars(select(Round).where(Round.session_id == session_id)).all()),
        options=tuple(options),
        params=dict(params),
    )
    db.add(round_)
    return round_


def prepare_round(workspace: Workspace, block_id: str) -> str:
    """Give the round of a block of the programme, made with what usually lies there when there was none.

    Raises `RuleBroken` for a block without a technique that is done with cards, beans or stickers.
    """
    with workspace.change("round.prepare") as db:
        block = get(db, ProgrammeBlock, block_id)
        for round_ in rounds_of(db, block.session_id):
            if round_.block_id == block.id:
                return round_.id
        if block.technique not in set(TechniqueId):
            raise RuleBroken("Bij dit onderdeel hoort geen werkvorm.", ("technique",))
        # A round from an imported file, or from before its block, belongs to the block when it fits.
        taken = {block_.id for block_ in blocks_of(db, block.session_id)}
        for round_ in rounds_of(db, block.session_id, block.technique):
            if round_.block_id not in taken:
                round_.block_id = block.id
                return round_.id
        usual = usual_round(db, block)
        round_ = _new_round(
            db, block.session_id, str(block.technique), usual.question, usual.options, usual.params
        )
        round_.block_id = block.id
    return round_.id


def start_apart(
    workspace: Workspace, session_id: str, technique: TechniqueId, question: str, where: str, day: dt.date
) -> str:
    """Start collecting outside the session, with one to a few people: kept apart, never counted with it.

    `where` is a kind of place ("thuis", "moskee"), never an address.
    """
    with workspace.change("round.start_apart") as db:
        session = get(db, WijkSession, session_id)
        usual = usual_options(db, session.id, technique, "")
        round_ = _new_round(db, session_id, technique, question, usual, {})
        round_.apart, round_.where, round_.on, round_.tables = True, where.strip(), day, ()
    return round_.id


def set_round(
    workspace: Workspace,
    round_id: str,
    *,
    question: str | None = None,
    options: Sequence[str] | None = None,
    params: Mapping[str, Any] | None = None,
    people: int | None = None,
    agreed: bool | None = None,
) -> None:
    """Change what was agreed before a round; None leaves a thing as it is.

    Raises `RuleBroken` for other options once the round is open (invariant 4).
    """
    with workspace.change("round.set") as db:
        round_ = get(db, Round, round_id)
        if options is not None and tuple(options) != tuple(round_.options):
            if round_.opened:
                raise RuleBroken("De ronde is al open. De kaarten liggen nu vast.", ("options",))
            _known_cards(db, round_.session_id, round_.technique, options)
            round_.options = tuple(options)
        if question is not None:
            round_.question = question.strip()
        if params is not None:
            round_.params = {**(round_.params or {}), **params}
        if people is not None:
            round_.people = people
        if agreed is not None:
            round_.agreed = agreed


def open_round(workspace: Workspace, round_id: str) -> None:
    """Open the round: from now its options are frozen. Merged cards cannot be options (invariant 4).

    Raises `RuleBroken` for a sensitive technique of which nobody went through the conditions.
    """
    with workspace.change("round.open") as db:
        round_ = get(db, Round, round_id)
        top = stayed_cards(db, round_.session_id)
        for card in _known_cards(db, round_.session_id, round_.technique, round_.options):
            if top[card.key] != card.key:
                raise RuleBroken("Deze kaart ligt onder een andere kaart.", (card.key,))
        if round_.technique == TechniqueId.DOT_VOTE and not 2 <= len(round_.options) <= MOST_OPTIONS:
            raise RuleBroken(f"Kies 2 tot {MOST_OPTIONS} kaarten om over te stemmen.", ("options",))
        if round_.technique in (TechniqueId.MAP, TechniqueId.WALK) and not round_.options:
            raise RuleBroken("Er zijn nog geen plekken. Teken eerst de kaart van de wijk.", ("options",))
        text = technique_text(round_.technique)
        if text is not None and text.sensitive and not round_.agreed:
            raise RuleBroken("Dit is een gevoelige werkvorm. Loop eerst de voorwaarden na.", ("agreed",))
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
