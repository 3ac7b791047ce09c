"""Which word of a sentence is the finite verb, and where one clause ends and the next begins.

No parser: little words, the forms of common verbs and the place in the sentence. It rather misses a verb than
invents one, because a hint that makes no sense costs the writer's trust.
"""

from __future__ import annotations

from functools import cache, lru_cache

from wijksessie.plain_language import lexicon
from wijksessie.plain_language.inflection.verbs import conjugated, strong_infinitives
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
from wijksessie.plain_language.participles import SEPARABLE, is_participle
from wijksessie.plain_language.text import Sentence

_AMBIGUOUS = words("dat wie wat nu toen sinds waar hoe")
"""These have another use as well: "dat huis", "hoe laat", "die avond"."""

_NEVER_FINITE = words(
    "niet met het dit dat uit wat want tot ooit nooit best laatst eerst vast recht ambt kind goed vroeg "
    "week weken zonder open over boven buiten binnen eigen tegen samen dagen keer even zeven negen leven "
    "eten drinken roken alleen allen eens mensen kosten plannen regels groot echt slecht zacht dicht "
    "zwart wit licht kracht macht dienst kunst markt stad punt plaats plaat beurt buurt kaart kant krant "
    "klant deel feit maat raad rust tekst tocht wereld bericht zicht gezicht gewicht overlast gemeente "
    "bijna na vooral minst meest anders alles tijden ruimte bad band beet bleek boog greep las leed leek "
    "mat rees reed rook schoot school sloot steeg vlocht vocht wees wond zoog bond dreef stal zon weet "
    "voorzieningen ouderen vragen bomen wegen jaren uren namen namens banen ramen hoeven houten zouten "
    "vormen delen bloot beide beiden einde aarde waarde orde liefde ziekte hoogte breedte lengte gedeelte "
    "gebeurtenis tante route minute minuten laatste eerste tweede derde rechte grote rode"
) - {"weet", "las", "leek", "namen", "hoeven"}
"""Everyday words that a form of a verb looks like; the other meaning is the likely one."""
_BEFORE_PAST = (*SEPARABLE, "be", "ver", "ont", "her", "er")
_STANDS_ALONE = words("die dat het dit deze dat alle veel weinig enkele sommige meer elk twee drie vier vijf")
"""Determiners that a verb may follow: "dit is", "veel blijft"."""
_PRONOUN_BEFORE = words("wij we jullie zij ze die")


@cache
def _irregular() -> frozenset[str]:
    """Finite forms of strong verbs, and what they belong to."""
    found = WORDEN | ZIJN | HEBBEN | MODAL
    for verb in strong_infinitives():
        forms = conjugated(verb)
        found |= {forms.you, forms.he, forms.past, forms.past_plural}
    return frozenset(found) - _NEVER_FINITE


@lru_cache(maxsize=20_000)
def _looks_finite(word: str) -> bool:
    if word in _irregular():
        return True
    if word in _NEVER_FINITE or len(word) < 4 or not lexicon.is_verb(word) or is_participle(word):
        return False
    if word.endswith("t") or _has_past(word):
        return not lexicon.is_noun(word)
    if (
        not word.endswith(("de", "te", "den", "ten"))
        or is_participle(word[:-1])
        or lexicon.is_infinitive(word[:-2])
    ):
        return False
    return not (lexicon.is_infinitive(word) or lexicon.is_noun(word) or lexicon.is_adjective(word))


def _has_past(word: str) -> bool:
    """As in "Terugkwam", "begreep": a strong past behind another part of the verb."""
    return any(word.startswith(part) and word[len(part) :] in _strong_pasts() for part in _BEFORE_PAST)


@lru_cache(maxsize=20_000)
def _plural_or_infinitive(word: str) -> bool:
    return word not in _NEVER_FINITE and lexicon.is_infinitive(word)


