"""Contacts of other programs: everything comes in, or is told row by row."""

import contextlib
import datetime as dt
import tracemalloc
import zipfile

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import Workbook
from sqlalchemy import select

from tests.clock import TODAY
from wijksessie.commands import ImportRefused
from wijksessie.commands.contacts import delete_contact
from wijksessie.commands.importing.contacts.apply import apply
from wijksessie.commands.importing.contacts.csv_file import read_csv
from wijksessie.commands.importing.contacts.dates import read_day
from wijksessie.commands.importing.contacts.file import read_file
from wijksessie.commands.importing.contacts.preview import NO_CONSENT, SAID_NO, RowState, preview
from wijksessie.commands.importing.contacts.vcard_file import read_vcards
from wijksessie.commands.importing.contacts.xlsx_file import MOST_BYTES, _grids
from wijksessie.model import Contact
from wijksessie.queries.contacts import contact_views
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import ContactType

UNTIL = dt.date(2027, 11, 22)

OUTLOOK = """BEGIN:VCARD\r
VERSION:2.1\r
N;LANGUAGE=nl;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Bakker;Zo=EB;de\r
FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Zo=EB de Bakker\r
ORG:Stichting Kade;Afdeling Oost\r
TEL;WORK;VOICE:020-1234567\r
TEL;CELL;VOICE:06-12345678\r
TEL;WORK;FAX:020-7654321\r
ADR;WORK;PREF:;;Kade 1;Molenstad;;1234 AB;Nederland\r
EMAIL;PREF;INTERNET:zoe@example.org\r
NOTE;ENCODING=QUOTED-PRINTABLE:Eerste regel=0D=0A=\r
tweede =\r
regel\r
PHOTO;TYPE=JPEG;ENCODING=BASE64:\r
 /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJ\r
 CQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcp\r
\r
END:VCARD\r
"""
GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Amal Haddad
N:Haddad;Amal;;;
item1.TEL:+31 6 87654321
item1.X-ABLabel:Werk
EMAIL;TYPE=INTERNET;TYPE=HOME:amal@example.org
CATEGORIES:myContacts
NOTE:Een lange notitie die over de regel heen gaat en daarom is gevou
 wen\\, met een komma
