"""Looks at a whole text: how hard it is, and at which places a resident could stumble.

A sentence that did not change is not looked at again, so that a key press costs one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from wijksessie.plain_language import score
from wijksessie.plain_language.features import count
from wijksessie.plain_language.hints import Hint
from wijksessie.plain_language.overlap import by_place, without_overlap
from wijksessie.plain_language.rules import (
    abbreviations,
    amounts,
    dates_times,
    double_negation,
    english,
    far_apart,
    figurative,
    hard_words,
    labels,
    long_sentence,
    long_words,
    numbers,
    old_numbers,
    passive,
    persons,
    stress,
    two_messages,
    u_and_je,
    verb_as_noun,
)
from wijksessie.plain_language.score import Mark
from wijksessie.plain_language.text import Placed, Sentence, read, sentences_in
from wijksessie.plain_language.writing import PLAIN, Writing

OF_A_SENTENCE: tuple[Callable[[Sentence, Writing], Iterable[Hint]], ...] = (
    abbreviations.find,
    amounts.find,
    dates_times.find,
    double_negation.find,
    english.find,
    far_apart.find,
    figurative.find,
    hard_words.find,
    labels.find,
    long_sentence.find,
    long_words.find,
    numbers.find,
    passive.find,
    stress.find,
    two_messages.find,
    verb_as_noun.find,
)
"""The rules that read one sentence."""

OF_A_TEXT: tuple[Callable[[str, tuple[Placed, ...], Writing], Iterable[Hint]], ...] = (
    old_numbers.find,
    persons.find,
    u_and_je.find,
)
"""The rules that need the whole text."""


A_SENTENCE = 12
"""Words: more than one easier wording in so many, and the text is not called easy."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was found in a text.

    `difficulty` runs from 0 (easy) to 100 (hard); `margin` is one standard error of it, in points. `hints`
    stand in the order of their places. `words` and `sentences` are counted; a heading or list item is a
    sentence too.
    """

    difficulty: float
    margin: float
    hints: tuple[Hint, ...]
    words: int
    sentences: int

    @property
    def mark(self) -> Mark:
        """The mark in words."""
        return self.mark_with(self.hints)

    def mark_with(self, hints: Iterable[Hint]) -> Mark:
        """The mark when only these hints count, without those that somebody found good as they are.

        Sentences can be short and plain and still hold hard words: with an easier wording for one word in
        twelve, a text can be easier whatever its points.
        """
        mark = score.mark(self.difficulty)
        often = sum(1 for hint in hints if hint.better) * A_SENTENCE > self.words
        return Mark.COULD_BE_EASIER if mark is Mark.EASY and often else mark


@dataclass(frozen=True, slots=True)
class _Judged:
    """What is kept of a sentence: its hints, and its row of sums for the score."""

    hints: tuple[Hint, ...]
    row: tuple[float, ...]


def assess(text: str, writing: Writing = PLAIN) -> Assessment:
    """How hard a text is and where; a text without words is easy and has no hints."""
    placed = sentences_in(text)
    judge = _judge(_for_a_sentence(writing))
    judged = [judge(each.sentence.text) for each in placed]
    hints = [
        hint.moved(each.start) for each, found in zip(placed, judged, strict=True) for hint in found.hints
    ]
    # These are about names, numbers and forms of address; they stand beside what else a word has.
    hints += [hint for find in OF_A_TEXT for hint in find(text, placed, writing)]
    hints.sort(key=by_place)
    found = score.score([each.row for each in judged])
    return Assessment(
        found.difficulty,
        found.margin,
        tuple(hints),
        sum(len(each.sentence) for each in placed),
        len(placed),
    )


def rows_of(text: str, writing: Writing = PLAIN) -> list[tuple[float, ...]]:
    """The row of sums of each sentence, as `features` takes them; to fit and to explain the score."""
    judge = _judge(_for_a_sentence(writing))
    return [judge(each.sentence.text).row for each in sentences_in(text)]


def warm_up() -> None:
    """Read all lists, so that the first key press does not wait; for a thread in the background."""
    assess(
        "Wij lezen de lijsten. U belt gerust met de gemeente, bijv. over inkomensondersteuning van € 10,-."
    )


def forget() -> None:
    """Look at every sentence anew next time, as after a change of the lists."""
    _judge.cache_clear()


def _for_a_sentence(writing: Writing) -> Writing:
    """What the rules of a sentence may know: another day or contact changes nothing there."""
    return replace(writing, numbers=(), today=None, persons=None)


@lru_cache(maxsize=4)
def _judge(writing: Writing) -> Callable[[str], _Judged]:
    """Looks at a sentence for this writing, and remembers it."""

    # A memory for each writing: its own words may be many, and must not be compared at each sentence.
    @lru_cache(maxsize=4_000)
    def judge(text: str) -> _Judged:
        sentence = read(text)
        hints = without_overlap([hint for find in OF_A_SENTENCE for hint in find(sentence, writing)])
        return _Judged(tuple(hints), count(sentence, hints))

    return judge
