"""Which column is which: the headings of other programs, in Dutch and English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from wijksessie.commands.refusal import ImportRefused

_HEADINGS = {
    "name": "naam name volledigenaam fullname displayname weergavenaam contact contactnaam",
    "first": "voornaam firstname givenname roepnaam",
    "middle": "tussenvoegsel tussenvoegsels middlename additionalname voorvoegsel",
    "last": "achternaam lastname familyname surname",
    "organisation": "organisatie organization organisation organisatienaam bedrijf company organizationname",
    "person": "contactpersoon contactperson vraagnaar",
    "type": "soort type soortcontact",
    "kind": "soortorganisatie organisatiesoort typeorganisatie",
    "reach": "bereikt bereik wiebereiken doelgroep groep reach",
    "languages": "taal talen language languages",
    "channel": "kanaal hetliefstvia voorkeurskanaal contactvia channel",
    "mobile": "mobiel mobielnummer mobielenummer mobieletelefoon 06nummer gsm mobile mobilephone",
    "phone": "telefoon telefoonnummer tel telnr nummer telefoonwerk telefoonthuis telefoonzakelijk "
    "vasttelefoonnummer werktelefoon phone phonenumber telephone businessphone homephone primaryphone",
    "email": "email emailadres mail mailadres emailaddress",
    "address": "adres address straat street huisnummer postcode postalcode zip plaats woonplaats city "
    "homestreet homecity homepostalcode businessstreet businesscity businesspostalcode",
    "domain": "domein beleidsdomein",
    "status": "status stand",
    "last_contact": "laatstecontact laatstgesproken lastcontact",
    "next_step": "volgendestap nextstep",
    "next_on": "volgendcontact volgendcontactop nextcontact",
    "consent": "toestemming toestemminggegeven consent",
    "consent_on": "toestemmingop toestemminggevraagdop",
    "consent_until": "toestemmingtot bewarentot",
    "note": "notitie notities opmerking opmerkingen note notes",
}
_FIELDS = {heading: field for field, headings in _HEADINGS.items() for heading in headings.split()}
_NUMBERED = (
    (re.compile(r"phone\d(value)?"), "phone"),
    (re.compile(r"(businessphone|homephone|telefoon)\d"), "phone"),
    (re.compile(r"email\d(value|address|adres)?"), "email"),
    (re.compile(r"organi[sz]ation\d?name"), "organisation"),
    (re.compile(r"address\dformatted"), "address"),
)
_NAMES = {"name", "first", "last", "organisation"}
TOP = 20
"""A heading stands within so many rows from the top."""


def field_of(heading: str) -> str:
    """The field a heading means, for instance "E-mailadres" -> "email"; empty when we do not know it."""
    plain = unicodedata.normalize("NFKD", heading.casefold())
    plain = re.sub(r"[^a-z0-9]", "", plain)
    known = _FIELDS.get(plain)
    return known or next((field for form, field in _NUMBERED if form.fullmatch(plain)), "")


def known_columns(row: Sequence[str]) -> int:
    """How many columns of a heading we know; 0 when none of them gives a name."""
    fields = [field_of(heading) for heading in row]
    return sum(map(bool, fields)) if _NAMES.intersection(fields) else 0


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Where the headings are; `ImportRefused` when no row near the top has a heading for names."""
    top = rows[:TOP]
    best = max(range(len(top)), key=lambda nr: (known_columns(top[nr]), -nr), default=0)
    if not top or not known_columns(top[best]):
        raise ImportRefused(
            "Wij zien geen kolom met namen. Zet boven de kolommen wat erin staat: Naam, Telefoon, E-mail."
        )
    return best
