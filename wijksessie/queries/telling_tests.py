"""Teach-back (domain.md 5.5): what to ask about a text, who understood what, and the result in a line.

The questions come from the text itself, so that nobody is asked about what does not stand there.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import ascii_uppercase

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import MaterialTest, WijkSession
from wijksessie.queries.actions import actions_of
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.leaflet_reading import read_leaflet
from wijksessie.queries.sentences import day as day_words
from wijksessie.store import Workspace
from wijksessie.terms import DateTold, Status, Understood


class Material(StrEnum):
    """What can be tested."""

    LEAFLET = "leaflet"
    UPDATE = "update"
    INVITATION = "invitation"


ENOUGH = 3
"""People to test a text with (domain.md 4.3)."""

MOST_QUESTIONS = 5


@dataclass(frozen=True)
class AskedView:
    """One answer of one tester. `tester` is a letter, never a name."""

    id: str
    tester: str
    question: str
    understood: Understood
    words: str
    change: str
    on: dt.date | None


@dataclass(frozen=True)
class QuestionView:
    """A question and how often it was understood; `own` when the text does not bring it by itself."""

    text: str
    counts: Mapping[Understood, int]
    own: bool


@dataclass(frozen=True)
class TestsView:
    """All teach-backs of one text. `line` is the result; `fresh` is the letter for the next tester."""

    material: Material
    intro: str
    line: str
    questions: tuple[QuestionView, ...]
    testers: tuple[str, ...]
    answers: tuple[AskedView, ...]
    fresh: str

    __test__ = False  # no test of pytest

    def of(self, tester: str) -> Mapping[str, AskedView]:
        """What a tester answered, by question."""
        return {asked.question: asked for asked in self.answers if asked.tester == tester}


@cache
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.path("sentences", "testing.toml").read_text(encoding="utf-8"))


def telling_tests(workspace: Workspace, session_id: str, material: Material, on: dt.date) -> TestsView | None:
    """The teach-backs of a text as it reads on a day, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return None
        rows = tests_of(db, session_id, material)
        proposed = _questions(db, session, material, on)
        asked = tuple(
            AskedView(
                row.id,
                letter_of(row.tester),
                row.question,
                Understood(row.understood),
                row.words,
                row.change,
                row.on,
            )
            for row in rows
        )
        testers = tuple(dict.fromkeys(one.tester for one in asked))
        return TestsView(
            material,
            _texts()["intro"][material],
            result_line(rows),
            _counted(proposed, asked),
            testers,
            asked,
            fresh_letter(testers),
        )


def test_line(workspace: Workspace, session_id: str, material: str) -> str:
    """The result in a line: "5 mensen testten. 4 begrepen alles. 1 zin is veranderd."."""
    with workspace.read() as db:
        return result_line(tests_of(db, session_id, material))


test_line.__test__ = False  # type: ignore[attr-defined]  # no test of pytest


def tests_of(db: Session, session_id: str, material: str) -> list[MaterialTest]:
    """The teach-backs of a text, by tester: A, B ... Z, AA."""
    rows = db.scalars(
        select(MaterialTest).where(MaterialTest.session_id == session_id, MaterialTest.material == material)
    )
    return sorted(
        rows,
        key=lambda row: (len(letter_of(row.tester)), letter_of(row.tester), row.on or dt.date.min, row.id),
    )


tests_of.__test__ = False  # type: ignore[attr-defined]


def result_line(rows: Iterable[MaterialTest]) -> str:
    """The same for these rows. A tester understood all when no answer was less than *ja*.

    Two rows with the same change are one sentence that was changed.
    """
    text = _texts()["result"]
    by: dict[str, list[MaterialTest]] = {}
    for row in rows:
        by.setdefault(letter_of(row.tester) or row.id, []).append(row)
    if not by:
        return text["none"]
    tested = len(by)
    understood = sum(all(row.understood == Understood.YES for row in mine) for mine in by.values())
    changed = len({row.change.strip() for mine in by.values() for row in mine if row.change.strip()})
    said = [_counted_words("tested", tested)]
    said.append(
        text["understood_only"] if tested == understood == 1 else _counted_words("understood", understood)
    )
    if changed:
        said.append(_counted_words("changed", changed))
    return " ".join(said)


def _counted_words(key: str, count: int) -> str:
    text = _texts()["result"]
    key = f"{key}_none" if count == 0 else f"{key}_one" if count == 1 else key
    return text[key].format(n=count)


def letter_of(tester: str) -> str:
    """The letter of a tester, who stands in an older file as "bewoner A"."""
    return tester.strip().removeprefix("bewoner ").upper()


def fresh_letter(taken: Iterable[str]) -> str:
    """The first letter that no tester has yet; after Z come AA, AB and on."""
    seen = {letter.upper() for letter in taken}
    letters: list[str] = [*ascii_uppercase, *(a + b for a in ascii_uppercase for b in ascii_uppercase)]
    return next(letter for letter in letters if letter not in seen)


def _counted(proposed: Iterable[str], asked: tuple[AskedView, ...]) -> tuple[QuestionView, ...]:
    brought = list(proposed)
    questions = list(dict.fromkeys([*brought, *(one.question for one in asked)]))
    return tuple(
        QuestionView(
            question,
            Counter(one.understood for one in asked if one.question == question),
            question not in brought,
        )
        for question in questions
    )


def _questions(db: Session, session: WijkSession, material: Material, on: dt.date) -> tuple[str, ...]:
    if material is Material.INVITATION:
        return tuple(_texts()["invitation"].values())
    if material is Material.UPDATE:
        return _update_questions(db, session, on)
    return _leaflet_questions(db, session, read_leaflet(db, session, on), on)


def _leaflet_questions(db: Session, session: WijkSession, leaflet: Leaflet, on: dt.date) -> tuple[str, ...]:
    """Three to five: what it is about, what happens and when, what is not possible, what one can do, whom to
    call.
    """
    text = _texts()["leaflet"]
    found = [text["about"]]
    promises = leaflet.doing.promises if leaflet.doing is not None else ()
    if promises:
        days = {
            action.id: action.start if action.tells is DateTold.START and action.start else action.due
            for action in actions_of(db, session.id, on)
        }
        told = next((day for one in promises if (day := days.get(one.action_id)) is not None), None)
        found.append(text["happens_on"].format(day=day_words(told)) if told else text["happens"])
    if leaflet.refusal is not None and leaflet.refusal.action_id is not None:
        found.append(text["refused"])
    if leaflet.respond is not None:
        found.append(text["respond"])
    elif leaflet.again is not None:
        found.append(text["again"])
    return (*found[: MOST_QUESTIONS - 1], text["call"])


def _update_questions(db: Session, session: WijkSession, on: dt.date) -> tuple[str, ...]:
    text = _texts()["update"]
    statuses = {action.status for action in actions_of(db, session.id, on)}
    found = [text["about"]]
    if Status.DONE in statuses:
        found.append(text["done"])
    if Status.NOT_POSSIBLE in statuses:
        found.append(text["refused"])
    if statuses & {Status.NOT_YET, Status.OVERDUE}:
        found.append(text["waits"])
    return (*found, text["call"])