END:VCARD
BEGIN:VCARD
VERSION:3.0
dit is geen regel
FN:Buurthuis De Brug
ORG:Buurthuis De Brug
TEL;TYPE=WORK:0201112233
END:VCARD
"""
IPHONE = """BEGIN:VCARD
VERSION:4.0
N:Yılmaz;Deniz;;;
FN:Deniz Yılmaz
LANG:tr
TEL;VALUE=uri;TYPE="cell,voice":tel:+31-6-1111-2222
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
URL:https://example.org
END:VCARD
"""


def write(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def rows_of(practice, path, until=UNTIL):
    return preview(practice, read_file(path), TODAY, until).rows


# -- vCard


def test_a_card_of_outlook(practice, tmp_path):
    (row,) = rows_of(practice, write(tmp_path, "outlook.vcf", OUTLOOK, "cp1252"))
    values = row.values
    assert row.state is RowState.NEW
    assert (values.type, values.display, values.person) == (
        ContactType.ORGANISATION,
        "Stichting Kade",
        "Zoë de Bakker",
    )
    assert (values.phone, values.email) == ("06 1234 5678", "zoe@example.org")
    assert values.address == "Kade 1, Molenstad, 1234 AB"
    assert row.notes == ("Eerste regel\ntweede regel", "Nog een nummer: 020-1234567")


def test_cards_of_google(practice, tmp_path):
    person, house = rows_of(practice, write(tmp_path, "google.vcf", GOOGLE))
    assert (person.values.type, person.values.display) == (ContactType.KEY_PERSON, "Amal Haddad")
    assert person.values.phone == "06 8765 4321"
    assert person.notes == (
        "Een lange notitie die over de regel heen gaat en daarom is gevouwen, met een komma",
    )
    assert (house.values.type, house.values.display, house.values.person) == (
        ContactType.ORGANISATION,
        "Buurthuis De Brug",
        "",
    )


def test_a_card_of_an_iphone(practice, tmp_path):
    (row,) = rows_of(practice, write(tmp_path, "iphone.vcf", IPHONE.replace("\n", "\r\n")))
    assert (row.values.display, row.values.phone) == ("Deniz Yılmaz", "06 1111 2222")
    assert row.values.languages == ("tr",)


def test_a_card_without_a_name_is_told(practice, tmp_path):
    path = write(tmp_path, "x.vcf", "BEGIN:VCARD\nVERSION:3.0\nTEL:06 12345678\nEND:VCARD\n" + GOOGLE)
    first, *others = rows_of(practice, path)
    assert (first.nr, first.state, first.said) == (1, RowState.REFUSED, "Er staat geen naam in deze rij.")
    assert first.cells[3] == "06 12345678"
    assert [row.state for row in others] == [RowState.NEW, RowState.NEW]


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_no_card_is_too_strange_to_read(text):
    assume("vcard" not in text.casefold())  # that would be a second card
    (row,) = read_vcards("x.vcf", f"BEGIN:VCARD\n{text}\nEND:VCARD").rows
    assert row.nr == 1


# -- spreadsheets


def test_a_workbook_with_merged_cells(practice, tmp_path):
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Contacten van de wijk"
    sheet.merge_cells("A1:F1")
    for column, heading in zip(
        "ABCDEFG", ("Bedrijf", "Naam", None, "Mobiel", "E-mail", "Laatst gesproken", "BSN"), strict=True
    ):
        sheet[f"{column}3"] = heading
    sheet.merge_cells("B3:C3")
    sheet["A4"] = "Stichting Kade"
    sheet.merge_cells("A4:A5")
    sheet["B4"], sheet["C4"], sheet["D4"] = "Amal", "Haddad", 612345678
    sheet["F4"] = dt.datetime(2026, 10, 8)
    sheet["B5"], sheet["D5"], sheet["F5"] = "Deniz", 31687654321, "31-2"
    sheet["B7"] = "Vrijwilliger zonder groep"
    sheet.merge_cells("B7:D7")
    path = tmp_path / "lijst.xlsx"
    book.save(path)
    file = read_file(path)
    assert file.ignored == ("BSN",)
    first, second, third = preview(practice, file, TODAY, UNTIL).rows
    assert (first.nr, first.values.display, first.values.person) == (4, "Stichting Kade", "Amal Haddad")
    assert (first.values.phone, first.values.last_contact) == ("06 1234 5678", dt.date(2026, 10, 8))
    assert (second.nr, second.state, second.said) == (
        5,
        RowState.REFUSED,
        "31-2 is geen dag. Schrijf het zo: 8-10-2026.",
    )
    assert second.name == "Deniz Stichting Kade"
    assert (third.nr, third.values.display, third.values.phone) == (7, "Vrijwilliger zonder groep", "")


def test_a_csv_of_an_old_excel(practice, tmp_path):
    text = (
        "Voornaam;Tussenvoegsel;Achternaam;Taal;Telefoonnummer\r\n"
        "Zoë;van;Dijk;Arabisch en Nederlands;06-12345678\r\nRené;;Blok;Klingon;bel maar\r\n;;;;\r\n"
    )
    zoe, rene = rows_of(practice, write(tmp_path, "oud.csv", text, "latin-1"))
    assert (zoe.values.display, zoe.values.languages) == ("Zoë van Dijk", ("ar", "nl"))
    assert (rene.state, rene.name) == (RowState.REFUSED, "René Blok")
    assert "staan letters" in rene.said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_every_usual_csv(practice, tmp_path, encoding, mark):
    rows = ("Naam|Notitie|E-mail", '"Zoë, de ""b"""|"een\r\ntwee"|z@example.org')
    text = "\r\n".join((f"sep={mark}", *(row.replace("|", mark) for row in rows), ""))
    (row,) = rows_of(practice, write(tmp_path, "x.csv", text, encoding))
    assert (row.values.display, row.values.email) == ('Zoë, de "b"', "z@example.org")
    assert row.notes == ("een\ntwee",)


