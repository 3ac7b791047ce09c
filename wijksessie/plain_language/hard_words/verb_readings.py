"""Which form of a verb a word is in its sentence, and whether it is a verb there at all."""

from __future__ import annotations

from wijksessie.plain_language.hard_words.clauses import (
    BE,
    BECOME,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    SUBJECTS,
    SUBORDINATORS,
    helpers,
    piece,
)
from wijksessie.plain_language.hard_words.entries import PREPOSITIONS
from wijksessie.plain_language.hard_words.index import Form, Found
from wijksessie.plain_language.lexicon import is_adjective, is_noun, is_participle, is_verb, zipf
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.word_set import word_set

POINTS_AT_A_NOUN = DETERMINERS - word_set("het die dat dit ons haar hun zijn veel weinig meer minder beide")
_NOUNS_TOO = frozenset(("leden", "bezit", "inzet", "behoud"))
_EVERYDAY = 4.0
"""Zipf frequency from which the dictionary would know of a word that it is a verb."""
_ARTICLES = word_set("de het een deze dit die uw mijn onze ons alle geen")
_FOR_CERTAIN = frozenset(("de", "een", "uw", "mijn", "onze", "jouw", "geen"))


def forms_of(sentence: Sentence, found: Found, at: int, last: int) -> set[Form]:
    """The forms a word may have here: one, or several when the sentence does not tell."""
    forms = set(found.forms)
    if len(forms) == 1:
        return forms
    have, be, become, modal = helpers(sentence, last)
    before = sentence.words[at - 1].lower if at else ""
    if Form.DONE_E in forms:
        return _past_or_done(sentence, forms, at, last)
    after = sentence.words[last + 1].lower if last + 1 < len(sentence.words) else ""
    if Form.DONE in forms:
        shows_a_noun = before in _FOR_CERTAIN and bool(after)
        if have or be or become or shows_a_noun:
            return {Form.DONE}
        if _may_belong_to_one_before(sentence, at, last) and before not in SUBJECTS:
            return forms
        forms -= {Form.DONE}
    if Form.WHOLE in forms:
        forms = _whole_or_we(sentence, forms, at, last, modal)
    if Form.I in forms and len(forms) > 1:
        forms -= {Form.HE} if "ik" in (before, after) or after in ("je", "jij") else {Form.I}
    return forms


def _past_or_done(sentence: Sentence, forms: set[Form], at: int, last: int) -> set[Form]:
    """Tells "de gemeente verstrekte gegevens" from "de verstrekte gegevens"."""
    words = sentence.words
    before = words[at - 1].lower if at else ""
    by_somebody = at > 1 and words[at - 2].lower == "door"
    ends = last == len(words) - 1 or not words[last + 1].lower.isalpha()
    if before in _ARTICLES or (by_somebody and not ends):
        return {Form.DONE_E}
    if ends or before in SUBJECTS:
        return forms - {Form.DONE_E}
    return forms


def _may_belong_to_one_before(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a helping verb in front of a comma may belong to a word at the end of its clause."""
    first, end = piece(sentence, at)
    return last == end and any(word.lower in HAVE | BE | BECOME for word in sentence.words[:first])


def _whole_or_we(sentence: Sentence, forms: set[Form], at: int, last: int, modal: bool) -> set[Form]:
    words = sentence.words
    before = words[at - 1].lower if at else ""
    after = words[last + 1].lower if last + 1 < len(words) else ""
    if before in ("wij", "we", "jullie") or after in ("wij", "we", "jullie", "zij"):
        return forms - {Form.WHOLE}
    if modal or before in ("het", "om", "bij", "van", "door"):
        return {Form.WHOLE}
    first, end = piece(sentence, at)
    if last == end and not any(w.lower in SUBORDINATORS or w.lower in ("wij", "we") for w in words[first:at]):
        return {Form.WHOLE}
    if at == first and at == 0:
        return {Form.WHOLE}
    return forms - {Form.WHOLE}


def is_verb_here(sentence: Sentence, at: int, last: int, forms: set[Form], joined: bool) -> bool:
    """Whether the word is a verb here: "aanvraag" and "besluiten" may be nouns."""
    words = sentence.words
    before = words[at - 1].lower if at else ""
    after = words[last + 1].lower if last + 1 < len(words) else ""
    if forms <= {Form.DONE, Form.DONE_E, Form.PAST} and Form.DONE_E in forms:
        # "de verkeerde weg" has nothing to do with "verkeren".
        return is_participle(words[last].lower.removesuffix("e")) or not is_adjective(words[last].lower)
    if forms <= {Form.DONE}:
        return True
    if before in _FOR_CERTAIN:
        return False
    if Form.I in forms:
        # "Raadpleeg onze gids" can only be an order; "Aanvraag voor een pas" may be a heading.
        orders = at == 0 and bool(after) and not _may_be_noun(words[last].lower)
        return (orders or _is_i(before, after, at)) and not (joined and at == 0)
    word = words[last].lower
    if at != last or not _may_be_noun(word):
        return True
    if before in POINTS_AT_A_NOUN or before in PREPOSITIONS or (before.endswith("e") and at > 1):
        return before in SUBJECTS
    if before in SUBJECTS or before == "u":
        # "ontvangt u bericht" has its verb already.
        return at < 2 or not is_verb(words[at - 2].lower)
    if after in SUBJECTS - {"je"}:
        return True
    closes = (
        last == piece(sentence, at)[1]
        or after in COORDINATORS
        or after in SUBORDINATORS
        or after in PREPOSITIONS
    )
    return closes and forms == {Form.WHOLE} and helpers(sentence, last)[3]


def _may_be_noun(word: str) -> bool:
    return is_noun(word) or word in _NOUNS_TOO or (zipf(word) > _EVERYDAY and not is_verb(word))


def _is_i(before: str, after: str, at: int) -> bool:
    if "ik" in (before, after) or after in ("je", "jij"):
        return True
    # "Raadpleeg uw arts": an order at the beginning.
    return at == 0 and after in (
        "de",
        "het",
        "een",
        "uw",
        "je",
        "dit",
        "deze",
        "u",
        "altijd",
        "eerst",
        "ook",
        "niet",
    )
