"""Contacts: consent first, numbers as people write them, and really gone when they are deleted."""

import contextlib
import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tests.clock import TODAY, now
from wijksessie.commands.checks import add_check, set_check
from wijksessie.commands.contacts import (
    ContactValues,
    add_log_line,
    delete_contact,
    erase_contact,
    note_contact,
    proposed_end,
    remove_log_line,
    renew_consent,
    save_contact,
)
from wijksessie.commands.projects import create_project
from wijksessie.commands.reach import tidy_email, tidy_phone
from wijksessie.commands.renaming import is_somebody_else
from wijksessie.model import Contact, Project
from wijksessie.queries.contacts import ConsentState, contact, contacts, expired, people_summary
from wijksessie.queries.missing import kind_of, kinds, missing
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import CheckState, ContactStatus, ContactType

UNTIL = dt.date(2027, 11, 22)
PERSON = ContactValues(
    ContactType.KEY_PERSON,
    "Zoë Bakker",
    reach="Ouders aan de kade",
    phone="0612345678",
    consent=True,
    consent_on=TODAY,
    consent_until=UNTIL,
)
HOUSE = ContactValues(ContactType.ORGANISATION, "Het Huis", email="huis@example.org")


def test_a_person_is_kept_with_consent_and_its_end(practice):
    id_ = save_contact(practice, None, PERSON)
    found = contact(practice, id_)
    assert (found.display, found.phone, found.consent_until) == ("Zoë Bakker", "06 1234 5678", UNTIL)
    assert save_contact(practice, id_, replace(PERSON, reach="Vaders")) == id_
    assert contact(practice, id_).reach == "Vaders"
    practice.undo()
    practice.undo()
    assert contact(practice, id_) is None


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        (replace(PERSON, display="  "), "display", "naam"),
        (replace(PERSON, consent=False), "consent", "Vraag eerst"),
        (replace(PERSON, consent_until=None), "consent_until", "tot wanneer"),
        (replace(PERSON, consent_until=dt.date(2026, 11, 21)), "consent_until", "21 november 2026"),
        (replace(PERSON, consent_on=dt.date(2026, 11, 23)), "consent_on", "toekomst"),
        (replace(HOUSE, person="Zoë"), "consent", "Vraag eerst"),
        (replace(PERSON, phone="06 abc"), "phone", "letters"),
        (replace(PERSON, phone="06 123"), "phone", "5 cijfers"),
        (replace(HOUSE, email="huis@@example.org"), "email", "klopt niet"),
        (replace(HOUSE, email="huis"), "email", "klopt niet"),
    ],
)
def test_what_cannot_be_kept_is_told_and_changes_nothing(practice, values, field, said):
    before = practice.rows()
    with pytest.raises(RuleBroken, match=said) as told:
        save_contact(practice, None, values)
    assert told.value.where == (field,)
    assert practice.rows() == before


def test_the_public_address_of_an_organisation_needs_no_consent(practice):
    found = contact(practice, save_contact(practice, None, HOUSE))
    assert (found.consent, found.consent_until, found.is_person) == (False, None, False)


def test_a_person_does_not_become_an_organisation_to_go_without_consent(practice):
    id_ = save_contact(practice, None, PERSON)
    house = replace(PERSON, type=ContactType.ORGANISATION, consent=False, consent_until=None)
    before = practice.rows()
    with pytest.raises(RuleBroken, match="Tot nu toe was dit een persoon") as told:
        save_contact(practice, id_, house)
    assert told.value.where == ("no_person",)
    assert practice.rows() == before
    save_contact(practice, id_, replace(house, no_person_ok=True))
    found = contact(practice, id_)
    assert (found.type, found.consent, found.consent_on, found.consent_until) == (
        ContactType.ORGANISATION,
        False,
        None,
        None,
    )
    save_contact(practice, id_, replace(house, reach="Iedereen"))  # it is an organisation now