def test_a_csv_of_google(practice, tmp_path):
    text = (
        "First Name,Middle Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value,Phone 2 - Value\n"
        "Amal,,Haddad,,,* myContacts,Home,amal@example.org,Mobile,+31 6 12345678,020 1234567\n"
    )
    (row,) = rows_of(practice, write(tmp_path, "contacts.csv", text))
    assert (row.values.display, row.values.email, row.values.phone) == (
        "Amal Haddad",
        "amal@example.org",
        "06 1234 5678",
    )
    assert row.notes == ("Nog een nummer: 020 1234567",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "leeg"),
        (" \n ", "leeg"),
        ("Naam;Telefoon\n", "niemand"),
        ("hallo\ndaar\n", "geen kolom met namen"),
        ("Telefoon;E-mail\n06;x\n", "geen kolom met namen"),
        ("Naam\n" + "x\n" * 5001, "meer dan 5000 rijen"),
        ("%PDF-1.4", "pdf"),
        ("\x89PNG", "plaatje"),
        ("PK\x03\x04 stuk", "Excel"),
        ("BEGIN:VCARDS\n", "niemand"),
        ("Naam\0\n", "kunnen wij niet lezen"),
        ('Naam\n"' + "x" * 140_000, "beschadigd"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(tmp_path, text, said):
    with pytest.raises(ImportRefused, match=said):
        read_file(write(tmp_path, "x.csv", text, "latin-1"))


def test_a_file_that_is_too_large_or_not_there(tmp_path):
    large = tmp_path / "groot.vcf"
    with large.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(ImportRefused, match="20 MB"):
        read_file(large)
    with pytest.raises(ImportRefused, match="is er niet"):
        read_file(tmp_path / "weg.csv")


def test_a_damaged_workbook(tmp_path):
    book = Workbook()
    book.active["A1"] = "Naam"
    path = tmp_path / "x.xlsx"
    book.save(path)
    data = path.read_bytes()
    for cut in range(4, len(data), 97):
        path.write_bytes(data[:cut])
        with pytest.raises(ImportRefused):
            read_file(path)


def workbook(tmp_path, fill):
    book = Workbook()
    fill(book.active)
    path = tmp_path / "lijst.xlsx"
    book.save(path)
    return path


def with_sheet(path, old, new):
    """The workbook with other words in its first sheet; no program would write them."""
    with zipfile.ZipFile(path) as packed:
        parts = {info.filename: packed.read(info) for info in packed.infolist()}
    sheet = "xl/worksheets/sheet1.xml"
    assert old in parts[sheet]
    parts[sheet] = parts[sheet].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return path


def memory_of_reading(path):
    tracemalloc.start()
    try:
        return read_file(path), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_one_cell_at_the_end_of_a_sheet_costs_nothing(tmp_path):
    def fill(sheet):
        sheet["A1"], sheet["A2"], sheet["XFD2"], sheet["A1048576"] = "Naam", "Fatma", "x", "nog iets"

    file, most = memory_of_reading(workbook(tmp_path, fill))
    assert [row.values["name"] for row in file.rows] == [("Fatma",)]
    assert file.headings == ("Naam",)
    assert most < 40_000_000


@pytest.mark.parametrize("ref", [b"B1:B1048576", b"A1:XFD1048576", b"A2:XFD1048576"])
def test_a_giant_merge_costs_nothing(tmp_path, ref):
    def fill(sheet):
        sheet["A1"], sheet["A2"], sheet["A4"] = "Naam", "Fatma", "Ali"
        sheet["B1"], sheet["B4"] = "Bereikt", "ouders"
        sheet.merge_cells("C1:D1")

    path = with_sheet(workbook(tmp_path, fill), b"C1:D1", ref)
    file, most = memory_of_reading(path)
    assert [row.nr for row in file.rows] == [2, 4]
    assert most < 40_000_000


def test_too_many_merges_or_rows_are_told(tmp_path):
    def fill(sheet):
        sheet["A1"] = "Naam"
        sheet.merge_cells("C1:D1")
        for nr in range(2, 5100):
            sheet.cell(nr, 1).value = "x"

    path = workbook(tmp_path, fill)
    with pytest.raises(ImportRefused, match="meer dan 5000 rijen"):
        read_file(path)
    assert len(next(_grids(path.read_bytes()))) == 5021  # and looked no further
    merge = b'<mergeCell ref="C1:D1"/>'
    many = b"".join(b'<mergeCell ref="A%d:B%d"/>' % (nr, nr) for nr in range(1, 20_100))
    with pytest.raises(ImportRefused, match="te groot"):
        read_file(with_sheet(path, merge, many))


def test_a_size_that_is_not_true_hides_nobody(tmp_path):
    def fill(sheet):
        sheet["A1"], sheet["B1"], sheet["A2"], sheet["B2"] = "Naam", "Telefoon", "Fatma", 612345678

    path = with_sheet(workbook(tmp_path, fill), b'<dimension ref="A1:B2"', b'<dimension ref="A1"')
    assert read_file(path).rows[0].values == {"name": ("Fatma",), "phone": ("612345678",)}


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(tmp_path):
    path = workbook(tmp_path, lambda sheet: sheet.append(["Naam"]))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/x.xml", "w") as part:
        for _ in range(MOST_BYTES // 1_000_000 + 1):
            part.write(bytes(1_000_000))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ImportRefused, match="te groot"):
        read_file(path)


# -- what happens with a row


def csv(tmp_path, *lines):
    return write(tmp_path, "lijst.csv", "\n".join(lines))


def test_people_come_in_only_when_they_agreed(practice, tmp_path):
    path = csv(tmp_path, "Naam;Organisatie;Soort", "Amal;;sleutelpersoon", ";De Brug;organisatie")
    asked = preview(practice, read_file(path), TODAY)
    assert [row.state for row in asked.rows] == [RowState.REFUSED, RowState.NEW]
    assert (asked.rows[0].said, asked.without_consent) == (NO_CONSENT, 1)
    report = apply(practice, asked, TODAY)
    assert (report.added, [row.name for row in report.refused]) == (1, ["Amal"])
    agreed = preview(practice, read_file(path), TODAY, UNTIL)
    assert [row.state for row in agreed.rows] == [RowState.NEW, RowState.KNOWN]
    apply(practice, agreed, TODAY)
    (amal,) = [view for view in contact_views(practice) if view.display == "Amal"]
    assert (amal.consent, amal.consent_on, amal.consent_until) == (True, TODAY, UNTIL)


def test_rows_are_compared_with_what_is_there(practice, tmp_path):
    lines = (
        "Naam;Telefoon;Bereikt;Soort",
        "Amal;0612345678;;",
        "Amal;06-12345678;;",
        "Amal;06 8765 4321;;",
        "sleutelpersoon 1;;Anders;",
        "Sleutelpersoon 3;06 0000 0003;;sleutelpersoon",
        "Wijkteam;;Iedereen;organisatie",
        "Iemand;;;vrijwilliger",
    )
    seen = preview(practice, read_file(csv(tmp_path, *lines)), TODAY, UNTIL)
    assert [(row.nr, row.state) for row in seen.rows] == [
        (2, RowState.NEW),
        (3, RowState.KNOWN),
        (4, RowState.SAME_NAME),
        (5, RowState.KNOWN),
        (6, RowState.UPDATE),
        (7, RowState.UPDATE),
        (8, RowState.REFUSED),
    ]
    assert "twee keer" in seen.rows[1].said
    assert "een tweede" in seen.rows[2].said
    assert "vrijwilliger" in seen.rows[6].said
    before = contact_views(practice)
    report = apply(practice, seen, TODAY, left_out={7})
    assert (report.added, report.updated, report.known, report.left_out) == (2, 1, 2, 1)
    after = {view.display: view for view in contact_views(practice)}
    assert after["Sleutelpersoon 3"].phone == "06 0000 0003"
    assert after["Sleutelpersoon 3"].reach == "Mannen van 50+, plein"
    assert after["Wijkteam"].reach == ""
    practice.undo()
    assert contact_views(practice) == before


def test_nothing_to_bring_in_is_no_change(practice, tmp_path):
    before = practice.rows()
    seen = preview(practice, read_file(csv(tmp_path, "Naam", "Amal")), TODAY)
    assert apply(practice, seen, TODAY).added == 0
    assert practice.rows() == before


def test_five_thousand_rows_come_in(practice, tmp_path):
    lines = [f"Organisatie {nr};organisatie;020{nr:07}" for nr in range(5000)]
    seen = preview(practice, read_file(csv(tmp_path, "Naam;Soort;Telefoon", *lines)), TODAY)
    assert apply(practice, seen, TODAY).added == 5000


def test_a_person_whose_consent_is_over_is_not_filled_in(practice, tmp_path):
    path = csv(tmp_path, "Naam;Telefoon;Toestemming tot", "Sleutelpersoon 3;06 0000 0003;1-1-2026")
    (row,) = preview(practice, read_file(path), TODAY).rows
    assert row.state is RowState.UPDATE  # what is here is newer than the file
    after = dt.date(2027, 12, 1)
    seen = preview(practice, read_file(path), after)
    assert (seen.rows[0].state, seen.rows[0].said, seen.without_consent) == (RowState.REFUSED, NO_CONSENT, 1)
    (row,) = preview(practice, read_file(path), after, dt.date(2028, 12, 1)).rows
    assert (row.state, row.values.consent_on) == (RowState.UPDATE, after)


def test_a_person_in_an_organisation_that_is_there_needs_consent(practice, tmp_path):
    path = csv(tmp_path, "Organisatie;Contactpersoon", "Wijkteam;Amal")
    seen = preview(practice, read_file(path), TODAY)
    assert (seen.rows[0].said, seen.without_consent) == (NO_CONSENT, 1)
    apply(practice, preview(practice, read_file(path), TODAY, UNTIL), TODAY)
    (team,) = [view for view in contact_views(practice) if view.display == "Wijkteam"]
    assert (team.person, team.consent_until, team.email) == ("Amal", UNTIL, "wijkteam@example.org")


def test_consent_in_a_file_of_ours_counts(practice, tmp_path):
    lines = ("Naam;Toestemming;Toestemming op;Toestemming tot", "Amal;ja;1-11-2026;", "Deniz;nee;;1-1-2028")
    amal, deniz = preview(practice, read_file(csv(tmp_path, *lines)), TODAY).rows
    assert (amal.state, amal.values.consent_until) == (RowState.NEW, dt.date(2027, 11, 1))
    assert deniz.state is RowState.REFUSED


def test_a_kind_of_organisation_may_be_the_kind_of_contact(practice, tmp_path):
    (row,) = rows_of(practice, csv(tmp_path, "Naam;Soort", "De Regenboog;School"))
    assert (row.values.type, row.values.kind) == (ContactType.ORGANISATION, "school")


@pytest.mark.parametrize("said", ["nee", "Nee, liever niet", "NEEN", "n", "0", "geen toestemming"])
def test_nobody_says_yes_for_who_said_no(practice, tmp_path, said):
    lines = ("Naam;Soort;Toestemming;Toestemming tot", f"Anna;sleutelpersoon;{said};1-1-2028", "Bob;;;")
    file = read_file(csv(tmp_path, *lines))
    for until, bob in ((None, RowState.REFUSED), (UNTIL, RowState.NEW)):
        seen = preview(practice, file, TODAY, until)
        assert [row.state for row in seen.rows] == [RowState.REFUSED, bob]
        assert (seen.rows[0].said, seen.without_consent) == (SAID_NO, 1)


def test_who_says_no_and_is_there_is_told(practice, tmp_path):
    (row,) = rows_of(practice, csv(tmp_path, "Naam;Toestemming", "Sleutelpersoon 3;nee"))
    assert (row.state, row.said) == (RowState.REFUSED, f"{SAID_NO} Dit contact staat er al: haal het weg.")
    (row,) = rows_of(practice, csv(tmp_path, "Naam;Soort;Toestemming", "De Brug;organisatie;nee"))
    assert "Maak dit leeg" in row.said


def test_what_is_no_yes_and_no_no_is_asked_and_kept(practice, tmp_path):
    path = csv(tmp_path, "Naam;Toestemming;Toestemming tot", "Anna;nog vragen;1-1-2028")
    assert preview(practice, read_file(path), TODAY).rows[0].said == NO_CONSENT
    assert rows_of(practice, path)[0].notes == ("Toestemming: nog vragen",)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.csv", "Voornaam;Achternaam;Soort organisatie;Mobiel\nJan;Pietersen;School;0612345678"),
        ("x.csv", "Voornaam;Achternaam;Soort\nJan;Pietersen;organisatie"),
        ("x.csv", "Naam;Achternaam;Soort\nPietersen;Jan Pietersen;zelforganisatie"),
        ("x.vcf", "BEGIN:VCARD\nFN:Jan Pietersen\nN:Pietersen;Jan;;;\nCATEGORIES:Organisatie\nEND:VCARD"),
        ("x.vcf", "BEGIN:VCARD\nN:Pietersen;Jan;;;\nKIND:org\nEND:VCARD"),
        ("x.vcf", "BEGIN:VCARD\nFN:De Brug\nN:Pietersen;Jan;;;\nORG:De Brug\nEND:VCARD"),
    ],
)
def test_a_person_called_an_organisation_needs_consent(practice, tmp_path, name, text):
    path = write(tmp_path, name, text)
    seen = preview(practice, read_file(path), TODAY)
    assert (seen.rows[0].said, seen.without_consent) == (NO_CONSENT, 1)
    (row,) = rows_of(practice, path)
    assert (row.values.person, row.values.consent_until) == ("Jan Pietersen", UNTIL)


