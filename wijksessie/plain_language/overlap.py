"""Keeps one hint where several rules stumble over the same words."""

from __future__ import annotations

from collections.abc import Sequence

from wijksessie.plain_language.hints import Hint, HintKind

_OF_WORDS = (
    HintKind.OWN_WORD, HintKind.STRESS, HintKind.LABEL, HintKind.ABBREVIATION, HintKind.HARD_WORD,
    HintKind.NUMBER, HintKind.FIGURATIVE, HintKind.ENGLISH, HintKind.VERB_AS_NOUN, HintKind.LONG_WORD,
)  # fmt: skip
"""Kinds that say something about a few words, the most telling first; others are about a sentence."""

_RANK = {kind: rank for rank, kind in enumerate(_OF_WORDS)}


def without_overlap(hints: Sequence[Hint]) -> list[Hint]:
    """The hints by place, without those about words that a better hint is already about.

    Better is: the organisation itself asked for it, then it has another wording, then it is about more words
    ("in het kader van" before "kader"), then the order of `_OF_WORDS`. A hint about a whole sentence stays,
    whatever lies in it.
    """
    kept = [hint for hint in hints if hint.kind not in _RANK]
    taken: list[tuple[int, int]] = []
    for hint in sorted((hint for hint in hints if hint.kind in _RANK), key=_order):
        places = ((hint.start, hint.end), *hint.also)
        if not any(
            start < end_taken and begin_taken < end
            for start, end in places
            for begin_taken, end_taken in taken
        ):
            taken += places
            kept.append(hint)
    return sorted(kept, key=by_place)


def by_place(hint: Hint) -> tuple[int, int, str]:
    """Sorts hints from front to back, the shorter one first."""
    return hint.start, hint.end, hint.kind


def _order(hint: Hint) -> tuple[bool, bool, int, int, int]:
    return (
        hint.kind is not HintKind.OWN_WORD,
        not hint.better,
        hint.start - hint.end,
        _RANK[hint.kind],
        hint.start,
    )
