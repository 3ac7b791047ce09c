"""The thank-you, the answer of the municipality about it, and amounts a team looked up (domain.md 4.4)."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Compensation, Project, Setting, StepItem, WijkSession
from wijksessie.queries.compensation import ANSWER, TYPES, answered
from wijksessie.queries.dated_settings import fact_texts
from wijksessie.queries.euro import MOST
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken

_FIRST_YEAR = 2015

MOST_PEOPLE = 9999


def choose_thanks(workspace: Workspace, session_id: str, type_: str) -> None:
    """Choose what residents get: one of `TYPES`."""
    if type_ not in TYPES:
        raise RuleBroken("Kies een van de mogelijkheden.", ("type",))
    with workspace.change("thanks.choose") as db:
        _thanks(db, session_id).type = type_
        _untick_answer(db, session_id)


def price_thanks(workspace: Workspace, session_id: str, cents: int | None) -> None:
    """Say what one person gets, in euro cents; None when it is not known."""
    if cents is not None and not 0 <= cents < MOST:
        raise RuleBroken("Kies een bedrag van 0 of meer.", ("amount",))
    with workspace.change("thanks.price") as db:
        _thanks(db, session_id).amount = None if cents is None else cents / 100


def add_to_thanks(workspace: Workspace, session_id: str, plus: str) -> None:
    """Write down what people get besides, such as travel costs."""
    with workspace.change("thanks.plus") as db:
        _thanks(db, session_id).plus = plus.strip()


def count_thanks(workspace: Workspace, session_id: str, what: str, count: int | None) -> None:
    """Write down how many were `given` or `refused`, counted on the paper list without names."""
    if what not in ("given", "refused"):
        raise ValueError(what)
    if count is not None and not 0 <= count <= MOST_PEOPLE:
        raise RuleBroken(f"Kies een getal van 0 tot {MOST_PEOPLE}.", (what,))
    with workspace.change("thanks.count") as db:
        setattr(_thanks(db, session_id), what, count)


def ask_municipality(workspace: Workspace, session_id: str, on: dt.date | None, today: dt.date) -> None:
    """Write down when the municipality was asked."""
    if on is not None and on > today:
        raise RuleBroken("Deze dag moet nog komen.", ("asked_on",))
    with workspace.change("thanks.ask") as db:
        _thanks(db, session_id).asked_on = on


def note_answer(
    workspace: Workspace,
    session_id: str,
    answer: str | None = None,
    answered_by: str | None = None,
    written: bool | None = None,
) -> None:
    """Write down what the municipality answered, who did, and whether it is on paper; None leaves it."""
    with workspace.change("thanks.answer") as db:
        thanks = _thanks(db, session_id)
        if answer is not None:
            thanks.answer = answer.strip()
        if answered_by is not None:
            thanks.checked_with = answered_by.strip()
        if written is not None:
            thanks.written = written
        _untick_answer(db, session_id)


def date_answer(workspace: Workspace, session_id: str, on: dt.date | None, today: dt.date) -> None:
    """Write down when the answer came: not in the future, and not before the question."""
    if on is not None and on > today:
        raise RuleBroken("Dit antwoord is van een dag die nog komt.", ("answered_on",))
    with workspace.change("thanks.answer") as db:
        thanks = _thanks(db, session_id)
        if thanks.asked_on is not None and on is not None and on < thanks.asked_on:
            raise RuleBroken("Dit antwoord is ouder dan de vraag. Kijk naar de dagen.", ("answered_on",))
        thanks.checked_on = on
        _untick_answer(db, session_id)


def _untick_answer(db: Db, session_id: str) -> None:
    """Open the line about the answer again when the answer went: it said something that is no longer so."""
    db.flush()
    if not answered(db, session_id):
        lines = select(StepItem).where(StepItem.session_id == session_id, StepItem.key == ANSWER)
        for line in db.scalars(lines):
            line.done = False


def _thanks(db: Db, session_id: str) -> Compensation:
    get(db, WijkSession, session_id)
    return db.keyed(Compensation, session_id, session_id=session_id, written=False)


def renew_fact(
    workspace: Workspace, key: str, today: dt.date, *, cents: int, year: int, source: str, checked_on: dt.date
) -> None:
    """Put a newer amount above the one the program brought; it needs a year, a source and a day."""
    if key not in {text.key for text in fact_texts() if text.cents is not None}:
        raise RuleBroken("Bij dit onderwerp hoort geen bedrag.", ("cents",))
    if not 0 <= cents < MOST:
        raise RuleBroken("Kies een bedrag van 0 of meer.", ("cents",))
    if not _FIRST_YEAR <= year <= today.year + 1:
        raise RuleBroken(f"Kies een jaar van {_FIRST_YEAR} tot {today.year + 1}.", ("year",))
    if not source.strip():
        raise RuleBroken("Schrijf waar u dit bedrag heeft gevonden.", ("source",))
    if checked_on > today:
        raise RuleBroken("Deze dag moet nog komen.", ("checked_on",))
    with workspace.change("setting.renew") as db:
        project = db.scalars(select(Project)).one()
        setting = db.keyed(Setting, project.id, key, project_id=project.id, key=key)
        setting.value, setting.valid_year = str(cents), year
        setting.source, setting.checked_on = source.strip(), checked_on


def restore_fact(workspace: Workspace, key: str) -> None:
    """Go back to the amount the program brought."""
    with workspace.change("setting.restore") as db:
        project = db.scalars(select(Project)).one()
        row = db.scalar(select(Setting).where(Setting.project_id == project.id, Setting.key == key))
        if row is not None:
            db.delete(row)
