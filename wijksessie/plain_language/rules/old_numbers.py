"""Help numbers that nobody tried for a year: a wrong one is worse than none (domain.md 5.4)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Placed
from wijksessie.plain_language.writing import Writing

WHY = "Dit nummer is lang niet getest. Bel het eerst zelf."

_GAP = r"[\s()./\u2010-\u2013-]{0,3}"
_ABROAD = rf"(?:(?:\+|00)31{_GAP}(?:\(0\))?{_GAP})"


def find(text: str, sentences: tuple[Placed, ...], writing: Writing) -> Iterator[Hint]:
    """Each known number in the text that was last tried more than twelve months ago."""
    if writing.today is None:
        return
    seen: set[str] = set()
    for known in writing.numbers:
        digits = _digits(known.number)
        if not digits or digits in seen or not is_old(known.checked, writing.today):
            continue
        seen.add(digits)
        for match in _pattern(digits).finditer(text):
            yield Hint(match.start(), match.end(), HintKind.OLD_NUMBER, WHY)


def is_old(checked: dt.date, today: dt.date) -> bool:
    """Whether more than twelve months lie between the two days."""
    return (checked.year + 1, checked.month, checked.day) < (today.year, today.month, today.day)


def _digits(number: str) -> str:
    digits = "".join(sign for sign in number.replace("(0)", "") if sign.isdecimal())
    plain = number.strip()
    if plain.startswith("+31"):
        return "0" + digits[2:]
    return "0" + digits[4:] if digits.startswith("0031") else digits


@lru_cache(maxsize=256)
def _pattern(digits: str) -> re.Pattern[str]:
    own = _GAP.join(digits)
    if digits.startswith("0") and len(digits) >= 9:
        own = rf"(?:{_ABROAD}{_GAP.join(digits[1:])}|{own})"
    # "113" is not the end of "0800 0113" nor of "12 113".
    return re.compile(rf"(?<![\d+])(?<!\d[ -]){own}(?![\d])(?![ -]\d)")
