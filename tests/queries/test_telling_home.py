"""Telling back as a whole: the six things, their days, the analysis day and the agenda."""

import datetime as dt

import pytest
from sqlalchemy import select

from exports.calendar import calendar_file
from tests.clock import TODAY, now
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.checks import do_check, note_check
from wijksessie.commands.messages_due import mark_sent, set_due
from wijksessie.commands.projects import create_project
from wijksessie.commands.sessions import plan_session
from wijksessie.model import ChannelLine, Edition, MaterialTest, Message, WijkSession
from wijksessie.queries.telling_analysis import NAME, analysis
from wijksessie.queries.telling_calendar import telling_calendar
from wijksessie.queries.telling_days import (
    Urgency,
    countdown_words,
    message_days,
    urgency,
    working_day,
)
from wijksessie.queries.telling_home import TellingHome
from wijksessie.queries.telling_home_reading import telling_home
from wijksessie.terms import MessageKind

HELD = dt.date(2026, 10, 8)


def session_of(workspace: Workspace) -> str:
    with workspace.read() as db:
        return db.scalars(select(WijkSession.id)).one()


def home_of(workspace: Workspace, on: dt.date = TODAY) -> TellingHome:
    seen = telling_home(workspace, on)
    assert seen is not None
    return seen


def test_the_practice_neighbourhood_tells_where_it_stands(practice: Workspace) -> None:
    seen = home_of(practice)
    assert [row.key for row in seen.rows] == ["analysis", "actions", "leaflet", "testing", "giving", "update"]
    told = {row.key: (row.state, row.urgency) for row in seen.rows}
    assert told["actions"] == ("3 van 9 acties zijn klaar of bezig.", Urgency.LATE)
    assert told["leaflet"] == ("Gegeven op 29 oktober.", Urgency.DONE)
    assert told["testing"][0] == "5 mensen testten. 4 begrepen alles. 1 zin is veranderd."
    assert told["giving"][0] == "De folder is gegeven aan 24 van 24, en aan 30 anderen."
    assert told["update"] == ("Nog niet geschreven.", Urgency.CALM)
    assert seen.rows[5].when == "Over 3 weken, donderdag 17 december"
    assert seen.next is not None
    assert seen.next.place.startswith("actions/")
    assert seen.next.sentence == "Bewoners wachten op nieuws over: Plan voor vocht en schimmel."


def test_one_thing_after_another(practice: Workspace) -> None:
    """Thanks, analysis, test, edition, giving: what comes next follows from what is there."""
    session_id = session_of(practice)
    with practice.change("test.fresh") as db:
        for kind in (ChannelLine, MaterialTest):
            for row in db.scalars(select(kind)):
                db.delete(row)
        for message in db.scalars(select(Message)):
            message.sent = None
    places = []

    def see(on: dt.date) -> None:
        thing = home_of(practice, on).next
        places.append(thing.place if thing else "")

    see(HELD + dt.timedelta(days=1))
    mark_sent(practice, session_id, MessageKind.THANKS, HELD)
    see(HELD + dt.timedelta(days=1))
    for key in ("photos", "merges", "tables", "residents", "expert"):
        do_check(practice, session_id, NAME, key, HELD)
    see(HELD + dt.timedelta(days=1))
    with practice.change("test.tested") as db:
        db.add(MaterialTest(session_id=session_id, tester="A", question="Wat?", understood="ja"))
    see(HELD + dt.timedelta(days=1))
    with practice.change("test.published") as db:
        db.add(Edition(session_id=session_id, kind="leaflet", on=HELD, published=HELD, content={}))
    see(HELD + dt.timedelta(days=1))
    mark_sent(practice, session_id, MessageKind.LEAFLET, HELD)
    see(HELD + dt.timedelta(days=1))
    mark_sent(practice, session_id, MessageKind.UPDATE, HELD)
    see(HELD + dt.timedelta(days=1))
    assert places == ["giving/thanks", "analysis", "testing", "leaflet", "giving/leaflet", "update", ""]


def test_before_the_session_and_without_one(practice: Workspace, tmp_path: object) -> None:
    session_id = session_of(practice)
    with practice.change("test.ahead") as db:
        session = db.get(WijkSession, session_id)
        assert session is not None
        session.state = "voorbereiden"
    seen = home_of(practice, dt.date(2026, 10, 1))
    assert not seen.held
    assert seen.rows == ()
    with create_project(tmp_path, "De Linden", "Zwolle", now) as fresh:  # type: ignore[arg-type]
        found = telling_home(fresh, TODAY)
        assert found is None or not found.held


