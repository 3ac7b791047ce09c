"""Changing what an action is (domain.md 4.12).

What a person promised is never typed over in silence: a day residents know moves only with news about it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from wijksessie.commands.find import get
from wijksessie.commands.promises import RESIDENTS
from wijksessie.model import Action
from wijksessie.queries.action_told import days_told, moved_by_news
from wijksessie.queries.owner_names import person_in
from wijksessie.queries.stage.circle import circle_text
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import DateTold, PolicyDomain, Recommendation, WhoCan


class ActionWords(StrEnum):
    """The texts of an action that somebody writes; the value is the column."""

    LABEL = "label"
    PLACE = "place"
    NOTICE = "notice"
    NEEDED = "needed"
    ROLE = "role"
    EXISTS = "exists"
    HOW_WE_SOLVE = "how_we_solve"


def write_words(workspace: Workspace, action_id: str, words: ActionWords, text: str) -> None:
    """Change one text of an action. Only the label cannot be empty."""
    text = text.strip()
    if words is ActionWords.LABEL and not text:
        raise RuleBroken("Schrijf op wat er gaat gebeuren.", ("label",))
    with workspace.change("action.words") as db:
        setattr(get(db, Action, action_id), words.value, text)


def set_kind(workspace: Workspace, action_id: str, kind: WhoCan) -> None:
    """Change who can do it. What residents do themselves is theirs when nobody else was named."""
    with workspace.change("action.kind") as db:
        action = get(db, Action, action_id)
        action.kind = kind
        if kind is WhoCan.SELF and not action.owner:
            action.owner = RESIDENTS
        elif (
            kind in (WhoCan.ORGANISATION, WhoCan.NATIONAL)
            and action.owner == RESIDENTS
            and action.confirmed_on is None
        ):
            action.owner = ""


def set_owner(workspace: Workspace, action_id: str, owner: str) -> None:
    """Change who does it: an organisation or a role, and residents only as "Bewoners".

    A yes was the yes of who said it: with another owner it has to be asked again.
    """
    person_refused(workspace, owner, "owner")
    owner = " ".join(owner.split())
    with workspace.change("action.owner") as db:
        action = get(db, Action, action_id)
        if owner.casefold() != action.owner.casefold():
            if action.confirmed_on is not None and action.id in days_told(db, action.session_id):
                raise RuleBroken("Bewoners weten wie dit doet. Geef eerst nieuws.", ("owner",))
            action.confirmed_on = None
        action.owner = owner


def set_partners(workspace: Workspace, action_id: str, partners: Iterable[str]) -> None:
    """Change who helps: organisations and roles, each once, in their order."""
    named = tuple(dict.fromkeys(" ".join(partner.split()) for partner in partners if partner.strip()))
    for partner in named:
        person_refused(workspace, partner, "partners")
    with workspace.change("action.partners") as db:
        get(db, Action, action_id).partners = named


def unconfirm_owner(workspace: Workspace, action_id: str) -> None:
    """Take back that the owner said yes, while residents were not told."""
    with workspace.change("action.unconfirm") as db:
        action = get(db, Action, action_id)
        if action.id in days_told(db, action.session_id):
            raise RuleBroken("Bewoners weten dit al. Geef nieuws, dan blijft het eerlijk.", ("confirmed",))
        action.confirmed_on = None


def set_dates(
    workspace: Workspace,
    action_id: str,
    *,
    start: dt.date | None,
    due: dt.date | None,
    tells: DateTold | None,
) -> None:
    """Change when it starts, when it is ready, and which of both residents hear.

    Raises `RuleBroken` when it would be ready before it starts, or for another day than residents know.
    """
    if start is not None and due is not None and due < start:
        raise RuleBroken("Dit is klaar voor het begint. Kijk naar de dagen.", ("due",))
    with workspace.change("action.dates") as db:
        action = get(db, Action, action_id)
        moved = (start, due) != (action.start, action.due)
        if moved and (action.id in days_told(db, action.session_id) or moved_by_news(db, action.id)):
            raise RuleBroken("Bewoners kennen deze dag. Geef nieuws als hij verandert.", ("due",))
        action.start, action.due, action.tells = start, due, tells


def set_first_step(workspace: Workspace, action_id: str, step: str, on: dt.date | None) -> None:
    """Change what happens first, and when. Later than 14 days is told beside it, not refused."""
    with workspace.change("action.first_step") as db:
        action = get(db, Action, action_id)
        action.first_step, action.first_step_on = step.strip(), on


def set_node(workspace: Workspace, action_id: str, node: str | None) -> None:
    """Point at the node of the circle that it breaks (PH-05); None for no node."""
    if node is not None and node not in {known.key for known in circle_text().nodes}:
        raise RuleBroken("Kies een van de vijf plekken op de cirkel.", ("node",))
    with workspace.change("action.node") as db:
        get(db, Action, action_id).node = node


def set_recommendations(workspace: Workspace, action_id: str, chosen: Iterable[Recommendation]) -> None:
    """Say which of the seven recommendations it follows: none, one or more (PH-07)."""
    among = frozenset(chosen)
    with workspace.change("action.recommendations") as db:
        get(db, Action, action_id).recommendations = tuple(each for each in Recommendation if each in among)


def set_domain(workspace: Workspace, action_id: str, domain: PolicyDomain | None) -> None:
    """Say where policy can take it up (TR-04)."""
    with workspace.change("action.domain") as db:
        get(db, Action, action_id).domain = domain


def answer_question(workspace: Workspace, action_id: str, key: str, answer: str) -> None:
    """Answer a question of the template the action began with (PH-18)."""
    with workspace.change("action.answer") as db:
        action = get(db, Action, action_id)
        action.answers = {**(action.answers or {}), key: answer.strip()}


def person_refused(workspace: Workspace, name: str, field: str) -> None:
    """Raise `RuleBroken` for a person: organisations promise, and residents only together (4.12)."""
    if hint := person_in(workspace, name):
        raise RuleBroken(hint, (field,))
