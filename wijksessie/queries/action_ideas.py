"""Ideas per policy domain (TR-05): a help for who is stuck, after residents said themselves what helps."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card
from wijksessie.queries.action_texts import domain_words, idea_words
from wijksessie.queries.rounds import rounds_of, sheets_of
from wijksessie.queries.usual import SOLUTION_ROUNDS
from wijksessie.store import Workspace
from wijksessie.terms import CardKind, CardOrigin, PolicyDomain

_WAIT = "Eerst de bewoners. Schrijf op wat zij zelf zeiden dat helpt. Dan ziet u hier ideeën."


@dataclass(frozen=True)
class Ideas:
    """The ideas of one domain; `ideas` is empty while `wait` says why they stay hidden."""

    domain: PolicyDomain
    label: str
    ideas: tuple[str, ...]
    wait: str


def idea_domains() -> tuple[PolicyDomain, ...]:
    """The domains that have ideas, in their order."""
    return tuple(domain for domain in PolicyDomain if domain in idea_words())


def ideas(workspace: Workspace, session_id: str, domain: PolicyDomain) -> Ideas:
    """The ideas of a domain, hidden until residents' own solutions are recorded: else they steer."""
    with workspace.read() as db:
        open_ = _residents_said_what_helps(db, session_id)
    found = idea_words().get(domain, ()) if open_ else ()
    return Ideas(domain, domain_words(domain), found, "" if open_ else _WAIT)


def _residents_said_what_helps(db: Session, session_id: str) -> bool:
    """Whether a card of their own says what helps, or a table did something with such cards."""
    cards = db.scalars(select(Card).where(Card.session_id == session_id, Card.kind == CardKind.SOLUTION))
    solutions = {card.key: card.origin for card in cards}
    if CardOrigin.RESIDENTS in solutions.values():
        return True
    return any(
        sheet.data and sheet.confirmed
        for round_ in rounds_of(db, session_id)
        if round_.technique in SOLUTION_ROUNDS and solutions.keys() & set(round_.options)
        for sheet in sheets_of(db, round_.id).values()
    )
