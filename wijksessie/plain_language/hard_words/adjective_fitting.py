"""An easy adjective in the form of a hard one."""

from __future__ import annotations

from wijksessie.plain_language.hard_words.clauses import DETERMINERS, helpers, touching
from wijksessie.plain_language.hard_words.entries import AdjectiveEntry
from wijksessie.plain_language.hard_words.index import Form, Found
from wijksessie.plain_language.hard_words.pieces import Draft
from wijksessie.plain_language.hints import Better
from wijksessie.plain_language.inflection.adjectives import compared, most, with_e
from wijksessie.plain_language.lexicon import is_adjective, is_noun, is_participle, is_verb
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.word_set import word_set

_ARTICLES = word_set("de het een geen deze die dit dat mijn uw onze ons elke elk")


def fitted(sentence: Sentence, found: Found, at: int, easy: AdjectiveEntry) -> Better | None:
    """The sentence said with the adjective `easy`; None when it has no such form or cannot stand there."""
    last = at + len(found.words) - 1
    forms = found.forms
    hard = found.hard.entry
    assert isinstance(hard, AdjectiveEntry)
    text = _text(sentence, hard.word, easy.word, forms, last)
    if not text or (easy.alone and (Form.PLAIN not in forms or before_a_noun(sentence, at, last))):
        return None
    if at and sentence.words[at - 1].lower in _ARTICLES and easy.word in DETERMINERS:
        return None
    draft = Draft(sentence, say=text)
    draft.put(at, last, text)
    return draft.done()


def is_adjective_here(sentence: Sentence, found: Found, at: int) -> bool:
    """Whether the word is an adjective here: "het defect" is a thing, "wordt beperkt" is done by somebody."""
    if len(found.words) > 1 or Form.PLAIN not in found.forms:
        return True
    word, before = found.words[0], sentence.words[at - 1].lower if at else ""
    if before in ("de", "het", "deze", "dit", "die") and is_noun(word):
        return False
    if not is_participle(word):
        return True
    have, _, become, _ = helpers(sentence, at)
    return not (have or become)


def before_a_noun(sentence: Sentence, at: int, last: int) -> bool:
    """Whether an adjective without "-e" belongs to the word behind it: "een woonachtig persoon"."""
    words = sentence.words
    if not touching(sentence, last):
        return False
    after = words[last + 1].lower
    before = words[at - 1].lower if at else ""
    if before in _ARTICLES:
        return True
    return is_noun(after) and not is_verb(after)


def _text(sentence: Sentence, hard: str, easy: str, forms: set[Form], last: int) -> str:
    if Form.PLAIN in forms and Form.WITH_E in forms:
        # "open" never changes, so that it does not tell which form the easy word needs.
        return easy if with_e(easy) == easy or not _noun_follows(sentence, last) else ""
    if Form.WITH_E in forms:
        return with_e(easy)
    if Form.PLAIN in forms:
        return easy
    if Form.MORE in forms:
        return compared(easy)
    if Form.MORE_E in forms:
        more = compared(easy)
        return more + "e" if more else ""
    top = most(easy)
    return (top + "e" if Form.MOST_E in forms else top) if top else ""


def _noun_follows(sentence: Sentence, last: int) -> bool:
    if not touching(sentence, last):
        return False
    after = sentence.words[last + 1].lower
    return is_noun(after) or is_adjective(after)
