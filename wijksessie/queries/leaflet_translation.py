"""The leaflet as plain text for a translator: numbered sentences in reading order (domain.md 5.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijksessie.queries.leaflet import Helps, Leaflet, TopThree
from wijksessie.queries.resident_words import sentences_of
from wijksessie.queries.sentences import MONTHS
from wijksessie.queries.spoken_dutch import form_texts


@dataclass(frozen=True)
class _Line:
    """A text with what it is (`mark`, a key of the notes' words), its telephone numbers and its notes."""

    text: str
    mark: str = ""
    numbers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def for_translator(leaflet: Leaflet) -> str:
    """One sentence a line, each with its number; a line that begins with > tells the translator something."""
    words = form_texts()["translator"]
    out = [words["title"], "", *(f"> {note}" for note in words["before"])]
    told: set[str] = set()
    number = 0
    for line in _lines(leaflet):
        if line.mark == "heading":
            out.append("")
        for sentence in sentences_of(line.text):
            number += 1
            mark = f"{words[line.mark]}: " if line.mark else ""
            out.append(f"{number}. {mark}{sentence}")
            for note in _notes(line, sentence):
                # A note is told once: twice the same is not read.
                if note not in told:
                    out.append(f"   > {note}")
                    told.add(note)
    return "\n".join(out) + "\n"


def _notes(line: _Line, sentence: str) -> Iterator[str]:
    words = form_texts()["translator"]
    # Longest first, and what was found is gone: 112 is no number of its own inside 0800 1120.
    left = sentence
    for number in sorted(set(line.numbers), key=len, reverse=True):
        if number and number in left:
            left = left.replace(number, "")
            yield words["phone"].format(number=number)
    if any(month in sentence.lower().split() for month in (*MONTHS, *(f"{month}." for month in MONTHS))):
        yield words["date"]
    yield from (words[note] for note in line.notes)


def _lines(leaflet: Leaflet) -> Iterator[_Line]:
    yield _Line(leaflet.title, "heading")
    yield from _plain((leaflet.subtitle, *leaflet.thanks))
    if who := leaflet.present:
        yield _Line(who.heading, "heading", notes=("figures",))
        yield from _plain(who.lines)
    if leaflet.stress:
        yield from _stress(leaflet.stress)
    yield from (_Line(quote, notes=("quote",)) for quote in leaflet.quotes)
    yield from _plain(leaflet.difference or ())
    if leaflet.helps:
        yield from _helps(leaflet.helps)
    if doing := leaflet.doing:
        yield _Line(doing.heading, "heading")
        yield from _plain(doing.lines)
        for promise in doing.promises:
            yield _Line(promise.title, "picture" if promise.pictogram else "")
            yield from _plain(promise.lines)
    if no := leaflet.refusal:
        yield _Line(no.heading, "heading", notes=("refusal",))
        yield from _plain(no.lines)
    yield from _answers(leaflet)
    yield from _plain(leaflet.footer)


def _answers(leaflet: Leaflet) -> Iterator[_Line]:
    if asked := leaflet.respond:
        yield _Line(asked.heading, "heading")
        yield from _plain(asked.lines, asked.numbers)
    if leaflet.qr:
        yield _Line(leaflet.qr.label, "code")
    if again := leaflet.again:
        yield _Line(again.heading, "heading")
        yield from _plain((again.when, *again.lines))
    for line in leaflet.help:
        yield _Line(line.question, "heading", notes=("help",))
        yield from _plain(line.lines, line.numbers)


def _stress(stress: TopThree) -> Iterator[_Line]:
    yield _Line(stress.heading, "heading")
    yield from _plain(stress.lines)
    for row in stress.rows:
        yield _Line(row.label, "picture")
        yield _Line(row.sentence, notes=("figures",))
    yield from _plain(stress.more)
    yield from (_Line(card.label, "picture") for card in stress.together)


def _helps(helps: Helps) -> Iterator[_Line]:
    yield _Line(helps.heading, "heading")
    yield from (_Line(item.label, "picture") for item in helps.items)
    yield from _plain(helps.more)
    yield from (_Line(card.label, "picture") for card in helps.together)


def _plain(lines: Sequence[str], numbers: tuple[str, ...] = ()) -> Iterator[_Line]:
    return (_Line(line, numbers=numbers) for line in lines)
