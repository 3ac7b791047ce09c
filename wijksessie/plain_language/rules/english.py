"""English and policy words that residents do not use."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language import listed
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

WHY = "Niet iedereen kent dit woord. Kies een gewoon Nederlands woord."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """The words of `resources/words/english.toml` in a sentence."""
    return listed.find(sentence, "english", HintKind.ENGLISH, WHY)
