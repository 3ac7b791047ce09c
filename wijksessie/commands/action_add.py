"""Putting an action on the list: from a card, from the questions of the inloop, or in own words (T21)."""

from __future__ import annotations

from wijksessie.commands.action_edit import person_refused
from wijksessie.commands.find import get
from wijksessie.commands.promises import RESIDENTS, next_key
from wijksessie.model import Action, Card, WijkSession
from wijksessie.queries.action_texts import inloop
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, PolicyDomain, WhoCan


def add_action(
    workspace: Workspace,
    session_id: str,
    *,
    solution: str | None = None,
    label: str = "",
    kind: WhoCan | None = None,
    owner: str = "",
    domain: PolicyDomain | None = None,
) -> str:
    """Put an action on the list and return its id. `solution` is the id of a card about what helps.

    Without a label the action is called as its card. Raises `RuleBroken` without either, for another kind of
    card, when nobody said who can do it (PH-03), and for an owner who looks like a person.
    """
    person_refused(workspace, owner, "owner")
    with workspace.change("action.add") as db:
        action = _new(db, session_id, solution, label.strip(), kind, owner.strip())
        action.domain = domain
        return action.id


def add_inloop(workspace: Workspace, session_id: str, *, solution: str | None = None, label: str = "") -> str:
    """Put a place to walk in on the list, with its questions still open (PH-18); return its id.

    It begins as *samen*: residents are host, and an organisation answers for the place.
    """
    template = inloop()
    with workspace.change("action.inloop") as db:
        action = _new(db, session_id, solution, label.strip() or template.label, WhoCan.TOGETHER, "")
        action.template = template.key
        action.domain = template.domain
        action.recommendations = (template.recommendation,)
        action.pictogram = "" if solution else template.pictogram
        return action.id


def _new(
    db: Db, session_id: str, solution: str | None, label: str, kind: WhoCan | None, owner: str
) -> Action:
    session = get(db, WijkSession, session_id)
    card = None if solution is None else _solution(db, session.id, solution)
    label = label or (card.label if card is not None else "")
    if not label:
        raise RuleBroken("Schrijf eerst op wat er gaat gebeuren.", ("label",))
    if kind is None and card is not None and len(card.who_can) == 1:
        kind = WhoCan(card.who_can[0])
    if kind is None:
        raise RuleBroken("Kies eerst wie dit kan: zelf, samen, een organisatie of het land.", ("kind",))
    action = Action(
        session_id=session.id,
        key=next_key(db, session.id),
        label=label,
        solution=card.key if card is not None else None,
        owner=owner or (RESIDENTS if kind is WhoCan.SELF else ""),
        kind=kind,
    )
    db.add(action)
    db.flush()
    return action


def _solution(db: Db, session_id: str, card_id: str) -> Card:
    card = get(db, Card, card_id)
    if card.kind != CardKind.SOLUTION or card.session_id != session_id:
        raise RuleBroken("Kies een kaart over wat helpt.", ("solution",))
    if stayed_cards(db, session_id)[card.key] != card.key:
        raise RuleBroken("Deze kaart ligt onder een andere kaart. Kies die kaart.", ("solution",))
    return card
