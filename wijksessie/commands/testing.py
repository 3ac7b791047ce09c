"""Teach-back: write down what residents understood of a text. About the text, never the tester (5.5)."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import MaterialTest, WijkSession
from wijksessie.queries.identity import findings, names_in_file
from wijksessie.queries.telling_tests import letter_of
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Understood

MATERIALS = ("leaflet", "update", "invitation")


def add_test(
    workspace: Workspace,
    session_id: str,
    material: str,
    *,
    on: dt.date,
    tester: str,
    question: str,
    understood: Understood,
    words: str = "",
    change: str = "",
) -> str:
    """Keep one answer and return its id. `tester` is a code such as "A": never a name.

    `RuleBroken` without a question, for a code that could be a name, and for words that may tell who it is.
    """
    question, tester = " ".join(question.split()), tester.strip().upper()
    if material not in MATERIALS:
        raise RuleBroken("Kies wat u test.", ("material",))
    if not question:
        raise RuleBroken("Schrijf op welke vraag u stelde.", ("question",))
    if len(tester) > 2 or not tester.isalnum():
        raise RuleBroken("Kies een letter voor deze bewoner: A, B of C. Schrijf geen naam op.", ("tester",))
    for name, text in (("question", question), ("words", words), ("change", change)):
        _no_names(workspace, name, text)
    with workspace.change("test.add") as db:
        get(db, WijkSession, session_id)
        test = MaterialTest(
            session_id=session_id,
            material=material,
            on=on,
            tester=tester,
            question=question,
            understood=understood,
            words=words.strip(),
            change=change.strip(),
        )
        db.add(test)
    return test.id


def change_test(workspace: Workspace, test_id: str, understood: Understood) -> None:
    """Say again whether it was understood; words and change stay."""
    with workspace.change("test.change") as db:
        get(db, MaterialTest, test_id).understood = understood


def write_test(
    workspace: Workspace, test_id: str, *, words: str | None = None, change: str | None = None
) -> None:
    """Write what the tester said, or which sentence was changed. What is not given stays.

    `RuleBroken` for words that may point at somebody.
    """
    for name, text in (("words", words), ("change", change)):
        _no_names(workspace, name, text or "")
    with workspace.change("test.write") as db:
        test = get(db, MaterialTest, test_id)
        if words is not None:
            test.words = words.strip()
        if change is not None:
            test.change = change.strip()


def remove_test(workspace: Workspace, test_id: str) -> None:
    """Take one answer away."""
    with workspace.change("test.remove") as db:
        db.delete(get(db, MaterialTest, test_id))


def remove_tester(workspace: Workspace, session_id: str, material: str, tester: str) -> None:
    """Take all answers of one tester about a text away."""
    with workspace.change("test.remove_tester") as db:
        for test in db.scalars(
            select(MaterialTest).where(
                MaterialTest.session_id == session_id,
                MaterialTest.material == material,
            )
        ):
            if letter_of(test.tester) == tester:
                db.delete(test)


def check_question(workspace: Workspace, question: str) -> None:
    """Raise `RuleBroken` when a question of the team's own may tell who somebody is; nothing is kept."""
    _no_names(workspace, "question", question)


def _no_names(workspace: Workspace, field: str, text: str) -> None:
    if text.strip() and (found := findings(text, names_in_file(workspace))):
        said = text[found[0].start : found[0].end]
        raise RuleBroken(f"Misschien staat hier wie het is: {said}. Schrijf het zonder naam.", (field,))
