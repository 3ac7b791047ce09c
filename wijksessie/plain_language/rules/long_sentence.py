"""A sentence with more words than a resident reads in one go."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.sentence_cut import cut
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

_TWICE = 2
"""Above this many times the limit two sentences are not enough."""


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """A hint over the whole sentence, with two instead when it falls apart safely."""
    count = len(sentence)
    if count <= writing.most_words:
        return
    advice = (
        "Maak er twee zinnen van." if count <= _TWICE * writing.most_words else "Maak er meer zinnen van."
    )
    better = cut(sentence)
    yield Hint(
        0,
        len(sentence.text),
        HintKind.LONG_SENTENCE,
        f"Deze zin heeft {count} woorden. {advice}",
        (better,) if better else (),
    )
