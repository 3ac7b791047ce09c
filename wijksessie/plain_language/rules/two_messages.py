"""More than one message in a sentence that is not too long by itself."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.little_words import words
from wijksessie.plain_language.sentence_cut import cut
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.verb_forms import clause_starts, finite_verbs
from wijksessie.plain_language.writing import Writing

FEWEST_WORDS = 9
"""Below this two messages are still one breath: "U kunt bellen, maar wij zijn dicht"."""

_SECOND = words("omdat doordat waardoor terwijl hoewel zodat aangezien waarna waarbij tenzij mits")
"""These bring a message of their own; "als" and "dat" mostly complete the first one."""

_WHY = "Hier staan twee boodschappen. Maak twee zinnen."


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """A hint over the whole sentence; a sentence that is too long already gets the hint for that."""
    if not FEWEST_WORDS <= len(sentence) <= writing.most_words:
        return
    better = cut(sentence)
    if better or _piles_up(sentence):
        yield Hint(0, len(sentence.text), HintKind.TWO_MESSAGES, _WHY, (better,) if better else ())


def _piles_up(sentence: Sentence) -> bool:
    """Three clauses with a verb of their own, one of which tells why or what follows."""
    starts, finite = clause_starts(sentence), finite_verbs(sentence)
    ends = (*starts[1:], len(sentence.words))
    full = sum(any(start <= verb < end for verb in finite) for start, end in zip(starts, ends, strict=True))
    return full >= 3 and any(sentence.words[start].lower in _SECOND for start in starts)