def test_two_rows_fill_one_contact(practice, tmp_path):
    lines = (
        "Naam;Telefoon;E-mail;Adres;Notitie",
        "Sleutelpersoon 3;0600000003;;Kade 1;Belt graag",
        "Sleutelpersoon 3;;drie@example.org;;Belt graag",
        "Sleutelpersoon 3;0611112222;;;",
        "Sleutelpersoon 3;06-00000003;;;",
    )
    practice_change(practice, "Sleutelpersoon 3", phone=None, email=None, address="")
    seen = preview(practice, read_file(csv(tmp_path, *lines)), TODAY, UNTIL)
    states = [RowState.UPDATE, RowState.UPDATE, RowState.SAME_NAME, RowState.KNOWN]
    assert [row.state for row in seen.rows] == states
    apply(practice, seen, TODAY, left_out={4})
    (found,) = [view for view in contact_views(practice) if view.display == "Sleutelpersoon 3"]
    assert (found.phone, found.email, found.address) == ("06 0000 0003", "drie@example.org", "Kade 1")
    assert [line.text for line in found.log].count("Belt graag") == 1


def practice_change(practice, name, **values):
    """Work of somebody else, while a preview is open."""
    with practice.change("test.change") as db:
        row = db.scalars(select(Contact).where(Contact.display == name)).one()
        for field, value in values.items():
            setattr(row, field, value)


