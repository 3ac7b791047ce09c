"""Amounts of money as residents read them: "15 euro", "12,50 euro" (domain.md 5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.wording import put
from wijksessie.plain_language.writing import Writing

WHY = "Schrijf het bedrag met het woord euro, zoals 15 euro."

_WHOLE = r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,12}"
_CENTS = r"(?:,(?:\d{1,2}(?!\d)|--?|=|[–—]))?"
_MANY = r"(?: ?(?:miljoen|miljard|mln\.?|mld\.?|duizend))?"
_AMOUNT = re.compile(
    rf"(?:€|\b(?:EUR|eur|Eur)\b)\s?(?P<after>{_WHOLE})(?P<after_cents>{_CENTS})(?P<many>{_MANY})"
    rf"(?:\s?(?:-|–|tot)\s?(?:€|EUR)?\s?(?P<until>{_WHOLE})(?P<until_cents>{_CENTS})(?![\w.]))?(?P<unit>\s?euro\b)?(?P<each>\s?/\s?(?:maand|jaar|week|dag|uur|persoon)\b)?"
    rf"|(?<![\w.,€])(?P<before>{_WHOLE})(?P<before_cents>{_CENTS})\s?(?:€|(?:EUR|euro's|Euro's|Euro|EURO|euro)\b)"
)
_LARGE = {"mln": "miljoen", "mld": "miljard"}


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Amounts with a sign, with ",-" or ",00", or without a point between thousands."""
    text = sentence.text
    if not any(sign in text.lower() for sign in ("€", "eur")):
        return
    for match in _AMOUNT.finditer(text):
        say = _said(match)
        if say != match.group():
            better = put(text, match.start(), match.end(), say)
            yield Hint(match.start(), match.end(), HintKind.NUMBER, WHY, (better,))


def _said(match: re.Match[str]) -> str:
    if match["before"]:
        return f"{_amount(match['before'], match['before_cents'])} euro"
    many = (match["many"] or "").strip().rstrip(".")
    say = (
        _large(match["after"], match["after_cents"])
        if many
        else _amount(match["after"], match["after_cents"])
    )
    if many:
        say = f"{say} {_LARGE.get(many, many)}"
    if match["until"]:
        say = f"{say} tot {_amount(match['until'], match['until_cents'])}"
    say = f"{say} euro"
    return f"{say} per {match['each'].strip(' /')}" if match["each"] else say


def _large(whole: str, part: str) -> str:
    """A number before miljoen: "1,2" has tenths, no cents."""
    return whole + (part if part[1:].isdigit() else "")


def _amount(whole: str, cents: str) -> str:
    plain = whole.replace(".", "")
    grouped = f"{int(plain):,}".replace(",", ".")
    rest = cents[1:]
    if not rest.isdigit() or int(rest) == 0:
        return grouped
    return f"{grouped},{rest.ljust(2, '0')}"
