"""Key persons and organisations: ordinary personal data, so with consent, an end date and real erasure."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class Contact(Synced, Base):
    """A key person, self-organisation or organisation (PH-11, PH-12). Residents are never contacts."""

    __tablename__ = "contact"
    personal = True

    project_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str] = mapped_column(default="")
    type: Mapped[str]  # terms.ContactType
    display: Mapped[str]
    reach: Mapped[str] = mapped_column(default="")
    languages: Mapped[Any] = mapped_column(FrozenJson, default=())
    domain: Mapped[str | None]
    channel: Mapped[str] = mapped_column(default="")
    phone: Mapped[str | None]
    email: Mapped[str | None]
    status: Mapped[str] = mapped_column(default="")
    last_contact: Mapped[dt.date | None]
    next_step: Mapped[str] = mapped_column(default="")
    consent: Mapped[bool] = mapped_column(default=False)
    consent_until: Mapped[dt.date | None]


class ContactNote(Synced, Base):
    """One line in the log of contacts."""

    __tablename__ = "contact_note"
    personal = True

    contact_id: Mapped[str] = mapped_column(index=True)
    on: Mapped[dt.date]
    text: Mapped[str]
