"""A contact as its card shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wijksessie.model import Contact
from wijksessie.store import Workspace


@dataclass(frozen=True)
class ContactView:
    """A key person or organisation, with the last contact and the next step."""

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


def contact(workspace: Workspace, contact_id: str) -> ContactView | None:
    """The contact with this id, or None when it was deleted meanwhile."""
    with workspace.read() as db:
        row = db.get(Contact, contact_id)
        if row is None:
            return None
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
        )
