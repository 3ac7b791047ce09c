"""U and je in one text, old help numbers, persons, and long words."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.plain_language.surface import accepted, marked
from wijksessie.plain_language.hints import HintKind, applied
from wijksessie.plain_language.rules import old_numbers, persons, u_and_je
from wijksessie.plain_language.text import sentences_in
from wijksessie.plain_language.writing import PLAIN, KnownNumber, Writing

POLITE = "U komt. U gaat. Uw huis. Uw tuin. Ook u. "
FAMILIAR = "Je komt. Je gaat. Je huis. Je tuin. Ook jij. "


def one_way(text: str) -> str:
    found = sorted(u_and_je.find(text, sentences_in(text), PLAIN), key=lambda hint: -hint.start)
    for hint in found:
        if hint.better:
            text = applied(text, hint.better[0])
    return text


@pytest.mark.parametrize(
    ("typed", "polite"),
    [
        ("Je kunt bellen.", "U kunt bellen."),
        ("Heb je vragen?", "Hebt u vragen?"),
        ("Werk je in de wijk?", "Werkt u in de wijk?"),
        ("Als je kind ziek is.", "Als uw kind ziek is."),
        ("Als je ziek bent.", "Als u ziek bent."),
        ("Meld je aan.", "Meld u aan."),
        ("Neem je paspoort mee.", "Neem uw paspoort mee."),
        ("Dan krijg je een brief.", "Dan krijgt u een brief."),
        ("De gemeente belt je.", "De gemeente belt u."),
        ("Ik bel je.", "Ik bel u."),
        ("Met jou en jouw kind.", "Met u en uw kind."),
        ("Praat je mee?", "Praat u mee?"),
        ("Jullie zijn er.", "Jullie zijn er."),
        ('Zij zei: "Je bent lief."', 'Zij zei: "Je bent lief."'),
        ("Zij zei: “Ik help je.”", "Zij zei: “Ik help je.”"),
    ],
)
def test_je_becomes_u(typed: str, polite: str) -> None:
    assert one_way(POLITE + typed) == POLITE + polite


@pytest.mark.parametrize(
    ("typed", "familiar"),
    [
        ("U kunt bellen.", "Je kunt bellen."),
        ("Hebt u vragen?", "Heb je vragen?"),
        ("Heeft u vragen?", "Heb je vragen?"),
        ("Werkt u in de wijk?", "Werk je in de wijk?"),
        ("Als u ziek bent.", "Als je ziek bent."),
        ("Als u dat heeft.", "Als u dat heeft."),
        ("U heeft recht.", "Je hebt recht."),
        ("Praat u mee?", "Praat je mee?"),
        ("De gemeente belt u.", "De gemeente belt u."),
        ("Wij bellen u.", "Wij bellen je."),
        ("Uw kind.", "Je kind."),
        ("Kunt u komen, dan bent u welkom.", "Kun je komen, dan ben je welkom."),
    ],
)
def test_u_becomes_je(typed: str, familiar: str) -> None:
    assert one_way(FAMILIAR + typed) == FAMILIAR + familiar


@pytest.mark.parametrize("text", [POLITE, FAMILIAR, "", "Er is koffie.", POLITE + 'Zij zei: "Kom je?"'])
def test_one_of_them_is_fine(text: str) -> None:
    assert list(u_and_je.find(text, sentences_in(text), PLAIN)) == []


def test_an_old_help_number_is_marked_however_it_is_written() -> None:
    old, new = dt.date(2025, 1, 1), dt.date(2026, 9, 9)
    writing = Writing(
        numbers=(
            KnownNumber("113", old),
            KnownNumber("0800 0113", old),
            KnownNumber("+31 6 12345678", old),
            KnownNumber("112", new),
        ),
        today=dt.date(2026, 10, 1),
    )
    text = "Bel 113 of 0800-0113 of 06-12 34 56 78 of 112 of +31612345678 of 1130."
    found = [text[hint.start : hint.end] for hint in old_numbers.find(text, (), writing)]
    assert sorted(found) == ["+31612345678", "06-12 34 56 78", "0800-0113", "113"]
    assert list(old_numbers.find(text, (), PLAIN)) == []


def test_a_number_is_old_after_twelve_months() -> None:
    assert not old_numbers.is_old(dt.date(2025, 10, 1), dt.date(2026, 10, 1))
    assert old_numbers.is_old(dt.date(2025, 10, 1), dt.date(2026, 10, 2))
    assert not old_numbers.is_old(dt.date(2024, 2, 29), dt.date(2025, 2, 28))
    assert old_numbers.is_old(dt.date(2024, 2, 29), dt.date(2025, 3, 1))


def test_persons_come_from_the_writing() -> None:
    writing = Writing(persons=lambda text: [(0, 4, "Haal de naam weg.")])
    (hint,) = persons.find("Anna belt.", (), writing)
    assert (hint.start, hint.end, hint.kind, hint.why) == (0, 4, HintKind.PERSON, "Haal de naam weg.")
    assert list(persons.find("Anna belt.", (), PLAIN)) == []


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("De bewonersbijeenkomst is morgen.", "De bijeenkomst voor bewoners is morgen."),
        ("Een bewonersinitiatief.", "Een initiatief van bewoners."),
        ("Zij heeft gezondheidsproblemen.", "Zij heeft problemen met gezondheid."),
        ("Het klankbordoverleg is klaar.", "Het klankbordoverleg is klaar."),
    ],
)
def test_a_long_word_is_taken_apart_where_that_is_certain(typed: str, plain: str) -> None:
    assert marked("long_words", typed)
    assert accepted("long_words", typed) == plain


@pytest.mark.parametrize(
    "fine",
    [
        "De gemeenteraad komt.",
        "Wij wonen in Amsterdam-Zuidoost.",
        "Uw verjaardag.",
        "De verantwoordelijkheid.",
        "Uw schuld is kwijtgescholden.",
    ],
)
def test_a_known_or_simple_word_is_left(fine: str) -> None:
    assert marked("long_words", fine) == []
