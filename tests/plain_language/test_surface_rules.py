"""Abbreviations, numbers, dates, times and amounts: what is found, and what it becomes."""

from __future__ import annotations

import tomllib

import pytest

import resources
from tests.plain_language.surface import accepted, hints, marked
from wijksessie.plain_language.hints import HintKind
from wijksessie.plain_language.shortened import keeps_its_dot
from wijksessie.plain_language.text import sentences_in


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("M.b.t. uw vraag bellen wij.", "Over uw vraag bellen wij."),
        ("Wij bellen i.v.m. uw brief.", "Wij bellen vanwege uw brief."),
        ("Neem o.a. koekjes mee.", "Neem onder andere koekjes mee."),
        ("Neem oa koekjes mee.", "Neem onder andere koekjes mee."),
        ("Betaal d.m.v. een pas.", "Betaal met een pas."),
        ("Betaal dmv een pas.", "Betaal met een pas."),
        ("Kom z.s.m.", "Kom zo snel mogelijk."),
        ("Er zijn koekjes, thee e.d.", "Er zijn koekjes, thee en zo."),
        ("Er mogen max. 12 mensen in.", "Er mogen hoogstens 12 mensen in."),
        ("Er komen min. 5 mensen, incl. kinderen.", "Er komen minstens 5 mensen, met kinderen."),
        ("Open van maandag t/m vrijdag.", "Open van maandag tot en met vrijdag."),
        ("De POH helpt u.", "De praktijkondersteuner van de huisarts helpt u."),
        (
            "Een vraag over de WMO of Wmo?",
            "Een vraag over de wet voor hulp en ondersteuning (Wmo) of wet voor hulp en ondersteuning (Wmo)?",
        ),
        ("De SVB betaalt.", "De Sociale Verzekeringsbank (SVB) betaalt."),
        ("Het CJG is open.", "Het Centrum voor Jeugd en Gezin is open."),
        ("Wat is uw bsn?", "Wat is uw burgerservicenummer?"),
    ],
)
def test_an_abbreviation_is_written_out(typed: str, plain: str) -> None:
    assert accepted("abbreviations", typed) == plain


@pytest.mark.parametrize(
    "fine",
    [
        "Bel het UWV of de GGD.",
        "U krijgt AOW en u heeft DigiD.",
        "Wij wonen op 1234 AB in de wijk.",
        "Dit is hoofdstuk IV.",
        "Ik tel de max niet.",
        "Gebruik plus en min.",
        "De hulp (WMO) is er.",
        "DIT IS ALLES IN HOOFDLETTERS OVER DE ABC.",
        "Kijk op www.tav.nl of mail mbt@oa.nl.",
        "Neem je NIET mee.",
        "",
    ],
)
def test_what_everybody_knows_stays(fine: str) -> None:
    assert marked("abbreviations", fine) == []


def test_letters_nobody_knows_are_marked_without_a_guess() -> None:
    (hint,) = hints("abbreviations", "De DXQ komt.")
    assert hint.better == ()
    assert marked("abbreviations", "De WMO-consulent belt.") == ["WMO-consulent"]


def test_every_abbreviation_of_the_list_is_found_and_there_are_many() -> None:
    file = tomllib.loads(resources.path("words", "abbreviations.toml").read_text(encoding="utf-8"))
    assert len(file["shortened"]) + len(file["letters"]) >= 250
    for key in file["shortened"]:
        assert hints("abbreviations", f"dit is {key} iets"), key
    for key in file["letters"]:
        assert hints("abbreviations", f"dit is {key} iets"), key


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Zie nr. 3 en art. 5 van de wet.", 1),
        ("Het is zo. Wij komen.", 2),
        ("Dit is Jan. Hij helpt.", 2),
        ("Kom za. 8 oktober.", 1),
        ("Bel dhr. Jansen of mevr. Bakker.", 1),
        ("Het is t.a.v. de wijk. Kom.", 2),
    ],
)
def test_a_dot_of_an_abbreviation_closes_nothing(text: str, count: int) -> None:
    assert len(sentences_in(text)) == count
    assert not keeps_its_dot("Klaar.", 0, 5)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Dit kost € 15,-.", "Dit kost 15 euro."),
        ("€12,50 per keer", "12,50 euro per keer"),
        ("Betaal EUR 15,00", "Betaal 15 euro"),
        ("Een fonds van € 1.200", "Een fonds van 1.200 euro"),
        ("€ 1200 per jaar", "1.200 euro per jaar"),
        ("Het kost 15,00 euro.", "Het kost 15 euro."),
        ("€ 1,2 miljoen", "1,2 miljoen euro"),
        ("€ 5 mln. voor de wijk", "5 miljoen euro voor de wijk"),
        ("€ 10-20", "10 tot 20 euro"),
        ("€15/maand", "15 euro per maand"),
        ("€ 1.234,56", "1.234,56 euro"),
        ("Dat is 15 euro.", "Dat is 15 euro."),
        ("Dat is 12,50 euro.", "Dat is 12,50 euro."),
        ("Wij zijn in Europa.", "Wij zijn in Europa."),
    ],
)
def test_an_amount_says_euro(typed: str, plain: str) -> None:
    assert accepted("amounts", typed) == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Kom op 08-10-2026.", "Kom op 8 oktober 2026."),
        ("Kom op 8/10/26.", "Kom op 8 oktober 2026."),
        ("Geboren op 8-10-'61.", "Geboren op 8 oktober 1961."),
        ("Klaar: 2026-10-08", "Klaar: 8 oktober 2026"),
        ("Op do 8 okt. is het.", "Op donderdag 8 oktober is het."),
        ("Vanaf 8 okt.", "Vanaf 8 oktober."),
        ("Kom op 8-10 langs.", "Kom op 8 oktober langs."),
        ("Het is donderdag jl. besproken.", "Het is afgelopen donderdag besproken."),
        ("Kom do. 8 oktober 2026 a.s.", "Kom donderdag 8 oktober 2026."),
        ("om 14:30 uur", "om 14.30 uur"),
        ("om 14u30", "om 14.30 uur"),
        ("om 10:00", "om 10 uur"),
        ("om 09.30 uur.", "om 9.30 uur."),
        ("Wij sluiten om 17.00 uur.", "Wij sluiten om 17 uur."),
        ("van 10.00 - 12.00 uur.", "van 10 uur tot 12 uur."),
        ("Open: 10:00-12:00 uur", "Open: van 10 uur tot 12 uur"),
        ("tussen 10:00 en 12:00 uur", "tussen 10 uur en 12 uur"),
        ("van 7.30 tot 21.00 uur.", "van 7.30 uur tot 21 uur."),
        ("Om 10 uur of om 14.30 uur.", "Om 10 uur of om 14.30 uur."),
        ("Donderdag 8 oktober 2026.", "Donderdag 8 oktober 2026."),
        ("8 mei. Tot dan!", "8 mei. Tot dan!"),
        ("3-4 keer", "3-4 keer"),
        ("In 2019-2020 was het druk.", "In 2019-2020 was het druk."),
        ("Bel 06-12 34 56 78 of 0800-0113.", "Bel 06-12 34 56 78 of 0800-0113."),
        ("Op 31-02-2026 niet.", "Op 31-02-2026 niet."),
        ("Artikel 3.10.2 en versie 1.2.26", "Artikel 3.10.2 en versie 1.2.26"),
    ],
)
def test_dates_and_times_are_words(typed: str, plain: str) -> None:
    assert accepted("dates_times", typed) == plain


