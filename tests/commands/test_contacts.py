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
        assert {line.state for line in seen.parties} == {CheckState.NO}
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
        ("112", "112"),
        ("14 020", "14020"),
        ("+90 532 123 45 67", "+90 532 123 45 67"),
        ("0090 532 123 45 67", "+90 532 123 45 67"),
        (" ", None),
    ],
)
def test_a_number_is_kept_as_people_here_write_it(typed, kept):
    assert tidy_phone(typed) == kept


@pytest.mark.parametrize(
    "typed", ["06 12", "061234567890", "12345", "+999 12", "0012", "06 éé", "+31 6 1234", "x"]
)
def test_a_number_that_cannot_be_is_told_in_dutch(typed):
    with pytest.raises(RuleBroken, match="nummer"):
        tidy_phone(typed)


@given(st.integers(0, 99_999_999), st.sampled_from(["06{}", "06-{}", "+316{}", "00316{}", "06 {}"]))
def test_every_mobile_number_has_one_way_of_writing(number, form):
    kept = tidy_phone(form.format(f"{number:08}"))
    assert kept.replace(" ", "") == f"06{number:08}"
    assert tidy_phone(kept) == kept


@given(st.text(max_size=30))
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
