"""One action in full, as it reads on a day: what was promised, answered and told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Action, ActionUpdate
from wijksessie.queries.action_list import ActionDetail, ActionHistory, Answer, CheckLine
from wijksessie.queries.action_reading import row_of
from wijksessie.queries.action_rules import (
    FIRST_STEP_WITHIN,
    action_gaps,
    checks_of,
    first_step_by,
    residents_said,
    status_on,
    unsolved_of,
)
from wijksessie.queries.action_texts import INLOOP, inloop, question_of
from wijksessie.queries.action_told import Told, days_told
from wijksessie.queries.actions import ActionView, action_of
from wijksessie.queries.dots import cards_of
from wijksessie.queries.sentences import short_day
from wijksessie.store import Workspace
from wijksessie.terms import (
    CHECK_FRAMEWORK,
    DateTold,
    PolicyDomain,
    Recommendation,
    SaidBy,
    Status,
    Verdict,
)

_ENDED = (Status.DONE, Status.NOT_POSSIBLE)


def action_detail(workspace: Workspace, action_id: str, on: dt.date) -> ActionDetail | None:
    """One action as it stood on a day; None when it was taken away."""
    with workspace.read() as db:
        stored, view = db.get(Action, action_id), action_of(db, action_id, on)
        if stored is None or view is None:
            return None
        cards = cards_of(db, stored.session_id)
        told = days_told(db, stored.session_id).get(action_id, ())
        card = cards.get(stored.solution or "")
        gaps = action_gaps(db, view)
        blocked = unsolved_of(db, stored.session_id, [view])
        return ActionDetail(
            row=row_of(view, cards, on, told=bool(told), no=bool(blocked.get(action_id))),
            solution=stored.solution,
            solution_label=card.label if card else "",
            partners=tuple(stored.partners or ()),
            confirmed_on=view.confirmed_on,
            first_step=stored.first_step,
            first_step_on=stored.first_step_on,
            first_step_by=first_step_by(view, on),
            start=stored.start,
            due=view.due,
            tells=None if stored.tells is None else DateTold(stored.tells),
            place=stored.place,
            notice=stored.notice,
            needed=stored.needed,
            role=stored.role,
            exists=stored.exists,
            how_we_solve=stored.how_we_solve,
            node=stored.node,
            recommendations=frozenset(Recommendation(each) for each in stored.recommendations or ()),
            domain=None if stored.domain is None else PolicyDomain(stored.domain),
            checks=_checks(db, stored),
            history=_history(db, action_id, told, on),
            editions=tuple(document.published for document in told),
            answers=_answers(stored),
            gaps=gaps,
            hints=_hints(stored, view, on),
            about={key: cards[key].label for key in stored.about or () if key in cards},
        )


def _checks(db: Session, stored: Action) -> tuple[CheckLine, ...]:
    own = checks_of(db, [stored.id])[stored.id]
    said = residents_said(db, stored.session_id).get(stored.solution or "", {}) if stored.solution else {}
    lines = []
    for criterion in CHECK_FRAMEWORK:
        check, offered = own.get(criterion), said.get(criterion)
        lines.append(
            CheckLine(
                criterion=criterion,
                question=question_of(criterion),
                verdict=Verdict(check.verdict) if check and check.verdict else None,
                reason=check.reason if check else "",
                said_by=SaidBy(check.said_by) if check and check.said_by else None,
                suggested=offered.verdict if offered else None,
                suggested_reason=offered.why if offered else "",
            )
        )
    return tuple(lines)


def _history(db: Session, action_id: str, told: Sequence[Told], on: dt.date) -> tuple[ActionHistory, ...]:
    """All news until a day, the newest first, each with the documents that told it as the last one then."""
    rows = db.scalars(select(ActionUpdate).where(ActionUpdate.action_id == action_id, ActionUpdate.on <= on))
    news = sorted(rows, key=lambda update: (update.on, update.sequence))
    last_of_day = {update.on: update for update in news}
    days = sorted(last_of_day)
    found = []
    for update in news:
        later = [day for day in days if day > update.on]
        until = later[0] if later else dt.date.max
        here = [
            document.published
            for document in told
            if last_of_day[update.on] is update and update.on <= document.on < until
        ]
        found.append(
            ActionHistory(
                on=update.on,
                status=Status(update.status),
                you_said=update.you_said,
                we_did=update.we_did,
                next_news=update.next_news,
                due=update.due,
                reason=update.reason,
                alternative=update.alternative,
                editions=tuple(here),
            )
        )
    return tuple(reversed(found))


def _answers(stored: Action) -> tuple[Answer, ...]:
    if stored.template != INLOOP:
        return ()
    given = stored.answers or {}
    return tuple(
        Answer(ask.key, ask.question, str(given.get(ask.key, "")), ask.hint) for ask in inloop().asks
    )


def _hints(stored: Action, view: ActionView, on: dt.date) -> tuple[str, ...]:
    hints = []
    status = status_on(view, on)
    by = first_step_by(view, on)
    if stored.first_step_on is not None and stored.first_step_on > by and status not in _ENDED:
        days = FIRST_STEP_WITHIN.days
        hints.append(
            f"De eerste stap is later dan {days} dagen. Bewoners zien graag iets voor {short_day(by)}."
        )
    elif not stored.first_step.strip() and status in (None, Status.PLANNED):
        when = f"Zet hem voor {short_day(by)}." if by >= on else "Bewoners zien graag snel iets."
        hints.append(f"Wat is de eerste stap? {when}")
    if not stored.role.strip():
        hints.append("Welke rol hebben bewoners hierin?")
    if not stored.exists.strip():
        hints.append("Bestaat dit al in de buurt? Kijk dat eerst na.")
    if not stored.notice.strip():
        hints.append("Waaraan merken bewoners dat het werkt?")
    return tuple(hints)
