"""What the tests of the surface rules share: a sentence with every first wording accepted."""

from __future__ import annotations

from importlib import import_module

from wijksessie.plain_language.hints import Hint, applied
from wijksessie.plain_language.text import read
from wijksessie.plain_language.writing import PLAIN


def hints(rule: str, sentence: str) -> list[Hint]:
    found = import_module(f"wijksessie.plain_language.rules.{rule}").find(read(sentence), PLAIN)
    return sorted(found, key=lambda hint: hint.start)


def accepted(rule: str, sentence: str) -> str:
    """The sentence after the first wording of each hint; it stays where there is none."""
    last = len(sentence) + 1
    said = sentence
    for hint in reversed(hints(rule, sentence)):
        if hint.better and max(edit.end for edit in hint.better[0].edits) <= last:
            said = applied(said, hint.better[0])
            last = min(edit.start for edit in hint.better[0].edits)
    return said


def marked(rule: str, sentence: str) -> list[str]:
    return [sentence[hint.start : hint.end] for hint in hints(rule, sentence)]
