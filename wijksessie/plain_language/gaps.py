"""How far apart words stand that a reader needs together: subject and verb, article and noun.

No parser: it only tells of a gap whose two ends it is sure about, so it misses some.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wijksessie.plain_language import lexicon
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
from wijksessie.plain_language.participles import is_participle
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.verb_forms import breaks, clause_starts, finite_verbs, infinitives

_AUXILIARY = HEBBEN | ZIJN | WORDEN | MODAL
_ARTICLES = words("de het een deze dit uw onze ons hun alle")
_LEADS_IN = words("door in op bij van voor met aan tot over volgens uit tijdens binnen per ter onder")
_LONGEST_BEFORE_NOUN = 14
_PARTS = words(
    "aan af bij deel door in mee na neer om op over plaats samen terug toe uit vast voor voort weg"
)
_RELATIVE = words("die dat wie waarvan waarop waarin waarmee waarvoor waarover waarbij waaraan waar")
_SHORTEST_ASIDE = 5


class Gap(NamedTuple):
    """Two places among the words of a sentence that belong together; `between` words stand in the way.

    `before_noun` says that they are an article and its noun: there three words are already hard.
    """

    first: int
    last: int
    between: int
    before_noun: bool = False


@lru_cache(maxsize=256)
def gaps(sentence: Sentence) -> tuple[Gap, ...]:
    """The gaps of a sentence that are sure, short ones too."""
    if len(sentence.words) < 4:
        return ()
    read = _Read(sentence)
    found = (
        *read.verb_at_end(),
        *read.before_noun(),
        *read.separated(),
        *read.aside(),
        *read.late_in_clause(),
    )
    return (*found, *read.long_subject())


class _Read:
    def __init__(self, sentence: Sentence) -> None:
        self.words = tuple(word.lower for word in sentence.words)
        self.broken = breaks(sentence)
        self.starts = frozenset(clause_starts(sentence)) - {0}
        self.finite = finite_verbs(sentence)

    def _clause_from(self, place: int) -> Iterator[int]:
        """The places behind `place` in the same clause; a clause between commas is stepped over."""
        at = place + 1
        while at < len(self.words):
            if at in self.starts:
                behind = next((k for k in range(at + 1, len(self.words)) if self.broken[k]), None)
                if not self.broken[at] or behind is None or behind in self.starts:
                    return
                at = behind
            yield at
            at += 1

    def _closes(self, place: int) -> bool:
        after = place + 1
        if after >= len(self.words) or self.broken[after] or after in self.starts:
            return True
        return self.words[after] in PREPOSITION or self.words[after] in (
            "en",
            "of",
            "dat",
            "te",
            "worden",
            "zijn",
            "hebben",
        )

    def verb_at_end(self) -> Iterator[Gap]:
        """As in "Heeft ... besloten", "wordt ... behandeld", "kunt ... aanvragen"."""
        for place in self.finite:
            word = self.words[place]
            if word not in _AUXILIARY:
                continue
            end = next(
                (at for at in self._clause_from(place) if self._is_closing(at, modal=word in MODAL)), None
            )
            if end is not None:
                yield Gap(place, end, end - place - 1)

    def _is_closing(self, at: int, *, modal: bool) -> bool:
        word, before = self.words[at], self.words[at - 1]
        if before in PREPOSITION or before in DETERMINER - SUBJECT or not self._closes(at):
            return False
        if modal:
            return (
                lexicon.is_infinitive(word) and not lexicon.is_noun(word) and not lexicon.is_adjective(word)
            )
        return is_participle(word)

    def before_noun(self) -> Iterator[Gap]:
        """As in "De door de gemeente in 2024 vastgestelde regels"."""
        for place in range(len(self.words) - 4):
            if (
                self.words[place] not in _ARTICLES
                or self.words[place + 1] not in _LEADS_IN
                or self.broken[place + 1]
            ):
                continue
            end = self._noun_of(place)
            if end is not None:
                yield Gap(place, end, end - place - 1, before_noun=True)

    def _noun_of(self, place: int) -> int | None:
        for at in range(place + 2, min(place + _LONGEST_BEFORE_NOUN, len(self.words) - 1)):
            if self.broken[at] or at in self.finite or at in self.starts:
                return None
            if (
                at > place + 2
                and self._tells_of_noun(self.words[at])
                and self.words[at - 1] not in DETERMINER - SUBJECT
            ):
                noun = at + 1
                if lexicon.is_adjective(self.words[noun]) and noun + 1 < len(self.words):
                    noun += lexicon.is_noun(self.words[noun + 1])
                return None if self.broken[at + 1] or self.words[noun] in PREPOSITION else noun
        return None

    @staticmethod
    def _tells_of_noun(word: str) -> bool:
        """An inflected participle: "vastgestelde", "genomen", "geldende", "verplichte"."""
        if word.endswith("ende") and len(word) > 6:
            return lexicon.is_infinitive(word[:-2]) or lexicon.is_adjective(word)
        return (word.endswith("e") and is_participle(word[:-1])) or (
            word.endswith("en") and is_participle(word)
        )

    def separated(self) -> Iterator[Gap]:
        """As in "Stelt ... vast"."""
        for place in self.finite:
            if self.words[place] in _AUXILIARY:
                continue
            end = place
            for at in self._clause_from(place):
                end = at
            part = self.words[end]
            if end > place + 1 and part in _PARTS and self.words[end - 1] not in DETERMINER - SUBJECT:
                verbs = infinitives(self.words[place])
                if any(lexicon.is_infinitive(part + verb) for verb in verbs):
                    yield Gap(place, end, end - place - 1)

    def aside(self) -> Iterator[Gap]:
        """As in "De aanvraag, die u ... heeft gestuurd, is": a clause between subject and verb."""
        first = next((place for place in range(1, len(self.words)) if self.broken[place]), None)
        if first is None or self.words[first] not in _RELATIVE or (self.finite and self.finite[0] < first):
            return
        end = next((place for place in range(first + 1, len(self.words)) if self.broken[place]), None)
        if end is not None and end - first >= _SHORTEST_ASIDE and end in self.finite:
            yield Gap(first - 1, end, end - first)

    def late_in_clause(self) -> Iterator[Gap]:
        """As in "... dat de gemeente in overleg met de bewoners een plan maakt"."""
        for start in self.starts | {0}:
            if self.words[start] not in SUBORDINATING or self.words[start] in (
                "om",
                "wat",
                "wie",
                "hoe",
                "waar",
                "waarom",
            ):
                continue
            clause = [start, *self._clause_from(start)]
            end = next((at for at in clause if at > start and self.broken[at]), clause[-1] + 1) - 1
            verb = next((at for at in range(start, end + 1) if at in self.finite), None)
            if verb is None or verb < end - 3:
                continue
            subject = start
            if start + 1 < verb and (self.words[start] not in _RELATIVE or self.words[start + 1] in SUBJECT):
                subject = start + (1 if self.words[start + 1] in SUBJECT else 2)
            if verb > subject:
                yield Gap(subject, verb, verb - subject - 1)

    def long_subject(self) -> Iterator[Gap]:
        """As in "De kosten van ... voor ... in ... zijn": the verb of the sentence comes late."""
        if not self.finite or self.words[0] not in DETERMINER or self.words[0] in ("dit", "dat", "die"):
            return
        verb = self.finite[0]
        if verb < 3 or any(self.broken[1 : verb + 1]) or any(start <= verb for start in self.starts):
            return
        if not any(self._may_be_verb(at) for at in range(1, verb)):
            yield Gap(1, verb, verb - 2)

    def _may_be_verb(self, at: int) -> bool:
        word, before = self.words[at], self.words[at - 1]
        if before in PREPOSITION or before in DETERMINER:
            return False
        return lexicon.is_infinitive(word) or (lexicon.is_verb(word) and not lexicon.is_noun(word))
