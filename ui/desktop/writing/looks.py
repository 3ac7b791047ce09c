"""How a hint looks and how much it matters: a line style for every kind, because colour is never alone.

Kinds are the values of `wijksessie.plain_language.HintKind`: a screen must not wait for the rules to be read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wijksessie.plain_language.hints import Hint

PERSON = "person"


class Stroke(Enum):
    """The line under words."""

    WAVE = "golf"
    DASH = "streepjes"
    DOT = "stippen"


_KINDS: dict[str, Stroke] = {
    "own_word": Stroke.WAVE,
    "stress": Stroke.WAVE,
    "label": Stroke.WAVE,
    PERSON: Stroke.DOT,
    "old_number": Stroke.DOT,
    "hard_word": Stroke.WAVE,
    "english": Stroke.WAVE,
    "abbreviation": Stroke.WAVE,
    "figurative": Stroke.WAVE,
    "two_messages": Stroke.DASH,
    "long_sentence": Stroke.DASH,
    "double_negation": Stroke.DASH,
    "passive": Stroke.DASH,
    "far_apart": Stroke.DASH,
    "verb_as_noun": Stroke.WAVE,
    "number": Stroke.WAVE,
    "long_word": Stroke.WAVE,
    "u_and_je": Stroke.DASH,
}
"""The kinds, those that matter most to a reader first, with the line each has."""

_RANK = {kind: nr for nr, kind in enumerate(_KINDS)}
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A line under `text[start:end]`, in characters of Python; `role` is its colour."""

    start: int
    end: int
    stroke: Stroke
    role: str = "hint"


def stroke_of(hint: Hint) -> Stroke:
    """Return the line of a hint."""
    return _KINDS.get(hint.kind.value, Stroke.WAVE)


def by_weight(hints: Iterable[Hint]) -> list[Hint]:
    """Return the hints, most important first, and then as they stand in the text."""
    return sorted(hints, key=lambda hint: (_RANK.get(hint.kind.value, len(_RANK)), hint.start))


def marks_of(text: str, hints: Iterable[Hint]) -> tuple[Mark, ...]:
    """Return the lines to draw; what is about a whole sentence only has its first free word underlined.

    Names have the colour names have everywhere; their dots tell them apart without it.
    """
    marks: list[Mark] = []
    light: list[Hint] = []
    for hint in hints:
        stroke = stroke_of(hint)
        if stroke is Stroke.DASH:
            light.append(hint)
            continue
        role = "stress" if hint.kind.value == PERSON else "hint"
        marks += [Mark(start, end, stroke, role) for start, end in ((hint.start, hint.end), *hint.also)]
    marks.sort(key=lambda mark: mark.start)
    starts, ends = [mark.start for mark in marks], [mark.end for mark in marks]
    for hint in light:
        free = (place for place in _words(text, hint) if not _taken(place, starts, ends))
        marks += [Mark(start, end, Stroke.DASH) for start, end in list(free)[:1]]
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _words(text: str, hint: Hint) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(text, hint.start, hint.end):
        yield word.span()


def _taken(place: tuple[int, int], starts: list[int], ends: list[int]) -> bool:
    """Whether a line lies under a word already; lines are in order and lie apart."""
    before = bisect_left(starts, place[1]) - 1
    return before >= 0 and ends[before] > place[0]


def said(text: str, hint: Hint, most: int = 28) -> str:
    """Return the words a row shows for a hint: of a long piece only how it begins."""
    words = " ".join(text[hint.start : hint.end].split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
