"""How often a Dutch word is used and what kind of word it is, from one small file mapped into memory.

Made by `training/build_lexicon.py` from wordfreq (data CC BY-SA 4.0) and simplemma (MIT); see
resources/words/LICENSES.md. Frequency alone says little about how hard a word is: *indien* is common too.
"""

from __future__ import annotations

from functools import cache, lru_cache

import marisa_trie

import resources

_WORD, _PARTICIPLE, _INFINITIVE, _NOUN, _VERB, _ADJECTIVE = 1, 2, 4, 8, 16, 32
_STEPS = 30
"""In a unit of Zipf."""


@cache
def _trie() -> marisa_trie.RecordTrie:
    return marisa_trie.RecordTrie("<BB").mmap(str(resources.path("words", "lexicon.marisa")))


@lru_cache(maxsize=20_000)
def _record(word: str) -> tuple[int, int]:
    found = _trie().get(word)
    return found[0] if found else (0, 0)


def zipf(word: str) -> float:
    """How often `word` (small letters, NFC) is used: 7.7 is "de", 3 is once in a million words, 0 is unknown.

    Source: Zipf scale of van Heuven et al. 2014, frequencies of wordfreq.
    """
    return _record(word)[0] / _STEPS


def is_word(word: str) -> bool:
    """Whether the word is in the dictionary; a name or a slip may have a frequency and yet be no word."""
    return bool(_record(word)[1] & _WORD)


def is_participle(word: str) -> bool:
    """Whether it can be a past participle: "betaald"; some are a plural past too: "besloten"."""
    return bool(_record(word)[1] & _PARTICIPLE)


def is_infinitive(word: str) -> bool:
    """Whether it is the whole verb: "betalen"."""
    return bool(_record(word)[1] & _INFINITIVE)


def is_verb(word: str) -> bool:
    """Whether it can be a form of a verb, the whole verb included."""
    return bool(_record(word)[1] & _VERB)


def is_noun(word: str) -> bool:
    """Whether it can be a noun, one or more: "woning", "woningen"."""
    return bool(_record(word)[1] & _NOUN)


def is_adjective(word: str) -> bool:
    """Whether it can be an adjective, with or without -e."""
    return bool(_record(word)[1] & _ADJECTIVE)
