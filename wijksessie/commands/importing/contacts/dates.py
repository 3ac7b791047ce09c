"""Days as people write them in a list."""

from __future__ import annotations

import datetime as dt
import re

from wijksessie.commands.importing.contacts.sheet import Value
from wijksessie.queries.sentences import MONTHS
from wijksessie.techniques.base import RuleBroken

_DUTCH = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?(?:[-/. ]+(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?")


def read_day(value: Value) -> dt.date:
    """Read "8-10-2026", "8/10/26", "8 oktober 2026" or "2026-10-08"; `RuleBroken` says why it is no day."""
    if isinstance(value, dt.date):
        return value
    text = value.strip().casefold()
    if iso := _ISO.fullmatch(text):
        return _day(value, int(iso[1]), int(iso[2]), int(iso[3]))
    dutch = _DUTCH.fullmatch(text)
    month = _month(dutch[2]) if dutch else 0
    if dutch is None or not month:
        raise RuleBroken(f"{value} is geen dag. Schrijf het zo: 8-10-2026.")
    if dutch[3] is None:
        _day(value, 2000, month, int(dutch[1]))  # a leap year: 29-2 may be a day
        raise RuleBroken(f"Bij {value} staat geen jaar. Schrijf het zo: 8-10-2026.")
    year = int(dutch[3]) + (2000 if len(dutch[3]) == 2 else 0)
    return _day(value, year, month, int(dutch[1]))


def _month(text: str) -> int:
    """The number of a month, or 0: "10", "okt" and "oktober" are 10, "13" is 13."""
    if text.isdigit():
        return int(text) or 99
    found = [nr for nr, name in enumerate(MONTHS, start=1) if name.startswith(text[:3]) and len(text) >= 3]
    return found[0] if found else (3 if text == "mrt" else 0)


def _day(value: str, year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise RuleBroken(f"{value} is geen dag. Schrijf het zo: 8-10-2026.") from None
