"""Every form in which a word of the list may stand in a sentence, by the first word of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache

from wijksessie.plain_language.hard_words.entries import (
    PREPOSITIONS,
    AdjectiveEntry,
    Hard,
    NounEntry,
    VerbEntry,
    adjective,
    listed,
    noun,
    verb,
)
from wijksessie.plain_language.inflection.adjectives import compared, most, with_e, without_e
from wijksessie.plain_language.lexicon import is_adjective, is_infinitive, is_noun
from wijksessie.plain_language.text import read
from wijksessie.plain_language.writing import OwnWord


class Form(Enum):
    """A form of a verb, a noun or an adjective."""

    WHOLE = "betalen"
    I = "betaal"  # noqa: E741 - it is what the form is called
    YOU = "kunt"
    HE = "betaalt"
    WE = "wij betalen"
    PAST = "betaalde"
    PAST_WE = "betaalden"
    DONE = "betaald"
    DONE_E = "de betaalde"
    ONE = "plek"
    MANY = "plekken"
    PLAIN = "groot"
    WITH_E = "grote"
    MORE = "groter"
    MORE_E = "grotere"
    MOST = "grootst"
    MOST_E = "grootste"
    FIXED = "met betrekking tot"


FINITE = frozenset((Form.I, Form.YOU, Form.HE, Form.WE, Form.PAST, Form.PAST_WE))
"""The forms that are the verb of a clause by themselves."""


@dataclass(slots=True)
class Found:
    """A row of words that a hard word may be, and the forms it may have there."""

    hard: Hard
    words: tuple[str, ...]
    forms: set[Form]


@dataclass(slots=True)
class Index:
    """Single words, `rows` by their first two words, and `apart` verbs whose parts come later."""

    single: dict[str, list[Found]] = field(default_factory=dict)
    rows: dict[tuple[str, str], list[Found]] = field(default_factory=dict)
    apart: dict[str, list[Found]] = field(default_factory=dict)
    company: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """The words that make another verb of a verb and its part: "contact" of "opnemen"."""

    def add(self, hard: Hard) -> None:
        """Take up a hard word in all its forms."""
        entry = hard.entry
        if isinstance(entry, VerbEntry):
            self._add_verb(hard, entry)
        elif isinstance(entry, NounEntry):
            for text in _with_adjectives(entry.one):
                self._row(hard, text.split(), Form.MANY if entry.only_many else Form.ONE)
            for many in entry.many:
                self._row(hard, many.split(), Form.MANY)
        elif isinstance(entry, AdjectiveEntry):
            self._add_adjective(hard, entry.word)
        else:
            self._row(hard, [word.lower for word in read(entry).words], Form.FIXED)

    def _row(self, hard: Hard, words: list[str], form: Form) -> None:
        row = tuple(word.lower() for word in words)
        if len(row) == 1:
            _put(self.single.setdefault(row[0], []), hard, row, form)
        elif row:
            _put(self.rows.setdefault((row[0], row[1]), []), hard, row, form)

    def _add_verb(self, hard: Hard, entry: VerbEntry) -> None:
        has = entry.forms
        if entry.joined and len(entry.parts) > 1:
            self.company.setdefault((entry.root, entry.parts[-1]), set()).add(entry.parts[0])
        finite = (
            (has.i, Form.I),
            (has.he, Form.HE),
            (has.you, Form.HE if has.you == has.he else Form.YOU),
            (has.infinitive, Form.WE),
            (has.past, Form.PAST),
            (has.past_plural, Form.PAST_WE),
        )
        for text, form in finite:
            if text in PREPOSITIONS and not entry.parts:
                # "in" and "uit" are forms of "innen" and "uiten", but nearly never.
                continue
            if entry.parts:
                _put(self.apart.setdefault(text, []), hard, (text,), form)
            self._row(hard, entry.together(text).split(), form)
        self._row(hard, entry.together(has.infinitive).split(), Form.WHOLE)
        if entry.parts:
            self._row(hard, [*entry.parts, "te", has.infinitive], Form.WHOLE)
        self._row(hard, entry.together(has.participle).split(), Form.DONE)
        if not has.participle.endswith("en"):
            self._row(hard, entry.together(with_e(has.participle)).split(), Form.DONE_E)

    def _add_adjective(self, hard: Hard, word: str) -> None:
        forms = (
            (word, Form.PLAIN),
            (with_e(word), Form.WITH_E),
            (compared(word), Form.MORE),
            (most(word), Form.MOST),
        )
        for text, form in forms:
            if text:
                self._row(hard, text.split(), form)
        if compared(word):
            self._row(hard, (compared(word) + "e").split(), Form.MORE_E)
            self._row(hard, (most(word) + "e").split(), Form.MOST_E)


def _put(there: list[Found], hard: Hard, words: tuple[str, ...], form: Form) -> None:
    for found in there:
        if found.hard is hard and found.words == words:
            found.forms.add(form)
            return
    there.append(Found(hard, words, {form}))


@cache
def index() -> Index:
    """Our own list in all its forms; read at first use."""
    return indexed(listed())


def indexed(words: Iterable[Hard]) -> Index:
    """These words in all their forms."""
    made = Index()
    for hard in words:
        made.add(hard)
    return made


@lru_cache(maxsize=8)
def own_index(own: tuple[OwnWord, ...]) -> Index:
    """The words of an organisation, guessed to be a verb, noun or adjective where that is plain to see."""
    return indexed(_guessed(word) for word in own if word.hard.strip())


def _guessed(own: OwnWord) -> Hard:
    hard, easy = (
        " ".join(own.hard.lower().split()),
        tuple(" ".join(each.split()) for each in own.easy if each.strip()),
    )
    if hard.startswith(("de ", "het ")):
        return Hard(noun(hard), tuple(noun(each) for each in easy))
    if "|" in hard or (is_infinitive(hard) and all("|" in each or is_infinitive(each) for each in easy)):
        return Hard(verb(hard), tuple(verb(each) for each in easy))
    if is_adjective(hard) and not is_noun(hard) and all(is_adjective(each) for each in easy):
        return Hard(adjective(hard), tuple(adjective(each) for each in easy))
    if " " not in hard and all(" " not in each and not is_adjective(each) for each in easy):
        return Hard(noun(hard), tuple(noun(each) for each in easy))
    return Hard(hard, easy)


def _with_adjectives(words: str) -> tuple[str, ...]:
    # "sociaal isolement" is "het sociale isolement" too, and "eigen bijdrage" stays.
    first, _, rest = words.partition(" ")
    if not rest or not is_adjective(first):
        return (words,)
    return tuple(dict.fromkeys((words, f"{with_e(first)} {rest}", f"{without_e(first)} {rest}")))
