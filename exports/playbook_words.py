"""Small sentences that several chapters of the playbook share."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from exports.paper.content import Kind, Notice, Text
from wijksessie.queries.compensation import EXPENSES, OTHER, VOUCHER
from wijksessie.queries.sentences import clock, day, full_day, sentence_case
from wijksessie.terms import CheckState

if TYPE_CHECKING:
    from wijksessie.queries.playbook import Playbook

STATES = {CheckState.YES: "", CheckState.PARTLY: "Deels", CheckState.NO: "Nee", None: ""}
TYPES = {VOUCHER: "Een cadeaubon", EXPENSES: "Een bedrag voor onkosten", OTHER: "Iets anders"}


def todo(sentence: str) -> Notice:
    """What is still to be done, so that nobody takes a gap for an answer."""
    return Notice((Text("Nog te doen", Kind.STRONG), Text(sentence)))


def with_clock(time: str) -> str:
    """A time as it is said, or nothing."""
    return clock(time) if time else ""


def moment(book: Playbook) -> str:
    """Day and times: "Donderdag 8 oktober 2026, van 10 uur tot 12 uur"; what is not known is left out."""
    when = when_of(book.place.day)
    times = hours(book.place.start, book.place.end)
    return sentence_case(", ".join(part for part in (when, times) if part))


def when_of(when: dt.date | None) -> str:
    """A day with its weekday and its year, or nothing."""
    return "" if when is None else f"{day(when)} {when.year}"


def hours(start: str, end: str) -> str:
    """From when to when, as far as it is known."""
    if not start:
        return ""
    return f"van {clock(start)} tot {clock(end)}" if end else f"vanaf {clock(start)}"


def who_comes(book: Playbook) -> str:
    """How many residents are expected, or nothing while nobody knows."""
    if book.coming is not None:
        said = "1 mens zei ja" if book.coming == 1 else f"{book.coming} mensen zeiden ja"
        return f"{said}. Reken op ongeveer {book.expected}."
    return f"U hoopt op {book.turnout.hoped} mensen." if book.turnout.hoped else ""


def said_on(who: str, when: dt.date | None) -> str:
    """Who said it and when: "Werk en Inkomen, 18 september 2026"."""
    return ", ".join(part for part in (who, full_day(when) if when is not None else "") if part)