def is_finite_at(sentence: Sentence, place: int) -> bool:
    """Whether the word at this place is a finite verb: "werkt", "kwamen", "is"; "de werken" is none."""
    word = sentence.words[place].lower
    before = sentence.words[place - 1].lower if place else ""
    after = sentence.words[place + 1].lower if place + 1 < len(sentence.words) else ""
    if word == "zijn" and not is_verb_zijn(sentence, place):
        return False
    if before == "te" or (before in DETERMINER and before not in SUBJECT and before not in _STANDS_ALONE):
        return False
    if _looks_finite(word):
        return before not in PREPOSITION or word in _irregular()
    if _plural_or_infinitive(word):
        return before in _PRONOUN_BEFORE or after in ("wij", "we")
    # "ik werk", "werk ik", "werkt u", "kom je"
    return (before == "ik" or after in ("ik", "jij")) and lexicon.is_verb(word) and not is_participle(word)


def is_verb_zijn(sentence: Sentence, place: int) -> bool:
    """Whether "zijn" at this place is the verb, and not "zijn fiets"."""
    words = sentence.words
    before = words[place - 1].lower if place else ""
    after = words[place + 1].lower if place + 1 < len(words) else ""
    if place == 0:
        return after in DETERMINER or after in SUBJECT or after in ("er", "daar", "hier")
    if before in MODAL or before == "te" or is_participle(before):
        return before == "te" or not lexicon.is_noun(after)
    if before == "al":
        return is_participle(after) or not lexicon.is_noun(after)
    return before not in PREPOSITION and before not in HEBBEN


def breaks(sentence: Sentence) -> tuple[bool, ...]:
    """For each word whether a comma, colon, bracket or dash stands before it."""
    text, found, end = sentence.text, [], 0
    for word in sentence.words:
        between = text[end : word.start]
        found.append(any(mark in between for mark in ",:;()[]–—|"))
        end = word.end
    return tuple(found)


@lru_cache(maxsize=256)
def finite_verbs(sentence: Sentence) -> tuple[int, ...]:
    """The places of the finite verbs of a sentence, among its words."""
    return tuple(place for place in range(len(sentence.words)) if is_finite_at(sentence, place))


@lru_cache(maxsize=256)
def clause_starts(sentence: Sentence) -> tuple[int, ...]:
    """The places where a clause begins; the first is 0, and none for a sentence without words.

    A comma alone begins none: it may stand in a list. A clause needs a conjunction.
    """
    words = ["", *(word.lower for word in sentence.words), ""]
    broken = breaks(sentence)
    found = [place for place in range(1, len(broken)) if _opens_clause(words, place + 1, comma=broken[place])]
    return (0, *found) if broken else ()


def _opens_clause(words: list[str], at: int, *, comma: bool) -> bool:
    before, word, after = words[at - 1 : at + 2]
    if word in ("maar", "want", "dus"):
        return comma
    if word in ("en", "of"):
        return after in SUBJECT or (comma and after in DETERMINER)
    if word == "om":
        return comma or (
            "te" in words[at + 1 :] and after != "te" and not after[:1].isdigit() and after != "de"
        )
    if word == "die":
        return comma or (lexicon.is_noun(before) and not lexicon.is_noun(after))
    if word in _AMBIGUOUS:
        return comma or after in SUBJECT or (word == "dat" and (after in DETERMINER or after == "er"))
    return word in SUBORDINATING


@lru_cache(maxsize=20_000)
def infinitives(finite: str) -> tuple[str, ...]:
    """The verbs a finite form may belong to, by its spelling: "stelt" is "stellen"."""
    stems = {finite, finite.removesuffix("t"), finite.removesuffix("de"), finite.removesuffix("te")}
    found = {finite} | set(_strong_pasts().get(finite, ()))
    for stem in stems:
        if len(stem) < 2:
            continue
        last = {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
        found |= {stem + "en", stem + stem[-1] + "en", stem[:-1] + last + "en", stem + "n"}
        if stem[-3:-2] == stem[-2:-1]:
            found |= {stem[:-2] + last + "en", stem[:-2] + stem[-1] + "en"}
    return tuple(sorted(verb for verb in found if lexicon.is_infinitive(verb)))


@cache
def _strong_pasts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for verb in strong_infinitives():
        forms = conjugated(verb)
        for form in (forms.you, forms.he, forms.past, forms.past_plural):
            found[form] = (*found.get(form, ()), verb)
    return found
