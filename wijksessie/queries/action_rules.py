"""What an action needs before residents may read it, and where it stands by the calendar (PH-08, 4.11, 4.12).

Overdue follows calendar dates: a day that passed without *klaar* is late, whatever the last news said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Action, ActionCheck
from wijksessie.queries.action_list import NextDate
from wijksessie.queries.actions import ActionView, left_without_answer
from wijksessie.queries.rounds import outcome_of, rounds_of
from wijksessie.queries.sentences import short_day
from wijksessie.queries.stayed import stayed_cards
from wijksessie.techniques.toetsingskader import Judgement
from wijksessie.terms import CHECK_FRAMEWORK, Status, TechniqueId, Theme, Verdict

FIRST_STEP_WITHIN = dt.timedelta(days=14)
"""Residents see that something begins (domain.md 4.12)."""

_GOES_ON = (Status.PLANNED, Status.IN_PROGRESS)
_WORST_FIRST = (Verdict.NO, Verdict.PARTLY, Verdict.UNKNOWN, Verdict.YES)


def status_on(action: ActionView, on: dt.date) -> Status | None:
    """Where the action stands by the calendar."""
    late = action.status in _GOES_ON and action.due is not None and action.due < on
    return Status.OVERDUE if late else action.status


def next_date(action: ActionView, on: dt.date) -> tuple[dt.date, NextDate] | None:
    """The next day to keep: the first that is still to come, else the last one that passed unanswered."""
    status = status_on(action, on)
    if status in (Status.DONE, Status.NOT_POSSIBLE):
        return None
    promised = status in (*_GOES_ON, Status.OVERDUE)
    days = [
        (action.next_news, NextDate.NEWS),
        (action.first_step_on if status is None or promised else None, NextDate.FIRST_STEP),
        (action.start if promised else None, NextDate.START),
        (action.due if promised else None, NextDate.DUE),
    ]
    known = [(day, what) for day, what in days if day is not None]
    ahead = [found for found in known if found[0] >= on]
    if ahead:
        return min(ahead, key=lambda found: found[0])
    passed = [found for found in known if found[1] in (NextDate.NEWS, NextDate.DUE)]
    return max(passed, key=lambda found: found[0], default=None)


def residents_said(db: Session, session_id: str) -> dict[str, dict[Theme, Judgement]]:
    """What residents answered to the four questions in the session, by key of the solution.

    The last round with answers counts; of cards that were laid together the least favourable answer.
    """
    top = stayed_cards(db, session_id)
    for round_ in reversed(rounds_of(db, session_id, TechniqueId.CHECK_FRAMEWORK)):
        answered = outcome_of(db, round_).by_solution
        found: dict[str, dict[Theme, Judgement]] = {}
        for key, row in answered.items():
            here = found.setdefault(top.get(key, key), {})
            for criterion, judgement in row.items():
                known = here.get(Theme(criterion))
                if known is None or _worse(judgement.verdict, known.verdict):
                    here[Theme(criterion)] = judgement
        if found:
            return found
    return {}


def _worse(one: Verdict, other: Verdict) -> bool:
    return _WORST_FIRST.index(one) < _WORST_FIRST.index(other)


def checks_of(db: Session, action_ids: Iterable[str]) -> dict[str, dict[Theme, ActionCheck]]:
    """The answers that were written down about actions themselves."""
    found: dict[str, dict[Theme, ActionCheck]] = {id_: {} for id_ in action_ids}
    for row in db.scalars(select(ActionCheck).where(ActionCheck.action_id.in_(list(found)))):
        found[row.action_id][Theme(row.criterion)] = row
    return found


def unsolved_of(db: Session, session_id: str, actions: Iterable[ActionView]) -> dict[str, tuple[Theme, ...]]:
    """The questions answered with *nee* while nobody wrote how that is solved, by action.

    What residents said of the solution counts until somebody answers for the action itself. What is not
    possible anyway has nothing to solve.
    """
    views = [view for view in actions if view.status is not Status.NOT_POSSIBLE]
    own = checks_of(db, (view.id for view in views))
    rows = db.scalars(select(Action).where(Action.id.in_(list(own))))
    open_ = {row.id for row in rows if not row.how_we_solve.strip()}
    said = residents_said(db, session_id) if any(view.solution for view in views) else {}
    return {
        view.id: _answered_no(own[view.id], said.get(view.solution or "", {}))
        for view in views
        if view.id in open_
    }


def _answered_no(own: Mapping[Theme, ActionCheck], said: Mapping[Theme, Judgement]) -> tuple[Theme, ...]:
    found = []
    for criterion in CHECK_FRAMEWORK:
        check, offered = own.get(criterion), said.get(criterion)
        mine = check.verdict if check is not None else None
        if (mine or (offered.verdict if offered else None)) == Verdict.NO:
            found.append(criterion)
    return tuple(found)


def action_gaps(db: Session, action: ActionView) -> tuple[str, ...]:
    """What has to be written before residents may read about this action, as sentences for the team."""
    gaps = []
    row = db.get(Action, action.id)
    if row is not None and unsolved_of(db, row.session_id, [action]).get(action.id):
        gaps.append(f"Bij een vraag staat: nee. Schrijf hoe wij dit oplossen: {action.label}.")
    broken = action.status and left_without_answer(
        action.status, action.next_news, action.reason, action.alternative
    )
    if broken:
        gaps.append(f"{broken} Het gaat over: {action.label}.")
    return tuple(gaps)


def asks(action: ActionView, on: dt.date, *, blocked: bool) -> str:
    """What somebody has to do now for this action; empty when nothing. `blocked`: a *nee* is not solved."""
    status = status_on(action, on)
    if status is None:
        return f"Zei {action.owner} al ja?" if action.owner else "Wie gaat dit doen?"
    if left_without_answer(status, action.next_news, action.reason, action.alternative):
        return "Geef nieuws. Bewoners wachten op een antwoord."
    if status not in (Status.DONE, Status.NOT_POSSIBLE) and action.next_news and action.next_news < on:
        return f"Geef nieuws. Dat zou komen op {short_day(action.next_news)}."
    if status in _GOES_ON and action.start is None and action.due is None:
        return "Zet er een dag bij."
    return "Schrijf hoe wij een nee oplossen." if blocked and status is not Status.DONE else ""


def first_step_by(action: ActionView, today: dt.date) -> dt.date:
    """The last good day for a first step: 14 days after the yes, or after today while nobody said yes."""
    return (action.confirmed_on or today) + FIRST_STEP_WITHIN
