"""Who may stand beside a promise: an organisation or a role, never a person (domain.md 4.12)."""

from __future__ import annotations

import re

from sqlalchemy import select

from wijksessie.model import Contact
from wijksessie.queries.identity import FindingKind, findings, names_in_file
from wijksessie.queries.sentences import with_article
from wijksessie.store import Workspace
from wijksessie.terms import ContactType

_ORGANISATION = re.compile(
    r"(?<!\w)(?:stichting|vereniging|coöperatie|fonds|bureau|raad|dienst|afdeling|werkgroep|bewoners\w*|"
    r"\w*(?:school|huis|team|centrum|groep|club|praktijk|apotheek|corporatie|bibliotheek|kerk|moskee|tempel|"
    r"gemeente|bank|winkel|college|academie|theater|tuin|zorg|instelling|organisatie|politie|ggd|ggz|"
    r"consulent|coach|werker|verpleegkundige|coördinator|beheerder))(?!\w)",
    re.IGNORECASE,
)
"""What makes a name an organisation or a role although somebody's name is in it: "Anne Frankschool"."""

_WHOLE_NAME = re.compile(
    r"(?:[A-Z]\.|[A-Z]\w+) (?:(?:van|de|der|den|el|al|ten|ter) ){1,3}[A-Z]\w+|(?:[A-Z]\. ?)+[A-Z]\w+"
)
"""A first name and a surname, or initials: also when the first name is no name by itself ("Jan")."""

_HINT = "Schrijf een organisatie of een taak, geen naam. Zijn het bewoners? Schrijf: Bewoners."


def person_in(workspace: Workspace, name: str) -> str:
    """What to write instead, when this is or holds a person; empty when it may stay."""
    name = name.strip()
    if not name or name.casefold() in _organisations(workspace):
        return ""
    found = findings(name, names_in_file(workspace))
    if _WHOLE_NAME.fullmatch(name) and not _ORGANISATION.search(name):
        return _HINT
    if _ORGANISATION.search(name) or with_article(name):
        # The name of a saint or of a street is no resident; a title or a telephone number always is.
        found = tuple(finding for finding in found if finding.kind is not FindingKind.NAME)
    return _HINT if found else ""


def _organisations(workspace: Workspace) -> set[str]:
    """Organisations in the contacts, whose names are public."""
    with workspace.read() as db:
        rows = db.scalars(select(Contact).where(Contact.type != ContactType.KEY_PERSON))
        return {row.display.strip().casefold() for row in rows}
