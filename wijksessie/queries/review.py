"""*Nakijken*: what no longer holds after two laptops were merged (invariants 2-5 and 7).

Commands keep the rules on one laptop. Two laptops can each keep them and still break them together; then
nothing is thrown away or mended unseen, but it is listed here with what to do.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Action, ActionUpdate, Card, Round, StepItem, WijkSession
from wijksessie.queries.actions import left_without_answer
from wijksessie.queries.rounds import entry_of, setup_of, sheets_of
from wijksessie.queries.stayed import stayed_cards
from wijksessie.queries.steps import keeps_open
from wijksessie.store import Workspace
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, RuleBroken
from wijksessie.terms import SessionState, Status

_NAMES = {
    "Action": "Een belofte",
    "ActionCheck": "Een vraag over een belofte",
    "Attendance": "Hoeveel mensen er waren",
    "Card": "Een kaartje",
    "Contact": "Een contact",
    "LeafletPlan": "De keuzes voor de folder",
    "MaterialTest": "Een test van een tekst",
    "OwnText": "Eigen woorden in een folder of bericht",
    "OwnWord": "Een moeilijk woord van uw organisatie",
    "Project": "De wijk",
    "Sheet": "Wat een tafel deed",
    "StepItem": "Een regel van een stap",
    "Table": "Een tafel",
    "WijkSession": "De wijksessie",
}
"""What people call the things of the model."""


@dataclass(frozen=True)
class ReviewItem:
    """One thing to look at: what it is about, what is wrong, and the id of the thing."""

    title: str
    detail: str
    subject: str


def review(workspace: Workspace) -> tuple[ReviewItem, ...]:
    """Everything to look at: rules that do not hold, then what two laptops wrote differently."""
    with workspace.read() as db:
        items = [*_sheets(db), *_merged_cards(db), *_actions(db), *_closed_sessions(db)]
    for conflict in workspace.conflicts():
        title = _NAMES.get(conflict.entity, "Een gegeven")
        what = "Op twee laptops anders ingevuld." if conflict.field else "Weggehaald en toch veranderd."
        items.append(ReviewItem(title, f"{what} Kijk wat klopt.", conflict.id))
    return tuple(items)


def _sheets(db: Session) -> list[ReviewItem]:
    items = []
    for round_ in db.scalars(select(Round)):
        setup = setup_of(db, round_)
        labels = {table.key: table.label for table in setup.tables}
        for key, sheet in sheets_of(db, round_.id).items():
            if not sheet.confirmed:
                continue
            title = round_.question or "Ronde"
            if key != PLENARY and key not in labels:
                items.append(ReviewItem(title, f"Tafel {key} doet niet mee in deze ronde.", round_.id))
                continue
            try:
                technique(round_.technique).check(setup, entry_of(setup, sheet))
            except RuleBroken as broken:
                items.append(ReviewItem(title, str(broken), round_.id))
    return items


def _merged_cards(db: Session) -> list[ReviewItem]:
    """Cards that lie under another one on one laptop while another laptop let people choose them."""
    merged = {
        (card.session_id, card.key): card.label
        for card in db.scalars(select(Card).where(Card.merged_into.is_not(None)))
        if stayed_cards(db, card.session_id)[card.key] != card.key
    }
    return [
        ReviewItem(
            merged[round_.session_id, option],
            "Over deze kaart is gestemd, maar ze is samengevoegd.",
            round_.id,
        )
        for round_ in db.scalars(
            select(Round).where(Round.opened, Round.technique == "dot_vote", ~Round.apart)
        )
        for option in round_.options
        if (round_.session_id, option) in merged
    ]


def _actions(db: Session) -> list[ReviewItem]:
    latest: dict[str, ActionUpdate] = {}
    for update in sorted(db.scalars(select(ActionUpdate)), key=lambda update: (update.on, update.sequence)):
        latest[update.action_id] = update
    items = []
    for action in db.scalars(select(Action)):
        if (news := latest.get(action.id)) is not None:
            broken = left_without_answer(Status(news.status), news.next_news, news.reason, news.alternative)
            items += [ReviewItem(action.label, broken, action.id)] if broken else []
    return items


def _closed_sessions(db: Session) -> list[ReviewItem]:
    items = []
    for session in db.scalars(select(WijkSession).where(WijkSession.state == SessionState.CLOSED)):
        lines = db.scalars(select(StepItem).where(StepItem.session_id == session.id))
        if any(keeps_open(line) and not line.done for line in lines):
            items.append(
                ReviewItem(session.title, "De sessie is afgerond, maar stap 7 is niet klaar.", session.id)
            )
    return items
