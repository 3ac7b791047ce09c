"""A text as somebody says it aloud: numbers and times in words, telephone numbers digit by digit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

import resources

_PHONE = re.compile(r"(?<![\w.,])(?:\+\d[\d -]{7,}\d|0\d[\d -]{6,}\d)(?![\w])")
"""A telephone number of ten digits or so, however it is cut in groups."""
_TIME = re.compile(r"(?<![\w.,])(\d{1,2})[.:](\d{2}) uur\b")
_MONEY = re.compile(r"€ ?(\d+(?:[.,]\d{2})?)(?![\d])")
_CENTS = re.compile(r"(?<![\w.,])(\d+),(\d{2}) euro\b")
_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,6}(?![\w/-]|[.,]\d)")
_BEGIN = re.compile(r"(?<=[.!?] )[a-zé]")
"""The first letter of a sentence, small where a number became words."""
_LARGEST = 1_000_000


@cache
def form_texts() -> dict[str, Any]:
    """The sentences of the other forms of the leaflet, by form."""
    return tomllib.loads(resources.path("sentences", "forms.toml").read_text(encoding="utf-8"))


def said(text: str, numbers: Iterable[str] = ()) -> str:
    """The text in spoken Dutch; `numbers` are telephone numbers in it, such as 113."""
    for number in sorted(set(numbers), key=len, reverse=True):
        if number.strip():
            text = re.sub(rf"(?<!\d){re.escape(number)}(?!\d)", digits(number), text)
    text = _PHONE.sub(lambda found: digits(found.group()), text)
    text = _MONEY.sub(r"\1 euro", text)
    text = _CENTS.sub(lambda found: f"{counted(int(found[1]))} euro {counted(int(found[2]))}", text)
    text = _TIME.sub(lambda found: _clock(int(found[1]), int(found[2])), text)
    text = _NUMBER.sub(lambda found: counted(int(found.group())), text)
    return _BEGIN.sub(lambda found: found.group().upper(), text)


def digits(number: str) -> str:
    """A telephone number digit by digit, with a breath where it is cut: "nul zes, nul nul"."""
    words = form_texts()["spoken"]["digits"]
    groups = re.findall(r"\d+", number)
    return ", ".join(" ".join(words[int(digit)] for digit in group) for group in groups)


def counted(number: int) -> str:
    """A whole number in words: "vierentwintig"; digits again from a million on."""
    words = form_texts()["spoken"]
    if not 0 <= number < _LARGEST:
        return str(number)
    if number < 20:
        return str(words["units"][number])
    if number < 100:
        tens, unit = divmod(number, 10)
        return _joined(words["units"][unit] if unit else "", words["tens"][tens])
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return _many(hundreds, words["hundred"]) + (counted(rest) if rest else "")
    thousands, rest = divmod(number, 1000)
    return _many(thousands, words["thousand"]) + (f" {counted(rest)}" if rest else "")


def _joined(unit: str, tens: str) -> str:
    """Such as "twee" and "dertig" as "tweeëndertig": after an e the e of "en" gets two dots."""
    unit = unit.replace("é", "e")
    if not unit:
        return tens
    both = form_texts()["spoken"]["and"]
    return f"{unit}{'ë' if unit.endswith('e') else both[0]}{both[1:]}{tens}"


def _many(count: int, word: str) -> str:
    """Hundreds or thousands: "honderd", not "één honderd"."""
    return (counted(count) if count > 1 else "") + word


def _clock(hour: int, minutes: int) -> str:
    """A time as it is said: "half drie". Morning and afternoon follow from the day itself."""
    words = form_texts()["spoken"]
    if hour > 24 or minutes > 59:
        return f"{counted(hour)} uur {counted(minutes)}"
    pattern = {0: "hour", 15: "quarter", 30: "half", 45: "quarter_to"}.get(minutes, "time")
    near = hour if pattern in ("hour", "time") else (hour - 1) % 12 + 1
    return str(words[pattern]).format(
        hour=counted(near), next=counted(near % 12 + 1), minutes=counted(minutes)
    )
