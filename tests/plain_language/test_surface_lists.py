"""Figures of speech, English words, stress and labels, from our own lists."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

import resources
from tests.plain_language.surface import accepted, hints, marked
from wijksessie.plain_language.hard_words.entries import verb

RULES = ("figurative", "english", "stress", "labels")


def listed(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.path("words", f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("De gemeente brengt de problemen in kaart.", "De gemeente onderzoekt de problemen."),
        ("Wij willen de problemen in kaart brengen.", "Wij willen de problemen onderzoeken."),
        ("Om dit goed in kaart te brengen, praten wij.", "Om dit goed te onderzoeken, praten wij."),
        ("De problemen worden in kaart gebracht.", "De problemen worden onderzocht."),
        ("Wij nemen het plan onder de loep.", "Wij bekijken het plan goed."),
        ("omdat zij het plan onder de loep heeft genomen", "omdat zij het plan goed heeft bekeken"),
        ("Morgen gaan wij aan de slag.", "Morgen beginnen wij."),
        ("De gemeente geeft vorm aan het plan.", "De gemeente maakt het plan."),
        ("Zij valt tussen wal en schip.", "Zij krijgt geen hulp."),
        ("Wij houden de vinger aan de pols.", "Wij letten goed op."),
        ("Het project is van de grond gekomen.", "Het project is begonnen."),
        ("Iedereen draagt een steentje bij.", "Iedereen helpt."),
        ("Iedereen kan een steentje bijdragen.", "Iedereen kan helpen."),
        ("Wij slaan de handen ineen.", "Wij werken samen."),
        ("Zet alles op een rijtje.", "Schrijf alles op."),
        ("Ik breng het in kaart.", "Ik onderzoek het."),
        ("Dit komt aan de orde.", "Dit wordt besproken."),
        ("Zij legt alles uit de doeken.", "Zij legt alles uit de doeken."),
        ("Zij doet alles uit de doeken.", "Zij legt alles uit."),
        ("Het draagvlak is groot.", "De steun is groot."),
        ("Er is geen draagvlak.", "Er is geen steun."),
        ("U krijgt hulp op maat.", "U krijgt hulp die past."),
        ("Zij heeft het zelf aan de lijve ondervonden.", "Zij heeft het zelf gemerkt."),
    ],
)
def test_a_figure_of_speech_is_said_plainly(typed: str, plain: str) -> None:
    assert accepted("figurative", typed) == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("De community is belangrijk.", "De groep is belangrijk."),
        ("Deze tool werkt.", "Dit hulpmiddel werkt."),
        ("Een goede tool helpt.", "Een goed hulpmiddel helpt."),
        ("Dit event is leuk.", "Deze activiteit is leuk."),
        ("Een leuk event.", "Een leuke activiteit."),
        ("Wij zoeken best practices.", "Wij zoeken goede voorbeelden."),
        ("Een best practice.", "Een goed voorbeeld."),
        ("Het commitment is groot.", "De steun is groot."),
        ("Wij checken de tekst.", "Wij controleren de tekst."),
        ("Wij hebben de tekst gecheckt.", "Wij hebben de tekst gecontroleerd."),
        ("De pilot start morgen.", "De proef start morgen."),
        ("Wij zetten in op sport.", "Wij zetten in op sport."),
        ("Wij willen inzetten op sport.", "Wij willen werken aan sport."),
        ("De workshop is in mei.", "De workshop is in mei."),
        ("Na uitgebreide participatie.", "Na uitgebreid meedoen."),
        ("Dit is My Feedback.", "Dit is My Feedback."),
    ],
)
def test_an_english_word_becomes_dutch(typed: str, plain: str) -> None:
    assert accepted("english", typed) == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Mensen met mentale problemen.", "Mensen met stress."),
        ("De psychische klachten zijn groot.", "De stress is groot."),
        ("Mensen die psychische klachten hebben.", "Mensen die stress hebben."),
        ("Ik heb een psychische aandoening.", "Ik heb veel stress."),
        ("De mentale gezondheid van jongeren.", "De rust in het hoofd van jongeren."),
        ("Veel stress in de wijk.", "Veel stress in de wijk."),
    ],
)
def test_residents_say_stress(typed: str, plain: str) -> None:
    assert accepted("stress", typed) == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Kwetsbare mensen krijgen hulp.", "Mensen die hulp nodig hebben krijgen hulp."),
        ("Mensen met een lage SES.", "Mensen met weinig geld."),
        ("Een laaggeletterde kan bellen.", "Een persoon die lezen lastig vindt kan bellen."),
        ("De cliënten van de zorg.", "De bewoners van de zorg."),
        ("Het is een achterstandswijk.", "Het is een wijk."),
        ("Verslaafden krijgen hulp.", "Mensen met een verslaving krijgen hulp."),
        ("Verwarde personen bellen ons.", "Mensen die in de war zijn bellen ons."),
        ("De bewoners van de wijk.", "De bewoners van de wijk."),
        ("Wij helpen laaggeletterde ouders.", "Wij helpen ouders die lezen lastig vinden."),
        ("Bel Stichting Verslaafden.", "Bel Stichting Verslaafden."),
    ],
)
def test_nobody_is_put_in_a_box(typed: str, plain: str) -> None:
    assert accepted("labels", typed) == plain


@pytest.mark.parametrize(
    ("name", "least"), [("figurative", 150), ("english", 120), ("labels", 60), ("stress", 60)]
)
def test_a_list_is_long_and_all_of_it_is_found(name: str, least: int) -> None:
    file = listed(name)
    entries = [key for kind in ("verb", "noun", "adjective", "phrase") for key in file.get(kind, {})]
    assert len(entries) >= least
    for text in (*file.get("noun", {}), *file.get("adjective", {}), *file.get("phrase", {})):
        said = text.partition(" (")[0]
        assert hints(name, f"Daar is {said}."), text
    for text in file.get("verb", {}):
        entry = verb(text)
        tail = " ".join(entry.behind)
        assert hints(name, f"Zij willen {entry.together(entry.root)} {tail} dit".replace("  ", " ")), text


def test_all_words_to_avoid_are_found_by_a_rule() -> None:
    file = tomllib.loads(resources.path("words", "avoid.toml").read_text(encoding="utf-8"))
    for line in file["word"]:
        for word in line["avoid"]:
            said = f"Dit is {word.removesuffix('*')} iets."
            assert any(marked(rule, said) for rule in (*RULES, "abbreviations")), word


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "text", ["", "😀", "مرحبا بكم في الحي", "<p>Hallo</p>", "HALLO ALLEMAAL", "in kaart", "de de de"]
)
def test_odd_text_is_no_trouble(rule: str, text: str) -> None:
    assert marked(rule, text) == []
