"""Whether the leaflet can be read: its sentences, words and numbers, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wijksessie.plain_language import HintKind, assess
from wijksessie.plain_language.writing import Writing
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.resident_words import MOST_WORDS, avoided, sentences_of

MOST_ROWS = 3
"""At most so many *k van de n* on one page (domain.md 5.1)."""

PAGES: tuple[tuple[int, ...], ...] = ((1, 2), (3, 4), (5, 6, 7), (8, 9, 10))
"""The blocks of each of the four small pages (domain.md 5.2)."""

_OF = re.compile(r"\d+ van (?:de |alle )?(\d+)")

_TOLD = {
    HintKind.PASSIVE: "passive",
    HintKind.ABBREVIATION: "abbreviation",
    HintKind.NUMBER: "number",
    HintKind.STRESS: "listed_word",
    HintKind.LABEL: "listed_word",
}
"""Which hints of the writing help are part of this check, and as what."""


def blocks_of(leaflet: Leaflet) -> Mapping[int, tuple[str, ...]]:
    """All that residents read, by the number of its block; 0 holds the title and the small print."""
    found: dict[int, tuple[str, ...]] = {
        0: (leaflet.title, leaflet.subtitle, *leaflet.footer),
        1: leaflet.thanks,
        4: leaflet.difference or (),
        10: tuple(text for line in leaflet.help for text in (line.question, *line.lines)),
    }
    if who := leaflet.present:
        found[2] = (who.heading, *who.lines)
    if stress := leaflet.stress:
        rows = (text for row in stress.rows for text in (row.label, row.sentence))
        found[3] = (stress.heading, *stress.lines, *rows, *stress.more)
        found[3] += (*(card.label for card in stress.together), *leaflet.quotes)
    if helps := leaflet.helps:
        shown = (item.label for item in (*helps.items, *helps.together))
        found[5] = (helps.heading, *shown, *helps.more)
    if doing := leaflet.doing:
        promises = (text for each in doing.promises for text in (each.title, *each.lines))
        found[6] = (doing.heading, *doing.lines, *promises)
    if leaflet.refusal:
        found[7] = (leaflet.refusal.heading, *leaflet.refusal.lines)
    if leaflet.respond:
        found[8] = (leaflet.respond.heading, *leaflet.respond.lines)
        found[8] += (leaflet.qr.label,) if leaflet.qr else ()
    if leaflet.again:
        found[9] = (leaflet.again.heading, leaflet.again.when, *leaflet.again.lines)
    return dict(sorted(found.items()))


def words_in(leaflet: Leaflet) -> int:
    """How many words residents read."""
    return sum(len(text.split()) for text in leaflet.texts())


def wording(leaflet: Leaflet, writing: Writing) -> Iterator[tuple[str, str, int]]:
    """Long sentences, listed words, the passive, abbreviations and numbers: kind, what to do, and block."""
    for block, texts in blocks_of(leaflet).items():
        for text in dict.fromkeys(texts):
            yield from ((kind, said, block) for kind, said in _in_text(text, writing))


def _in_text(text: str, writing: Writing) -> Iterator[tuple[str, str]]:
    for sentence in sentences_of(text):
        if len(sentence.split()) > MOST_WORDS:
            yield "long_sentence", f"Deze zin heeft {len(sentence.split())} woorden: “{sentence}”"
    for word in avoided(text):
        yield "listed_word", f"“{word.word}” is moeilijk." + (f" Zeg liever: {word.use}." if word.use else "")
    for hint in assess(text, writing).hints:
        if hint.kind in _TOLD:
            yield _TOLD[hint.kind], f"“{text[hint.start : hint.end]}”: {hint.why}"


def rows_told(leaflet: Leaflet) -> Iterator[tuple[str, str, int]]:
    """Too many rows of people on a page, or rows of different groups: kind, what to do, and block."""
    texts = blocks_of(leaflet)
    for page in PAGES:
        said = [of for block in page for text in texts.get(block, ()) for of in _OF.findall(text)]
        if len(said) > MOST_ROWS:
            yield "many_rows", f"Op één bladzijde staan {len(said)} rijen. Meer dan 3 leest niemand.", page[0]
        if len(set(said)) > 1:
            yield "denominator", "Op één bladzijde staan aantallen van verschillende groepen.", page[0]
    if leaflet.stress:
        groups = {row.people.of for row in leaflet.stress.rows if row.people}
        if len(groups) > 1:
            yield "denominator", "De rijen met poppetjes gaan over verschillende groepen.", 3