def test_a_preview_that_is_old_overwrites_nothing(practice, tmp_path):
    practice_change(practice, "Sleutelpersoon 3", email=None, next_step="", reach="")
    lines = ("Naam;E-mail;Volgende stap", "Sleutelpersoon 3;drie@example.org;Bellen")
    seen = preview(practice, read_file(csv(tmp_path, *lines)), TODAY, UNTIL)
    practice_change(
        practice, "Sleutelpersoon 3", phone="06 1234 5678", next_step="Langsgaan", reach="Moeders"
    )
    report = apply(practice, seen, TODAY)
    assert (report.updated, report.refused) == (1, ())
    (found,) = [view for view in contact_views(practice) if view.display == "Sleutelpersoon 3"]
    assert (found.phone, found.next_step, found.reach, found.email) == (
        "06 1234 5678",
        "Langsgaan",
        "Moeders",
        "drie@example.org",
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"display": "Iemand anders"}, "intussen veranderd"),
        ({"email": "ander@example.org"}, "intussen veranderd"),
        ({"consent_until": dt.date(2026, 11, 1)}, "liep tot 1 november"),
        (None, "er niet meer"),
    ],
)
def test_a_contact_that_became_another_is_not_filled(practice, tmp_path, change, said):
    practice_change(practice, "Sleutelpersoon 3", email=None)
    lines = ("Naam;E-mail;Soort", "Sleutelpersoon 3;drie@example.org;", "De Brug;;organisatie")
    seen = preview(practice, read_file(csv(tmp_path, *lines)), TODAY, UNTIL)
    if change is None:
        delete_contact(practice, seen.rows[0].contact_id)
    else:
        practice_change(practice, "Sleutelpersoon 3", **change)
    before = {view.id: view for view in contact_views(practice)}
    report = apply(practice, seen, TODAY)
    assert (report.added, report.updated) == (1, 0)
    assert [(row.nr, row.state) for row in report.refused] == [(2, RowState.REFUSED)]
    assert said in report.refused[0].said
    assert {view.id: view for view in contact_views(practice) if view.display != "De Brug"} == before