@pytest.mark.parametrize(
    ("days", "state"),
    [(17, Urgency.CALM), (18, Urgency.SOON), (21, Urgency.SOON), (28, Urgency.SOON), (29, Urgency.LATE)],
)
def test_the_leaflet_is_amber_at_two_weeks_and_a_half_and_red_after_four(days: int, state: Urgency) -> None:
    due = HELD + dt.timedelta(weeks=3)
    assert urgency(MessageKind.LEAFLET, due, None, HELD + dt.timedelta(days=days)) is state
    assert urgency(MessageKind.LEAFLET, due, due, due + dt.timedelta(days=99)) is Urgency.DONE
    assert urgency(MessageKind.LEAFLET, None, None, due) is Urgency.CALM


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Vandaag"),
        (1, "Morgen, vrijdag 9 oktober"),
        (2, "Over 2 dagen, zaterdag 10 oktober"),
        (21, "Over 3 weken, donderdag 29 oktober"),
        (-1, "1 dag over tijd"),
        (-20, "20 dagen over tijd"),
        (-30, "4 weken over tijd"),
    ],
)
def test_a_day_in_words(days: int, words: str) -> None:
    assert countdown_words(HELD + dt.timedelta(days=days), HELD) == words


def test_three_working_days_skip_a_weekend() -> None:
    assert working_day(HELD, 3) == dt.date(2026, 10, 13)  # Thursday: Friday, Monday, Tuesday
    assert working_day(dt.date(2026, 10, 10), 3) == dt.date(2026, 10, 14)  # a session on Saturday
    assert working_day(dt.date(2026, 10, 5), 3) == HELD


def test_the_analysis_day_goes_on_where_it_was(practice: Workspace) -> None:
    session_id = session_of(practice)
    do_check(practice, session_id, NAME, "photos", HELD)
    note_check(practice, session_id, NAME, "photos", "Tafel zon telde een stip te veel.")
    seen = analysis(practice, session_id, TODAY)
    assert seen is not None
    assert (seen.done, seen.next, seen.due) == (1, "merges", dt.date(2026, 10, 13))
    assert (seen.lines[0].on, seen.lines[0].note) == (HELD, "Tafel zon telde een stip te veel.")
    facts = {line.key: line.facts for line in seen.lines}
    assert facts["test"] == "5 mensen testten de folder."
    assert facts["send"] == "Gegeven op 29 oktober."
    do_check(practice, session_id, NAME, "photos", None)
    seen = analysis(practice, session_id, TODAY)
    assert seen is not None
    assert (seen.done, seen.lines[0].on) == (0, None)


def test_a_day_is_moved_and_back_to_the_usual(practice: Workspace) -> None:
    session_id = session_of(practice)
    chosen = dt.date(2026, 12, 1)
    for kind in (MessageKind.THANKS, MessageKind.UPDATE):
        set_due(practice, session_id, kind, chosen)
        day = message_days(practice, session_id, TODAY)[kind]
        assert (day.due, day.moved) == (chosen, True)
        set_due(practice, session_id, kind, None)
        day = message_days(practice, session_id, TODAY)[kind]
        assert (day.due, day.moved) == (day.usual, False)
    for wrong in (dt.date(2026, 10, 7), dt.date(3026, 10, 7)):
        with pytest.raises(RuleBroken):
            set_due(practice, session_id, MessageKind.UPDATE, wrong)
    with pytest.raises(RuleBroken):
        set_due(practice, session_id, MessageKind.INVITATION, chosen)
    plan_session(practice, session_id, HELD + dt.timedelta(days=7))
    assert message_days(practice, session_id, TODAY)[MessageKind.UPDATE].due == dt.date(2026, 12, 24)


def test_the_agenda_holds_messages_news_and_the_next_session(practice: Workspace) -> None:
    session_id = session_of(practice)
    found = telling_calendar(practice, session_id)
    assert found is not None
    keys = {one.key: one.day for one in found.days}
    assert keys["message-leaflet"] == dt.date(2026, 10, 29)
    assert keys["message-thanks"] == dt.date(2026, 10, 10)
    assert keys["message-update"] == dt.date(2026, 12, 17)
    assert keys["follow-up"] == dt.date(2026, 12, 10)
    assert any(key.startswith("news-") for key in keys)
    assert any(key.startswith("due-") for key in keys)
    file = calendar_file(found, now()).decode()
    assert file.count("BEGIN:VEVENT") == len(found.days)
    assert f"{session_id}-message-update@wijksessie" in file.replace("\r\n ", "")
