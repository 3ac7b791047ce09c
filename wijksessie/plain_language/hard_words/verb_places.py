"""Where a hard verb stands in a sentence: its form, its separable part, the preposition behind it."""

from __future__ import annotations

from dataclasses import dataclass

from wijksessie.plain_language.hard_words.clauses import (
    BE,
    BECOME,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    SUBORDINATORS,
    Order,
    clause,
    order,
    piece,
)
from wijksessie.plain_language.hard_words.entries import PREPOSITIONS, VerbEntry
from wijksessie.plain_language.hard_words.index import FINITE, Form, Found
from wijksessie.plain_language.hard_words.verb_readings import POINTS_AT_A_NOUN, forms_of, is_verb_here
from wijksessie.plain_language.text import Sentence

_REACH = 12
"""Words within which the separable part or preposition of a verb is looked for."""


@dataclass(frozen=True, slots=True)
class VerbPlace:
    """A hard verb in a sentence.

    Words `first` until and with `last` hold the verb with what is joined to it ("vast te stellen"); `at` is
    the verb itself. `apart` are the first and last word of parts that stand further on, `behind` those of its
    preposition, `oneself` is the word "zich". `forms` has one form, or two when the sentence does not tell.
    """

    found: Found
    first: int
    last: int
    at: int
    forms: frozenset[Form]
    with_te: bool
    apart: tuple[int, int] | None
    behind: tuple[int, int] | None
    oneself: int | None
    te_is_taken: bool = False
    """Whether the "te" before it belongs to another hard word, so that nothing may come in between."""

    @property
    def taken(self) -> set[int]:
        """The words that belong to it."""
        words = set(range(self.first, self.last + 1))
        for span in (self.apart, self.behind):
            if span:
                words |= set(range(span[0], span[1] + 1))
        return words


def place(sentence: Sentence, found: Found, at: int, apart: bool) -> VerbPlace | None:
    """The verb of `found` at word `at`, or None when it is another word there.

    `apart` says that its parts are to be looked for further on in the clause.
    """
    entry = found.hard.entry
    assert isinstance(entry, VerbEntry)
    if entry.root == "zijn" and any(word.lower == "geweest" for word in sentence.words):
        return None
    first, last = at, at + len(found.words) - 1
    words = sentence.words
    with_te = "te" in found.words[:-1]
    if not with_te and not apart and first > 0 and words[first - 1].lower == "te":
        first, with_te = first - 1, True
    parts = None
    if apart:
        parts = _parts(sentence, entry, at)
        if parts is None:
            return None
    forms = {Form.WHOLE} if with_te else forms_of(sentence, found, at, last)
    if apart:
        forms &= FINITE
    if not forms or (
        not with_te and not apart and not is_verb_here(sentence, at, last, forms, bool(entry.parts))
    ):
        return None
    if apart and at > 0 and words[at - 1].lower in POINTS_AT_A_NOUN:
        return None
    behind = None
    if entry.behind:
        behind = _behind(sentence, entry.behind, at, last, parts, forms)
        if behind is None:
            return None
    oneself = _oneself(sentence, last) if entry.reflexive else None
    if entry.reflexive and oneself is None:
        return None
    return VerbPlace(found, first, last, last, frozenset(forms), with_te, parts, behind, oneself)


def _parts(sentence: Sentence, entry: VerbEntry, at: int) -> tuple[int, int] | None:
    words, parts = sentence.words, entry.parts
    has = entry.forms
    other = {has.i, has.he, has.past, has.past_plural, has.participle} - set(parts)
    _, end = piece(sentence, at)
    for near in range(at + 1, min(end, at + _REACH) + 1):
        word = words[near].lower
        if word == parts[0] and tuple(w.lower for w in words[near : near + len(parts)]) == parts:
            last = near + len(parts) - 1
            if last <= end and _closes(sentence, last, end):
                return near, last
        if word in other or (word in SUBORDINATORS and word not in ("die", "dat", "of")):
            # "is bepalend en is afhankelijk": the second one is the verb of this part.
            return None
    return None


def _closes(sentence: Sentence, last: int, end: int) -> bool:
    # "Wij vragen aan de bewoners": "aan" is a part only where a clause closes.
    words = sentence.words
    if last == end or (words[last].lower not in PREPOSITIONS and words[last].lower not in ("mee", "toe")):
        return True
    after = words[last + 1].lower
    return after in COORDINATORS or after in SUBORDINATORS or after in PREPOSITIONS


def _behind(
    sentence: Sentence,
    behind: tuple[str, ...],
    at: int,
    last: int,
    parts: tuple[int, int] | None,
    forms: set[Form],
) -> tuple[int, int] | None:
    lower = [word.lower for word in sentence.words]
    size = len(behind)

    def here(near: int) -> bool:
        return tuple(lower[near : near + size]) == behind

    _, end = piece(sentence, at)
    after = (parts[1] if parts else last) + 1
    if after + size - 1 <= end and here(after):
        return after, after + size - 1
    if behind[0] in SUBORDINATORS:
        return None
    first, _ = clause(sentence, at)
    at_the_end = not forms & FINITE or (parts is None and order(sentence, at) is Order.SUB)
    if at_the_end:
        # "op te richten" is another verb than "richten op".
        close = at - 1 if lower[at - 1] == "te" and at > 0 else at
        # What stands before "om" belongs to another verb: "neemt contact op om af te stemmen".
        first = next((near + 1 for near in range(close - 1, first - 1, -1) if lower[near] == "om"), first)
        spots = [near for near in range(first, close - size) if here(near)]
        if len(spots) != 1 or _opens_a_phrase(lower, spots[0]):
            return None
        return spots[0], spots[0] + size - 1
    for near in range(last + 1, min(end, last + _REACH) + 1):
        if lower[near] in SUBORDINATORS and lower[near] not in ("die", "dat"):
            return None
        if lower[near] in HAVE | BE | BECOME | MODALS:
            return None
        if near + size - 1 <= end and here(near):
            return near, near + size - 1
    return None


def _opens_a_phrase(lower: list[str], at: int) -> bool:
    # "naar aanleiding van": this preposition belongs to no verb.
    return len(lower) > at + 2 and lower[at + 1] not in DETERMINERS and lower[at + 2] in PREPOSITIONS


def _oneself(sentence: Sentence, at: int) -> int | None:
    first, last = clause(sentence, at)
    spots = [near for near in range(first, last + 1) if sentence.words[near].lower == "zich"]
    return spots[0] if len(spots) == 1 else None