def test_two_people_of_one_name_both_come_in(practice, tmp_path):
    lines = (
        "Naam;Adres;Bereikt;Notitie",
        "Fatma;Kade 1;;",
        "Fatma;Dorpsstraat 9;;",
        "Fatma;Kade 1;Vaders;",
        "Fatma;Kade 1;;Spreekt Turks",
        "fatma;kade 1;;",
    )
    rows = rows_of(practice, csv(tmp_path, *lines))
    twins = [RowState.NEW, *[RowState.SAME_NAME] * 3, RowState.KNOWN]
    assert [row.state for row in rows] == twins
    assert {row.said for row in rows[1:4]} == {"Deze naam staat ook in een andere rij. Dit wordt een tweede."}
    assert rows[4].said == "Staat twee keer in dit bestand."


def test_a_name_that_is_there_is_compared_too(practice, tmp_path):
    practice_change(practice, "Sleutelpersoon 3", address="Kade 1", phone="06 0000 0003")
    lines = (
        "Naam;Soort;Adres;Telefoon;Bereikt",
        "Sleutelpersoon 3;;Dorpsstraat 9;;",
        "Sleutelpersoon 3;;Dorpsstraat 9;+31600000003;",
        "Sleutelpersoon 3;;kade 1;;",
        "Sleutelpersoon 3;;;;Anders",
        "GGD;sleutelpersoon;;;",
        "GGD;;;;",
    )
    rows = rows_of(practice, csv(tmp_path, *lines))
    assert [row.state for row in rows] == [
        RowState.SAME_NAME,
        RowState.KNOWN,
        RowState.KNOWN,
        RowState.KNOWN,
        RowState.SAME_NAME,
        RowState.KNOWN,
    ]
    assert "Er is al een contact dat Sleutelpersoon 3 heet" in rows[0].said
    other = "Staat er al. Wat hier anders staat, nemen wij niet over."
    assert [row.said for row in rows[1:4]] == [other, "Staat er al.", other]


