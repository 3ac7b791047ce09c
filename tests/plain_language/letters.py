"""Our own letters, and what becomes of them when every first wording is accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from wijksessie.plain_language import Better, applied, assess
from wijksessie.plain_language.hints import Hint
from wijksessie.plain_language.writing import ELSEWHERE, Writing

HERE = Path(__file__).parent
WRITING = Writing(most_words=ELSEWHERE)
NAMES = ("letters", "letters_blind")
MOST_TURNS = 400
"""A letter has far fewer hints; a wording that brings its own hint back would never end."""


@dataclass(frozen=True)
class Letter:
    """Its text, and the places of the words a reader at B1 could stumble over."""

    text: str
    hard: tuple[tuple[int, int], ...]


def letters(name: str = "letters") -> list[Letter]:
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    whole = "\n".join(line for line in lines if not line.startswith("#"))
    return [_letter(part.strip()) for part in whole.split("-----")]


def _letter(marked: str) -> Letter:
    text, hard = "", []
    for at, piece in enumerate(re.split(r"\*", marked)):
        if at % 2:
            hard.append((len(text), len(text) + len(piece)))
        text += piece
    return Letter(text, tuple(hard))


def first(hint: Hint) -> Better | None:
    return hint.better[0] if hint.better else None


def accepted(text: str) -> str:
    """The text when the first wording of every hint is accepted, one after the other."""
    for _ in range(MOST_TURNS):
        better = next((found for hint in assess(text, WRITING).hints if (found := first(hint))), None)
        if better is None:
            return text
        text = applied(text, better)
    raise AssertionError("the hints never end")


if __name__ == "__main__":
    # Read what it prints before you keep it as letters_accepted.txt.
    every = [accepted(letter.text) for name in NAMES for letter in letters(name)]
    print("\n-----\n".join(every))
