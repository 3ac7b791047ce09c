"""An easy noun in the place of a hard one: its number, article, adjectives, and "die" or "dat" behind it."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijksessie.plain_language.hard_words.clauses import SUBJECTS, touching
from wijksessie.plain_language.hard_words.entries import PREPOSITIONS, NounEntry
from wijksessie.plain_language.hard_words.index import Form, Found
from wijksessie.plain_language.hard_words.pieces import Draft
from wijksessie.plain_language.hints import Better
from wijksessie.plain_language.inflection.adjectives import with_e, without_e
from wijksessie.plain_language.inflection.verbs import may_be_verb
from wijksessie.plain_language.lexicon import (
    is_adjective,
    is_infinitive,
    is_noun,
    is_participle,
    is_word,
    zipf,
)
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.word_set import word_set

_TO_HET = {
    "de": "het",
    "deze": "dit",
    "die": "dat",
    "onze": "ons",
    "elke": "elk",
    "iedere": "ieder",
    "welke": "welk",
    "dezelfde": "hetzelfde",
    "zulke": "zulk",
}
_TO_DE = {het: de for de, het in _TO_HET.items()} | {"'t": "de"}
_SAME = word_set(
    "een 'n één 1 geen mijn jouw je uw zijn haar hun jullie zo'n wat genoeg veel weinig meer minder"
)
_INDEFINITE = word_set("een 'n één 1 geen zo'n elk ieder welk veel weinig meer minder genoeg")
_ONE_OF_MANY = frozenset(["één", "1", "elke", "elk", "iedere", "ieder", "zo'n", "'n"])
_ADVERBS = word_set("heel zeer erg te zo vrij goed nieuw en of eigen extra andere ander")
_NO_ADJECTIVES = frozenset(("waarde", "keuze", "einde", "zijde", "kade", "bode"))
_OLD_CASES = frozenset(("ter", "ten", "der", "des", "'s"))


@dataclass(frozen=True, slots=True)
class _Before:
    """The word that points at a noun, and adjectives between; `sure` if all of it was read."""

    pointer: int | None
    adjectives: tuple[int, ...] = field(default=())
    sure: bool = True


def is_noun_here(sentence: Sentence, found: Found, at: int) -> bool:
    """Whether the word is a noun here: "besluit" and "overleg" may be verbs."""
    words = sentence.words
    before = words[at - 1].lower if at else ""
    if before in SUBJECTS - {"je"} or before == "te":
        return False
    if len(found.words) > 1 or not may_be_verb(found.words[0]):
        return True
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if after in SUBJECTS:
        return False
    if at == 0:
        return not (Form.ONE in found.forms and after in ("uw", "je", "de", "het", "een"))
    return (
        before in _TO_HET
        or before in _TO_DE
        or before in _SAME
        or before in PREPOSITIONS
        or _is_adjective_with_e(before)
        or _is_bare_adjective(before, sentence, at - 1)
        or (words[at - 1].is_number and Form.MANY in found.forms)
        or before in ("en", "of", "alle", "enkele", "sommige", "twee", "drie", "vier")
        or (Form.MANY not in found.forms and not is_noun(before))
    )


def fitted(sentence: Sentence, found: Found, at: int, easy: NounEntry) -> Better | None:
    """The sentence said with the noun `easy`; None when that cannot be made right for certain."""
    hard = found.hard.entry
    assert isinstance(hard, NounEntry)
    last = at + len(found.words) - 1
    many = Form.MANY in found.forms
    draft = Draft(sentence)
    text = _in_number(easy, many)
    if not text:
        return None
    if not many and not (
        _fit_before(draft, at, hard, easy)
        and (hard.article in (easy.article, "") or _fit_behind(draft, last, easy.article))
    ):
        return None
    draft.say = text
    draft.put(at, last, text)
    return draft.done()


def _in_number(easy: NounEntry, many: bool) -> str:
    """The easy noun in the number of the hard one; empty when it has no such form."""
    if many and easy.many:
        return easy.many[0]
    if many == easy.only_many:
        return easy.one
    # "de nutsvoorzieningen zijn" cannot become "het water zijn".
    return ""


def _fit_before(draft: Draft, at: int, hard: NounEntry, easy: NounEntry) -> bool:
    if not hard.article:
        # A word of the organisation, of which only the letters are known.
        return True
    words = draft.sentence.words
    before = _read_before(draft.sentence, at)
    pointer = words[before.pointer].lower if before.pointer is not None else ""
    if pointer in _OLD_CASES or not before.sure:
        return hard.article == easy.article and pointer not in _OLD_CASES and bool(easy.many)
    if pointer in (_TO_HET if hard.article == "het" else _TO_DE):
        # "de concept": the word is not used as the noun that we know.
        return False
    if before.adjectives and is_infinitive(easy.one):
        # "meedoen" cannot be "financiële meedoen".
        return False
    uncountable = not easy.many
    if uncountable and hard.many and not _without_een(draft, before):
        return False
    if not uncountable and not pointer and not _is_counted(hard):
        # "beleid" needs no article, "plan" does.
        return False
    return easy.article in (hard.article, "") or _agree(draft, before, pointer, easy.article)


def _agree(draft: Draft, before: _Before, pointer: str, article: str) -> bool:
    """Gives what stands before the noun the gender of the easy one: "deze" or "dit", "nieuwe" or "nieuw"."""
    if pointer and pointer not in _SAME:
        table = _TO_HET if article == "het" else _TO_DE
        if pointer not in table:
            return False
        assert before.pointer is not None
        draft.put(before.pointer, before.pointer, table[pointer])
    if pointer and pointer not in _INDEFINITE and _takes_e(pointer):
        return True
    for each in before.adjectives:
        word = draft.sentence.words[each].lower
        fit = without_e(word) if article == "het" else with_e(word)
        if fit != word:
            draft.put(each, each, fit)
    return True


def _is_counted(noun: NounEntry) -> bool:
    return " " in noun.one or any(zipf(many) > 0 for many in noun.many)


def _without_een(draft: Draft, before: _Before) -> bool:
    """Takes "een" away, for "een hulp" is no Dutch; says no when something else counts the noun."""
    if before.pointer is None:
        return True
    word = draft.sentence.words[before.pointer]
    if word.lower in _ONE_OF_MANY or (word.lower == "een" and before.pointer == 0):
        return False
    if word.lower == "een":
        draft.drop(before.pointer)
    return True


def _takes_e(pointer: str) -> bool:
    """Whether adjectives behind this word always have "-e": "het", "dit", "mijn"."""
    return pointer not in ("elke", "elk", "iedere", "ieder", "welke", "welk", "zulke", "zulk")


def _read_before(sentence: Sentence, at: int) -> _Before:
    words = sentence.words
    adjectives: list[int] = []
    near = at - 1
    while near >= 0 and touching(sentence, near) and len(adjectives) < 4:
        word = words[near].lower
        if word in _TO_HET or word in _TO_DE or word in _SAME or word in _OLD_CASES:
            return _Before(near, tuple(adjectives))
        if words[near].is_number:
            return _Before(None, tuple(adjectives), sure=not adjectives)
        if word in _ADVERBS and adjectives:
            near -= 1
            continue
        if not _may_be_adjective(word, sentence, near) and not (
            near == at - 1 and _is_between(sentence, near)
        ):
            break
        adjectives.append(near)
        near -= 1
    if near >= 0 and adjectives:
        word = words[near].lower
        return _Before(None, tuple(adjectives), sure=word in PREPOSITIONS or not touching(sentence, near))
    return _Before(None, tuple(adjectives))


def _may_be_adjective(word: str, sentence: Sentence, at: int) -> bool:
    if word in PREPOSITIONS or word in ("niet", "ook", "wel", "nog", "al", "dan", "als", "en", "of"):
        return False
    if word.endswith("e"):
        return _is_adjective_with_e(word)
    return _is_bare_adjective(word, sentence, at)


def _is_adjective_with_e(word: str) -> bool:
    # The dictionary has many adjectives with "-e" as nouns only ("hoge"); their bare form tells.
    base = without_e(word)
    if base == word or word in _NO_ADJECTIVES:
        return False
    return (
        is_adjective(word)
        or is_adjective(base)
        or not is_noun(word)
        or (is_word(base) and with_e(base) == word)
    )


def _is_between(sentence: Sentence, at: int) -> bool:
    # The dictionary knows "hoge" as a noun only, but "een hoge vergoeding" leaves no doubt.
    words = sentence.words
    before = words[at - 1].lower if at > 0 and touching(sentence, at - 1) else ""
    return words[at].lower.endswith("e") and (before in _TO_HET or before in _TO_DE or before in _SAME)


def _is_bare_adjective(word: str, sentence: Sentence, at: int) -> bool:
    # "een goed besluit": without "-e" an adjective stands only behind such a word.
    before = sentence.words[at - 1].lower if at > 0 else ""
    return before in _INDEFINITE and (is_adjective(word) or is_participle(word))


def _fit_behind(draft: Draft, last: int, article: str) -> bool:
    """Makes "die" or "dat" behind the noun right; says no to one further on, for whose it is nobody knows."""
    sentence = draft.sentence
    words = sentence.words
    old, new = ("die", "dat") if article == "het" else ("dat", "die")
    for near in range(last + 1, min(last + 6, len(words))):
        if words[near].lower != old:
            continue
        if near > last + 1:
            return sentence.text[words[last].end : words[near].start].count(",") == 0 and old == "dat"
        draft.put(near, near, new)
        return True
    return True
