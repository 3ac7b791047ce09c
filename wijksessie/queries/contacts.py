"""Contacts as lists and cards show them, and what has to happen with them."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Text, func, select, type_coerce

from wijksessie.model import Contact, ContactNote
from wijksessie.store import Workspace
from wijksessie.terms import ContactType

SOON = 30
"""Days before its end in which consent is said to end soon."""


class ConsentState(StrEnum):
    """Where the consent of a contact stands (PH-11)."""

    NOT_NEEDED = "niet_nodig"
    GIVEN = "ja"
    ENDS_SOON = "loopt_af"
    EXPIRED = "verlopen"
    MISSING = "ontbreekt"

    @property
    def is_over(self) -> bool:
        """Whether this person may not be kept like this."""
        return self in (ConsentState.EXPIRED, ConsentState.MISSING)


@dataclass(frozen=True)
class ContactRow:
    """A contact in a list."""

    id: str
    display: str
    type: ContactType
    kind: str
    person: str
    reach: str
    languages: tuple[str, ...]
    reached_at: str
    status: str
    last_contact: dt.date | None
    next_step: str
    next_on: dt.date | None
    consent: ConsentState
    consent_until: dt.date | None


@dataclass(frozen=True)
class LogLine:
    """One line in the log of a contact."""

    id: str
    on: dt.date
    text: str


@dataclass(frozen=True)
class ContactView:
    """A key person or organisation with everything that is known, and the log, newest first."""

    id: str
    display: str
    type: str
    reach: str
    channel: str
    phone: str | None
    email: str | None
    status: str
    last_contact: dt.date | None
    next_step: str
    next_on: dt.date | None = None
    languages: tuple[str, ...] = ()
    domain: str | None = None
    kind: str = ""
    person: str = ""
    address: str = ""
    consent: bool = False
    consent_on: dt.date | None = None
    consent_until: dt.date | None = None
    log: tuple[LogLine, ...] = ()

    @property
    def is_person(self) -> bool:
        """Whether a person is named, so that consent is needed."""
        return self.type == ContactType.KEY_PERSON or bool(self.person)


@dataclass(frozen=True)
class PeopleSummary:
    """The contacts in numbers. `due` are those whose next contact is today or was before."""

    per_type: Mapping[ContactType, int]
    per_status: Mapping[str, int]
    due: tuple[ContactRow, ...]
    expired: tuple[ContactRow, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.per_type.values())


def consent_state(contact: Contact | ContactView, today: dt.date) -> ConsentState:
    """Where the consent of this contact stands on a day."""
    until = contact.consent_until if contact.consent else None
    return _state(today, contact.type, contact.person, until)


def _state(today: dt.date, type_: str, person: str, until: dt.date | None) -> ConsentState:
    """`until` is the last day of a yes, or None when there is none."""
    if type_ != ContactType.KEY_PERSON and not person:
        return ConsentState.NOT_NEEDED
    if until is None:
        return ConsentState.MISSING
    if until < today:
        return ConsentState.EXPIRED
    return ConsentState.ENDS_SOON if (until - today).days <= SOON else ConsentState.GIVEN


_TYPES = {type_.value: type_ for type_ in ContactType}
_LISTED = (
    Contact.id,
    Contact.display,
    Contact.type,
    Contact.kind,
    Contact.person,
    Contact.reach,
    type_coerce(Contact.languages, Text),
    func.coalesce(func.nullif(Contact.phone, ""), func.nullif(Contact.email, ""), Contact.address),
    Contact.status,
    Contact.last_contact,
    Contact.next_step,
    Contact.next_on,
    Contact.consent,
    Contact.consent_until,
)
"""A list reads columns, not things: with five hundred contacts that is three times as quick."""


def contacts(
    workspace: Workspace, today: dt.date, type_: ContactType | None = None
) -> tuple[ContactRow, ...]:
    """All contacts by name, or those of one type."""
    query = select(*_LISTED) if type_ is None else select(*_LISTED).where(Contact.type == type_)
    with workspace.read() as db:
        rows = [_row(today, *row) for row in db.execute(query)]
    return tuple(sorted(rows, key=lambda row: (row.display.casefold(), row.id)))


def expired(workspace: Workspace, today: dt.date) -> tuple[ContactRow, ...]:
    """People whose consent is over or was never given: to be renewed or taken away."""
    return tuple(row for row in contacts(workspace, today) if row.consent.is_over)


def people_summary(workspace: Workspace, today: dt.date) -> PeopleSummary:
    """The contacts in numbers, with those that wait for something; the longest waiting first."""
    rows = contacts(workspace, today)
    due = [row for row in rows if row.next_on is not None and row.next_on <= today]
    return PeopleSummary(
        {type_: sum(row.type is type_ for row in rows) for type_ in ContactType},
        Counter(row.status for row in rows),
        tuple(sorted(due, key=lambda row: (row.next_on or today, row.display.casefold()))),
        tuple(row for row in rows if row.consent.is_over),
    )


def contact(workspace: Workspace, contact_id: str) -> ContactView | None:
    """The contact with this id, or None when it was deleted meanwhile."""
    with workspace.read() as db:
        row = db.get(Contact, contact_id)
        if row is None:
            return None
        return _view(row, db.scalars(select(ContactNote).where(ContactNote.contact_id == contact_id)))


def contact_views(
    workspace: Workspace, types: Collection[ContactType] = tuple(ContactType)
) -> tuple[ContactView, ...]:
    """Everything that is known of the contacts of these types, by name; for a file to take along."""
    with workspace.read() as db:
        notes = defaultdict(list)
        for note in db.scalars(select(ContactNote)):
            notes[note.contact_id].append(note)
        views = [
            _view(row, notes[row.id]) for row in db.scalars(select(Contact).where(Contact.type.in_(types)))
        ]
    return tuple(sorted(views, key=lambda view: (view.display.casefold(), view.id)))


def _view(row: Contact, notes: Iterable[ContactNote]) -> ContactView:
    log = [LogLine(note.id, note.on, note.text) for note in notes]
    return ContactView(
        row.id,
        row.display,
        row.type,
        row.reach,
        row.channel,
        row.phone,
        row.email,
        row.status,
        row.last_contact,
        row.next_step,
        row.next_on,
        tuple(row.languages or ()),
        row.domain,
        row.kind,
        row.person,
        row.address,
        row.consent,
        row.consent_on,
        row.consent_until,
        tuple(sorted(log, key=lambda line: (line.on, line.id), reverse=True)),
    )


@cache
def _languages(text: str | None) -> tuple[str, ...]:
    """The codes in a column: most contacts share a few combinations."""
    return tuple(json.loads(text or "[]"))


def _row(today: dt.date, *columns: Any) -> ContactRow:
    id_, display, type_, kind, person, reach, spoken, *others, consent, until = columns
    reached_at, status, last_contact, next_step, next_on = others
    return ContactRow(
        id_,
        display,
        _TYPES[type_],
        kind,
        person,
        reach,
        _languages(spoken),
        reached_at,
        status,
        last_contact,
        next_step,
        next_on,
        _state(today, type_, person, until if consent else None),
        until,
    )
