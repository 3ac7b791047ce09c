"""What one word adds to the difficulty of a text: its length, how often people meet it, what work it does.

Every word gives one row of numbers; the rows of a sentence are added up in `features`. The closed kinds
of words are in resources/words/little_words.toml.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from resources import path
from wijksessie.plain_language.compounds import parts
from wijksessie.plain_language.lexicon import is_adjective, is_noun, is_verb, zipf
from wijksessie.plain_language.syllables import syllables
from wijksessie.plain_language.text import Word

NAMES = (
    "letters", "syllables", "long", "very_long", "many_syllables", "content", "rarity", "rare",
    "very_rare", "common", "joined", "joined_more", "nominal", "formal_ending", "preposition",
    "subordinator", "coordinator", "reader", "we", "person", "everyday_verb", "becoming", "modal",
    "participle", "old_case", "linking_adverb", "pointing", "digits", "number_word", "negation",
    "article", "verb", "noun", "adjective",
)  # fmt: skip
"""The numbers of a row, in order."""

NOTHING = (0.0,) * len(NAMES)

MET_EVERYWHERE = 6.3
"""Zipf from which a word carries no subject of its own: "de", "zijn", "ook"."""

_COMMON = 5.5
_RARE = 4.0
_VERY_RARE = 3.0
_KNOWN = 7.0
"""Rarity is how far a word lies below this on the Zipf scale."""
_BUILT = 0.7
"""A compound is a bit harder than its rarest part."""


_LINKING_ADVERB = re.compile(
    r"(?:hier|daar|er)(?:aan|bij|binnen|boven|door|in|langs|mee|na|naar|naast|om|omtrent|onder|op|over|tegen|toe|"
    r"tussen|uit|van|vandaan|voor)$"
)
_NOMINAL = re.compile(
    r"\w{3,}(?:ing|ingen|ings|heid|heden|atie|aties|itie|ities|iteit|iteiten|isme|age|nis|nissen)$"
)
_FORMAL_ENDING = re.compile(
    r"\w{3,}(?:elijk|elijke|eel|ele|ief|ieve|isch|ische|aal|ale|air|aire|matig|matige|ering|eringen|eren|eert|eerd|"
    r"eerde)$"
)
_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her|\w{2,6}ge)\w{2,}(?:d|t|en)$")


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind, words in tomllib.loads(path("words", "little_words.toml").read_text(encoding="utf-8")).items():
        for word in words.split():
            found[word] = (*found.get(word, ()), kind)
    return found


def row(word: Word, *, is_name: bool) -> tuple[float, ...]:
    """The numbers of a word, in the order of `NAMES`; a name only counts by its length."""
    if word.is_number:
        return _digits()
    if is_name:
        return _name(min(len(word.lower), 40), syllables(word.lower))
    return _row(word.lower)


@cache
def _digits() -> tuple[float, ...]:
    return tuple(float(name == "digits") for name in NAMES)


@lru_cache(maxsize=500)
def _name(letters: int, spoken: int) -> tuple[float, ...]:
    return (float(letters), float(spoken), *NOTHING[2:])


@lru_cache(maxsize=20_000)
def familiar(word: str) -> float:
    """How often people meet a word, on the Zipf scale; a compound is as familiar as its parts."""
    common = zipf(word)
    if common >= _RARE:
        return common
    found = parts(word)
    if len(found) == 1:
        return common
    return max(common, min(zipf(part) or zipf(_without_link(part)) for part in found) - _BUILT)


def _without_link(part: str) -> str:
    return part.removesuffix("s") if part.endswith("s") else part.removesuffix("e")


@lru_cache(maxsize=20_000)
def _row(word: str) -> tuple[float, ...]:
    common = familiar(word)
    known = _kinds().get(word, ())
    content = not known and zipf(word) < MET_EVERYWHERE
    length, spoken = min(len(word), 40), syllables(word)
    joined = len(parts(word)) - 1 if content else 0
    found: dict[str, float] = {
        "letters": length,
        "syllables": min(spoken, 16),
        "long": length >= 10,
        "very_long": length >= 14,
        "many_syllables": spoken >= 4,
        "content": content,
        "rarity": min(5.0, max(0.0, _KNOWN - common)) if content else 0.0,
        "rare": content and common < _RARE,
        "very_rare": content and common < _VERY_RARE,
        "common": zipf(word) >= _COMMON,
        "joined": joined > 0,
        "joined_more": max(0, joined - 1),
        "nominal": content and _NOMINAL.match(word) is not None,
        "formal_ending": content and _FORMAL_ENDING.match(word) is not None,
        "linking_adverb": _LINKING_ADVERB.match(word) is not None,
        "participle": content and _PARTICIPLE.match(word) is not None,
        "verb": is_verb(word) and not is_noun(word),
        "noun": content and is_noun(parts(word)[-1]),
        "adjective": content and is_adjective(word) and not is_noun(word),
        **dict.fromkeys(known, 1.0),
    }
    return tuple(float(found.get(name, 0.0)) for name in NAMES)
