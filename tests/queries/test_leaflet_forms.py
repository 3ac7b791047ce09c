"""The leaflet as a message, as words to say and as text for a translator: short enough, whole, in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.exports.leaflets import leaflets
from tests.exports.sample import RIETKWARTIER
from tests.exports.test_leaflet_pages import CASES
from wijksessie.queries.leaflet import Doing, Leaflet, Pictured, Promise, Qr
from wijksessie.queries.leaflet_forms import code_words, for_translator, voice_script, whatsapp_text
from wijksessie.queries.resident_words import sentences_of
from wijksessie.queries.spoken_dutch import said


def with_promises(count: int, line: str) -> Leaflet:
    promises = tuple(Promise(f"a{nr}", f"Plan {nr}", "", (line, "Start: 3 mei.")) for nr in range(count))
    return replace(RIETKWARTIER, doing=Doing("Dit gaan wij doen", promises))


def test_the_message_of_the_example() -> None:
    text = whatsapp_text(RIETKWARTIER)

    assert len(text) <= 600
    assert text.split("\n\n") == [
        "Dank u wel dat u er was.",
        "Dit geeft de meeste stress:\n1. Hoge energierekening\n2. Geen plek om elkaar te zien\n"
        "3. Moeilijke brieven en formulieren",
        "Dit gaan wij doen:\n- Inloop. Het buurthuis regelt dit. Start: dinsdag 3 november.\n"
        "- Hulp bij brieven. Het wijkteam doet dit. Start: dinsdag 10 november.\n"
        "- Energiehulp. De gemeente bezoekt 20 huizen. Klaar: 15 december.",
        "Klopt dit? Of mist u iets? Vertel het ons op dinsdag in het buurthuis. Of app naar 06 0000 0000.",
        "Denkt u aan zelfmoord? Bel 113 of 0800 0113. Dat kan dag en nacht.",
        "Is er gevaar? Bel 112.",
        "Wilt u de hele folder? Vraag het ons.",
    ]


def test_with_much_to_promise_the_day_stays_longest() -> None:
    text = whatsapp_text(with_promises(6, "De gemeente en het buurthuis regelen dit samen met bewoners."))

    assert len(text) <= 600
    assert "- Plan 5. Start: 3 mei." in text
    assert "regelen dit samen" not in text
    assert "06 0000 0000" in text
    assert "113" in text


def test_a_small_group_has_no_places() -> None:
    assert RIETKWARTIER.stress is not None
    few = replace(RIETKWARTIER.stress, rows=(), together=(Pictured("Dure boodschappen", ""),))
    leaflet = replace(RIETKWARTIER, stress=few)

    assert "stress:\n- Dure boodschappen\n" in whatsapp_text(leaflet)
    assert "Dit geeft de meeste stress. Dure boodschappen." in voice_script(leaflet)
    assert "PLAATJE: Dure boodschappen" in for_translator(leaflet)


def test_spoken_as_somebody_says_it() -> None:
    script = voice_script(RIETKWARTIER)

    assert len(script.split()) <= 130
    assert not any(letter.isdigit() for letter in script)
    for words in (
        "Dank u wel dat u er was.",
        "Op plek één: hoge energierekening.",
        "Start: dinsdag drie november.",
        "De gemeente bezoekt twintig huizen.",
        "nul zes, nul nul nul nul, nul nul nul nul",
        "Bel één één drie of nul acht nul nul, nul één één drie.",
        "Bel één één twee.",
    ):
        assert words in script


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("12 van de 24 mensen", "twaalf van de vierentwintig mensen"),
        ("22, 33 en 81", "tweeëntwintig, drieëndertig en éénentachtig".replace("éé", "ee")),
        ("121 van 1250", "honderdeenentwintig van duizend tweehonderdvijftig"),
        ("Om 14.30 uur.", "Om half drie."),
        ("9.15 uur, 13.45 uur, 12.05 uur", "kwart over negen, kwart voor twee, twaalf uur vijf"),
        ("10 uur", "tien uur"),
        ("8 oktober 2026", "acht oktober tweeduizend zesentwintig"),
        ("€ 15 of 12,50 euro", "vijftien euro of twaalf euro vijftig"),
        ("Bel 06 12345678.", "Bel nul zes, één twee drie vier vijf zes zeven acht."),
        ("Bel 010-123 45 67.", "Bel nul één nul, één twee drie, vier vijf, zes zeven."),
        ("zaal A4", "zaal A4"),
        ("1 bewoner", "één bewoner"),
        ("Start morgen. 20 huizen.", "Start morgen. Twintig huizen."),
    ],
)
def test_numbers_in_words(written: str, spoken: str) -> None:
    assert said(written) == spoken


def test_the_translator_gets_every_sentence_once_in_order() -> None:
    leaflet = replace(
        RIETKWARTIER,
        quotes=("Een bewoner zei: “Ik slaap slecht.”",),
        qr=Qr("https://wijk.nl", "Vertel het ons op internet."),
    )
    text = for_translator(leaflet)
    lines = [line for line in text.splitlines() if line[:1].isdigit()]

    assert [line.partition(". ")[0] for line in lines] == [str(nr + 1) for nr in range(len(lines))]
    told = [line.partition(". ")[2].removeprefix("KOP: ").removeprefix("PLAATJE: ") for line in lines]
    told = [line.removeprefix("QR-CODE: ") for line in told]
    assert told == [part for line in leaflet.texts() for part in sentences_of(line)]
    assert "KOP: Dit gaan wij doen" in text
    assert text.count("> 113 is een telefoonnummer in Nederland. Laat het staan.") == 1
    assert "> Een bewoner zei dit." in text


@pytest.mark.parametrize("name", CASES)
def test_odd_leaflets_keep_the_measure(name: str) -> None:
    assert 0 < len(whatsapp_text(CASES[name])) <= 600
    assert 0 < len(voice_script(CASES[name]).split()) <= 130
    assert for_translator(CASES[name])


@settings(max_examples=40, deadline=None)
@given(leaflets())
def test_any_leaflet_keeps_the_measure(leaflet: Leaflet) -> None:
    assert len(whatsapp_text(leaflet)) <= 600
    assert len(voice_script(leaflet).split()) <= 130
    squeezed = "".join(for_translator(leaflet).split())
    assert all("".join(text.split()) in squeezed for text in leaflet.thanks if len(sentences_of(text)) == 1)


def test_a_code_in_words() -> None:
    assert code_words("https://www.wijk.nl/a/") == "QR-code naar www.wijk.nl/a"
    assert code_words("tel:+31612") == code_words("tel:0612")
    assert code_words("tel:0612") == "QR-code om te bellen: nul zes één twee"
