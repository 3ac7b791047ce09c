"""What to do next about people: call who waits for us, and ask again where consent is over."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Contact
from wijksessie.queries.overview import Place, Todo, TodoKind
from wijksessie.queries.sentences import short_day, short_name
from wijksessie.terms import ContactStatus

_WAITING_FOR_US = {
    ContactStatus.WANTS_TO_KNOW: "Wil meer weten",
    ContactStatus.TO_CALL: "Nog te bellen",
}


def contact_todos(db: Session, today: dt.date) -> list[Todo]:
    """Contacts who wait for us, the longest first, then people who may not be kept any longer."""
    return [*_calls(db), *_expired(db, today)]


def _calls(db: Session) -> list[Todo]:
    # Columns, not things: there may be hundreds of contacts, and this is the first screen.
    query = (
        select(Contact.id, Contact.display, Contact.status, Contact.last_contact, Contact.next_step)
        .where(Contact.status.in_(_WAITING_FOR_US))
        .order_by(Contact.last_contact.nulls_first(), Contact.id)
    )
    todos = []
    for id_, display, status, last, next_step in db.execute(query):
        waits = _WAITING_FOR_US[ContactStatus(status)]
        told = f"{waits}. Laatste contact {short_day(last)}." if last else f"{waits}."
        todos.append(
            Todo(TodoKind.CALL, short_name(display), told, next_step or "Bellen", "Open", Place.CONTACT, id_)
        )
    return todos


def _expired(db: Session, today: dt.date) -> list[Todo]:
    """Ask again, or take them away (PH-11)."""
    query = (
        select(Contact.id, Contact.display, Contact.consent_until)
        .where(Contact.consent, Contact.consent_until < today)
        .order_by(Contact.consent_until, Contact.id)
    )
    return [
        Todo(
            TodoKind.LATE,
            short_name(display),
            "De toestemming om dit contact te bewaren is voorbij. Vraag het opnieuw, of haal het weg.",
            short_day(until) if until else "",
            "Open",
            Place.PEOPLE,
            id_,
        )
        for id_, display, until in db.execute(query)
    ]