EARLIER = replace(PERSON, consent_on=dt.date(2026, 11, 1))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (EARLIER, replace(EARLIER, display="Deniz Yılmaz")),
        (EARLIER, replace(EARLIER, display="Zoë Visser")),
        (
            replace(EARLIER, type=ContactType.ORGANISATION, person="Amal"),
            replace(EARLIER, type=ContactType.ORGANISATION, person="Deniz"),
        ),
        (
            replace(EARLIER, type=ContactType.ORGANISATION, person="Amal"),
            replace(EARLIER, display="Het Huis"),
        ),
    ],
)
def test_consent_does_not_move_to_somebody_else(practice, before, after):
    id_ = save_contact(practice, None, before)
    rows = practice.rows()
    for asked in (before.consent_on, dt.date(2026, 10, 1), None):
        with pytest.raises(RuleBroken, match="iemand anders") as told:
            save_contact(practice, id_, replace(after, consent_on=asked))
        assert told.value.where == ("consent",)
    assert practice.rows() == rows
    save_contact(practice, id_, replace(after, consent_on=dt.date(2026, 11, 2)))
    save_contact(practice, id_, replace(before, consent_on=TODAY))


@pytest.mark.parametrize("name", ["Zoe Bakker", "Zoë de Bakker", "zoë baker", "Bakker, Zoë", "Zoë"])
def test_a_name_may_be_written_better(practice, name):
    id_ = save_contact(practice, None, EARLIER)
    save_contact(practice, id_, replace(EARLIER, display=name))
    assert contact(practice, id_).consent_on == EARLIER.consent_on


@pytest.mark.parametrize(
    ("before", "after", "other"),
    [
        ("Fatma Yildiz", "Fatma Yıldız", False),
        ("Mohamed", "Mohammed", False),
        ("Bakekr", "Bakker", False),
        ("Jan-Willem", "Janwillem", False),
        ("Jan Jansen", "Jan Hansen", True),
        ("Ali", "Ari", True),
        ("Emma", "Gemma", True),
        ("Sleutelpersoon 1", "Sleutelpersoon 2", True),
        ("Sleutelpersoon 1", "Sleutelpersoon 11", True),
        ("Fatma", "Fatma Yildiz", False),
        ("Fatma Yildiz", "Fatma Demir Kaya", True),
        ("أمل", "دنيز", True),
    ],
)
def test_who_is_somebody_else(before, after, other):
    assert is_somebody_else(before, after) is other
    assert is_somebody_else(after, before) is other


def test_two_people_with_one_name_are_possible_after_a_warning(practice):
    first = save_contact(practice, None, PERSON)
    with pytest.raises(RuleBroken, match="sleutelpersoon, Ouders aan de kade") as told:
        save_contact(practice, None, replace(PERSON, display="zoë bakker"))
    assert told.value.where == ("same_name",)
    second = save_contact(practice, None, replace(PERSON, same_name_ok=True))
    assert first != second
    save_contact(practice, second, replace(PERSON, reach="Anders"))  # its own name is no news


def test_consent_that_ends(practice):
    id_ = save_contact(practice, None, replace(PERSON, consent_until=dt.date(2026, 12, 1)))
    state = {day: {row.id: row for row in contacts(practice, day)}[id_].consent for day in (TODAY, UNTIL)}
    assert state == {TODAY: ConsentState.ENDS_SOON, UNTIL: ConsentState.EXPIRED}
    assert [row.id for row in expired(practice, dt.date(2026, 12, 2))] == [id_]
    assert not expired(practice, dt.date(2026, 12, 1))
    with pytest.raises(RuleBroken):
        renew_consent(practice, id_, TODAY)
    renew_consent(practice, id_, UNTIL)
    assert id_ not in {row.id for row in expired(practice, UNTIL)}
    assert contact(practice, id_).consent_on == TODAY
    with practice.change("consent.gone") as db:
        db.get(Contact, id_).consent = False
    assert [row.consent for row in expired(practice, TODAY)] == [ConsentState.MISSING]


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        (TODAY, UNTIL),
        (dt.date(2028, 2, 29), dt.date(2029, 2, 28)),
        (dt.date(2027, 2, 28), dt.date(2028, 2, 28)),
    ],
)
def test_consent_is_proposed_for_a_year(asked, end):
    assert proposed_end(asked) == end


