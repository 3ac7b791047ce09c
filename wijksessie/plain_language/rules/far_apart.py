"""Tangconstructie: what belongs together stands far apart, so that a reader must remember half of it."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language.gaps import Gap, gaps
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.writing import Writing

MOST_BETWEEN = 7
"""Words between two verbs, or subject and verb, that a reader still carries along."""

MOST_BEFORE_NOUN = 2
"""Words between article and noun after a preposition: "de door u betaalde huur" has three."""

_APART = "Deze woorden horen bij elkaar. Zet ze dichter bijeen."
_BEFORE_NOUN = "Er staat te veel voor dit woord. Maak twee zinnen."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """A hint over the first of the two words; the other one is a further place."""
    words = sentence.words
    told: set[int] = set()
    for gap in sorted(gaps(sentence), key=lambda gap: gap.between, reverse=True):
        if _is_wide(gap) and gap.first not in told and gap.last not in told:
            told |= {gap.first, gap.last}
            first, last = words[gap.first], words[gap.last]
            why = _BEFORE_NOUN if gap.before_noun else _APART
            yield Hint(first.start, first.end, HintKind.FAR_APART, why, also=((last.start, last.end),))


def _is_wide(gap: Gap) -> bool:
    return gap.between > (MOST_BEFORE_NOUN if gap.before_noun else MOST_BETWEEN)
