"""The words for kinds of contacts, where they stand, and their consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wijksessie.terms import CheckState, ContactStatus, ContactType

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.queries.contacts import ContactRow, ContactView


def type_word(type_: str) -> str:
    """One contact of this kind."""
    tr = QCoreApplication.translate
    words = {
        ContactType.KEY_PERSON: tr("People", "Sleutelpersoon"),
        ContactType.SELF_ORGANISATION: tr("People", "Zelforganisatie"),
        ContactType.ORGANISATION: tr("People", "Organisatie"),
    }
    return words[ContactType(type_)]


def types_word(type_: ContactType) -> str:
    """More contacts of this kind."""
    tr = QCoreApplication.translate
    words = {
        ContactType.KEY_PERSON: tr("People", "Sleutelpersonen"),
        ContactType.SELF_ORGANISATION: tr("People", "Zelforganisaties"),
        ContactType.ORGANISATION: tr("People", "Organisaties"),
    }
    return words[type_]


def status_word(status: str) -> str:
    """How far we are with a contact; a word of another program stays as it is."""
    tr = QCoreApplication.translate
    words: dict[str, str] = {
        ContactStatus.TO_CALL: tr("People", "Nog bellen"),
        ContactStatus.TALKING: tr("People", "In gesprek"),
        ContactStatus.WANTS_TO_KNOW: tr("People", "Wil meer weten"),
        ContactStatus.JOINS: tr("People", "Doet mee"),
        ContactStatus.DOES_NOT_JOIN: tr("People", "Doet niet mee"),
    }
    return words.get(status, status.replace("_", " "))


def reach_word(state: CheckState | None) -> str:
    """Whether we reach a group of the neighbourhood."""
    tr = QCoreApplication.translate
    if state is None:
        return tr("People", "nog niet bekeken")
    words = {
        CheckState.YES: tr("People", "wij bereiken hen"),
        CheckState.PARTLY: tr("People", "wij bereiken een deel"),
        CheckState.NO: tr("People", "wij missen hen"),
    }
    return words[state]


def consent_line(contact: ContactView | ContactRow, today: dt.date) -> tuple[str, str]:
    """An icon and a sentence about the consent of a contact; nothing when none is needed."""
    from wijksessie.queries.contacts import ConsentState, ContactRow, consent_state
    from wijksessie.queries.sentences import full_day

    tr = QCoreApplication.translate
    state = contact.consent if isinstance(contact, ContactRow) else consent_state(contact, today)
    until = full_day(contact.consent_until) if contact.consent_until else ""
    lines = {
        ConsentState.NOT_NEEDED: ("", ""),
        ConsentState.GIVEN: ("check", tr("People", "Mag bewaard blijven tot {0}").format(until)),
        ConsentState.ENDS_SOON: ("clock", tr("People", "Toestemming loopt af op {0}").format(until)),
        ConsentState.EXPIRED: ("warning", tr("People", "Toestemming verlopen op {0}").format(until)),
        ConsentState.MISSING: ("warning", tr("People", "Er is geen toestemming")),
    }
    return lines[state]


def count_word(number: int, one: str, more: str) -> str:
    """Return a number with its word: "1 contact", "12 contacten"."""
    return f"{number} {one if number == 1 else more}"
