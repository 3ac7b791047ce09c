"""Hard and formal words, from our own list and that of the organisation (domain.md 5.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wijksessie.plain_language.hard_words import HardPlace, places
from wijksessie.plain_language.hard_words.index import index, own_index
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

WORD = "Dit woord is moeilijk. Kies een gewoon woord."
WORDS = "Deze woorden zijn moeilijk. Kies gewone woorden."
NO_EASY_ONE = "Niet iedereen kent dit woord. Leg het uit, of laat het weg."
OWN = "Dit woord wilt u niet gebruiken. Kies een gewoon woord."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """Each hard word with easy ones in the form that fits; those of the organisation go first."""
    own: list[tuple[int, int]] = []
    if writing.own_words:
        for place in places(sentence, own_index(writing.own_words), names=True):
            own += place.spans
            yield replace(_hint(place, OWN), kind=HintKind.OWN_WORD)
    for place in places(sentence, index()):
        if not any(start < end2 and start2 < end for start, end in place.spans for start2, end2 in own):
            several = len(place.spans) > 1 or " " in sentence.text[slice(*place.spans[0])]
            yield _hint(place, NO_EASY_ONE if not place.found.hard.easy else WORDS if several else WORD)


def _hint(place: HardPlace, why: str) -> Hint:
    (start, end), *also = place.spans
    return Hint(start, end, HintKind.HARD_WORD, why, place.better, tuple(also))
