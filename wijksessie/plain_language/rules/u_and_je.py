"""U and je in one text: choose one of them (domain.md 5.1)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from wijksessie.plain_language import addressing
from wijksessie.plain_language.hints import Better, Hint, HintKind
from wijksessie.plain_language.text import Placed
from wijksessie.plain_language.wording import quoted
from wijksessie.plain_language.writing import Writing

WHY_U = "U en je staan door elkaar. Schrijf hier je."
WHY_JE = "U en je staan door elkaar. Schrijf hier u."

_U = frozenset(("u", "uw", "uzelf", "uwe"))
_JE = frozenset(("je", "jij", "jou", "jouw", "jezelf", "jullie", "jouwe"))
_ANY = re.compile(r"\b(?:uw?|jij|jou|je)\b", re.IGNORECASE)


def find(text: str, sentences: tuple[Placed, ...], writing: Writing) -> Iterator[Hint]:
    """Each place of the rarer kind, when both stand in the text outside quotes; at a tie the later kind."""
    if not _ANY.search(text):
        return
    away = quoted(text)
    begins = [begin for begin, _ in away]
    said: list[tuple[int, int, bool]] = []
    for number, placed in enumerate(sentences):
        for at, word in enumerate(placed.sentence.words):
            polite = word.lower in _U
            if not polite and word.lower not in _JE:
                continue
            start = placed.start + word.start
            quote = bisect_right(begins, start) - 1
            if quote < 0 or start >= away[quote][1]:
                said.append((number, at, polite))
    polite_ones = sum(polite for _, _, polite in said)
    others = len(said) - polite_ones
    if not polite_ones or not others:
        return
    rare_is_u = polite_ones < others or (polite_ones == others and not said[0][2])
    for number, at, polite in said:
        if polite == rare_is_u:
            yield _hint(sentences[number], at, polite=polite)


def _hint(placed: Placed, at: int, *, polite: bool) -> Hint:
    word = placed.sentence.words[at]
    fitting = addressing.to_je(placed.sentence, at) if polite else addressing.to_u(placed.sentence, at)
    better: tuple[Better, ...] = (fitting,) if fitting else ()
    why = WHY_U if polite else WHY_JE
    return Hint(word.start, word.end, HintKind.U_AND_JE, why, better).moved(placed.start)
