"""Abbreviations: weak readers stumble over them, others have to guess (domain.md 5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.lexicon import zipf
from wijksessie.plain_language.shortened import listed
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.wording import put
from wijksessie.plain_language.writing import Writing

WHY = "Dit is een afkorting. Schrijf de woorden helemaal uit."
NOT_KNOWN = "Niet iedereen kent deze letters. Schrijf de hele naam."

EVERYDAY = 4.0
"""Zipf frequency from which letters in capitals are a word that is shouted, not an abbreviation."""

_PIECE = re.compile(
    r"(?<![\w.@/&-])(?:t/m\b|[BP]&[WO]\b|[^\W\d_]{1,10}(?:(?:\.[^\W\d_]{1,4})+|(?:['’-][^\W_]+)*)(?![\w@/])\.?)"
)
_CAPITALS = re.compile(r"[A-Z]{2,6}")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?$")
_ROMAN = re.compile(r"[IVXLC]+")


@dataclass(frozen=True)
class _List:
    dotted: dict[str, tuple[str, ...]]
    letters: dict[str, tuple[str, ...]]
    small: frozenset[str]
    """Letters that are also found in small letters."""
    known: frozenset[str]
    ordinary: frozenset[str]
    """What is a word of its own before the dot of a sentence: "min.", "tel."."""


@cache
def _list() -> _List:
    file = listed()
    careful = set(file["only_with_dots"]["words"].split())
    dotted: dict[str, tuple[str, ...]] = {}
    for key, easy in file["shortened"].items():
        dotted[key] = tuple(easy)
        if key not in careful:
            dotted.setdefault(key.rstrip("."), tuple(easy))
            dotted.setdefault(key.replace(".", ""), tuple(easy))
            dotted.setdefault(key.replace(".", "") + ".", tuple(easy))
    letters = {key.lower(): tuple(easy) for key, easy in file["letters"].items()}
    small = frozenset(key for key in file["letters"] if key == key.lower())
    ordinary = frozenset(word for word in careful if word.index(".") == len(word) - 1)
    return _List(dotted, letters, small, frozenset(file["known"]["words"].split()), ordinary)


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Abbreviations with dots, and names in capitals that a resident may not know."""
    text = sentence.text
    shouting = not any(letter.islower() for letter in text)
    for match in _PIECE.finditer(text):
        piece = match.group()
        hint = _with_dots(text, match.start(), piece)
        if hint is None and not shouting:
            hint = _in_capitals(text, match.start(), piece.rstrip("."))
        if hint is not None:
            yield hint


def _with_dots(text: str, start: int, piece: str) -> Hint | None:
    easy = _list().dotted.get(piece.lower())
    if easy is None and piece.endswith("."):
        piece = piece[:-1]
        easy = _list().dotted.get(piece.lower())
    if easy is None:
        return None
    end = start + len(piece)
    closes = piece.endswith(".") and not any(letter.isalnum() for letter in text[end:])
    if closes and piece.lower() in _list().ordinary:
        return None  # "plus en min."
    # The last dot closes the sentence as well: it must not go with the abbreviation.
    stays = end - 1 if closes else end
    return Hint(start, end, HintKind.ABBREVIATION, WHY, tuple(put(text, start, stays, say) for say in easy))


def _in_capitals(text: str, start: int, piece: str) -> Hint | None:
    words = _list()
    end = start + len(piece)
    first = re.split(r"[-'’]", piece, maxsplit=1)[0]
    easy = _listed_letters(piece)
    if easy is None and len(first) < len(piece):
        easy = () if _listed_letters(first) is not None or _is_unknown(text, start, first) else None
        if first in words.known:
            return None
    if easy is None and not _is_unknown(text, start, piece):
        return None
    if _is_explained(text, start, end):
        return None
    better = tuple(put(text, start, end, say) for say in easy or ())
    return Hint(start, end, HintKind.ABBREVIATION, WHY if better else NOT_KNOWN, better)


def _listed_letters(piece: str) -> tuple[str, ...] | None:
    words = _list()
    small = piece.lower()
    if small not in words.letters:
        return None
    if (
        small in words.small
        or sum(letter.isupper() for letter in piece) > 1
        or piece in ("Wmo", "Wlz", "Wajong")
    ):
        return words.letters[small]
    return None


def _is_unknown(text: str, start: int, piece: str) -> bool:
    return (
        _CAPITALS.fullmatch(piece) is not None
        and piece not in _list().known
        and not _ROMAN.fullmatch(piece)
        and zipf(piece.lower()) < EVERYDAY
        and not _POSTCODE.search(text[:start])
    )


def _is_explained(text: str, start: int, end: int) -> bool:
    """Whether brackets say it: "het loket (WMO)" or "de WMO (hulp thuis)"."""
    return (text[:start].endswith("(") and text[end : end + 1] == ")") or text[end : end + 2] == " ("
