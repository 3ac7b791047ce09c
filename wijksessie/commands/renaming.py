"""Whether another name is another person, or the same one written better."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans("ıłøđ", "ilod")
"""Letters that are no letter with a mark, and yet often typed without it."""


def is_somebody_else(before: str, after: str) -> bool:
    """Whether these are names of two people: a yes of the one says nothing about the other.

    A better spelling ("Fatima" for "Fatma"), a surname added, and words in another order are the same person.
    Words that begin differently, or other digits ("Sleutelpersoon 2"), are not.
    """
    old, new = _words(before), _words(after)
    if set(old) <= set(new) or set(new) <= set(old) or "".join(old) == "".join(new):
        return False
    if len(old) != len(new):
        return True
    pairs = [(one, other) for one, other in zip(sorted(old), sorted(new), strict=True) if one != other]
    return sum(_strokes(*pair) for pair in pairs) > 2 or not all(_is_spelling(*pair) for pair in pairs)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return re.findall(r"\w+", "".join(char for char in plain if not unicodedata.combining(char)))


def _is_spelling(one: str, other: str) -> bool:
    if one[0] != other[0] or re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    longest = max(len(one), len(other))
    return _strokes(one, other) <= (2 if longest >= 7 else 1 if longest >= 4 else 0)


def _strokes(one: str, other: str) -> int:
    """How many letters are added, left out, changed or swapped with their neighbour."""
    rows = [list(range(len(other) + 1))]
    for nr, char in enumerate(one, start=1):
        row = [nr]
        for at, letter in enumerate(other, start=1):
            least = min(rows[-1][at] + 1, row[-1] + 1, rows[-1][at - 1] + (char != letter))
            if nr > 1 and at > 1 and char == other[at - 2] and one[nr - 2] == letter:
                least = min(least, rows[-2][at - 2] + 1)
            row.append(least)
        rows.append(row)
    return rows[-1][-1]
