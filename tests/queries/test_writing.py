"""What the helper gets to know of a file: own words, help numbers, people."""

import datetime as dt

from sqlalchemy import select

from tests.clock import TODAY
from tests.commands.test_contacts import PERSON
from wijksessie.commands import Workspace
from wijksessie.commands.contacts import save_contact
from wijksessie.commands.writing import add_own_word
from wijksessie.model import LeafletPlan
from wijksessie.plain_language.writing import ELSEWHERE, LEAFLET, KnownNumber, OwnWord
from wijksessie.queries.helplines import helplines
from wijksessie.queries.writing import own_words, word_key, writing_of, writing_without_file


def test_own_words_stand_by_alphabet(practice: Workspace) -> None:
    for word in ("Überhaupt", "zorgplan", "Intake"):
        add_own_word(practice, word, ("iets",))
    assert [word.hard for word in own_words(practice)] == ["Intake", "Überhaupt", "zorgplan"]


def test_a_writing_knows_the_file(practice: Workspace) -> None:
    add_own_word(practice, "intake", ("gesprek", "praten"))
    save_contact(practice, None, PERSON.__class__(**{**PERSON.__dict__, "display": "Wieteke Zz"}))
    found = writing_of(practice, TODAY)
    assert found.own_words == (OwnWord("intake", ("gesprek", "praten")),)
    assert found.most_words == LEAFLET
    assert found.today == TODAY
    assert KnownNumber("0800 0113", helplines().checked_on) in found.numbers
    assert all(number.number for number in found.numbers)
    text = "Vraag het aan Wieteke Zz of mevrouw Jansen, en niet aan de buurt."
    assert found.persons is not None
    places = list(found.persons(text))
    assert [text[start:end] for start, end, _ in places] == ["Wieteke Zz", "Jansen"]
    assert all(why for _, _, why in places)


def test_equal_files_give_equal_writings(practice: Workspace) -> None:
    """Results are kept per writing: a second reading must find them."""
    first, again = writing_of(practice, TODAY), writing_of(practice, TODAY)
    assert first == again
    assert hash(first) == hash(again)
    assert writing_of(practice, TODAY + dt.timedelta(days=1)) != first
    add_own_word(practice, "intake", ())
    assert writing_of(practice, TODAY) != first


def test_without_a_file_numbers_and_persons_are_still_known() -> None:
    found = writing_without_file(TODAY, ELSEWHERE)
    assert (found.own_words, found.most_words) == ((), ELSEWHERE)
    assert found.persons is not None
    assert len(list(found.persons("Bel mevrouw Jansen op 113."))) == 1


def test_spellings_of_one_word_are_one() -> None:
    assert word_key(" Cafe\u0301\n nu ") == word_key("CAFÉ nu")


def test_the_number_residents_may_call_is_there_on_purpose(practice: Workspace) -> None:
    persons = writing_of(practice, TODAY).persons
    assert persons is not None
    with practice.read() as db:
        phone = db.scalars(select(LeafletPlan.phone)).one()
    assert list(persons(f"Bellen of appen kan ook: {phone}.")) == []
    assert len(list(persons("Bellen of appen kan ook: 06 1234 5678."))) == 1
