"""What somebody typed as an own word: made tidy, or told what is wrong with it. Knows no file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from wijksessie.queries.writing import word_key
from wijksessie.techniques.base import RuleBroken

LONGEST = 60
"""Characters in a word or phrase: more is a sentence."""

MOST_EASY = 6
"""Easy words for one hard word: more is no help while writing."""

_BETWEEN = re.compile(r"\s*(?:=>|->|→|=|\t)\s*")
_BULLET = re.compile(r"^\s*(?:[-*•–—·]|\d{1,3}[.)])\s+")
_SIGNS = re.compile(r"[=|()<>{}\[\]\\]")
"""No part of a word, and some of them mean something in the list of the program itself."""

_QUOTES = "\"'“”‘’„«»"


def own_word(hard: str, easy: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The hard word and its easy ones, tidy. Raises `RuleBroken` with the field, "hard" or "easy"."""
    hard = _tidy(hard)
    if not hard:
        raise RuleBroken("Schrijf eerst het moeilijke woord op.", ("hard",))
    _readable(hard, "hard")
    found: dict[str, str] = {}
    for word in map(_tidy, easy):
        if not word:
            continue
        _readable(word, "easy")
        if word_key(word) == word_key(hard):
            raise RuleBroken("Dit is hetzelfde woord. Kies een ander makkelijk woord.", ("easy",))
        found.setdefault(word_key(word), word)
    if len(found) > MOST_EASY:
        raise RuleBroken(f"Kies hooguit {MOST_EASY} makkelijke woorden.", ("easy",))
    return hard, tuple(found.values())


def parted(words: str) -> tuple[str, ...]:
    """Words with commas between them, as people type them in one field."""
    return tuple(word.strip() for word in re.split(r"[,;]", words) if word.strip())


def line_of(line: str) -> tuple[str, tuple[str, ...]]:
    """One line of a list, "moeilijk = makkelijk, makkelijker". Raises `RuleBroken` when it is none.

    A tab or an arrow will do for the sign, so that two columns of a table can be pasted. Behind the sign
    nothing may stand: such a word is better left out.
    """
    said = _BETWEEN.split(_BULLET.sub("", line), maxsplit=1)
    if len(said) < 2:
        raise RuleBroken("Zet een = tussen het moeilijke en het makkelijke woord.", ("line",))
    return own_word(said[0], parted(said[1].replace("\t", ",")))


def joined(first: Sequence[str], more: Iterable[str]) -> tuple[str, ...]:
    """Easy words with those added that were not among them, as many as may be."""
    known = {word_key(word): word for word in first}
    for word in more:
        known.setdefault(word_key(word), word)
    return tuple(known.values())[:MOST_EASY]


def _tidy(word: str) -> str:
    """Without signs nobody sees, such as a soft hyphen or half of a broken character."""
    spaced = " ".join(word.split())
    seen = "".join(letter for letter in normalize("NFC", spaced) if letter.isprintable())
    return seen.strip(f"{_QUOTES} ")


def _readable(word: str, field: str) -> None:
    if len(word) > LONGEST:
        raise RuleBroken(f"Dit is te lang. Houd het bij {LONGEST} letters.", (field,))
    if not any(letter.isalnum() for letter in word) or _SIGNS.search(word):
        raise RuleBroken(f"“{word}” is geen woord. Schrijf het met gewone letters.", (field,))