def test_the_log_of_a_contact(practice):
    id_ = save_contact(practice, None, PERSON)
    note_contact(practice, id_, dt.date(2026, 11, 1), "Belde terug", "Langsgaan")
    line = add_log_line(practice, id_, TODAY, "Komt met drie mensen")
    add_log_line(practice, id_, dt.date(2026, 10, 1), "Eerste gesprek")
    found = contact(practice, id_)
    assert [entry.text for entry in found.log] == ["Komt met drie mensen", "Belde terug", "Eerste gesprek"]
    assert (found.last_contact, found.next_step) == (TODAY, "Langsgaan")
    remove_log_line(practice, line)
    assert len(contact(practice, id_).log) == 2
    with pytest.raises(RuleBroken):
        add_log_line(practice, id_, TODAY, " ")


def test_deleting_takes_the_log_along_and_comes_back_with_it(practice):
    id_ = save_contact(practice, None, PERSON)
    add_log_line(practice, id_, TODAY, "Komt graag")
    delete_contact(practice, id_)
    assert contact(practice, id_) is None
    practice.undo()
    assert [entry.text for entry in contact(practice, id_).log] == ["Komt graag"]
    erase_contact(practice, id_)
    assert contact(practice, id_) is None
    assert "Zoë" not in repr(practice.rows())
    assert "Komt graag" not in repr(practice.rows())
    assert practice.verify()


def test_contacts_in_numbers(practice):
    summary = people_summary(practice, TODAY)
    assert summary.per_type == {
        ContactType.KEY_PERSON: 5,
        ContactType.SELF_ORGANISATION: 3,
        ContactType.ORGANISATION: 7,
    }
    assert summary.total == 15
    assert (summary.due, summary.expired) == ((), ())
    late = save_contact(practice, None, replace(HOUSE, next_on=dt.date(2026, 11, 1), next_step="Bellen"))
    now = save_contact(practice, None, replace(HOUSE, display="Ander huis", next_on=TODAY))
    save_contact(practice, None, replace(HOUSE, display="Derde huis", next_on=UNTIL))
    assert [row.id for row in people_summary(practice, TODAY).due] == [late, now]
    assert {row.type for row in contacts(practice, TODAY, ContactType.ORGANISATION)} == {
        ContactType.ORGANISATION
    }


# -- whom we miss


def test_kinds_of_organisations_follow_from_the_contacts(practice):
    found = {line.check.key: line for line in missing(practice).parties}
    assert found["bibliotheek"].names == ("Bibliotheek, digitale hulp",)
    assert {key for key, line in found.items() if line.state is CheckState.NO} == {
        "ggz",
        "belangen",
        "school",
        "schuldhulp",
        "welzijn",
        "gebedshuis",
    }
    school = save_contact(practice, None, replace(HOUSE, display="De Regenboog", kind="school"))
    assert {line.check.key: line for line in missing(practice).parties}["school"].names == ("De Regenboog",)
    save_contact(practice, school, replace(HOUSE, kind="school", status=ContactStatus.DOES_NOT_JOIN))
    assert {line.check.key: line for line in missing(practice).parties}["school"].state is CheckState.NO


def test_the_other_lists_wait_until_somebody_looks(tmp_path):
    with create_project(tmp_path, "Wijk", "Gemeente", now) as workspace:
        seen = missing(workspace)
        assert (len(seen.signallers), len(seen.risk_factors), len(seen.groups)) == (8, 11, 6)
        lists = (seen.signallers, seen.risk_factors, seen.groups)
        assert {line.state for part in lists for line in part} == {None}
        assert {line.state for line in seen.parties} == {None}
        set_check(workspace, seen.owner, "risk_factors", "armoede", CheckState.YES)
        add_check(workspace, seen.owner, "parties", "Voedselbank")
        assert missing(workspace).risk_factors[3].state is CheckState.YES
        own = kinds(workspace)[-1]
        assert own.label == "Voedselbank"
        save_contact(workspace, None, replace(HOUSE, kind=own.key))
        assert missing(workspace).parties[-1].names == ("Het Huis",)
        with workspace.read() as db:
            assert seen.owner == db.scalars(select(Project.id)).one()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Huisartsenpraktijk (POH-ggz)", "poh_ggz"),
        ("GGD", "ggd"),
        ("Basisschool De Boog", "school"),
        ("Iets", ""),
    ],
)
def test_a_name_may_tell_the_kind(name, kind):
    assert kind_of(name) == kind