def test_a_date_may_name_its_day() -> None:
    (hint,) = hints("dates_times", "Kom op 08-10-2026.")
    assert [each.say for each in hint.better] == ["8 oktober 2026", "donderdag 8 oktober 2026"]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("30% van de bewoners heeft stress.", "3 van de 10 bewoners hebben stress."),
        ("Voor 50% van de mensen geldt dit.", "Voor de helft van de mensen geldt dit."),
        ("50% van het geld is op.", "de helft van het geld is op."),
        ("25% van de bewoners heeft dit.", "1 van de 4 bewoners heeft dit."),
        ("25% van de inwoners hebben dit.", "1 van de 4 inwoners heeft dit."),
        ("33 procent van de ouders wil dit.", "1 van de 3 ouders wil dit."),
        ("10% van de jongeren rookt.", "1 van de 10 jongeren rookt."),
        ("Daarom wil 70% van de jongeren sporten.", "Daarom willen 7 van de 10 jongeren sporten."),
        ("Ongeveer 42% van de ouders werkt.", "Ongeveer 4 van de 10 ouders werken."),
        ("Een kwart van de bewoners rookt.", "1 van de 4 bewoners rookt."),
        ("Driekwart van de bewoners is blij.", "3 van de 4 bewoners zijn blij."),
        ("1/3 van de bewoners wil dit.", "1 van de 3 bewoners wil dit."),
        ("Een korting van 50%.", "Een korting van 50%."),
        ("Wij wachten drie weken.", "Wij wachten 3 weken."),
        ("Drie nieuwe huizen.", "3 nieuwe huizen."),
        ("Kom drie of vier keer.", "Kom 3 of 4 keer."),
        ("Er waren tweeëntwintig mensen.", "Er waren 22 mensen."),
        ("Wacht acht weken.", "Wacht 8 weken."),
        ("Zij heeft 3,7 kinderen.", "Zij heeft ongeveer 4 kinderen."),
        ("Het duurt 1,5 uur.", "Het duurt anderhalf uur."),
        ("Houd 1,5 meter afstand.", "Houd anderhalve meter afstand."),
        ("Er wonen 1.200.000 mensen.", "Er wonen 1,2 miljoen mensen."),
        ("Er wonen 1250000 mensen.", "Er wonen ongeveer 1,2 miljoen mensen."),
        ("Er kwamen 15000 mensen.", "Er kwamen 15.000 mensen."),
        ("Lees hoofdstuk IV.", "Lees hoofdstuk 4."),
        ("In de XIXe eeuw", "In de 19e eeuw"),
    ],
)
def test_a_number_is_one_a_resident_can_see(typed: str, plain: str) -> None:
    assert accepted("numbers", typed) == plain


@pytest.mark.parametrize(
    "fine",
    [
        "Wij leggen kaarten twee aan twee.",
        "Ik vier mijn feest.",
        "Hij acht dat goed.",
        "Zij zeven het zand.",
        "Bel 0800 0113.",
        "Dit kost 12,50 euro.",
        "Uw nummer 123456 is klaar.",
        "12 van de 24 mensen kozen dit.",
        "Het is één uur.",
        "In 2026 komen wij terug.",
    ],
)
def test_a_plain_number_stays(fine: str) -> None:
    assert marked("numbers", fine) == []


def test_a_percentage_alone_is_marked() -> None:
    (hint,) = hints("numbers", "U krijgt 20% korting.")
    assert hint.kind is HintKind.NUMBER
    assert hint.better == ()
