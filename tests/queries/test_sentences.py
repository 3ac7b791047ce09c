"""Dates, times and names as residents read them; and the resident texts the program brings."""

import datetime as dt
import re
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from wijksessie.queries.helplines import helplines, leaflet_help
from wijksessie.queries.sentences import (
    after_colon,
    clock,
    day,
    day_from,
    full_day,
    full_stop,
    in_place,
    short_name,
    small_first,
    with_article,
)
from wijksessie.queries.steps import step_texts

NEVER = ("mental", "psychisch", "cliënt", "patiënt", "kwetsba", "laagdrempel", "participatie", "%")


def test_days_are_written_out() -> None:
    assert day(dt.date(2026, 11, 3)) == "dinsdag 3 november"
    assert full_day(dt.date(2026, 10, 8)) == "8 oktober 2026"
    assert day_from(dt.date(2026, 10, 29), dt.date(2027, 3, 1)) == "maandag 1 maart"
    assert day_from(dt.date(2026, 10, 29), dt.date(2027, 10, 7)) == "donderdag 7 oktober 2027"


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("10:00", "10 uur"),
        ("09:30", "9.30 uur"),
        ("14:05", "14.05 uur"),
        ("", ""),
        ("na de pauze", "na de pauze"),
    ],
)
def test_times_have_one_style(time: str, told: str) -> None:
    assert clock(time) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Buurthuis, begane grond", "het buurthuis"),
        ("Gemeente, sociaal domein", "de gemeente"),
        ("Huisartsenpraktijk (POH-ggz)", "de huisartsenpraktijk"),
        ("Sociaal wijkteam", "het sociaal wijkteam"),
        ("GGD", "de GGD"),
        ("(POH-ggz)", None),
        ("Stichting Samen", None),
        ("Vrijwilligers", None),
        ("Gemeente en woningcorporatie", None),
        ("Wij", None),
        ("", None),
    ],
)
def test_only_what_is_surely_one_organisation_gets_an_article_and_a_verb(name: str, told: str | None) -> None:
    assert with_article(name) == told


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Buurthuis, begane grond", "in het buurthuis"),
        ("Plein", "op het plein"),
        ("Sporthal", "in de sporthal"),
        ("Moskee Al Noor", "in Moskee Al Noor"),
        ("Op het plein", "op het plein"),
        ("bij de bakker", "bij de bakker"),
        ("Kerkstraat 5", None),
        ("online", None),
        (".", None),
        ("", None),
    ],
)
def test_a_place_stands_in_the_sentence_only_when_its_preposition_is_known(
    place: str, told: str | None
) -> None:
    assert in_place(place) == told


def test_a_card_reads_on_after_a_colon() -> None:
    assert after_colon("st_energie", "Hoge energierekening") == "de hoge energierekening"
    assert after_colon("st_energie", "Kinderen op straat") == "Kinderen op straat"
    assert after_colon("eigen", "Nederlands leren") == "Nederlands leren"
    assert after_colon("eigen", "GGD belt niet terug.") == "GGD belt niet terug"
    assert after_colon("st_wie_helpt", "Bij wie moet ik zijn?") == "bij wie moet ik zijn"


@given(st.text(max_size=40))
def test_any_text_of_residents_survives(text: str) -> None:
    assert small_first(text)[1:] == text[1:]
    assert full_stop(text).startswith(text.strip())
    assert short_name(text) in text
    assert isinstance(after_colon("eigen", text), str)


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in values for text in texts(part)]


def test_resident_texts_are_short_and_without_policy_words() -> None:
    """At most 12 words a sentence; a hole in a pattern counts as one word, a card or name as four."""
    patterns = tomllib.loads(resources.path("sentences", "nl.toml").read_text(encoding="utf-8"))
    patterns.pop("articles")
    all_texts = texts(patterns)
    all_texts += [text for line in leaflet_help() for text in (line.question, *line.lines)]
    all_texts += texts(tomllib.loads(resources.path("cards", "starter.toml").read_text(encoding="utf-8")))
    for text in all_texts:
        long = re.sub(r"\{(card|text)\}", "een twee drie vier", text)
        for sentence in re.split(r"(?<=[.!?])\s+", long):
            assert len(sentence.split()) <= 12, sentence
        assert not any(word in text.lower() for word in NEVER), text


def test_facilitator_texts_of_the_steps_are_short() -> None:
    assert [step.nr for step in step_texts()] == [1, 2, 3, 4, 5, 6, 7]
    for step in step_texts():
        sentences = re.split(r"(?<=[.!?])\s+", step.purpose)
        assert len(sentences) == 2
        assert all(len(sentence.split()) <= 15 for sentence in sentences)


def test_the_safety_card_has_its_numbers_and_their_date() -> None:
    card = helplines()
    assert [number.number for number in card.numbers][:2] == ["113", "112"]
    assert card.checked_on <= dt.date(2026, 11, 22)
    assert card.signs
    assert card.do
    assert any("huisartsenpost" in line for line in card.do)
    assert not any("Volg de meldcode" in line for line in card.do), "a table leader tells the begeleider"
    assert any("15 minuten" in line for line in card.after)
