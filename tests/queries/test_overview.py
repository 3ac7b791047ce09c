"""The first screen: what is next, what is late, and how many days are left."""

import datetime as dt

import pytest
from sqlalchemy import select

from tests.clock import TODAY
from wijksessie.commands import Workspace
from wijksessie.commands.actions import tell_news
from wijksessie.commands.sessions import create_session
from wijksessie.commands.steps import tick_item
from wijksessie.model import Action, ChannelLine, Message
from wijksessie.queries.overview import Place, StoneState, TodoKind
from wijksessie.queries.overview_reading import overview
from wijksessie.queries.steps import steps
from wijksessie.terms import Status


def test_the_practice_neighbourhood_on_its_day(practice: Workspace) -> None:
    seen = overview(practice, TODAY)
    assert (seen.name, seen.municipality, seen.practice) == ("Rietkwartier", "Brakelstede", True)
    assert [stone.state for stone in seen.stones] == [StoneState.DONE] * 6 + [StoneState.NOW]
    assert (seen.stones[6].done, seen.stones[6].total) == (6, 7)
    assert seen.countdown is not None
    assert (seen.countdown.days, seen.countdown.on) == (25, dt.date(2026, 12, 17))
    assert seen.countdown.before == "Folder gegeven op 29 oktober, op tijd"
    assert [(todo.kind, todo.place) for todo in seen.todos] == [
        (TodoKind.LATE, Place.ACTION),
        (TodoKind.DATE, Place.STEP),
        (TodoKind.DATE, Place.UPDATE),
        (TodoKind.CALL, Place.CONTACT),
    ]
    assert dict(seen.promises) == {
        Status.DONE: 1,
        Status.IN_PROGRESS: 2,
        Status.PLANNED: 3,
        Status.OVERDUE: 1,
        Status.NOT_YET: 1,
        Status.NOT_POSSIBLE: 1,
    }


def test_a_promise_past_its_day_is_late_although_nobody_said_so(practice: Workspace) -> None:
    todos = overview(practice, dt.date(2026, 12, 2)).todos
    assert [todo.title for todo in todos if todo.kind is TodoKind.LATE] == [
        "Hulp bij brieven tijdens de inloop",
        "Plan voor vocht en schimmel",
    ]


def test_news_that_was_promised_for_today_is_asked_for(practice: Workspace) -> None:
    with practice.read() as db:
        nine = db.scalar(select(Action.id).where(Action.key == "a9"))
    assert nine is not None
    tell_news(practice, nine, Status.NOT_YET, TODAY, we_did="", next_news=dt.date(2026, 11, 30))
    assert not any(todo.subject == nine for todo in overview(practice, dt.date(2026, 11, 29)).todos)
    assert any(todo.subject == nine for todo in overview(practice, dt.date(2026, 11, 30)).todos)


def test_the_countdown_waits_for_the_first_message_first(practice: Workspace) -> None:
    with practice.change("test.unsent") as db:
        db.scalars(select(Message).where(Message.kind == "leaflet")).one().sent = None
        for line in db.scalars(select(ChannelLine).where(ChannelLine.message == "leaflet")):
            line.done = None
    seen = overview(practice, TODAY)
    assert seen.countdown is not None
    assert (seen.countdown.days, seen.countdown.what) == (-24, "tot de folder")
    assert any(todo.place is Place.LEAFLET and todo.kind is TodoKind.LATE for todo in seen.todos)
    with practice.change("test.sent") as db:
        for message in db.scalars(select(Message)):
            message.sent = TODAY
    assert overview(practice, TODAY).countdown is None


@pytest.mark.parametrize(("day", "when"), [(10, "Vandaag."), (9, "Morgen."), (8, "Over 2 dagen.")])
def test_the_follow_up_comes_nearer(practice: Workspace, day: int, when: str) -> None:
    todos = overview(practice, dt.date(2026, 12, day)).todos
    assert any(todo.detail == f"Via sleutelpersonen. {when}" for todo in todos)


def test_preparing_shows_the_first_open_line_of_each_step(practice: Workspace) -> None:
    id_ = create_session(practice, "Vervolg", dt.date(2026, 12, 24))
    for item in steps(practice, id_, TODAY)[0].items:
        tick_item(practice, item.id, True, TODAY)
    seen = overview(practice, TODAY)
    assert [stone.state.value for stone in seen.stones] == ["done", "now"] + ["open"] * 5
    first = next(todo for todo in seen.todos if todo.place is Place.STEP)
    assert (first.title, first.when, first.subject) == (
        "Sleutelpersonen vragen bewoners zelf",
        "Te laat",
        "2",
    )


def test_promises_of_an_earlier_session_stay_in_sight(practice: Workspace) -> None:
    before = overview(practice, TODAY)
    create_session(practice, "Vervolg", dt.date(2027, 2, 4))
    after = overview(practice, TODAY)
    assert not after.session_held
    assert after.promises == before.promises
    kept = {todo.title for todo in after.todos}
    asked = {Place.ACTION, Place.UPDATE, Place.CONTACT}
    assert {todo.title for todo in before.todos if todo.place in asked} <= kept
