"""Dates, times and names as residents read them, and the patterns they stand in (domain.md 5.3)."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from typing import Any

import resources

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


@cache
def patterns() -> dict[str, Any]:
    """The sentence patterns, by block."""
    return tomllib.loads(resources.path("sentences", "nl.toml").read_text(encoding="utf-8"))


@cache
def starter_cards() -> dict[str, dict[str, Any]]:
    """The starter deck by card key, with how each card reads inside a sentence."""
    return tomllib.loads(resources.path("cards", "starter.toml").read_text(encoding="utf-8"))


def short_day(day: dt.date) -> str:
    """A day without its weekday: "17 december"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def day(day: dt.date) -> str:
    """A day with its weekday: "donderdag 17 december"."""
    return f"{DAYS[day.weekday()]} {short_day(day)}"


def day_from(seen: dt.date, told: dt.date) -> str:
    """A day as it is told on another: with its year where the same date comes twice within a year."""
    far = abs((told - seen).days) > 300
    return f"{day(told)} {told.year}" if far else day(told)


def full_day(day: dt.date) -> str:
    """A day with its year: "8 oktober 2026"."""
    return f"{short_day(day)} {day.year}"


def clock(time: str) -> str:
    """A wall clock time "10:00" or "14:30" as "10 uur" or "14.30 uur"; other text stays as it is."""
    hours, colon, minutes = time.partition(":")
    if not (colon and hours.isdigit() and minutes.isdigit()):
        return time
    return f"{int(hours)} uur" if int(minutes) == 0 else f"{int(hours)}.{minutes} uur"


def short_name(name: str) -> str:
    """An organisation without its department: "Gemeente, sociaal domein" is "Gemeente" to a resident."""
    return name.partition(",")[0].partition("(")[0].strip()


_SEVERAL = (" en ", "&", "/", "+", ";")


def with_article(name: str) -> str | None:
    """One known organisation as the subject of a sentence: "het buurthuis", "de GGD".

    None for a name that may be several, a plural or a person: a verb behind it could be wrong.
    """
    short = short_name(name) or name
    words = short.split()
    if not words or any(several in f" {short} " for several in _SEVERAL):
        return None
    article = patterns()["articles"].get(words[-1].lower())
    return f"{article} {small_first(short)}" if article else None


_PREPOSITIONS = ("in", "op", "bij", "aan", "achter", "naast", "voor", "tegenover", "boven")


def in_place(location: str) -> str | None:
    """Where something is, inside a sentence: "in het buurthuis"; None where only "Waar?" is safe."""
    short = short_name(location)
    first, _, rest = short.partition(" ")
    if first.lower() in _PREPOSITIONS and rest:
        return small_first(short)
    known = patterns()["places"].get(first.lower())
    if known is None:
        return None
    return f"{known} {small_first(short)}" if not rest else f"{known.split()[0]} {short}"


def sentence_case(text: str) -> str:
    """The text with a capital first letter; the rest untouched."""
    return text[:1].upper() + text[1:]


def small_first(text: str) -> str:
    """The text as it goes on after a colon; words that start with two capitals (GGD) stay."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def full_stop(text: str) -> str:
    """The text closed as a sentence."""
    text = text.strip()
    return text if not text or text[-1] in ".!?" else f"{text}."


def starter(key: str, label: str) -> dict[str, Any]:
    """How a card of the starter deck reads; empty for any other card, also one that took its key."""
    card = starter_cards().get(key, {})
    return card if card.get("label") == label else {}


def after_colon(key: str, label: str) -> str:
    """A card after "kozen:", without a closing mark. Residents' own words stay as they wrote them."""
    card = starter(key, label)
    text = str(card.get("sentence", small_first(label) if card else label))
    return text.rstrip(".!? ") or text
