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


def with_article(name: str) -> str:
    """An organisation or place inside a sentence: "het buurthuis"; a proper name stays as it is."""
    short = short_name(name)
    noun = short.lower()
    article = patterns()["articles"].get(noun)
    return f"{article} {noun}" if article else short


def in_place(location: str) -> str:
    """Where something is: "in het buurthuis"."""
    return f"in {with_article(location)}"


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


def after_colon(key: str, label: str) -> str:
    """A card after "kozen:", from the starter deck where it says so, without a closing mark."""
    text = str(starter_cards().get(key, {}).get("sentence", small_first(label)))
    return text.rstrip(".!? ")
