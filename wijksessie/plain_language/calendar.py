"""Days and months in Dutch, in full and shortened."""

from __future__ import annotations

import datetime as dt

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_DAYS = dict(zip(("ma", "di", "wo", "do", "vr", "za", "zo"), DAYS, strict=True))
SHORT_MONTHS = dict(
    zip(
        ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
        MONTHS,
        strict=True,
    )
) | {"sept": "september", "febr": "februari", "maa": "maart"}

TURN = 40
"""The last year of this century that two digits mean: "39" is 2039, "41" is 1941."""


def date_of(day: str, month: str, year: str) -> dt.date | None:
    """The date of three numbers as typed; None when there is no such day."""
    whole = int(year)
    if len(year) == 2:
        whole += 2000 if whole <= TURN else 1900
    try:
        return dt.date(whole, int(month), int(day))
    except ValueError:
        return None


def full_day(day: dt.date) -> str:
    """A day with its year: "8 oktober 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def week_day(day: dt.date) -> str:
    """The name of its day in the week."""
    return DAYS[day.weekday()]
