"""The leaflet in other words: a message for an app, a text to speak, one to translate (domain.md 5.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from wijksessie.queries.leaflet import Leaflet, Pictured, TopRow
from wijksessie.queries.leaflet_translation import for_translator
from wijksessie.queries.message_texts import MOST_IN_APP, MOST_SPOKEN, Part, fitted
from wijksessie.queries.sentences import full_stop, small_first
from wijksessie.queries.spoken_dutch import digits, form_texts, said

__all__ = ["code_words", "for_translator", "phone_numbers", "voice_script", "whatsapp_text"]

Placed = tuple[int, Part]
"""A part with its place in reading order: the number of its block. Rank 1 to 5 is what the form is for."""
_NEEDED = 5


def code_words(content: str) -> str:
    """What a code leads to, in words: the address of a page, or a telephone number digit by digit."""
    words = form_texts()["code"]
    if content.lower().startswith("tel:"):
        number = re.sub(r"^\+31", "0", content[len("tel:") :])
        return str(words["phone"]).format(number=digits(number))
    return str(words["web"]).format(address=content.partition("://")[2].rstrip("/") or content)


def phone_numbers(leaflet: Leaflet) -> tuple[str, ...]:
    """Every telephone number that stands in the leaflet."""
    own = leaflet.respond.numbers if leaflet.respond else ()
    return (*own, *(number for line in leaflet.help for number in line.numbers))


def whatsapp_text(leaflet: Leaflet) -> str:
    """The main message for an app: at most 600 characters, with every sentence whole."""
    variants = ([*_message(leaflet, promises)] for promises in _promises(leaflet, _listed))
    return _fullest(variants, MOST_IN_APP, len, "\n\n") or str(form_texts()["whatsapp"]["whole"])


def voice_script(leaflet: Leaflet) -> str:
    """The leaflet as somebody says it: at most 130 words, which is less than a minute."""
    numbers = phone_numbers(leaflet)
    variants = (
        [(block, Part(said(part.text, numbers), part.rank)) for block, part in _speech(leaflet, promises)]
        for promises in _promises(leaflet, list)
    )
    return _fullest(variants, MOST_SPOKEN, _count, " ") or str(form_texts()["voice"]["whole"])


def _fullest(
    variants: Iterable[Sequence[Placed]], most: int, measure: Callable[[str], int], between: str
) -> str:
    """The first variant in which everything fits that the form is for; and more while there is room."""
    found = ""
    for placed in variants:
        parts = [part for _, part in sorted(placed, key=lambda placed: placed[0])]
        found = fitted(parts, most, measure, between)
        if measure(between.join(part.text for part in parts if part.text and part.rank <= _NEEDED)) <= most:
            break
    return found


def _message(leaflet: Leaflet, promises: str) -> Iterator[Placed]:
    yield 1, Part(leaflet.thanks[0] if leaflet.thanks else leaflet.title, 5)
    if stress := leaflet.stress:
        cards = _ranked(stress.rows) or _listed(item.label for item in stress.together)
        yield 3, Part(_block(stress.heading, cards, ":\n"), 1)
    if leaflet.helps and leaflet.helps.items:
        labels = _listed(item.label for item in leaflet.helps.items)
        yield 5, Part(_block(leaflet.helps.heading, labels, ":\n"), 8)
    yield 6, Part(promises, 2)
    if no := leaflet.refusal:
        yield 7, Part(_sentences(no.heading, no.lines), 9)
    if asked := leaflet.respond:
        yield 8, Part(_sentences(asked.heading, asked.lines), 3)
    if again := leaflet.again:
        yield 9, Part(_sentences(again.heading, (again.when, *again.lines)), 7)
    # Who is in need does not look further: the number stays as long as it can.
    yield from ((10, Part(_sentences(line.question, line.lines), 4)) for line in leaflet.help if line.numbers)
    yield 11, Part(form_texts()["whatsapp"]["whole"], 6)


def _speech(leaflet: Leaflet, promises: str) -> Iterator[Placed]:
    words = form_texts()["voice"]
    yield 0, Part(words["hello"], 6)
    yield 0, Part(words["nobody"], 6)
    yield 1, Part(" ".join(leaflet.thanks[:1]), 5)
    yield 1, Part(" ".join(leaflet.thanks[1:]), 9)
    if stress := leaflet.stress:
        cards = [_at(row.place, row.label) for row in stress.rows] or [_list(stress.together)]
        yield 3, Part(_sentences(stress.heading, cards), 1)
        yield 3, Part(" ".join(stress.more), 13)
    yield from ((3, Part(quote, 15)) for quote in leaflet.quotes)
    yield 4, Part(" ".join(leaflet.difference or ()), 12)
    if leaflet.helps and leaflet.helps.items:
        yield 5, Part(_sentences(leaflet.helps.heading, [_list(leaflet.helps.items)]), 8)
    yield 6, Part(promises, 2)
    if no := leaflet.refusal:
        yield 7, Part(_sentences(no.heading, no.lines), 10)
    if asked := leaflet.respond:
        yield 8, Part(_sentences(asked.heading, asked.lines), 3)
    if again := leaflet.again:
        yield 9, Part(_sentences(again.heading, (again.when, *again.lines)), 7)
    for line in leaflet.help:
        yield 10, Part(_sentences(line.question, line.lines), 4 if line.numbers else 11)
    yield 11, Part(words["bye"], 14)


def _promises(leaflet: Leaflet, listed: Callable[[Iterable[str]], list[str]]) -> Iterator[str]:
    """What is done with it: with every line, with the last (when), and with the titles alone."""
    doing = leaflet.doing
    if not doing:
        yield ""
        return
    between = ":\n" if listed is _listed else ". "
    for shown in (slice(None), slice(-1, None), slice(0, 0)):
        told = [_sentences(each.title, each.lines[shown]) for each in doing.promises]
        yield _block(doing.heading, listed(told), between) if told else _sentences(doing.heading, doing.lines)


def _sentences(heading: str, lines: Sequence[str]) -> str:
    return " ".join(full_stop(text) for text in (heading, *lines) if text.strip())


def _block(heading: str, lines: Sequence[str], between: str) -> str:
    """A heading with what it announces: as a list, or as sentences to say."""
    joined = ("\n" if between.endswith("\n") else " ").join(lines)
    return f"{heading.rstrip('.:')}{between}{joined}" if lines else full_stop(heading)


def _ranked(rows: Sequence[TopRow]) -> list[str]:
    pattern = form_texts()["whatsapp"]["place"]
    return [pattern.format(place=row.place, label=row.label) for row in rows]


def _listed(texts: Iterable[str]) -> list[str]:
    pattern = form_texts()["whatsapp"]["item"]
    return [pattern.format(text=text) for text in texts]


def _at(place: int, label: str) -> str:
    return full_stop(form_texts()["voice"]["place"].format(place=place, label=small_first(label)))


def _list(items: Sequence[Pictured]) -> str:
    return " ".join(full_stop(item.label) for item in items)


def _count(text: str) -> int:
    return len(text.split())
