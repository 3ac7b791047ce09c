"""Choosing the level, writing the invitation, testing it, and keeping who tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.clock import TODAY, now
from wijksessie.commands import RuleBroken, Workspace, inviting
from wijksessie.commands.find import get
from wijksessie.commands.projects import create_project
from wijksessie.model import WijkSession
from wijksessie.queries.invitation import InvitationReading
from wijksessie.queries.invitation_reading import invitation
from wijksessie.queries.levels import level_choice, level_text
from wijksessie.queries.messages import MessageView, messages
from wijksessie.queries.session import current
from wijksessie.terms import Channel, Level, MessageKind, Understood

INVITED, REMINDED = MessageKind.INVITATION, MessageKind.REMINDER_DAY


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with create_project(tmp_path, "Wijk", "Gemeente", now) as workspace:
        yield workspace


@pytest.fixture
def session_id(empty: Workspace) -> str:
    found = current(empty)
    assert found is not None
    return found.id


def read(workspace: Workspace, session_id: str) -> InvitationReading:
    found = invitation(workspace, session_id, TODAY)
    assert found is not None
    return found


def message(workspace: Workspace, session_id: str, kind: MessageKind) -> MessageView:
    return next(view for view in messages(workspace, session_id, TODAY) if view.kind is kind)


def refused(act: Callable[..., object], *args: object, **named: object) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(RuleBroken) as caught:
        act(*args, **named)
    return str(caught.value), tuple(caught.value.where)


# The level


def test_a_level_brings_its_promise(empty: Workspace, session_id: str) -> None:
    choice = level_choice(empty, session_id)
    assert choice is not None
    assert choice.chosen is None

    inviting.choose_level(empty, session_id, Level.ADVISE)

    choice = level_choice(empty, session_id)
    assert choice is not None
    assert choice.chosen == level_text(Level.ADVISE)
    assert choice.promise == "U geeft advies. De gemeente zegt wat zij ermee doet, en waarom."
    assert not choice.own
    assert level_choice(empty, "weg") is None


def test_an_own_promise_stays_until_another_level_comes(empty: Workspace, session_id: str) -> None:
    inviting.choose_level(empty, session_id, Level.ADVISE)
    inviting.write_promise(empty, session_id, "  Wij doen iets met  elk advies. ")
    inviting.choose_level(empty, session_id, Level.ADVISE)

    choice = level_choice(empty, session_id)
    assert choice is not None
    assert (choice.promise, choice.own) == ("Wij doen iets met elk advies.", True)

    inviting.choose_level(empty, session_id, Level.COPRODUCE)
    choice = level_choice(empty, session_id)
    assert choice is not None
    assert choice.promise == "Wij maken het plan samen met u."


def test_an_empty_promise_is_that_of_the_level(empty: Workspace, session_id: str) -> None:
    inviting.choose_level(empty, session_id, Level.CODECIDE)
    inviting.write_promise(empty, session_id, "Ja.")
    inviting.write_promise(empty, session_id, " ")

    choice = level_choice(empty, session_id)
    assert choice is not None
    assert choice.promise == "U beslist mee."


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("Een. Twee. Drie.", "Een belofte is hooguit twee zinnen. Haal er een zin uit."),
        ("woord " * 13, "Deze zin heeft 13 woorden. Maak hem korter: hooguit 12."),
        ("Wij doen aan participatie.", "Het woord “participatie” is moeilijk."),
    ],
)
def test_a_promise_residents_cannot_read_is_refused(
    empty: Workspace, session_id: str, promise: str, said: str
) -> None:
    inviting.choose_level(empty, session_id, Level.ADVISE)
    sentence, fields = refused(inviting.write_promise, empty, session_id, promise)
    assert sentence.startswith(said)
    assert fields == ("promise",)


def test_no_promise_without_a_level(empty: Workspace, session_id: str) -> None:
    _, fields = refused(inviting.write_promise, empty, session_id, "Ja.")
    assert fields == ("level",)


def test_a_promise_that_came_in_unreadable_is_not_shown(empty: Workspace, session_id: str) -> None:
    with empty.change("test") as db:
        session = get(db, WijkSession, session_id)
        session.level, session.promise = "adviseren", "Wij realiseren uw inspraak."
    choice = level_choice(empty, session_id)
    assert choice is not None
    assert choice.promise.startswith("U geeft advies.")


def test_a_level_of_a_newer_program_is_no_level(empty: Workspace, session_id: str) -> None:
    with empty.change("test") as db:
        get(db, WijkSession, session_id).level = "loten"
    choice = level_choice(empty, session_id)
    assert choice is not None
    assert choice.chosen is None


# What the invitation says


def test_fields_change_one_by_one(empty: Workspace, session_id: str) -> None:
    inviting.change_invitation(empty, session_id, title="Praat mee over  onze straat", expected=24)
    inviting.change_invitation(empty, session_id, sign_up="06-12345678", photo=False)

    written = read(empty, session_id).written
    assert written.title == "Praat mee over onze straat"
    assert written.expected == 24
    assert written.sign_up == "06 1234 5678"
    assert not written.photo


def test_an_empty_title_is_the_usual_one(empty: Workspace, session_id: str) -> None:
    inviting.change_invitation(empty, session_id, title="")
    assert read(empty, session_id).invitation.title == "Wat geeft stress in onze wijk? En wat helpt?"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Een. Twee. Drie."),
        ("title", "woord " * 13),
        ("gets", "Toegankelijke hulp voor u."),
        ("gets", "x" * 161),
        ("interpreter", "Arabisch. Farsi."),
        ("sign_up", "bel Noor"),
        ("sign_up", "06 123"),
        ("expected", 0),
        ("expected", 10_000),
    ],
)
def test_a_field_that_cannot_stand_is_named_and_nothing_changes(
    empty: Workspace, session_id: str, field: str, value: object
) -> None:
    before = read(empty, session_id).written
    _, fields = refused(inviting.change_invitation, empty, session_id, **{field: value, "photo": False})
    assert fields == (field,)
    assert read(empty, session_id).written == before


def test_a_change_can_be_undone(empty: Workspace, session_id: str) -> None:
    inviting.change_invitation(empty, session_id, gets="Een bon.")
    empty.undo()
    assert read(empty, session_id).written.gets == ""


# Teach-back


def teach_back(workspace: Workspace, session_id: str, tester: str = "a", question: str = "Wanneer?") -> str:
    return inviting.add_test(
        workspace, session_id, on=TODAY, tester=tester, question=question, understood=Understood.PARTLY
    )


def test_tests_are_counted_by_tester(empty: Workspace, session_id: str) -> None:
    teach_back(empty, session_id)
    teach_back(empty, session_id, question="Waar?")
    last = teach_back(empty, session_id, "B")

    found = read(empty, session_id)
    assert found.tested == 2
    assert {test.tester for test in found.tests} == {"A", "B"}

    inviting.remove_test(empty, last)
    assert read(empty, session_id).tested == 1


@pytest.mark.parametrize(
    ("tester", "question", "field"),
    [
        ("Fatima", "Waar?", "tester"),
        ("", "Waar?", "tester"),
        ("A", " ", "question"),
        ("?", "Waar?", "tester"),
    ],
)
def test_a_test_needs_a_question_and_never_a_name(
    empty: Workspace, session_id: str, tester: str, question: str, field: str
) -> None:
    _, fields = refused(teach_back, empty, session_id, tester, question)
    assert fields == (field,)
    assert read(empty, session_id).tests == ()


# The channel plan


def test_a_plan_is_laid_out_once(empty: Workspace, session_id: str) -> None:
    assert not message(empty, session_id, INVITED).has_personal
    inviting.make_plan(empty, session_id, INVITED)

    found = message(empty, session_id, INVITED)
    assert [line.channel for line in found.lines] == [Channel.IN_PERSON, Channel.PAPER, Channel.GROUP_APP]
    assert found.has_personal
    refused(inviting.make_plan, empty, session_id, INVITED)
    assert len(message(empty, session_id, INVITED).lines) == 3


def test_lines_come_change_and_go(empty: Workspace, session_id: str) -> None:
    first = inviting.add_line(empty, session_id, REMINDED, Channel.POSTER, audience=" De  flats ")
    second = inviting.add_line(empty, session_id, REMINDED, Channel.GROUP_APP, due=TODAY)

    found = message(empty, session_id, REMINDED)
    assert [line.id for line in found.lines] == [first, second]
    assert found.lines[0].audience == "De flats"
    assert not found.has_personal

    inviting.change_line(empty, first, Channel.CALL, audience="Ouderen", by_whom="Vrouwengroep", due=TODAY)
    found = message(empty, session_id, REMINDED)
    assert (found.lines[0].label, found.lines[0].by_whom) == ("Bellen", "Vrouwengroep")
    assert found.has_personal

    inviting.remove_line(empty, second)
    assert len(message(empty, session_id, REMINDED).lines) == 1


def test_a_message_is_done_when_every_way_is(empty: Workspace, session_id: str) -> None:
    with empty.change("test") as db:
        get(db, WijkSession, session_id).day = TODAY + dt.timedelta(days=7)
    inviting.make_plan(empty, session_id, INVITED)
    lines = message(empty, session_id, INVITED).lines
    assert message(empty, session_id, INVITED).late
    assert all(line.late for line in lines)

    inviting.mark_given(empty, lines[0].id, TODAY, 10, 8)
    found = message(empty, session_id, INVITED)
    assert (found.given, found.coming, found.done, found.late) == (10, 8, None, True)

    for line in lines[1:]:
        inviting.mark_given(empty, line.id, TODAY, None, None)
    found = message(empty, session_id, INVITED)
    assert (found.done, found.late) == (TODAY, False)

    inviting.mark_given(empty, lines[0].id, None, 10, None)
    assert message(empty, session_id, INVITED).done is None


@pytest.mark.parametrize(
    ("given", "coming", "field"), [(-1, 0, "given"), (5, 10_000, "coming"), (5, 6, "coming")]
)
def test_counts_must_be_possible(
    empty: Workspace, session_id: str, given: int, coming: int, field: str
) -> None:
    line = inviting.add_line(empty, session_id, INVITED, Channel.IN_PERSON)
    _, fields = refused(inviting.mark_given, empty, line, TODAY, given, coming)
    assert fields == (field,)


def test_what_is_gone_says_so(empty: Workspace, session_id: str) -> None:
    sentence, _ = refused(inviting.remove_line, empty, "weg")
    assert "er niet meer" in sentence
    refused(inviting.choose_level, empty, "weg", Level.ADVISE)
    refused(inviting.change_invitation, empty, "weg", photo=True)
