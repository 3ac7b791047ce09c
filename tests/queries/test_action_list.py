"""The action list: what is late by the calendar, what waits for an answer, and what holds it back."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.clock import GIVEN, TODAY
from wijksessie.commands import Workspace
from wijksessie.commands.action_add import add_action
from wijksessie.commands.action_checks import set_verdict
from wijksessie.commands.action_edit import ActionWords, set_recommendations, write_words
from wijksessie.commands.actions import delete_action, tell_news
from wijksessie.commands.leaflets import publish
from wijksessie.model import Card, Sheet
from wijksessie.queries.action_detail import action_detail
from wijksessie.queries.action_ideas import idea_domains, ideas
from wijksessie.queries.action_list import ActionRow, NextDate
from wijksessie.queries.action_reading import action_list
from wijksessie.queries.action_rules import action_gaps, asks, next_date, status_on
from wijksessie.queries.actions import ActionView, actions
from wijksessie.queries.session import current
from wijksessie.terms import PolicyDomain, Recommendation, Status, Theme, Verdict, WhoCan

DAYS = st.none() | st.dates(dt.date(2026, 11, 1), dt.date(2026, 12, 31))


@pytest.fixture
def session_id(practice: Workspace) -> str:
    session = current(practice)
    assert session is not None
    return session.id


def rows(workspace: Workspace, session_id: str, on: dt.date = TODAY) -> dict[str, ActionRow]:
    keys = {view.id: view.key for view in actions(workspace, session_id, on)}
    return {keys[row.id]: row for row in action_list(workspace, session_id, on).rows}


def view(**values: object) -> ActionView:
    usual: dict[str, object] = {
        "id": "1",
        "key": "a1",
        "label": "Iets",
        "owner": "Buurthuis",
        "kind": WhoCan.ORGANISATION,
        "solution": None,
        "confirmed_on": TODAY,
        "start": None,
        "due": None,
        "tells": None,
        "notice": "",
        "status": Status.PLANNED,
        "next_news": None,
        "you_said": "",
        "we_did": "",
        "reason": "",
        "alternative": "",
    }
    return ActionView(**{**usual, **values})  # type: ignore[arg-type]


def test_the_list_of_the_example_is_grouped_by_where_actions_stand(
    practice: Workspace, session_id: str
) -> None:
    found = rows(practice, session_id)
    assert list(found) == ["a4", "a9", "a2", "a3", "a7", "a6", "a5", "a8", "a1"]
    late = found["a4"]
    assert (late.status, late.next_what, late.days) == (Status.OVERDUE, NextDate.NEWS, 23)
    assert [row.ask for row in found.values()] == [""] * 9
    # Nine days later the letters should have been there, and nobody told why they are not.
    later = rows(practice, session_id, dt.date(2026, 12, 2))["a2"]
    assert (later.status, later.days) == (Status.OVERDUE, -1)
    assert later.ask == "Geef nieuws. Bewoners wachten op een antwoord."


@settings(max_examples=60)
@given(
    status=st.none() | st.sampled_from(Status), due=DAYS, start=DAYS, news=DAYS, first=DAYS, on=st.just(TODAY)
)
def test_late_follows_the_calendar_and_always_asks_for_news(
    status: Status | None,
    due: dt.date | None,
    start: dt.date | None,
    news: dt.date | None,
    first: dt.date | None,
    on: dt.date,
) -> None:
    action = view(status=status, due=due, start=start, next_news=news, first_step_on=first, reason="r")
    seen = status_on(action, on)
    passed = due is not None and due < on
    assert (seen is Status.OVERDUE) == (
        status is Status.OVERDUE or (passed and status in (Status.PLANNED, Status.IN_PROGRESS))
    )
    if seen is Status.OVERDUE and (news is None or news < on):
        assert asks(action, on, blocked=False).startswith("Geef nieuws")
    coming = next_date(action, on)
    if seen in (Status.DONE, Status.NOT_POSSIBLE):
        assert coming is None
    elif coming is not None and coming[0] < on:
        assert all(day is None or day < on for day in (news,))


def test_a_no_needs_words_about_how_it_is_solved(practice: Workspace, session_id: str) -> None:
    keys = {action.key: action for action in actions(practice, session_id, TODAY)}
    with practice.read() as db:
        assert not any(action_gaps(db, action) for action in keys.values())
    # Residents said no to the evening; the municipality wrote how that is solved.
    write_words(practice, keys["a7"].id, ActionWords.HOW_WE_SOLVE, "")
    with practice.read() as db:
        (gap,) = action_gaps(db, keys["a7"])
    assert gap == "Bij een vraag staat: nee. Schrijf hoe wij dit oplossen: Zaal ook open op donderdagavond."
    assert rows(practice, session_id)["a7"].ask == "Schrijf hoe wij een nee oplossen."
    # An answer about the action itself goes before what was said of the solution.
    set_verdict(practice, keys["a7"].id, Theme.AVAILABILITY, Verdict.YES, None)
    set_verdict(practice, keys["a1"].id, Theme.SUITABILITY, Verdict.NO, None)
    set_verdict(practice, keys["a8"].id, Theme.SUITABILITY, Verdict.NO, None)
    with practice.read() as db:
        open_ = {key for key, action in keys.items() if action_gaps(db, action)}
    assert open_ == {"a1"}  # what is not possible anyway has nothing to solve


def test_a_solution_on_top_without_an_action_waits_for_an_answer(
    practice: Workspace, session_id: str
) -> None:
    assert action_list(practice, session_id, TODAY).waiting == ()
    letters = next(action for action in actions(practice, session_id, TODAY) if action.key == "a2")
    delete_action(practice, letters.id)
    (waiting,) = action_list(practice, session_id, TODAY).waiting
    assert waiting.sentence == "Hulp bij brieven en formulieren kreeg nog geen antwoord."
    add_action(practice, session_id, solution=waiting.card_id, kind=WhoCan.TOGETHER)
    assert action_list(practice, session_id, TODAY).waiting == ()


def test_the_list_tells_when_all_lands_at_residents(practice: Workspace, session_id: str) -> None:
    before = action_list(practice, session_id, TODAY)
    assert before.told == (
        "Welke rol hebben bewoners? Dat ontbreekt nog bij alle acties.",
        "Bestaat dit al? Die vraag is nog open bij alle acties.",
    )
    assert {taken.words for taken in before.recommendations} == {"nog niets"}
    assert len(before.recommendations) == 7
    for nr in range(7):
        id_ = add_action(practice, session_id, label=f"Zelf {nr}", kind=WhoCan.SELF)
        write_words(practice, id_, ActionWords.ROLE, "Alles")
    set_recommendations(practice, id_, [Recommendation.TRUST])
    after = action_list(practice, session_id, TODAY)
    assert not after.told[0].startswith("Meer dan")  # eight of sixteen
    add_action(practice, session_id, label="En nog een", kind=WhoCan.SELF)
    after = action_list(practice, session_id, TODAY)
    assert after.told[0].startswith("Meer dan de helft doen bewoners zelf.")
    assert [taken.words for taken in after.recommendations].count("1 actie") == 1


def test_history_tells_all_news_and_where_it_was_told(practice: Workspace, session_id: str) -> None:
    id_ = next(action.id for action in actions(practice, session_id, TODAY) if action.key == "a1")
    publish(practice, session_id, GIVEN, published=GIVEN)
    publish(practice, session_id, TODAY, published=TODAY)
    later = dt.date(2026, 12, 20)
    tell_news(practice, id_, Status.DONE, later, we_did="Ook in de avond.")
    found = action_detail(practice, id_, later)
    assert found is not None
    assert [(news.on, news.we_did[:9]) for news in found.history] == [
        (later, "Ook in de"),
        (dt.date(2026, 11, 3), "De inloop"),
    ]
    assert [news.editions for news in found.history] == [(), (TODAY,)]
    assert found.editions == (GIVEN, TODAY)


def test_ideas_wait_for_what_residents_said_themselves(practice: Workspace, session_id: str) -> None:
    assert len(idea_domains()) == 6
    for domain in idea_domains():
        shown = ideas(practice, session_id, domain)
        assert len(shown.ideas) == 4
        assert shown.wait == ""
    assert ideas(practice, session_id, PolicyDomain.WORK).ideas == ()
    with practice.change("test.empty") as db:
        for sheet in db.scalars(select(Sheet)):
            sheet.confirmed = False
        for card in db.scalars(select(Card).where(Card.kind == "helpt")):
            card.origin = "starter"
    hidden = ideas(practice, session_id, PolicyDomain.SPORT)
    assert hidden.ideas == ()
    assert hidden.wait.startswith("Eerst de bewoners.")
