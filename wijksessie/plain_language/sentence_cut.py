"""Where a sentence falls apart into two: ", en wij bellen u" becomes ". En wij bellen u"."""

from __future__ import annotations

from functools import lru_cache

from wijksessie.plain_language import lexicon
from wijksessie.plain_language.hints import Better, Edit
from wijksessie.plain_language.little_words import DETERMINER, PREPOSITION, SUBJECT, SUBORDINATING
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.verb_forms import finite_verbs

_JOINS = frozenset(("en", "maar", "want", "dus"))
_FEWEST = 3
"""Words a half must have to stand alone."""
_TAKES_BOTH = frozenset(("alleen", "zowel", "enerzijds", "hetzij", "noch"))
"""Words that promise the second half: "niet alleen ... maar ook"."""
_TWO = "Maak hier twee zinnen"
_PAIRS = ("()", "[]", "“”", "„”", "‘’", "«»")


@lru_cache(maxsize=256)
def cut(sentence: Sentence) -> Better | None:
    """The wording that makes two sentences of one, at the join nearest to the middle; None in doubt.

    Both halves have their own subject and finite verb, in the order of a main clause. A question stays whole,
    and so does everything between quotes or brackets.
    """
    if sentence.text.rstrip("\"')”’» ").endswith("?"):
        return None
    places = [at for at in range(_FEWEST, len(sentence.words) - _FEWEST) if _is_cut(sentence, at)]
    if not places:
        return None
    at = min(places, key=lambda place: abs(2 * place - len(sentence.words)))
    join = sentence.words[at]
    edit = Edit(sentence.words[at - 1].end, join.end, f". {join.text.capitalize()}")
    return Better(_TWO, (edit,))


def _is_cut(sentence: Sentence, at: int) -> bool:
    join = sentence.words[at]
    if join.lower not in _JOINS or join.text.isupper():
        return False
    between = sentence.text[sentence.words[at - 1].end : join.start]
    if between.strip() not in ("", ",") or not _is_balanced(sentence.text[: join.start]):
        return False
    return _stands_alone(sentence, at) and _is_main(sentence, at + 1)


def _stands_alone(sentence: Sentence, end: int) -> bool:
    """Whether the words before `end` are a main clause without others in it."""
    words = [word.lower for word in sentence.words[:end]]
    if ":" in sentence.text[: sentence.words[end].start] or _TAKES_BOTH.intersection(words):
        return False
    if any(
        word in SUBORDINATING and (at == 0 or words[at - 1] not in PREPOSITION)
        for at, word in enumerate(words)
    ):
        return False
    finite = finite_verbs(sentence)
    if any(at in finite for at in range(end)):
        return True
    return any(
        _is_plural(*words[at - 1 : at + 1]) for at in range(1, end) if words[at - 2] not in PREPOSITION
    )


def _is_plural(before: str, word: str) -> bool:
    """As in "Bewoners krijgen", "de regels gelden"."""
    return lexicon.is_infinitive(word) and lexicon.is_noun(before) and before.endswith(("s", "en"))


def _is_main(sentence: Sentence, start: int) -> bool:
    """Whether from here a main clause follows: "wij bellen u", "de balie is dicht", "daarna krijgt u"."""
    finite = finite_verbs(sentence)
    words = [word.lower for word in sentence.words[start : start + 4]]
    goes_on = len(sentence.words) > start + 2
    if words[0] in SUBJECT or words[0] in ("dat", "dit", "er"):
        return goes_on and start + 1 in finite
    if words[0] in DETERMINER and len(words) > 3:
        return (start + 2 in finite and lexicon.is_noun(words[1])) or _is_plural(words[1], words[2])
    return (
        words[0] in ("daarna", "dan", "daarom", "soms", "daar", "hier")
        and start + 1 in finite
        and words[2] in SUBJECT
    )


def _is_balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and all(text.count(pair[0]) <= text.count(pair[1]) for pair in _PAIRS)
