"""Key persons and organisations: ordinary personal data, so with consent, an end date and real erasure."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class Contact(Synced, Base):
    """A key person, self-organisation or organisation (PH-11, PH-12). Residents are never contacts.

    A person is only kept with consent and its end date. An organisation needs none for its public address;
    with a `person` in it, it does. What somebody is like is never kept: `reach` says whom they reach.
    """

    __tablename__ = "contact"
    personal = True

    project_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str] = mapped_column(default="")
    type: Mapped[str]  # terms.ContactType
    display: Mapped[str] = mapped_column(default="")
    reach: Mapped[str] = mapped_column(default="")
    languages: Mapped[Any] = mapped_column(FrozenJson, default=())
    domain: Mapped[str | None]  # policy domain
    kind: Mapped[str] = mapped_column(default="")  # kind of organisation, resources/checks/parties.toml
    person: Mapped[str] = mapped_column(default="")  # whom to ask for in an organisation
    address: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="")
    phone: Mapped[str | None]
    email: Mapped[str | None]
    status: Mapped[str] = mapped_column(default="")  # terms.ContactStatus
    last_contact: Mapped[dt.date | None]
    next_step: Mapped[str] = mapped_column(default="")
    next_on: Mapped[dt.date | None]
    consent: Mapped[bool] = mapped_column(default=False)
    consent_on: Mapped[dt.date | None]
    consent_until: Mapped[dt.date | None]


class ContactNote(Synced, Base):
    """One line in the log of contacts."""

    __tablename__ = "contact_note"
    personal = True

    contact_id: Mapped[str] = mapped_column(index=True)
    on: Mapped[dt.date]
    text: Mapped[str] = mapped_column(default="")
