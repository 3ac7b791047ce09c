"""Figures of speech: weak readers take them word by word (domain.md 5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language import listed
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

WHY = "Dit is beeldspraak. Zeg gewoon wat u bedoelt."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """The words of `resources/words/figurative.toml` in a sentence."""
    return listed.find(sentence, "figurative", HintKind.FIGURATIVE, WHY)
