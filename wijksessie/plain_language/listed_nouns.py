"""Puts an easy noun in the place of a hard one, with the article and the adjectives that go with it."""

from __future__ import annotations

from wijksessie.plain_language.hard_words.entries import NounEntry
from wijksessie.plain_language.hints import Better, Edit
from wijksessie.plain_language.inflection.adjectives import with_e, without_e
from wijksessie.plain_language.lexicon import is_adjective, is_participle
from wijksessie.plain_language.text import Sentence, Word
from wijksessie.plain_language.wording import fitting_case

_TO_HET = {
    "de": "het",
    "deze": "dit",
    "die": "dat",
    "elke": "elk",
    "iedere": "ieder",
    "welke": "welk",
    "onze": "ons",
}
_TO_DE = {het: de for de, het in _TO_HET.items()}
_OPEN = frozenset(("een", "geen", "elk", "elke", "ieder", "iedere", "welk", "welke", "zo'n", "één"))
"""Behind these an adjective loses its -e before a het-word."""

_OWN = frozenset(
    ["mijn", "jouw", "je", "uw", "zijn", "haar", "hun", "jullie", "ieders", "dezelfde", "hetzelfde"]
)
_COUNTING = frozenset(("een", "één", "elke", "iedere", "elk", "ieder", "zo'n"))


def fit(
    sentence: Sentence, at: int, end: int, hard: NounEntry, easy: NounEntry, *, many: bool
) -> Better | None:
    """The easy noun from word `at` until the character `end`; None when it would not be Dutch."""
    text, word = sentence.text, sentence.words[at]
    if many:
        if not easy.many:
            return None
        said = fitting_case(text, word.start, easy.many[0])
        return Better(said, (Edit(word.start, end, said),))
    determiner, adjectives = _before(sentence, at)
    name = determiner.lower if determiner else ""
    # Some nouns have both articles: the one that is written counts.
    article = "de" if name in _TO_HET else "het" if name in _TO_DE else hard.article
    if name in _COUNTING and not easy.many:
        return None  # "een steun"
    if name in ("hetzelfde", "dezelfde") and easy.article != article:
        return None
    closed = name in _TO_HET.keys() | _TO_DE.keys() | _OWN and name not in _OPEN
    say = easy.one
    if easy.article == "het" and not closed:
        say = _bare(say)
    edits: list[Edit] = []
    if easy.article and article:
        change = _TO_HET if easy.article == "het" else _TO_DE
        if determiner is not None and name in change:
            said = fitting_case(text, determiner.start, change[name])
            edits.append(Edit(determiner.start, determiner.end, said))
        if not closed:
            bend = without_e if easy.article == "het" else with_e
            edits += [
                Edit(each.start, each.end, said)
                for each in adjectives
                if not _keeps_e(each.lower)
                if (said := fitting_case(text, each.start, bend(each.lower))) != each.text
            ]
    said = fitting_case(text, word.start, say)
    return Better(said, (*edits, Edit(word.start, end, said)))


def _before(sentence: Sentence, at: int) -> tuple[Word | None, list[Word]]:
    """The determiner of the noun at a word, and the adjectives between them."""
    adjectives: list[Word] = []
    known = _TO_HET.keys() | _TO_DE.keys() | _OWN | _OPEN
    for back in range(at - 1, max(at - 4, -1), -1):
        word, after = sentence.words[back], sentence.words[back + 1]
        if sentence.text[word.end : after.start].strip():
            break
        if word.lower in known:
            return word, adjectives[::-1]
        if not (is_adjective(word.lower) or is_participle(without_e(word.lower))):
            break
        adjectives.append(word)
    return None, adjectives[::-1]


def _keeps_e(adjective: str) -> bool:
    """Whether it is "eerste" or "beste", which never lose their -e."""
    return adjective in ("tweede", "derde", "vierde") or (
        adjective.endswith("ste") and adjective not in ("vaste", "juiste")
    )


def _bare(said: str) -> str:
    """Without the -e of its adjective, as behind "een": "goede voorbeeld" gives "goed voorbeeld"."""
    first, blank, rest = said.partition(" ")
    if not blank or not first.endswith("e") or _keeps_e(first) or not is_adjective(without_e(first)):
        return said
    return f"{without_e(first)} {rest}"
