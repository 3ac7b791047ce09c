"""What a text is measured by: about fifty numbers, each with a reason, counted per sentence and added up.

A sentence gives a row of sums (`count`). Rows of sentences may be added, so that one changed sentence costs
one new row, and so that the same model judges a sentence, a block and a whole document (`features`). Every
number is a share or a mean: a text does not get harder by being longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import log, sqrt

from wijksessie.plain_language import word_measures
from wijksessie.plain_language.hints import Hint, HintKind
from wijksessie.plain_language.text import Sentence, Word

_HITS = (
    HintKind.HARD_WORD, HintKind.PASSIVE, HintKind.FAR_APART, HintKind.VERB_AS_NOUN, HintKind.LONG_WORD,
    HintKind.ABBREVIATION, HintKind.FIGURATIVE, HintKind.DOUBLE_NEGATION, HintKind.NUMBER,
    HintKind.TWO_MESSAGES, HintKind.ENGLISH, HintKind.LABEL,
)  # fmt: skip
"""The rules that tell difficulty; a name or an old number is not hard."""

_MARKS = {
    "commas": re.compile(r","),
    "brackets": re.compile(r"[(\[{]"),
    "quotes": re.compile(r"[\"“„‘«]"),
    "colons": re.compile(r"[:;]"),
    "dashes": re.compile(r"[–—]|\s-\s"),
    # "en/of"; an address is no choice between words.
    "slashes": re.compile(r"(?<![^\s(])(?:[^\s/.:@]{1,40}/|/\s)"),
    "te_infinitives": re.compile(r"\bte (?:\w+-)?\w+en\b"),
    "capitals": re.compile(r"\b[A-Z&]{2,}\b"),
}
_SENTENCE = (
    "sentences", "words", "squares", "logs", "above_10", "above_15", "above_20", "rarest", "open", "question",
    "who_first", "late_first", "before_verb",
)  # fmt: skip
_SUMS = (*_SENTENCE, *_MARKS, *(kind.value for kind in _HITS), *word_measures.NAMES)
_PLACE = {name: place for place, name in enumerate(_SUMS)}
_VERB = word_measures.NAMES.index("verb")
_RARITY = word_measures.NAMES.index("rarity")

_WHO = frozenset((
    "u", "je", "jij", "jullie", "we", "wij", "ik", "hij", "zij", "ze", "de", "het", "een", "dit",
    "dat", "deze", "die", "mijn", "uw", "ons", "onze", "er",
))  # fmt: skip
_ASKED = frozenset((
    "wat", "wie", "waar", "wanneer", "hoe", "waarom", "welke", "bent", "heeft", "hebt", "wilt",
    "kunt", "weet", "gaat", "krijgt",
))  # fmt: skip
_NAMES_ALLOWED = 0.6
"""Above this share of words in capitals nobody can tell a name: somebody shouts, or it is a heading."""

_PER_SENTENCE = (*_MARKS, *(kind.value for kind in _HITS))
_PER_WORD = tuple(
    name for name in word_measures.NAMES if name not in ("content", "rarity", "rare", "very_rare")
)
_PER_CONTENT_WORD = ("rarity", "rare", "very_rare")

NAMES = (
    "words_per_sentence", "longest_sentence", "words_above_10", "words_above_15", "words_above_20",
    "rarest_word", "open_lines", "questions", "who_first", "late_first", "before_verb",
    "content_share",
    *(f"{name}_per_sentence" for name in _PER_SENTENCE),
    *(f"{name}_per_word" for name in _PER_WORD),
    *(f"{name}_per_content_word" for name in _PER_CONTENT_WORD),
)  # fmt: skip
"""The features, in the order of `features`."""

_FEW = 4
"""Words added below every share, so that a heading of two words is no outlier."""


def count(sentence: Sentence, hints: Iterable[Hint]) -> tuple[float, ...]:
    """The row of sums of one sentence, with what the rules found in it."""
    words = [word for word in sentence.words if not word.is_address]
    shouting = sum(word.text[0].isupper() for word in words) > _NAMES_ALLOWED * len(words)
    rows = [
        word_measures.row(word, is_name=not shouting and _is_name(word, place))
        for place, word in enumerate(words)
    ]
    summed = tuple(map(sum, zip(*rows, strict=True))) if rows else word_measures.NOTHING
    rarest = max((row[_RARITY] for row in rows), default=0.0)
    length = max(1, len(words))
    first = words[0].lower if words else ""
    asked = sentence.text.rstrip("\"')”’» ").endswith("?")
    hits = dict.fromkeys((kind.value for kind in _HITS), 0.0)
    for hint in hints:
        if hint.kind.value in hits:
            hits[hint.kind.value] += 1
    return (
        1.0,
        float(length),
        float(length * length),
        log(length),
        float(max(0, length - 10)),
        float(max(0, length - 15)),
        float(max(0, length - 20)),
        rarest,
        float(not sentence.closed),
        float(asked),
        float(first in _WHO or (asked and first in _ASKED)),
        float(summed[word_measures.NAMES.index("preposition")] > 0 and _begins_late(words)),
        log(1 + _before_verb(rows)),
        *(float(len(pattern.findall(sentence.text))) for pattern in _MARKS.values()),
        # A second passive in the same sentence makes it harder, but less so.
        *map(sqrt, hits.values()),
        *summed,
    )


def _is_name(word: Word, place: int) -> bool:
    return place > 0 and word.text[0].isupper() and not word.text.isupper()


def _before_verb(rows: Sequence[Sequence[float]]) -> int:
    """How many words a reader must keep in mind before the first verb."""
    return next((place for place, row in enumerate(rows) if row[_VERB]), min(len(rows), 10))


def _begins_late(words: Sequence[Word]) -> bool:
    """Whether a sentence begins with a preposition: who does what comes later."""
    return bool(word_measures.row(words[0], is_name=False)[word_measures.NAMES.index("preposition")])


def features(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """The features of the sentences together, in the order of `NAMES`; `rows` has at least one."""
    summed = tuple(map(sum, zip(*rows, strict=True)))
    sums = dict(zip(_SUMS, summed, strict=True))
    sentences, words = sums["sentences"], sums["words"]
    content = sums["content"]
    return (
        log(1 + words / sentences),
        # The length of the sentence in which a word stands, on average: the long ones weigh most.
        log(1 + sums["squares"] / words),
        sums["above_10"] / words,
        sums["above_15"] / words,
        sums["above_20"] / words,
        sums["rarest"] / sentences,
        sums["open"] / sentences,
        sums["question"] / sentences,
        sums["who_first"] / sentences,
        sums["late_first"] / sentences,
        sums["before_verb"] / sentences,
        content / (words + _FEW),
        *(sums[name] / sentences for name in _PER_SENTENCE),
        *(sums[name] / (words + _FEW) for name in _PER_WORD),
        *(sums[name] / (content + 2) for name in _PER_CONTENT_WORD),
    )
