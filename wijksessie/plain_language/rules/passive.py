"""Passive: "wordt behandeld", "is door de raad vastgesteld"; a resident cannot see who does it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wijksessie.plain_language import lexicon
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.little_words import (
    DETERMINER,
    HEBBEN,
    MODAL,
    PREPOSITION,
    SUBJECT,
    SUBORDINATING,
    WORDEN,
    ZIJN,
    words,
)
from wijksessie.plain_language.participles import (
    also_done,
    came_by_itself,
    is_participle,
    is_state,
    names_doer,
)
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.verb_forms import breaks, clause_starts, finite_verbs, is_verb_zijn
from wijksessie.plain_language.writing import Writing

_AUXILIARY = WORDEN | ZIJN | HEBBEN
_CLUSTER = _AUXILIARY | MODAL | {"te"}
_DEGREE = words("erg heel zeer te nogal best behoorlijk vrij enorm echt zo hartstikke ontzettend")
"""How much: only something that is can be more or less; "is erg beperkt" is no passive."""
_POSSESSIVE = words("mijn uw jouw je zijn haar ons onze hun jullie")
_WHY = "Wie doet dit? Zet die vooraan."


class Passive(NamedTuple):
    """The places of an auxiliary and its participles among the words of a sentence."""

    auxiliary: int
    participles: tuple[int, ...]


def find(sentence: Sentence, writing: Writing) -> Iterator[Hint]:
    """A hint over the auxiliary; the participles are further places. Only the writer knows who does it."""
    words = sentence.words
    for place, participles in passives(sentence):
        also = tuple((words[at].start, words[at].end) for at in participles)
        yield Hint(words[place].start, words[place].end, HintKind.PASSIVE, _WHY, also=also)


@lru_cache(maxsize=256)
def passives(sentence: Sentence) -> tuple[Passive, ...]:
    """The passives of a sentence from front to back."""
    words = tuple(word.lower for word in sentence.words)
    if _AUXILIARY.isdisjoint(words):
        return ()
    read = _Read(sentence, words)
    claims: dict[int, list[int]] = {}
    for place, word in enumerate(words):
        if is_participle(word) and word not in _CLUSTER and not read.stands_before_noun(place):
            auxiliary = read.auxiliary_of(place)
            if auxiliary is not None:
                claims.setdefault(auxiliary, []).append(place)
    found = []
    for auxiliary, places in sorted(claims.items()):
        participles = read.joined(places)
        if words[auxiliary] in WORDEN or read.tells_of_deed(auxiliary, participles):
            found.append(Passive(auxiliary, participles))
    return tuple(found)


class _Read:
    """A sentence with what is known of its words."""

    def __init__(self, sentence: Sentence, words: tuple[str, ...]) -> None:
        self.sentence = sentence
        self.words = words
        self.broken = breaks(sentence)
        self.starts = frozenset(clause_starts(sentence)) - {0}
        self.finite = frozenset(finite_verbs(sentence))

    def stands_before_noun(self, place: int) -> bool:
        """Whether the participle tells of a noun: "een gestolen fiets", "een gevraagd bedrag"."""
        words = self.words
        if place + 1 >= len(words) or self.broken[place + 1]:
            return False
        after = words[place + 1]
        if not lexicon.is_noun(after) or after in PREPOSITION or after in _CLUSTER or after in SUBORDINATING:
            return False
        before = words[place - 1] if place else ""
        told = before in DETERMINER and not (before in ZIJN and place - 1 in self.finite)
        return told or (words[place].endswith("en") and not lexicon.is_verb(after))

    def auxiliary_of(self, place: int) -> int | None:
        """The place of the auxiliary of "worden" or "zijn" this participle belongs to."""
        beside = self._beside(place, -1)
        if beside is None:
            beside = self._beside(place, 1)
        if beside is None:
            beside = self._before(place)
        return None if beside is None or self.words[beside] in HEBBEN else beside

    def _beside(self, place: int, step: int) -> int | None:
        """In the row of verbs that touches the participle: "kan worden aangevraagd", "gehoord te worden"."""
        at = place
        while True:
            if self.broken[at if step < 0 else at + 1] if 0 <= at + max(step, 0) < len(self.words) else True:
                return None
            at += step
            if not 0 <= at < len(self.words) or self.words[at] not in _CLUSTER:
                return None
            if self._is_auxiliary(at):
                return at

    def _before(self, place: int) -> int | None:
        """Further to the front, in the same clause: "wordt binnen acht weken behandeld"."""
        at = place
        if self.broken[at] and not (at and is_participle(self.words[at - 1])):
            at = self._before_aside(at)
            if at == place:
                return self._before_short_aside(place)
        while at > 0:
            at = self._before_aside(at) if self.broken[at] else at
            at -= 1
            if self._is_auxiliary(at):
                return at
            if at in self.finite or at in self.starts:
                return None
        return None

    def _before_aside(self, at: int) -> int:
        """Where a clause between commas begins that ends before `at` ("als u wilt,"); else `at`."""
        start = at - 1
        while start > 0 and not self.broken[start]:
            start -= 1
        is_aside = start in self.starts and any(start < verb < at for verb in self.finite)
        return start if is_aside else at

    def _before_short_aside(self, at: int) -> int | None:
        """The auxiliary right before words between commas or brackets: "wordt, net als elders, gebeld"."""
        start = at - 1
        while start > 0 and not self.broken[start]:
            start -= 1
        return start - 1 if start and self._is_auxiliary(start - 1) else None

    def _is_auxiliary(self, at: int) -> bool:
        return self.words[at] in _AUXILIARY and (self.words[at] != "zijn" or is_verb_zijn(self.sentence, at))

    def joined(self, places: list[int]) -> tuple[int, ...]:
        """The last participle and those joined to it: "gewassen en gestreken"."""
        kept = [places[-1]]
        for place in reversed(places[:-1]):
            between = range(place + 1, kept[0] + 1)
            if not any(self.broken[at] or self.words[at] in ("en", "of") for at in between):
                break
            kept.insert(0, place)
        return tuple(kept)

    def tells_of_deed(self, auxiliary: int, participles: tuple[int, ...]) -> bool:
        """Whether "is" with these participles tells of something that somebody did."""
        before = self.words[auxiliary - 1] if auxiliary else ""
        one, two = (*self.words[auxiliary + 1 :], "", "")[:2]
        if before in SUBJECT and self._has_object(auxiliary, participles[0]):
            return False
        if lexicon.is_adjective(one) and two == "en" and not is_participle(one):
            # "Is spannend en goed geschreven": both say how it is.
            return False
        return any(self._was_done(place) for place in participles)

    def _has_object(self, auxiliary: int, participle: int) -> bool:
        """As in "ik ben in de stad mijn tas verloren": a passive has no object."""
        between = range(auxiliary + 1, participle)
        return any(self.words[at] in _POSSESSIVE and self.words[at - 1] not in PREPOSITION for at in between)

    def _was_done(self, place: int) -> bool:
        word = self.words[place]
        if came_by_itself(word):
            return also_done(word) and names_doer(self.words)
        if place and self.words[place - 1] in _DEGREE:
            return False
        return not is_state(word, self.words)
