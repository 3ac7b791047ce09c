"""Where lines break: greedily first, then calmer in as many lines. All lengths in sizes of the type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from exports import fonts

_SMALL = 3
"""Letters of a small word, such as op, van and 20."""


@dataclass(frozen=True)
class Run:
    """Some characters in one font, `scale` times the size of the paragraph."""

    text: str
    font: str
    scale: float = 1.0

    @property
    def width(self) -> float:
        """At a size of 1 pt."""
        return fonts.width(self.text, self.font) * self.scale


@dataclass(frozen=True)
class Word:
    """What stays on one line; `joined` to the word before it when they are pieces of a longer one."""

    runs: tuple[Run, ...]
    joined: bool = False

    @cached_property
    def width(self) -> float:
        """At a size of 1 pt."""
        return sum(run.width for run in self.runs)

    @cached_property
    def text(self) -> str:
        """Its characters, whatever their fonts."""
        return "".join(run.text for run in self.runs)

    @property
    def space(self) -> float:
        """The white that belongs before it."""
        return 0.0 if self.joined else fonts.width(" ", self.runs[0].font)


Breaks = list[list[Word]]


def break_lines(words: Sequence[Word], limit: float, balanced: bool) -> Breaks:
    """`words` in lines at most `limit` wide; `balanced` makes the lines about equally long."""
    whole = [piece for word in words for piece in _pieces(word, limit)]
    lines = _fill(whole, limit)
    return _calm(whole, limit, len(lines)) if balanced and len(lines) > 1 else lines


def _pieces(word: Word, limit: float) -> Iterator[Word]:
    """The word itself, or pieces of it when it is wider than a line (the address of a website, say)."""
    if word.width <= limit:
        yield word
        return
    joined = False
    for run in word.runs:
        piece = ""
        for character in run.text:
            if piece and replace(run, text=piece + character).width > limit:
                yield Word((replace(run, text=piece),), joined)
                piece, joined = "", True
            piece += character
        yield Word((replace(run, text=piece),), joined)
        joined = True


def _fill(words: Sequence[Word], limit: float, together: bool = False) -> Breaks:
    """Greedy: each line takes words until the next one does not fit.

    With `together` a small word goes to the next line with its neighbour: "op dinsdag" is read as one thing.
    """
    lines: Breaks = [[]]
    used = 0.0
    for word in words:
        if lines[-1] and used + word.space + word.width > limit:
            small = _small_words_at_end(lines[-1]) if together else []
            used = _length(small)
            if used + word.space + word.width > limit:
                small, used = [], 0.0
            del lines[-1][len(lines[-1]) - len(small) :]
            lines.append(small)
        used += word.width + (word.space if lines[-1] else 0.0)
        lines[-1].append(word)
    return lines


def _length(words: Sequence[Word]) -> float:
    return sum(word.width for word in words) + sum(word.space for word in words[1:])


def _small_words_at_end(line: Sequence[Word]) -> list[Word]:
    """At most two small words, never the whole line."""
    small: list[Word] = []
    for word in reversed(line[1:]):
        if len(small) == 2 or len(word.text) > _SMALL or word.joined or not word.text.isalnum():
            break
        small.insert(0, word)
    return small


def _calm(words: Sequence[Word], limit: float, count: int) -> Breaks:
    """As many lines, broken where a reader would pause: each sentence on a new line if that fits."""
    sentences: Breaks = [[]]
    for word in words:
        sentences[-1].append(word)
        if word.text.endswith((".", "?", "!")):
            sentences.append([])
    apart = [_even(sentence, limit, len(_fill(sentence, limit))) for sentence in sentences if sentence]
    if sum(map(len, apart)) <= count:
        return [line for sentence in apart for line in sentence]
    return _even(words, limit, count)


def _even(words: Sequence[Word], limit: float, count: int) -> Breaks:
    return _narrow(words, limit, count, together=True) or _narrow(words, limit, count)


def _narrow(words: Sequence[Word], limit: float, count: int, together: bool = False) -> Breaks:
    """At most `count` lines in the narrowest column that allows it; nothing when `limit` is too narrow."""
    if len(_fill(words, limit, together)) > count:
        return []
    low, high = max(limit / 2, *(word.width for word in words), 0.0), limit
    for _ in range(6):
        middle = (low + high) / 2
        fits = len(_fill(words, middle, together)) <= count
        low, high = (low, middle) if fits else (middle, high)
    return _fill(words, high, together)
