"""Putting another wording in a sentence so that its capital still fits."""

from __future__ import annotations

import re

from wijksessie.plain_language.hints import Better, Edit


def opens(text: str, at: int) -> bool:
    """Whether the place `at` is where this sentence begins: nothing but marks stands before it."""
    return not any(letter.isalnum() for letter in text[:at])


def fitting_case(text: str, start: int, say: str) -> str:
    """The wording with a capital where it begins a sentence that began with one."""
    if say and text[start : start + 1].isupper() and opens(text, start):
        return say[0].upper() + say[1:]
    return say


def put(text: str, start: int, end: int, say: str) -> Better:
    """The wording `say` in the place of `text[start:end]`."""
    said = fitting_case(text, start, say)
    return Better(said, (Edit(start, end, said),))


_QUOTES = re.compile(r"“[^“”\n]*”|„[^„”\n]*”|«[^«»\n]*»|‘[^‘’\n]*’|\"[^\"\n]*\"")


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """The places between quotation marks, from front to back: somebody else said that, so it stays."""
    return tuple(match.span() for match in _QUOTES.finditer(text))
