"""Paragraphs for print: left aligned, never hyphenated, nothing wider than its column. Measures in pt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from exports import fonts
from exports.line_breaks import Run, Word, break_lines


@dataclass(frozen=True)
class Style:
    """How a paragraph looks: `size` in pt, `leading` in sizes, `colour` as `#RRGGBB`.

    `strong` is the font of the parts that stand out, `larger` their size in sizes. `balanced` makes the lines
    about equally long, because one word left over looks lost.
    """

    size: float
    leading: float
    colour: str
    font: str = fonts.REGULAR
    strong: str = fonts.BOLD
    larger: float = 1.0
    balanced: bool = True

    def scaled(self, factor: float) -> Style:
        """The same, `factor` times as large."""
        return replace(self, size=self.size * factor)


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Lines:
    """A paragraph cut into lines. `actual` is the real text when the typeface could not draw all of it."""

    lines: tuple[Line, ...]
    style: Style
    actual: str

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last, in pt."""
        return len(self.lines) * self.style.size * self.style.leading

    @property
    def width(self) -> float:
        """Of the longest line, in pt."""
        lengths = (sum(run.width for run in line) for line in self.lines)
        return max(lengths) * self.style.size

    def baselines(self, top: float) -> Iterator[tuple[float, Line]]:
        """Each line with the height of its baseline, when the paragraph begins at `top`."""
        step = self.style.size * self.style.leading
        above = (step - (fonts.ASCENT + fonts.DESCENT) * self.style.size) / 2 + fonts.ASCENT * self.style.size
        for index, line in enumerate(self.lines):
            yield top - index * step - above, line


@lru_cache(maxsize=2048)
def set_lines(text: str, style: Style, width: float, strong: tuple[str, ...] = ()) -> Lines:
    """Cut `text` into lines at most `width` pt wide; what occurs in `strong` becomes bold and stays whole."""
    drawn, missing = fonts.drawable(text)
    breaks = break_lines(_words(drawn, style, strong), width / style.size, style.balanced)
    return Lines(tuple(_lines(breaks)), style, " ".join(text.split()) if missing else "")


def _words(text: str, style: Style, strong: Sequence[str]) -> list[Word]:
    wanted = [" ".join(part.split()) for part in strong]
    pattern = "|".join(re.escape(part) for part in sorted(wanted, key=len, reverse=True) if part)
    parts = re.split(f"({pattern})", text) if pattern else [text]
    words: list[list[Run]] = [[]]
    for index, part in enumerate(parts):
        bold = index % 2 == 1
        # The inside of a telephone number does not break.
        pieces = [part.replace(" ", fonts.NO_BREAK_SPACE)] if bold else part.split(" ")
        for at, piece in enumerate(pieces):
            if at:
                words.append([])
            if piece:
                words[-1].append(Run(piece, style.strong, style.larger) if bold else Run(piece, style.font))
    return [Word(tuple(word)) for word in words if word]


def _lines(breaks: Sequence[Sequence[Word]]) -> Iterator[Line]:
    """The words of every line as runs, with a space between words.

    A line ends in a space too when the next one begins a word: without it a reader hears "besprokenmet".
    """
    for index, words in enumerate(breaks):
        following = breaks[index + 1][0] if index + 1 < len(breaks) else None
        runs: list[Run] = []
        for at, word in enumerate(words):
            after = words[at + 1] if at + 1 < len(words) else following
            for run in word.runs:
                _append(runs, run)
            if after and not after.joined:
                _append(runs, replace(runs[-1], text=" "))
        yield tuple(runs)


def _append(runs: list[Run], run: Run) -> None:
    if runs and (runs[-1].font, runs[-1].scale) == (run.font, run.scale):
        runs[-1] = replace(run, text=runs[-1].text + run.text)
    else:
        runs.append(run)
