"""Whether a row is about a contact that is there already, and what it adds to it."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from wijksessie.commands.contacts import ContactValues
from wijksessie.commands.importing.contacts.values import ReadContact
from wijksessie.commands.reach import tidy_phone
from wijksessie.model import Contact
from wijksessie.queries.contacts import ContactView
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import ContactType

_KEPT = (
    "display",
    "reach",
    "domain",
    "kind",
    "person",
    "address",
    "channel",
    "status",
    "last_contact",
    "next_step",
    "next_on",
    "consent",
    "consent_on",
    "consent_until",
)
_FILLED = (
    "reach",
    "languages",
    "domain",
    "kind",
    "person",
    "address",
    "channel",
    "phone",
    "email",
    "last_contact",
    "next_step",
    "next_on",
)


def values_of(contact: ContactView | Contact) -> ContactValues:
    """A contact as it is now."""
    return ContactValues(
        type=ContactType(contact.type),
        languages=tuple(contact.languages or ()),
        phone=contact.phone or "",
        email=contact.email or "",
        **{name: getattr(contact, name) for name in _KEPT},
    )


def is_same(there: ContactValues, found: ReadContact) -> bool:
    """Whether a row is about this contact: nothing that tells people of one name apart differs."""
    values = found.values
    if there.display.casefold() != values.display.casefold() or (found.said and there.type != values.type):
        return False
    pairs = [
        (_number(there.phone), values.phone),
        (there.email, values.email),
        (there.person, values.person),
    ]
    if any(mine and theirs and _plain(mine) != _plain(theirs) for mine, theirs in pairs):
        return False
    reached = any(mine and theirs for mine, theirs in pairs[:2])
    return reached or not (there.address and values.address and not _equal("address", there, values))


def adds_nothing(there: ContactValues, notes: Iterable[str], found: ReadContact) -> bool:
    """Whether all that a row says is known, so that nothing is lost without it."""
    values = found.values
    return (
        there.type == values.type
        and all(not getattr(values, name) or _equal(name, there, values) for name in _FILLED)
        and set(found.notes) <= set(notes)
    )


def filled(there: ContactValues, values: ContactValues) -> ContactValues:
    """The contact with its empty fields filled, and with a yes that holds longer than the one it has.

    What is there stays: what the team noted since is newer than any file.
    """
    empty = {name: getattr(values, name) for name in _FILLED if not getattr(there, name)}
    full = replace(there, **empty, same_name_ok=True)
    last = (there.consent and there.consent_until) or dt.date.min
    if full.is_person and values.consent and (values.consent_until or dt.date.min) > last:
        full = replace(
            full,
            consent=True,
            consent_on=values.consent_on or there.consent_on,
            consent_until=values.consent_until,
        )
    return full


def _equal(name: str, there: ContactValues, values: ContactValues) -> bool:
    mine, theirs = getattr(there, name), getattr(values, name)
    if name == "phone":
        mine = _number(mine)
    if isinstance(mine, str) and isinstance(theirs, str):
        return _plain(mine) == _plain(theirs)
    return bool(mine == theirs)


def _number(text: str) -> str:
    """A number as we write it; one that cannot be is left as it is."""
    with contextlib.suppress(RuleBroken):
        return tidy_phone(text, short=True) or ""
    return text


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
