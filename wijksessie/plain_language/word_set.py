"""Short lists of words in the code, written as a line of text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(text.split())