# -- numbers and addresses


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0612345678", "06 1234 5678"),
        ("06-12345678", "06 1234 5678"),
        ("+31 (0)6 12 34 56 78", "06 1234 5678"),
        ("0031612345678", "06 1234 5678"),
        ("06 0000 0001", "06 0000 0001"),
        ("(020) 123 45 67", "020 123 4567"),
        ("088-1234567", "088 123 4567"),
        ("0800-0113", "0800 0113"),
        ("14 020", "14 020"),
        ("140344", "14 0344"),
        ("+31 14 020", "14 020"),
        ("31612345678", "06 1234 5678"),
        ("6 12345678", "06 1234 5678"),
        ("201234567", "020 123 4567"),
        ("097012345678", "0970 123 45678"),
        ("+31 97 012345678", "0970 123 45678"),
        ("06–12345678;", "06 1234 5678"),
        ("\u202a+31 6 12345678\u202c", "06 1234 5678"),
        ("+90 532 123 45 67", "+90 532 123 45 67"),
        ("0090 532 123 45 67", "+90 532 123 45 67"),
        (" ", None),
    ],
)
def test_a_number_is_kept_as_people_here_write_it(typed, kept):
    assert tidy_phone(typed) == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("06 12", "4 cijfers"),
        ("061234567890", "12 cijfers"),
        ("0971234567", "12 zijn"),
        ("12345", "5 cijfers"),
        ("1234567890", "begint niet met een 0"),
        ("+999 12", "landnummer"),
        ("0012", "landnummer"),
        ("06 éé", "letters"),
        ("+31 6 1234", "cijfers"),
        ("x", "letters"),
        ("٠٦١٢٣٤٥٦٧٨", "teken te veel"),
        ("06+12345678", "teken te veel"),
        ("06~12345678", "teken te veel"),
        ("²", "teken te veel"),
        ("112", "voor nood"),
        ("116 123", "voor nood"),
    ],
)
def test_a_number_that_cannot_be_is_told_in_dutch(typed, said):
    with pytest.raises(RuleBroken, match=said) as told:
        tidy_phone(typed, "sign_up")
    assert told.value.where == ("sign_up",)


@pytest.mark.parametrize("number", ["112", "113", "116123"])
def test_a_short_number_is_kept_where_it_is_asked_for(number):
    assert tidy_phone(f" {number} ", short=True) == number


@given(st.integers(0, 99_999_999), st.sampled_from(["06{}", "06-{}", "+316{}", "00316{}", "06 {}"]))
def test_every_mobile_number_has_one_way_of_writing(number, form):
    kept = tidy_phone(form.format(f"{number:08}"))
    assert kept.replace(" ", "") == f"06{number:08}"
    assert tidy_phone(kept) == kept


@given(st.text(max_size=30) | st.text("0123456789+ ()-", max_size=16))
def test_any_text_is_a_number_or_a_sentence(text):
    with contextlib.suppress(RuleBroken):
        kept = tidy_phone(text)
        assert kept is None or tidy_phone(kept) == kept


@pytest.mark.parametrize("good", ["a@b.nl", "jan.de-boer+wijk@zorg.example.org", "mailto:a@b.nl"])
def test_an_address(good):
    assert tidy_email(f" {good} ") == good.removeprefix("mailto:")


@pytest.mark.parametrize("bad", ["a", "a@b", "a@b@c.nl", "a b@c.nl", "a@c.nl; b@c.nl", "@b.nl"])
def test_no_address(bad):
    with pytest.raises(RuleBroken, match="klopt niet"):
        tidy_email(bad)
