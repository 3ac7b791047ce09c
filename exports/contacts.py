"""Contacts to take along as vCard, Excel workbook or csv. The log of contacts stays here: it is private."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from wijksessie.queries.contacts import ContactView
from wijksessie.queries.languages import language_names
from wijksessie.terms import ContactType

HEADINGS = (
    "Soort",
    "Naam",
    "Contactpersoon",
    "Soort organisatie",
    "Bereikt",
    "Talen",
    "Kanaal",
    "Telefoon",
    "E-mail",
    "Adres",
    "Domein",
    "Status",
    "Laatste contact",
    "Volgende stap",
    "Volgend contact op",
    "Toestemming op",
    "Toestemming tot",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDEST = 48

Cell = str | dt.date | None


def contacts_csv(contacts: Iterable[ContactView], kinds: Mapping[str, str]) -> bytes:
    """A csv as Excel opens it here: with a mark for UTF-8, a semicolon between columns. `kinds`: labels."""
    rows = [[_text(cell) for cell in _cells(contact, kinds)] for contact in contacts]
    return csv_bytes(HEADINGS, rows)


def csv_bytes(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Any rows as csv. What a spreadsheet would compute gets an apostrophe in front."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (headings, *rows):
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def refused_csv(headings: Sequence[str], rows: Iterable[tuple[int, str, Sequence[str]]]) -> bytes:
    """Rows that did not come in, to mend and bring in again: number, reason, and the row as it was."""
    return csv_bytes(
        (*headings, "Rij", "Waarom niet"),
        [(*cells, *[""] * (len(headings) - len(cells)), str(nr), why) for nr, why, cells in rows],
    )


def contacts_xlsx(contacts: Iterable[ContactView], kinds: Mapping[str, str]) -> bytes:
    """A workbook whose headings stay in sight. Days are days; texts are never formulas."""
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    book = Workbook()
    sheet = book.active
    sheet.title = "Contacten"
    widths = [len(heading) for heading in HEADINGS]
    for row_nr, row in enumerate([HEADINGS, *(_cells(contact, kinds) for contact in contacts)], start=1):
        for nr, value in enumerate(row):
            cell = sheet.cell(row_nr, nr + 1)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            widths[nr] = max(widths[nr], max(map(len, _text(value).split("\n"))))
            if isinstance(value, dt.date):
                cell.value, cell.number_format = value, "d-m-yyyy"
            elif value:
                cell.value = _CONTROL.sub("", value)
                cell.data_type = "s"
                cell.quotePrefix = value.startswith(_FORMULA)
    for nr, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(nr)].width = min(width, _WIDEST) + 3
        sheet.cell(1, nr).font = Font(bold=True)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def contacts_vcf(contacts: Iterable[ContactView]) -> bytes:
    """Cards (vCard 3.0) for a phone or a mail program."""
    import vobject  # type: ignore[import-untyped]

    return "".join(_card(vobject.vCard(), vobject, contact) for contact in contacts).encode()


def _card(card, vobject, contact: ContactView) -> str:  # type: ignore[no-untyped-def]
    is_key_person = contact.type == ContactType.KEY_PERSON
    person = contact.display if is_key_person else contact.person
    card.add("fn").value = person or contact.display
    given, _, family = person.rpartition(" ")
    card.add("n").value = vobject.vcard.Name(family=family if given else "", given=given or family)
    if not is_key_person:
        card.add("org").value = [contact.display]
    card.add("categories").value = [contact.type]
    if contact.phone:
        phone = card.add("tel")
        phone.value = contact.phone
        phone.type_param = "CELL" if contact.phone.startswith("06") else "VOICE"
    if contact.email:
        card.add("email").value = contact.email
    if contact.reach:
        card.add("note").value = f"Bereikt: {contact.reach}"
    for language in contact.languages:
        card.add("lang").value = language
    if contact.address:
        card.add("adr").value = vobject.vcard.Address(street=contact.address)
    text: str = card.serialize()
    return text


def _cells(contact: ContactView, kinds: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        contact.type,
        contact.display,
        contact.person,
        kinds.get(contact.kind, ""),
        contact.reach,
        language_names(contact.languages),
        contact.channel,
        contact.phone,
        contact.email,
        contact.address,
        contact.domain,
        contact.status.replace("_", " "),
        contact.last_contact,
        contact.next_step,
        contact.next_on,
        contact.consent_on,
        contact.consent_until,
    )


def _text(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return f"{cell.day}-{cell.month}-{cell.year}"
    return cell or ""


def _harmless(text: str) -> str:
    """One apostrophe in front of what would be computed, also when it has one already: it comes off again."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text
