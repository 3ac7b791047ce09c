"""A row of a file as the contact it would become."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from wijksessie.commands.contacts import ContactValues, proposed_end
from wijksessie.commands.importing.contacts.dates import read_day
from wijksessie.commands.importing.contacts.naming import full_name, left_over, names_of
from wijksessie.commands.importing.contacts.sheet import RawRow, text_of
from wijksessie.commands.reach import tidy_phone
from wijksessie.queries.languages import language_codes
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import ContactStatus, ContactType

_TYPES = {
    "sleutelpersoon": ContactType.KEY_PERSON,
    "sleutelpersonen": ContactType.KEY_PERSON,
    "persoon": ContactType.KEY_PERSON,
    "keyperson": ContactType.KEY_PERSON,
    "zelforganisatie": ContactType.SELF_ORGANISATION,
    "bewonersgroep": ContactType.SELF_ORGANISATION,
    "organisatie": ContactType.ORGANISATION,
    "organization": ContactType.ORGANISATION,
    "instelling": ContactType.ORGANISATION,
}
_YES = {"ja", "j", "yes", "y", "x", "waar", "true", "1"}
_NO = re.compile(
    r"(nee|neen|no)\b.*|n|0|geen|niet|onwaar|false|geen toestemming|niet akkoord|weigert|geweigerd", re.S
)
_BETWEEN_NUMBERS = re.compile(r"\s*(?:;|\||,| of | en |:::|\n|/)\s*")


@dataclass(frozen=True)
class ReadContact:
    """What a row says: the contact, and lines for its log that have no place of their own.

    `said` is false when the file did not tell what kind of contact it is. `refused`: the file says "nee".
    """

    values: ContactValues
    notes: tuple[str, ...]
    said: bool
    refused: bool = False


def read_contact(row: RawRow, kinds: Mapping[str, str], today: dt.date) -> ReadContact:
    """The contact in a row; `kinds` are kinds of organisations by their label in small letters.

    Raises `RuleBroken` when something in it cannot be understood, so that nothing is lost unseen.
    """
    one = {field: "\n".join(map(text_of, found)) for field, found in row.values.items()}
    type_, kind = _type(one, kinds)
    display, person = names_of(one, type_)
    if not display:
        raise RuleBroken("Er staat geen naam in deze rij.")
    phones = _phones(row)
    emails = [
        mail for found in row.values.get("email", ()) for mail in re.split(r"[\s,;]+|:::", str(found)) if mail
    ]
    status, unknown = _status(one.get("status", ""))
    agreed = one.get("consent", "").strip().casefold()
    consent_until = _day(row, "consent_until")
    consent_on = _day(row, "consent_on")
    if agreed in _YES and consent_until is None and consent_on is not None:
        consent_until = proposed_end(consent_on)
    refused = _NO.fullmatch(agreed) is not None
    notes = [
        one.get("note", ""),
        *(f"Nog een nummer: {phone}" for phone in phones[1:]),
        *(f"Nog een adres: {mail}" for mail in emails[1:]),
        unknown and f"Status: {unknown}",
        *left_over(one, display, person, kind),
        f"Toestemming: {one['consent']}" if agreed and agreed not in _YES and not refused else "",
    ]
    values = ContactValues(
        type=type_ or ContactType.KEY_PERSON,
        display=display,
        person=person,
        kind=kind,
        reach=one.get("reach", ""),
        languages=language_codes(one.get("languages", "")),
        domain=one.get("domain") or None,
        channel=one.get("channel", ""),
        address=", ".join(map(text_of, row.values.get("address", ()))),
        phone=(tidy_phone(phones[0]) if phones else None) or "",
        email=emails[0] if emails else "",
        status=status,
        last_contact=_day(row, "last_contact"),
        next_step=one.get("next_step", ""),
        next_on=_day(row, "next_on"),
        consent=consent_until is not None and consent_until >= today and agreed in {"", *_YES},
        consent_on=consent_on,
        consent_until=consent_until,
        same_name_ok=True,
    )
    said = tuple(note.strip() for note in notes if note.strip())
    return ReadContact(values, said, type_ is not None, refused)


def _type(one: Mapping[str, str], kinds: Mapping[str, str]) -> tuple[ContactType | None, str]:
    """What kind of contact a row is, and which kind of organisation."""
    kind_said = one.get("kind", "")
    kind = kinds.get(kind_said.casefold(), "")
    said = one.get("type", "").strip()
    plain = re.sub(r"[^a-z]", "", said.casefold())
    if said:
        if plain not in _TYPES and said.casefold() not in kinds:
            raise RuleBroken(
                f"Soort {said} kennen wij niet. Schrijf sleutelpersoon, zelforganisatie of organisatie."
            )
        type_ = _TYPES.get(plain, ContactType.ORGANISATION)
        known = kind or kinds.get(said.casefold(), "")
        return type_, known if type_ is ContactType.ORGANISATION else ""
    category = re.sub(r"[^a-z,]", "", one.get("category", "").casefold())
    found = next((_TYPES[word] for word in category.split(",") if word in _TYPES), None)
    somebody_in_it = one.get("person") and full_name(one)
    if found is None and (one.get("organisation") or kind_said or somebody_in_it):
        found = ContactType.ORGANISATION
    return found, kind if found is ContactType.ORGANISATION else ""


def _phones(row: RawRow) -> list[str]:
    """All numbers as they were written, a mobile one first."""
    numbers = []
    for field in ("mobile", "phone"):
        for found in row.values.get(field, ()):
            numbers += [part for part in _BETWEEN_NUMBERS.split(str(found)) if part]
    return list(dict.fromkeys(numbers))


def _status(text: str) -> tuple[ContactStatus, str]:
    """The status, and what was written when that is none of ours."""
    try:
        return ContactStatus(re.sub(r"\W+", "_", text.strip().casefold()) or ContactStatus.TO_CALL), ""
    except ValueError:
        return ContactStatus.TO_CALL, text.strip()


def _day(row: RawRow, field: str) -> dt.date | None:
    found = row.values.get(field, ())
    return read_day(found[0]) if found else None
