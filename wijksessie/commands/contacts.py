"""Key persons and organisations: kept with consent, renewed in time, really gone when they are deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Protocol

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.names import forget_names, names_in
from wijksessie.commands.reach import tidy_email, tidy_phone
from wijksessie.commands.renaming import is_somebody_else
from wijksessie.model import Contact, ContactNote, Project
from wijksessie.queries.sentences import full_day
from wijksessie.queries.today import today
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import ContactStatus, ContactType

CONSENT_MONTHS = 12
"""How long consent is proposed for (domain.md 4.5)."""

OTHER_PERSON = "U schreef de naam van iemand anders. Vraag ook die persoon of u deze naam mag bewaren."


@dataclass(frozen=True)
class ContactValues:
    """What is known of a contact, as it was typed.

    `same_name_ok`: another may have this name too. `no_person_ok`: what was a person is an organisation now.
    """

    type: ContactType
    display: str
    reach: str = ""
    languages: tuple[str, ...] = ()
    domain: str | None = None
    kind: str = ""
    person: str = ""
    address: str = ""
    channel: str = ""
    phone: str = ""
    email: str = ""
    status: str = ContactStatus.TO_CALL
    last_contact: dt.date | None = None
    next_step: str = ""
    next_on: dt.date | None = None
    consent: bool = False
    consent_on: dt.date | None = None
    consent_until: dt.date | None = None
    same_name_ok: bool = False
    no_person_ok: bool = False

    @property
    def is_person(self) -> bool:
        """Whether a person is named, so that consent is needed (PH-11)."""
        return self.type == ContactType.KEY_PERSON or bool(self.person.strip())

    @property
    def who(self) -> str:
        """The name of the person consent is about; empty when there is none."""
        return person_in(self)


class _Named(Protocol):
    @property
    def type(self) -> str: ...
    @property
    def display(self) -> str: ...
    @property
    def person(self) -> str: ...


def person_in(contact: _Named) -> str:
    """The name of the person in a contact: of a key person its own, of an organisation whom to ask for."""
    return (contact.display if contact.type == ContactType.KEY_PERSON else contact.person).strip()


def proposed_end(consent_on: dt.date) -> dt.date:
    """The day consent ends when nobody chooses another: 12 months later."""
    year = consent_on.year + CONSENT_MONTHS // 12
    day = 28 if (consent_on.month, consent_on.day) == (2, 29) else consent_on.day
    return dt.date(year, consent_on.month, day)


def save_contact(workspace: Workspace, contact_id: str | None, values: ContactValues) -> str:
    """Keep a contact, a new one when there is no id yet, and return its id.

    Raises `RuleBroken` naming the field: no name, a person without consent that still holds, a phone number
    or e-mail address that cannot be one, a name another contact has too (until `same_name_ok`), a person who
    would become an organisation (until `no_person_ok`), or consent of somebody else.
    """
    day = today(workspace, workspace.now)
    values = checked(values, day)
    with workspace.change("contact.save") as db:
        contact = get(db, Contact, contact_id) if contact_id else None
        if contact is not None:
            _check_person(contact, values, day)
        renamed = contact is None or contact.display != values.display
        if renamed and not values.same_name_ok:
            _only_name(values.display, db.scalars(select(Contact)), contact_id)
        return write_contact(db, contact, values).id


def checked(values: ContactValues, day: dt.date) -> ContactValues:
    """The values tidied, as they are kept; `RuleBroken` says what must be mended first."""
    texts = {
        field.name: value.strip()
        for field in fields(values)
        if isinstance(value := getattr(values, field.name), str) and field.name not in ("type", "status")
    }
    values = replace(values, **texts)  # type: ignore[arg-type]
    if not values.display:
        raise RuleBroken("Schrijf een naam op.", ("display",))
    phone, email = tidy_phone(values.phone) or "", tidy_email(values.email) or ""
    if values.is_person:
        _check_consent(values, day)
    return replace(values, phone=phone, email=email)


def write_contact(db: Db, contact: Contact | None, values: ContactValues) -> Contact:
    """Write checked values, inside a change that is under way."""
    if contact is None:
        contact = Contact(project_id=db.scalars(select(Project.id)).one(), type=values.type, display="")
        db.add(contact)
    given = values.is_person and values.consent
    contact.type, contact.status = str(values.type), str(values.status)
    for name in ("display", "reach", "domain", "kind", "person", "address", "channel", "next_step"):
        setattr(contact, name, getattr(values, name))
    contact.languages = tuple(values.languages)
    contact.phone, contact.email = values.phone or None, values.email or None
    contact.last_contact, contact.next_on = values.last_contact, values.next_on
    contact.consent = given
    contact.consent_on = values.consent_on if given else None
    contact.consent_until = values.consent_until if given else None
    return contact


def _check_consent(values: ContactValues, day: dt.date) -> None:
    if not values.consent:
        raise RuleBroken(
            "Vraag eerst of u deze persoon mag bewaren. Zonder ja bewaart u niets.", ("consent",)
        )
    if values.consent_until is None:
        raise RuleBroken("Kies tot wanneer u deze persoon mag bewaren.", ("consent_until",))
    if values.consent_until < day:
        raise RuleBroken(
            f"De toestemming liep tot {full_day(values.consent_until)}. Vraag het opnieuw, of haal dit weg.",
            ("consent_until",),
        )
    if values.consent_on is not None and values.consent_on > day:
        raise RuleBroken(
            "De dag van de toestemming ligt in de toekomst. Kies de dag dat u het vroeg.", ("consent_on",)
        )


def _check_person(contact: Contact, values: ContactValues, day: dt.date) -> None:
    """Consent stays with the person who gave it (PH-11)."""
    if contact.type == ContactType.KEY_PERSON and not values.is_person and not values.no_person_ok:
        raise RuleBroken(
            "Tot nu toe was dit een persoon. Is dit nu een organisatie, geen persoon?", ("no_person",)
        )
    before = person_in(contact)
    if not (contact.consent and before and values.who and is_somebody_else(before, values.who)):
        return
    asked = values.consent_on
    if asked is None or not (asked == day or contact.consent_on is None or asked > contact.consent_on):
        raise RuleBroken(OTHER_PERSON, ("consent",))


def _only_name(name: str, contacts: Iterable[Contact], own_id: str | None) -> None:
    for other in contacts:
        if other.id != own_id and other.display.casefold() == name.casefold():
            known = ", ".join(part for part in (other.type, other.reach) if part)
            raise RuleBroken(
                f"Er is al een contact dat {other.display} heet: {known}. Is dit iemand anders?",
                ("same_name",),
            )


def note_contact(workspace: Workspace, contact_id: str, on: dt.date, note: str, next_step: str) -> None:
    """Write down that there was contact; an empty note only moves the day and the next step."""
    with workspace.change("contact.note") as db:
        contact = get(db, Contact, contact_id)
        contact.last_contact = on
        contact.next_step = next_step.strip()
        if note.strip():
            db.add(ContactNote(contact_id=contact.id, on=on, text=note.strip()))


def add_log_line(workspace: Workspace, contact_id: str, on: dt.date, text: str) -> str:
    """Add a line to the log of a contact and return its id; the next step stays as it is."""
    if not text.strip():
        raise RuleBroken("Schrijf eerst wat er is gezegd.", ("text",))
    with workspace.change("contact.line") as db:
        contact = get(db, Contact, contact_id)
        contact.last_contact = max(on, contact.last_contact or on)
        note = ContactNote(contact_id=contact.id, on=on, text=text.strip())
        db.add(note)
        return note.id


def remove_log_line(workspace: Workspace, note_id: str) -> None:
    """Take a line out of the log of a contact."""
    with workspace.change("contact.line_remove") as db:
        db.delete(get(db, ContactNote, note_id))


def renew_consent(workspace: Workspace, contact_id: str, until: dt.date) -> None:
    """Write down that this person said yes again, today, until this day."""
    day = today(workspace, workspace.now)
    if until <= day:
        raise RuleBroken("Kies een dag die nog komt.", ("consent_until",))
    with workspace.change("contact.renew") as db:
        contact = get(db, Contact, contact_id)
        contact.consent, contact.consent_on, contact.consent_until = True, day, until


def delete_contact(workspace: Workspace, contact_id: str) -> None:
    """Take a contact away with its log. It can be undone, until `cleaning.clean` erases it for ever."""
    with workspace.change("contact.delete") as db:
        contact = get(db, Contact, contact_id)
        for note in db.scalars(select(ContactNote).where(ContactNote.contact_id == contact.id)):
            db.delete(note)
        db.delete(contact)


def erase_contact(workspace: Workspace, contact_id: str) -> None:
    """Remove a contact now and for ever, also from the log and the backups. Takes a while; no undo."""
    with workspace.change("contact.erase", undoable=False) as db:
        contact = get(db, Contact, contact_id)
        names = names_in(db, [contact.id])
        db.erase(*db.scalars(select(ContactNote).where(ContactNote.contact_id == contact.id)), contact)
        forget_names(db, names)
        db.erase_deleted(*())
