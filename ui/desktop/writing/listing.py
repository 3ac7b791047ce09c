"""Which rows the list has: what matters most first, and the same word only once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.desktop.writing.looks import PERSON, by_weight, said, stroke_of
from ui.desktop.writing.rows import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wijksessie.plain_language.hints import Hint


def rows_of(
    text: str, hints: Iterable[Hint], most_letters: int | None, is_here: Callable[[Hint], bool]
) -> dict[Line, Hint]:
    """Return the rows, each with its hint; for a word that stands there more often the one people are at.

    A wording that would make the text longer than `most_letters` is left out: half a word is worse than a
    hard one.
    """
    once: dict[tuple[object, ...], Hint] = {}
    for hint in hints:
        words = text[hint.start : hint.end].lower()
        same = (hint.kind, words, hint.why, *(better.say for better in hint.better))
        if same not in once or is_here(hint):
            once[same] = hint
    rows: dict[Line, Hint] = {}
    for hint in by_weight(once.values()):
        line = line_of(text, hint, most_letters)
        while line in rows:
            line = replace(line, nr=line.nr + 1)
        rows[line] = hint
    return rows


def line_of(text: str, hint: Hint, most_letters: int | None) -> Line:
    """Return the row of one hint."""
    says = [
        better.say
        for better in hint.better
        if most_letters is None
        or len(text) + sum(len(edit.text) - (edit.end - edit.start) for edit in better.edits) <= most_letters
    ]
    role = "stress" if hint.kind.value == PERSON else "hint"
    shown = said(text, hint)
    return Line(hint.kind.value, shown, stroke_of(hint), role, hint.why, tuple(dict.fromkeys(says)))
