"""Money as people type it, totals, facts that grow old, and what a step shows before anybody filled it in."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.queries.checks import check_list
from wijksessie.queries.compensation import ThankYou, say_aloud, thank_you
from wijksessie.queries.conditions import door_photo, need_texts, needs, place, safety_plan
from wijksessie.queries.conditions_budget import BudgetView, LineView, budget, starter_lines
from wijksessie.queries.dated_settings import dated_facts, fact_texts, grew_old
from wijksessie.queries.euro import MOST, amount, euro, read_euro, read_number
from wijksessie.queries.session import current


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = current(practice)
    assert found is not None
    return found.id


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12", 1200),
        ("12,50", 1250),
        ("12.50", 1250),
        ("12,5", 1250),
        ("1.000", 100_000),
        ("1.000,05", 100_005),
        ("1 000", 100_000),
        ("10000", 1_000_000),
        ("€ 15", 1500),
        ("15 euro", 1500),
        ("€15,-", 1500),
        ("15,--", 1500),
        (" 0 ", 0),
        ("0,05", 5),
        ("EUR 3", 300),
    ],
)
def test_money_is_read_the_way_people_type_it(typed: str, cents: int) -> None:
    assert read_euro(typed) == cents


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "veel",
        "12,345",
        "1.00.0",
        "1,000",
        "-5",
        "- 5",
        "€ -5",
        "−5",
        "12,50,3",
        "1e3",
        "٣",
        "99999999999",
        "5 10",
        "1.0000",
        "12..5",
        "½",
    ],
)
def test_what_is_no_amount_is_refused_in_dutch(typed: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_euro(typed)
    assert str(refused.value).endswith(".")


@given(st.integers(min_value=0, max_value=MOST - 1))
def test_what_is_shown_can_be_typed_again(cents: int) -> None:
    assert read_euro(amount(cents)) == cents
    assert read_euro(euro(cents)) == cents


def test_amounts_read_well() -> None:
    assert [euro(cents) for cents in (1500, 1250, 100_000, 5, 0, -300)] == [
        "15 euro",
        "12,50 euro",
        "1.000 euro",
        "0,05 euro",
        "0 euro",
        "-3 euro",
    ]


@pytest.mark.parametrize("typed", ["", "3 uur", "2,5", "-1", "10000", "²"])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken):
        read_number(typed)


def line(cost: int, covered: int = 0, *, number: int = 1, paid: bool = False) -> LineView:
    return LineView("id", "", "Tolk", number, cost, covered, "", paid)


@pytest.mark.parametrize(
    ("available", "lines", "outcome"),
    [
        (
            100_000,
            (line(1500, number=24), line(8600), line(21000), line(12000), line(14500)),
            "Nog over 79 euro",
        ),
        (80_000, (line(92_000),), "Nog niet gedekt 120 euro"),
        (None, (line(20_000, 8_000),), "Nog niet gedekt 120 euro"),
        (None, (line(20_000, 30_000), line(1000, paid=True)), "Alles is gedekt 210 euro"),
        (None, (line(20_000, 30_000), line(1000)), "Nog niet gedekt 10 euro"),
        (5000, (), "Nog over 50 euro"),
        (5000, (line(5000),), "Nog over 0 euro"),
        (None, (), "Samen 0 euro"),
    ],
)
def test_the_last_line_says_what_is_left_or_not_covered(
    available: int | None, lines: tuple[LineView, ...], outcome: str
) -> None:
    assert " ".join(BudgetView(available, "", lines).outcome) == outcome


def test_a_line_says_its_count_and_how_far_it_is() -> None:
    assert line(1500, number=24).words == "Tolk, 24 × 15 euro"
    assert line(1500).words == "Tolk"
    states = [line(0), line(100), line(100, 50), line(100, 100), line(100, paid=True)]
    assert [one.state for one in states] == ["", "open", "deels gedekt", "gedekt", "betaald"]
    assert LineView("id", "", "Tolk, 3 uur", 3, 7000, 0, "", paid=True).words == "Tolk, 3 uur"
    assert LineView("id", "vouchers", "Bonnen", 24, 1500, 0, "", paid=True, given=22).state == "22 gegeven"


@pytest.mark.parametrize(
    ("checked_on", "old"),
    [
        (None, True),
        (dt.date(2025, 11, 21), True),
        (dt.date(2025, 11, 22), False),
        (dt.date(2026, 11, 22), False),
        (dt.date(2024, 12, 31), True),
        (dt.date(2025, 12, 1), False),
    ],
)
def test_a_fact_is_old_after_twelve_months(checked_on: dt.date | None, old: bool) -> None:
    assert grew_old(checked_on, TODAY) is old


def test_the_facts_are_brought_with_source_year_and_day(practice: Workspace) -> None:
    facts = dated_facts(practice)
    assert [fact.key for fact in facts] == [text.key for text in fact_texts()]
    assert all(fact.source and fact.meaning and fact.checked_on for fact in facts)
    by_key = {fact.key: fact for fact in facts}
    assert by_key["gift_year"].cents == 120_000
    assert "Niet zeker" in by_key["gift_year"].uncertain
    assert by_key["volunteer_month"].is_old(TODAY)  # the amount of 2025, in 2026
    assert not by_key["gift_year"].is_old(TODAY)
    assert by_key["gift_year"].is_old(dt.date(2027, 11, 23))


def test_sentences_of_the_lists_are_short() -> None:
    told = [text.hint for text in need_texts()] + [text.question for text in need_texts()]
    for name in ("access", "time"):
        told += [one.hint for one in check_list(name).lines]
    told += [part for fact in fact_texts() for part in (fact.meaning, fact.uncertain)]
    for text in told:
        for sentence in text.replace("?", ".").replace(":", ".").split(". "):
            assert len(sentence.split()) <= 15, sentence
    for sentence in say_aloud():
        assert all(len(part.split()) <= 12 for part in sentence.split(". ")), sentence


def test_an_untouched_session_is_empty_but_has_its_lists(practice: Workspace) -> None:
    session_id = "none"
    assert place(practice, session_id).name == ""
    assert door_photo(practice, session_id) is None
    assert [need.wanted for need in needs(practice, session_id)] == [None] * len(need_texts())
    assert safety_plan(practice, session_id).missing == ("person", "room", "on_call", "phone")
    assert safety_plan(practice, session_id).is_old(TODAY)
    assert budget(practice, session_id).lines == ()
    assert [text.label for text in starter_lines()] == [
        "Bonnen",
        "Reiskosten",
        "Tolk",
        "Kinderopvang",
        "Eten en drinken",
        "Zaal",
    ]
    assert thank_you(practice, session_id) == ThankYou()


def test_the_practice_session_has_its_answer(practice: Workspace, session_id: str) -> None:
    thanks = thank_you(practice, session_id)
    assert (thanks.cents, thanks.answered_on, thanks.missing) == (1500, dt.date(2026, 9, 18), ())
    assert place(practice, session_id).name
