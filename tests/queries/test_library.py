"""The library and the decks: what the program brings is whole, honest and easy to read."""

import re

import pytest

import resources
from wijksessie.commands import decks as commands
from wijksessie.commands.decks import CardValues
from wijksessie.queries.decks import card_pictures, decks
from wijksessie.queries.library import (
    Group,
    Side,
    TechniqueText,
    examples,
    sources,
    technique_text,
    technique_texts,
)
from wijksessie.queries.session import current
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CardKind, Role, TechniqueId, Theme, WhoCan

TEXTS = technique_texts()
EACH = pytest.mark.parametrize("text", TEXTS, ids=[text.id for text in TEXTS])

LIBRARY_ONLY = {"check_framework", "toetsingskader"}
AVOIDED = (
    "mentale",
    "psychische",
    "stoornis",
    "cliënt",
    "patiënt",
    "doelgroep",
    "respondent",
    "kwetsbaar",
    "kwetsbare",
    "achterstand",
    "lage ses",
    "laaggeletterd",
    "participatie",
    "inspraak",
    "co-creatie",
    "interventie",
    "voorziening",
    "aanbod",
    "laagdrempelig",
    "toegankelijk",
    "beschikbaar",
    "passend",
    "leefbaarheid",
    "regelgeving",
    "beleid",
    "terugkoppelen",
    "evalueren",
    "zelfredzaam",
    "eigen regie",
    "eigen kracht",
    "eenzaam",
    "inloopspreekuur",
    "t.a.v.",
    "m.b.t.",
    "i.v.m.",
    "o.a.",
    "evt.",
    "realiseren",
    "faciliteren",
    "inzetten op",
    "borgen",
)
"""domain.md 5.6: never on a resident surface. Steps and questions are read out to residents."""


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])[’']?\s+", text) if part.strip()]


def words(sentence: str) -> int:
    return len(sentence.split())


def test_all_21_are_there_in_the_order_of_their_codes() -> None:
    assert len(list(resources.path("techniques").glob("*.toml"))) == 21
    assert [text.code for text in TEXTS] == [f"T{nr:02}" for nr in range(1, 22)]
    assert all(resources.path("techniques", f"{text.id}.toml").is_file() for text in TEXTS)
    assert technique_text("dot_vote") is next(text for text in TEXTS if text.code == "T19")
    assert technique_text("bestaat_niet") is None


def test_every_technique_the_program_can_count_is_in_the_library() -> None:
    """The toetsingskader is no technique of its own: it is filled in after the solutions."""
    known = {text.id for text in TEXTS}
    assert {id_.value for id_ in TechniqueId} - known <= LIBRARY_ONLY


@EACH
def test_every_field_is_filled(text: TechniqueText) -> None:
    assert text.name
    assert text.purpose
    assert text.question
    assert text.materials
    assert text.pitfalls
    assert len(text.steps) >= 6
    assert text.no_reading, "PH-10: a variant without reading"
    assert text.no_speaking, "PH-10: a variant without speaking"
    least, most = text.minutes
    assert 0 < least <= most
    assert set(text.roles) <= {role.value for role in Role}
    assert {"begeleider", "co_begeleider", "tafelbegeleider", "notulist", "tolk", "luisteraar"} <= set(
        text.roles
    )
    every = (*text.materials, *text.steps, *text.no_reading, *text.no_speaking, *text.pitfalls)
    assert all(line == line.strip() and line for line in (*every, *text.roles.values()))
    assert len(set(text.steps)) == len(text.steps)


@EACH
def test_a_table_leader_can_read_it_aloud(text: TechniqueText) -> None:
    for line in text.steps:
        for sentence in sentences(line):
            assert words(sentence) <= 12, sentence
    for line in (*text.no_reading, *text.no_speaking, *text.pitfalls, *text.roles.values(), text.purpose):
        for sentence in sentences(line):
            assert words(sentence) <= 16, sentence
    for question in (text.question, text.question_helps):
        assert words(question) <= 8, question
        assert not question or question.endswith("?")


@EACH
def test_residents_hear_none_of_the_avoided_words(text: TechniqueText) -> None:
    heard = " ".join((*text.steps, text.question, text.question_helps)).casefold()
    for word in AVOIDED:
        assert not re.search(rf"\b{re.escape(word)}\b", heard), word
    assert "menta" not in heard


def test_what_is_sensitive_says_when_it_may_be_used() -> None:
    sensitive = [text for text in TEXTS if text.sensitive]
    assert [text.id for text in sensitive] == ["body_map"]
    assert len(sensitive[0].conditions) >= 4
    assert all(not text.conditions for text in TEXTS if not text.sensitive)
    assert not sensitive[0].core


def test_the_script_of_two_hours_keeps_its_balance() -> None:
    """domain.md 4.8: 37 of the 85 minutes of the demo are for what helps; the core set is the demo's."""
    by_id = {text.id: text for text in TEXTS}
    demo = [
        ("card_sort", 12),
        ("ten_beans", 8),
        ("dot_vote", 8),
        ("direct_ranking", 10),
        ("action_planning", 7),
    ]
    helps = sum(minutes for id_, minutes in demo if by_id[id_].side is Side.HELPS) + 20
    stress = sum(minutes for id_, minutes in demo if by_id[id_].side is Side.STRESS) + 20
    assert by_id["brainstorm"].side is Side.EITHER
    assert (helps, helps + stress) == (37, 85)
    assert not any(by_id[id_].content for id_ in ("mood", "ground_rules", "speed_evaluation"))
    core = {text.id for text in TEXTS if text.core}
    assert core == {
        "brainstorm",
        "card_sort",
        "direct_ranking",
        "speed_evaluation",
        "ten_beans",
        "mood",
        "dot_vote",
        "ground_rules",
        "action_planning",
    }
    assert [text.id for text in TEXTS if text.group is Group.OUTSIDE] == ["walk"]


def test_examples_and_sources_stand_alone_without_internet() -> None:
    assert len(examples()) >= 15
    assert len({example.title for example in examples()}) == len(examples())
    assert {"Stadspas", "Natuur op Recept", "Terugvraagmethode"} <= {example.title for example in examples()}
    assert all(example.domain_label for example in examples())
    for example in examples():
        for sentence in sentences(example.sentence):
            assert words(sentence) <= 17, sentence
    assert len(sources()) >= 10
    for text in (*(example.sentence for example in examples()), *(source.title for source in sources())):
        assert "http" not in text
        assert "www." not in text


def test_program_decks_cover_the_seed_and_invent_nothing(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    starter, wonen = decks(practice, session.id)[:2]
    assert (starter.key, starter.on, starter.own) == ("starter", True, False)
    assert (wonen.key, wonen.on, wonen.own) == ("wonen", False, False)
    assert len(starter.stress) == 15, "PH-02: every stress source of the seed"
    assert len(starter.solutions) == 10
    assert starter.without_solution == (Theme.REGULATIONS,), "PH-04"
    assert wonen.without_solution == ()
    assert len(wonen.stress) == 10
    assert not wonen.solutions
    pictures = set(card_pictures())
    for deck in (starter, wonen):
        for card in deck.cards:
            assert card.pictogram in pictures, card.id
            assert words(card.label) <= 8
    assert not any(name.startswith(("ui_", "th_", "tafel_")) for name in pictures)


def test_a_deck_is_on_or_off_in_this_session(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    commands.switch_deck(practice, session.id, "wonen", on=True)
    commands.switch_deck(practice, session.id, "starter", on=False)
    assert [deck.on for deck in decks(practice, session.id)] == [False, True]
    commands.switch_deck(practice, session.id, "wonen", on=True)
    practice.undo()
    practice.undo()
    practice.undo()
    assert [deck.on for deck in decks(practice, session.id)] == [True, False]
    assert not any(deck.on for deck in decks(practice, ""))
    with pytest.raises(RuleBroken):
        commands.switch_deck(practice, session.id, "bestaat_niet", on=True)


def test_an_own_deck_is_made_changed_and_taken_away(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    key = commands.create_deck(practice, " Onze wijk ")
    first = commands.add_card(practice, key, CardValues(" Drukke weg ", pictogram="wo_lawaai"))
    helps = CardValues(
        "Samen koken", CardKind.SOLUTION, "so_inloop", Theme.LIVEABILITY, (WhoCan.SELF, WhoCan.TOGETHER)
    )
    second = commands.add_card(practice, key, helps)
    deck = decks(practice, session.id)[-1]
    assert (deck.key, deck.title, deck.own, deck.on) == (key, "Onze wijk", True, False)
    assert [card.label for card in deck.cards] == ["Drukke weg", "Samen koken"]
    assert deck.cards[1].who_can == (WhoCan.SELF, WhoCan.TOGETHER)

    commands.move_card(practice, second, 0)
    commands.change_card(practice, first, CardValues("Drukke straat", who_can=(WhoCan.SELF,)))
    commands.rename_deck(practice, key, "Hier")
    deck = decks(practice, session.id)[-1]
    assert (deck.title, [card.label for card in deck.cards]) == ("Hier", ["Samen koken", "Drukke straat"])
    assert deck.cards[1].who_can == (), "only a solution can become an action"

    commands.switch_deck(practice, session.id, key, on=True)
    commands.remove_deck(practice, key)
    assert len(decks(practice, session.id)) == 2
    practice.undo()
    back = decks(practice, session.id)[-1]
    assert (back.title, back.on, len(back.cards)) == ("Hier", True, 2)
    commands.remove_card(practice, first)
    assert [card.label for card in decks(practice, session.id)[-1].cards] == ["Samen koken"]


def test_an_empty_card_or_name_is_refused_with_words(practice: Workspace) -> None:
    key = commands.create_deck(practice, "Onze wijk")
    with pytest.raises(RuleBroken, match="Schrijf eerst iets"):
        commands.add_card(practice, key, CardValues("  "))
    with pytest.raises(RuleBroken, match="naam"):
        commands.create_deck(practice, " ")
    assert decks(practice, "")[-1].cards == ()
