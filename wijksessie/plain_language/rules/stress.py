"""Words of professionals where residents say stress (domain.md 5.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wijksessie.plain_language import listed
from wijksessie.plain_language.agreeing import SINGULAR
from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind
from wijksessie.plain_language.text import Sentence, Word
from wijksessie.plain_language.writing import Writing

WHY = "Bewoners noemen dit anders. Zeg liever stress, zorgen of spanning."

_SEVERAL = ("problemen", "klachten", "aandoeningen", "stoornissen", "gevoelens")
_BEFORE = frozenset(("de", "deze", "die", "uw", "je", "veel", "zijn", "haar", "hun", "mijn"))


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """The words of `resources/words/stress.toml` in a sentence."""
    for hint in listed.find(sentence, "stress", HintKind.STRESS, WHY):
        verb = _its_verb(sentence, hint)
        yield hint if verb is None else replace(hint, better=tuple(_one(each, verb) for each in hint.better))


def _its_verb(sentence: Sentence, hint: Hint) -> Word | None:
    """The verb that goes with several, behind a subject: "De klachten zijn"; stress is one thing."""
    if not sentence.text[: hint.end].lower().endswith(_SEVERAL):
        return None
    before = [word.lower for word in sentence.words if word.end <= hint.start]
    behind = next((word for word in sentence.words if word.start >= hint.end), None)
    if len(before) > 1 or not _BEFORE.issuperset(before) or behind is None:
        return None
    return behind if behind.lower in SINGULAR else None


def _one(better: Better, verb: Word) -> Better:
    if better.say in ("zorgen", "Zorgen"):
        return better
    return Better(better.say, (*better.edits, Edit(verb.start, verb.end, SINGULAR[verb.lower])))
