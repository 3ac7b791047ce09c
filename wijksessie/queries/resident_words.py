"""Whether a text can be read by residents: short sentences and everyday words (domain.md 5.1, 5.6)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

import resources

MOST_WORDS = 12
"""In one sentence for residents."""

_END = re.compile(r"(?<=[.!?؟])\s+|\n+")


@dataclass(frozen=True)
class Avoided:
    """A word that residents do not read from us; `use` is what to say instead, or empty to leave it out."""

    word: str
    use: str


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, each with its own closing mark."""
    return tuple(part for part in (part.strip() for part in _END.split(text)) if part)


def is_short(text: str) -> bool:
    """Whether every sentence has at most twelve words."""
    return all(len(sentence.split()) <= MOST_WORDS for sentence in sentences_of(text))


def chunks(name: str) -> tuple[str, ...]:
    """A name in lines of at most twelve words: a name is no sentence, and nothing of it may get lost."""
    words = name.split()
    return tuple(" ".join(words[at : at + MOST_WORDS]) for at in range(0, len(words), MOST_WORDS))


@cache
def _avoided() -> tuple[tuple[re.Pattern[str], str], ...]:
    file = tomllib.loads(resources.path("words", "avoid.toml").read_text(encoding="utf-8"))
    found = []
    for line in file["word"]:
        for word in line["avoid"]:
            pattern = re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")
            found.append((re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE), str(line["use"])))
    return tuple(found)


def avoided(text: str) -> tuple[Avoided, ...]:
    """The words in this text to avoid, in the order of the list."""
    return tuple(Avoided(hit.group(), use) for pattern, use in _avoided() if (hit := pattern.search(text)))


def problem(text: str) -> str:
    """What residents could not read in this text, as a sentence for the team; empty when it is fine."""
    for sentence in sentences_of(text):
        count = len(sentence.split())
        if count > MOST_WORDS:
            return f"Deze zin heeft {count} woorden. Maak hem korter: hooguit {MOST_WORDS}."
    for hit in avoided(text)[:1]:
        if hit.use:
            return f"Het woord “{hit.word}” is moeilijk. Zeg liever: {hit.use}."
        return f"Laat het woord “{hit.word}” liever weg."
    return ""
