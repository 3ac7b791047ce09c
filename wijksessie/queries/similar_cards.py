"""Cards that may say the same: a suggestion for people who lay cards together in the break (T19, 4.8).

Pure and the same on every laptop. It looks at words and pictures and knows nothing of the world but a short
list of words that residents use for the same thing (`resources/words/same_meaning.toml`). People decide.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

import resources

LIKELY = 0.4
"""From here on a pair is worth a look."""

_SAME_PICTURE = 0.4
_ENDINGS = ("heden", "heid", "ingen", "tjes", "ing", "tje", "jes", "je", "en", "s", "e")


@dataclass(frozen=True)
class CardWords:
    """What can be compared of a card. Two cards of the deck are never the same: they were made to differ."""

    key: str
    label: str
    pictogram: str = ""
    from_deck: bool = False


def pairs(
    groups: Sequence[Sequence[CardWords]], apart: Iterable[tuple[str, str]] = ()
) -> tuple[tuple[str, str], ...]:
    """Give the groups that may say the same, two by two by the key of their first card, most likely first.

    A group is a card with what lies under it; `apart` are pairs of cards of which people said that they are
    not the same, and groups with such a pair are not given again.
    """
    no = {frozenset(pair) for pair in apart}
    found: list[tuple[float, str, str]] = []
    for one, other in combinations([group for group in groups if group], 2):
        if any(frozenset((a.key, b.key)) in no for a in one for b in other):
            continue
        score = max(0.0 if a.from_deck and b.from_deck else likeness(a, b) for a in one for b in other)
        if score >= LIKELY:
            found.append((-score, one[0].key, other[0].key))
    return tuple((one, other) for _, one, other in sorted(found))


def likeness(one: CardWords, other: CardWords) -> float:
    """Say from 0 to 1 how likely two cards say the same; the order of the two makes no difference."""
    words, others = meanings(one.label), meanings(other.label)
    score = 0.0
    if words and others:
        shared = len(words & others)
        score = (shared / min(len(words), len(others)) + 2 * shared / (len(words) + len(others))) / 2
    letters, more = _threes(one.label), _threes(other.label)
    if letters and more:
        score = max(score, 0.9 * 2 * len(letters & more) / (len(letters) + len(more)))
    if one.pictogram and one.pictogram == other.pictogram:
        score += _SAME_PICTURE
    return min(score, 1.0)


def meanings(label: str) -> frozenset[str]:
    """Give the words of a label that say something, by their stem and by what they mean."""
    means = _means()
    stems = (stem(word) for word in _plain(label).split() if word not in _small())
    return frozenset(means.get(found, found) for found in stems if found)


def stem(word: str) -> str:
    """Give what the forms of a Dutch word share: "buren" and "buur", "huizen" and "huis"."""
    word = _plain(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= (4 if ending == "s" else 3):
            if ending == "s" and (len(word) < 5 or word[-2] in "aeiouyj"):
                break  # "huis", "prijs", "adres": the s is of the word itself
            word = word[: -len(ending)]
            break
    squeezed = ""
    for letter in word:  # "buur" and "bur", "bussen" and "bus"
        squeezed += "" if squeezed.endswith(letter) else letter
    last = {"v": "f", "z": "s"}
    return squeezed[:-1] + last.get(squeezed[-1], squeezed[-1]) if squeezed else ""


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(resources.path("words", "same_meaning.toml").read_text(encoding="utf-8"))


@cache
def _means() -> dict[str, str]:
    return {stem(word): stem(group[0]) for group in _file()["groups"] for word in group}


@cache
def _small() -> frozenset[str]:
    """Words that many cards have and that say little about what a card is about."""
    return frozenset(_file()["small"])


def _plain(text: str) -> str:
    """Small letters without accents, and nothing but letters and digits between the spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in kept).split())


@cache
def _threes(label: str) -> frozenset[str]:
    """All runs of three letters of a label, without its small words."""
    words = " ".join(word for word in _plain(label).split() if word not in _small())
    return frozenset(words[at : at + 3] for at in range(len(words) - 2))