@pytest.mark.parametrize(
    ("line", "notes"),
    [
        ("Fatma;sleutelpersoon;Moskee Nour;Ali;", ("Organisatie: Moskee Nour", "Contactpersoon: Ali")),
        ("De Brug;organisatie;;;Raar ding", ("Soort organisatie: Raar ding",)),
        ("Fatma;sleutelpersoon;;;School", ("Soort organisatie: School",)),
        ("Jan Jansen;organisatie;GGD Noord;Piet;", ("Naam: Jan Jansen",)),
        ("GGD Noord;organisatie;GGD Noord;Piet;School", ()),
        ("De Brug;;;Piet;", ()),
    ],
)
def test_no_column_is_lost(practice, tmp_path, line, notes):
    path = csv(tmp_path, "Naam;Soort;Organisatie;Contactpersoon;Soort organisatie", line)
    (row,) = rows_of(practice, path)
    assert row.notes == notes
    if line.startswith("De Brug;;"):
        assert (row.values.type, row.values.person) == (ContactType.ORGANISATION, "Piet")


def test_consent_that_was_renewed_comes_along(practice, tmp_path):
    lines = ("Naam;Toestemming op;Toestemming tot", "Sleutelpersoon 3;20-11-2026;20-11-2027")
    path = csv(tmp_path, *lines)
    for day in (TODAY, dt.date(2027, 11, 1)):  # the second day the old consent is over
        (row,) = preview(practice, read_file(path), day).rows
        assert (row.state, row.said) == (RowState.UPDATE, "Staat er al. De toestemming geldt nu langer.")
    apply(practice, preview(practice, read_file(path), TODAY), TODAY)
    (found,) = [view for view in contact_views(practice) if view.display == "Sleutelpersoon 3"]
    assert (found.consent_on, found.consent_until) == (dt.date(2026, 11, 20), dt.date(2027, 11, 20))
    shorter = csv(tmp_path, lines[0], "Sleutelpersoon 3;20-11-2026;20-11-2026")
    assert preview(practice, read_file(shorter), TODAY).rows[0].state is RowState.KNOWN


