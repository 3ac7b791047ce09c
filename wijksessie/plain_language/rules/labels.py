"""Words that put people in a box (domain.md 5.6)."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language import listed
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

WHY = "Dit woord zet mensen in een hokje. Zeg het anders."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """The words of `resources/words/labels.toml` in a sentence."""
    return listed.find(sentence, "labels", HintKind.LABEL, WHY)
