"""Finds the words of a list in a sentence: figures of speech, English words, labels.

The lists are written as `hard_words/entries.py` tells. Nouns bring their article along; a verb with set words
("in kaart brengen") is found before, behind and around them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import resources
from wijksessie.plain_language import listed_nouns, listed_verbs
from wijksessie.plain_language.hard_words.entries import (
    AdjectiveEntry,
    NounEntry,
    VerbEntry,
    adjective,
    noun,
    verb,
)
from wijksessie.plain_language.hints import Better, Hint, HintKind
from wijksessie.plain_language.inflection.adjectives import with_e
from wijksessie.plain_language.lexicon import is_noun, is_verb
from wijksessie.plain_language.text import Sentence, read
from wijksessie.plain_language.wording import put


@dataclass(frozen=True, slots=True)
class Listed:
    """Words that follow each other in a sentence, and what to say instead."""

    words: tuple[str, ...]
    entry: str | NounEntry | AdjectiveEntry | VerbEntry
    easy: tuple[str, ...]
    form: str = ""
    """Which form of the entry it is: "one", "many", "e", "parts", or the slot of a verb."""


@dataclass(slots=True)
class Words:
    """A list, by the first one or two words of what it holds; the longest first."""

    one: dict[str, list[Listed]] = field(default_factory=dict)
    two: dict[tuple[str, str], list[Listed]] = field(default_factory=dict)
    start: tuple[str, ...] = ()
    """What a longer word begins with that belongs to the list too."""

    def add(
        self, text: str, entry: str | NounEntry | AdjectiveEntry | VerbEntry, easy: list[str], form: str
    ) -> None:
        """Put in the words of `text`; what was put in first stays."""
        words = tuple(word.lower for word in read(text).words)
        if not words:
            return
        found = Listed(words, entry, tuple(easy), form)
        if len(words) == 1:
            there = self.one.setdefault(words[0], [])
        else:
            there = self.two.setdefault((words[0], words[1]), [])
        same_verb = (each for each in there if not isinstance(entry, VerbEntry) or each.entry == entry)
        if not any(each.words == words and each.form == form for each in same_verb):
            there.append(found)
            there.sort(key=lambda each: -len(each.words))

    def at(self, sentence: Sentence, at: int) -> Iterator[Listed]:
        """What of the list stands at a word of the sentence, the longest first."""
        words = sentence.words
        if at + 1 < len(words):
            for found in self.two.get((words[at].lower, words[at + 1].lower), ()):
                if _stands(sentence, at, found.words):
                    yield found
        yield from self.one.get(words[at].lower, ())


def _stands(sentence: Sentence, at: int, said: tuple[str, ...]) -> bool:
    there = sentence.words[at : at + len(said)]
    if tuple(word.lower for word in there) != said:
        return False
    return all(not sentence.text[a.end : b.start].strip() for a, b in pairwise(there))


@cache
def words_of(name: str) -> Words:
    """The list of `resources/words/<name>.toml`."""
    file = tomllib.loads(resources.path("words", f"{name}.toml").read_text(encoding="utf-8"))
    found = Words()
    for text, easy in file.get("phrase", {}).items():
        found.add(text, text, easy, "phrase")
    for text, easy in file.get("noun", {}).items():
        entry = noun(text)
        found.add(entry.one, entry, easy, "one")
        for many in entry.many:
            found.add(many, entry, easy, "many")
    for text, easy in file.get("adjective", {}).items():
        plain = adjective(text)
        found.add(plain.word, plain, easy, "plain")
        found.add(with_e(plain.word), plain, easy, "e")
    for text, easy in file.get("verb", {}).items():
        done = verb(text)
        for said, form in listed_verbs.forms_of(done):
            found.add(said, done, easy, form)
    found.start = tuple(file.get("start", {}).get("words", "").split())
    return found


def find(sentence: Sentence, name: str, kind: HintKind, why: str) -> Iterator[Hint]:
    """What of a list stands in the sentence, with what fits in its place."""
    words = words_of(name)
    at = 0
    while at < len(sentence.words):
        hint, length = None, 1
        if _is_name(sentence, at):
            at += 1
            continue
        for listed in words.at(sentence, at):
            hint = _hint(sentence, at, listed, kind, why)
            if hint is not None:
                length = len(listed.words)
                break
        if hint is None and words.start and sentence.words[at].lower.startswith(words.start):
            word = sentence.words[at]
            hint = Hint(word.start, word.end, kind, why)
        if hint is not None:
            yield hint
        at += length


def _describes(sentence: Sentence, behind: int) -> bool:
    """Whether the word before this place says something of a noun here: "laaggeletterde ouders"."""
    if behind >= len(sentence.words):
        return False
    before, word = sentence.words[behind - 1], sentence.words[behind]
    apart = sentence.text[before.end : word.start].strip()
    return before.lower.endswith("e") and not apart and is_noun(word.lower) and not is_verb(word.lower)


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether a capital inside a sentence makes it a name: "Stichting Klankbord"."""
    text = sentence.words[at].text
    if at == 0 or not text[0].isupper() or text.isupper():
        return False
    return not sentence.text[sentence.words[at - 1].end : sentence.words[at].start].strip()


def _hint(sentence: Sentence, at: int, listed: Listed, kind: HintKind, why: str) -> Hint | None:
    start, end = sentence.words[at].start, sentence.words[at + len(listed.words) - 1].end
    entry = listed.entry
    if isinstance(entry, NounEntry) and listed.form == "one" and _describes(sentence, at + len(listed.words)):
        return None
    if isinstance(entry, VerbEntry):
        return listed_verbs.hint(sentence, at, len(listed.words), entry, listed.form, listed.easy, kind, why)
    if isinstance(entry, NounEntry):
        better: tuple[Better, ...] = tuple(
            fitting
            for easy in listed.easy
            if (fitting := listed_nouns.fit(sentence, at, end, entry, noun(easy), many=listed.form == "many"))
        )
    elif isinstance(entry, AdjectiveEntry):
        better = tuple(
            put(sentence.text, start, end, with_e(easy) if listed.form == "e" else easy.rstrip("!"))
            for easy in listed.easy
            if not easy.endswith("!") or listed.form != "e"
        )
    else:
        better = tuple(put(sentence.text, start, end, easy) for easy in listed.easy)
    return Hint(start, end, kind, why, better)
