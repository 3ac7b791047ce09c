"""Contacts: what was said last, and what comes next."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.find import get
from wijksessie.model import Contact, ContactNote
from wijksessie.store import Workspace


def note_contact(workspace: Workspace, contact_id: str, on: dt.date, note: str, next_step: str) -> None:
    """Write down that there was contact; an empty note only moves the day and the next step."""
    with workspace.change("contact.note") as db:
        contact = get(db, Contact, contact_id)
        contact.last_contact = on
        contact.next_step = next_step.strip()
        if note.strip():
            db.add(ContactNote(contact_id=contact.id, on=on, text=note.strip()))
