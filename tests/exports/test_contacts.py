"""Contacts that go out: other programs can read them, and we know them again when they come back."""

import csv
import io

import openpyxl
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from exports.contacts import HEADINGS, contacts_csv, contacts_vcf, contacts_xlsx, csv_bytes, refused_csv
from tests.clock import TODAY, now
from wijksessie.commands.contacts import ContactValues, add_log_line, save_contact
from wijksessie.commands.importing.contacts.apply import apply
from wijksessie.commands.importing.contacts.csv_file import decode, read_csv
from wijksessie.commands.importing.contacts.file import read_file
from wijksessie.commands.importing.contacts.preview import RowState, preview
from wijksessie.commands.projects import create_project
from wijksessie.queries.contacts import ContactView, contact_views
from wijksessie.queries.missing import kinds
from wijksessie.terms import ContactType

KINDS = {"school": "School"}


@pytest.fixture
def full(practice):
    """The practice contacts, and one of each kind with everything filled in."""
    consent = {"consent": True, "consent_on": TODAY, "consent_until": TODAY.replace(year=2027)}
    save_contact(
        practice,
        None,
        ContactValues(
            ContactType.KEY_PERSON,
            'Zoë; "de" Bakker',
            phone="+90 532 123 45 67",
            address="Kade 1, Stad",
            **consent,
        ),
    )
    save_contact(
        practice,
        None,
        ContactValues(
            ContactType.ORGANISATION,
            "=De, Regenboog",
            kind="school",
            person="Amal Haddad",
            reach="-ouders\n+kinderen",
            languages=("ar", "Klingon"),
            domain="onderwijs",
            channel="@school",
            next_step="Bellen",
            next_on=TODAY,
            last_contact=TODAY,
            email="school@example.org",
            **consent,
        ),
    )
    id_ = save_contact(
        practice,
        None,
        ContactValues(ContactType.SELF_ORGANISATION, "Vaders", person="Deniz", phone="0201234567", **consent),
    )
    add_log_line(practice, id_, TODAY, "Geheim gesprek")
    return practice


@pytest.mark.parametrize("form", ["csv", "xlsx", "vcf"])
def test_what_went_out_is_known_when_it_comes_back(full, tmp_path, form):
    contacts = contact_views(full)
    labels = {kind.key: kind.label for kind in kinds(full)}
    data = {
        "csv": lambda: contacts_csv(contacts, labels),
        "xlsx": lambda: contacts_xlsx(contacts, labels),
        "vcf": lambda: contacts_vcf(contacts),
    }[form]()
    assert b"Geheim" not in data
    path = tmp_path / f"contacten.{form}"
    path.write_bytes(data)
    seen = preview(full, read_file(path), TODAY)
    assert [(row.name, row.said) for row in seen.rows if row.state is not RowState.KNOWN] == []
    assert len(seen.rows) == len(contacts) == 18
    assert seen.ignored == ()


def test_a_csv_opens_in_excel_and_computes_nothing(full):
    data = contacts_csv(contact_views(full), KINDS)
    assert data.startswith(b"\xef\xbb\xbfSoort;Naam;")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0] == list(HEADINGS)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_workbook_keeps_its_headings_in_sight_and_computes_nothing(full):
    sheet = openpyxl.load_workbook(io.BytesIO(contacts_xlsx(contact_views(full), KINDS))).active
    assert sheet.freeze_panes == "C2"
    assert [cell.value for cell in sheet[1]] == list(HEADINGS)
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell for cell in cells if cell.value == "=De, Regenboog" and cell.data_type == "s"]
    assert [cell for cell in cells if cell.is_date]
    assert sheet.column_dimensions["B"].width > 20


def test_cards_are_read_by_another_program(full):
    cards = list(vobject.readComponents(contacts_vcf(contact_views(full)).decode()))
    assert len(cards) == 18
    by_name = {card.fn.value: card for card in cards}
    assert by_name["Amal Haddad"].org.value == ["=De, Regenboog"]
    assert by_name['Zoë; "de" Bakker'].tel.value == "+90 532 123 45 67"
    assert by_name["Wijkteam"].email.value == "wijkteam@example.org"


def test_control_characters_do_not_stop_a_workbook():
    view = ContactView("1", "a\x01b", "organisatie", "", "", None, None, "", None, "")
    sheet = openpyxl.load_workbook(io.BytesIO(contacts_xlsx([view], {}))).active
    assert sheet["B2"].value == "ab"


def test_refused_rows_can_be_mended_and_brought_in_again(practice, tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Telefoon;Soort\nDe Brug;bel maar;organisatie\n", encoding="utf-8")
    seen = preview(practice, read_file(path), TODAY)
    data = refused_csv(seen.headings, [(row.nr, row.said, row.cells) for row in seen.rows])
    assert b"bel maar" in data
    path.write_bytes(data.replace(b"bel maar", b"0201234567"))
    (row,) = preview(practice, read_file(path), TODAY).rows
    assert (row.state, row.values.phone) == (RowState.NEW, "020 123 4567")


text = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20)


@given(st.lists(text.map(str.strip).filter(bool), min_size=1, max_size=5))
def test_any_text_survives_a_csv(names):
    read = read_csv("x.csv", decode(csv_bytes(["Naam"], [[name] for name in names])))
    assert [row.cells[0] for row in read.rows] == names


@pytest.mark.parametrize(
    ("name", "written"),
    [("'t Trefpunt", "'t Trefpunt"), ("'=1+1", "''=1+1"), ("''-x", "'''-x"), ("=1+1", "'=1+1"), ("'", "'")],
)
def test_an_apostrophe_at_the_start_stays(name, written):
    data = csv_bytes(["Naam"], [[name]])
    assert data.decode("utf-8-sig").splitlines()[1] == written
    assert read_csv("x.csv", decode(data)).rows[0].cells == (name,)


def test_a_card_says_whom_a_contact_reaches_and_in_which_language(full, tmp_path):
    path = tmp_path / "x.vcf"
    path.write_bytes(contacts_vcf(contact_views(full)))
    with create_project(tmp_path / "leeg", "Wijk", "Gemeente", now) as empty:
        seen = preview(empty, read_file(path), TODAY, TODAY.replace(year=2027))
        apply(empty, seen, TODAY)
        there = {view.display: (view.reach, view.languages, view.log) for view in contact_views(empty)}
    expected = {view.display: (view.reach, view.languages, ()) for view in contact_views(full)}
    assert there == expected
    assert there["=De, Regenboog"][:2] == ("-ouders\n+kinderen", ("ar", "Klingon"))


@pytest.mark.parametrize(("said", "code"), [("nl-NL", "nl"), ("tr", "tr"), ("Klingon-x", "Klingon-x")])
def test_a_language_of_another_program(practice, tmp_path, said, code):
    path = tmp_path / "x.vcf"
    path.write_text(f"BEGIN:VCARD\nFN:Amal\nLANG:{said}\nEND:VCARD\n", encoding="utf-8")
    (row,) = preview(practice, read_file(path), TODAY, TODAY).rows
    assert row.values.languages == (code,)
