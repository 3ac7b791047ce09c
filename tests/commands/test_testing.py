"""Teach-back: questions from the text itself, letters instead of names, and the result in a line."""

import datetime as dt

import pytest
from sqlalchemy import select

from tests.clock import TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.testing import add_test, change_test, remove_test, remove_tester, write_test
from wijksessie.model import MaterialTest, WijkSession
from wijksessie.queries.telling_tests import Material, fresh_letter, result_line, telling_tests, test_line
from wijksessie.terms import Understood

YES, PARTLY, NO = Understood.YES, Understood.PARTLY, Understood.NO


def session_of(workspace: Workspace) -> str:
    with workspace.read() as db:
        return db.scalars(select(WijkSession.id)).one()


def asked(tester: str, understood: Understood, change: str = "") -> MaterialTest:
    return MaterialTest(tester=tester, question="Wat?", understood=understood, change=change)


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([], "Nog niemand testte dit."),
        ([asked("A", YES)], "1 mens testte. Die begreep alles."),
        ([asked("A", NO, "Zin 3 korter")], "1 mens testte. Niemand begreep alles. 1 zin is veranderd."),
        ([asked("A", YES), asked("A", PARTLY), asked("B", YES)], "2 mensen testten. 1 begreep alles."),
        (
            [asked("A", NO, "Zin 1"), asked("B", PARTLY, "Zin 2"), asked("C", NO, "Zin 2"), asked("D", YES)],
            "4 mensen testten. 1 begreep alles. 2 zinnen zijn veranderd.",
        ),
        ([asked("bewoner A", YES), asked("A", YES)], "1 mens testte. Die begreep alles."),
    ],
)
def test_the_result_in_a_line(rows: list[MaterialTest], line: str) -> None:
    assert result_line(rows) == line


def test_questions_come_from_the_text(practice: Workspace) -> None:
    seen = telling_tests(practice, session_of(practice), Material.LEAFLET, TODAY)
    assert seen is not None
    brought = [question.text for question in seen.questions if not question.own]
    assert 3 <= len(brought) <= 5
    assert "Wat gaat er op dinsdag 3 november gebeuren?" in brought
    assert (seen.testers, seen.fresh) == (("A", "B", "C", "D", "E"), "F")
    assert seen.line == test_line(practice, session_of(practice), "leaflet")
    assert seen.line == "5 mensen testten. 4 begrepen alles. 1 zin is veranderd."
    for material in (Material.UPDATE, Material.INVITATION):
        other = telling_tests(practice, session_of(practice), material, TODAY)
        assert other is not None
        assert 3 <= len([question for question in other.questions if not question.own]) <= 5


def test_an_answer_is_kept_changed_and_taken_away(practice: Workspace) -> None:
    session_id = session_of(practice)

    def told() -> dict[str, tuple[Understood, str, str]]:
        seen = telling_tests(practice, session_id, Material.UPDATE, TODAY)
        assert seen is not None
        return {one.question: (one.understood, one.words, one.change) for one in seen.answers}

    first = add_test(practice, session_id, "update", on=TODAY, tester="a", question="Wat?", understood=NO)
    add_test(practice, session_id, "update", on=TODAY, tester="A", question="Wie?", understood=YES)
    write_test(practice, first, words="Iets met geld")
    write_test(practice, first, change="Zin 2 korter")
    change_test(practice, first, PARTLY)
    assert told() == {"Wat?": (PARTLY, "Iets met geld", "Zin 2 korter"), "Wie?": (YES, "", "")}
    remove_test(practice, first)
    assert set(told()) == {"Wie?"}
    remove_tester(practice, session_id, "update", "A")
    assert told() == {}
    practice.undo()
    assert set(told()) == {"Wie?"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"tester": "Fatima"},
        {"tester": ""},
        {"question": "  "},
        {"question": "Wat zei mevrouw Jansen?"},
        {"words": "Ik ben buurvrouw Fatima"},
        {"change": "Bel 06 12345678"},
        {"material": "krant"},
    ],
)
def test_nothing_can_tell_who_tested(practice: Workspace, wrong: dict[str, str]) -> None:
    told = {"material": "leaflet", "tester": "A", "question": "Wat?", **wrong}
    material = told.pop("material")
    with pytest.raises(RuleBroken) as broken:
        add_test(
            practice,
            session_of(practice),
            material,
            on=dt.date(2026, 10, 20),
            understood=YES,
            **told,
        )
    assert broken.value.where == tuple(wrong)


def test_letters_go_on_after_z() -> None:
    assert fresh_letter(()) == "A"
    assert fresh_letter("ABD") == "C"
    assert fresh_letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "AA"