# -- days


@pytest.mark.parametrize(
    "text",
    ["8-10-2026", "08/10/2026", "8.10.26", "8 oktober 2026", "8 okt. 2026", "2026-10-08", "8 OKT 2026"],
)
def test_a_day(text):
    assert read_day(text) == dt.date(2026, 10, 8)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31-2", "31-2 is geen dag"),
        ("31-2-2026", "31-2-2026 is geen dag"),
        ("8-13-2026", "is geen dag"),
        ("0-1-2026", "is geen dag"),
        ("8-10", "staat geen jaar"),
        ("29-2", "staat geen jaar"),
        ("morgen", "is geen dag"),
        ("8 foo 2026", "is geen dag"),
    ],
)
def test_no_day(text, said):
    with pytest.raises(RuleBroken, match=said):
        read_day(text)


@given(st.dates(dt.date(1, 1, 1)))
def test_every_day_is_read_as_it_is_written(day):
    assert read_day(f"{day.day}-{day.month}-{day.year:04}") == day


@given(st.text(max_size=12))
def test_any_text_is_a_day_or_a_sentence(text):
    with contextlib.suppress(RuleBroken):
        read_day(text)


@given(st.lists(st.text(st.characters(exclude_characters="\0\r"), max_size=8), min_size=1, max_size=4))
def test_no_csv_is_too_strange(cells):
    with contextlib.suppress(ImportRefused):
        read_csv("x.csv", "Naam\n" + ";".join(cells))
