"""What people said in their own words, laid together: the same words once, with how often (domain.md 2, T03).

Same means the same but for capitals, spaces and a full stop. Nothing is guessed: what only looks alike stays
apart, for people to merge.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One text, how often it was said, and at how many tables."""

    text: str
    """In the spelling that was written most."""

    times: int
    tables: int


def same(text: str) -> str:
    """What two texts have in common when they are the same; empty only when nothing was written."""
    plain = " ".join(unicodedata.normalize("NFC", text.casefold()).split())
    return plain.rstrip(". ") or plain


def spelling(texts: Iterable[str]) -> str:
    """The spelling written most, without spaces around it; of equals the first by code point.

    So neither the table nor who spoke first can be read from it. `ValueError` for no texts.
    """
    written = [" ".join(text.split()) for text in texts]
    return min(written, key=lambda text: (-written.count(text), text))


def merged(tables: Iterable[Iterable[object]]) -> tuple[Line, ...]:
    """Lines of all tables, most tables first, then most times, then by alphabet; never in table order.

    A line that is still empty, or no text at all, was not said.
    """
    written: dict[str, list[str]] = {}
    at: dict[str, int] = {}
    for table in tables:
        here = [text for text in table if isinstance(text, str) and same(text)]
        for text in here:
            written.setdefault(same(text), []).append(text)
        for key in {same(text) for text in here}:
            at[key] = at.get(key, 0) + 1
    keys = sorted(written, key=lambda key: (-at[key], -len(written[key]), key))
    return tuple(Line(spelling(written[key]), len(written[key]), at[key]) for key in keys)
