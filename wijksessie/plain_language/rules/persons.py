"""Names and addresses in a text that others will read; the writing knows how to find them."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Placed
from wijksessie.plain_language.writing import Writing


def find(text: str, sentences: tuple[Placed, ...], writing: Writing) -> Iterator[Hint]:
    """Each place that may say who somebody is, with what to do."""
    if writing.persons is None:
        return
    for start, end, what in writing.persons(text):
        yield Hint(start, end, HintKind.PERSON, what)
