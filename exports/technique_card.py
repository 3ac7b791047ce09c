"""A technique on a card, for whoever leads a table: what to lay ready, what to say, what to watch."""

from __future__ import annotations

import datetime as dt

from exports.paper.content import Heading, Item, Items, Kind, Mark, Notice, Paper, Part, Section, Text
from exports.paper.document import paper_pdf
from wijksessie.queries.library import Group, TechniqueText

_WHERE = {
    Group.PLENARY: "met iedereen samen",
    Group.TABLE: "aan tafel",
    Group.OUTSIDE: "buiten, op een andere dag",
}


def technique_card_pdf(text: TechniqueText, made_on: dt.date) -> bytes:
    """The card as a tagged PDF (A4)."""
    return paper_pdf(technique_paper(text), made_on)


def technique_paper(text: TechniqueText) -> Paper:
    """What the card says."""
    sections = (technique_section(text), *_other_side(text))
    return Paper(f"Werkvorm: {text.name}", f"Wijksessie, werkvorm {text.code}", sections)


def technique_section(text: TechniqueText) -> Section:
    """The card as a section of a larger document; the type gives way a little to keep it on one page."""
    parts: list[Part] = [
        Heading(text.name, 1),
        Text(f"{time_words(text).capitalize()}, {_WHERE[text.group]}.", Kind.STRONG),
        Text(text.purpose),
        *_conditions(text),
        _asked(text),
        Heading("Klaarleggen", 3),
        Items(tuple(Item(Text(line), Mark.BOX) for line in text.materials), columns=2),
        Heading("Zo gaat het", 3),
        _numbered(text.steps),
        *_list("Zonder lezen", text.no_reading),
        *_list("Zonder praten", text.no_speaking),
        *_list("Let op", text.pitfalls),
    ]
    return Section(tuple(parts), one_page=True)


def time_words(text: TechniqueText) -> str:
    """How long it takes: "3 minuten", "15 tot 20 minuten"."""
    least, most = text.minutes
    return f"{least} minuten" if least == most else f"{least} tot {most} minuten"


def _conditions(text: TechniqueText) -> tuple[Part, ...]:
    if not text.conditions:
        return ()
    items = tuple(Item(Text(line), Mark.BOX) for line in text.conditions)
    return Heading("Alleen als dit alles klopt", 3), Items(items)


def _numbered(steps: tuple[str, ...]) -> Items:
    return Items(tuple(Item(Text(line), Mark.NUMBER) for line in steps))


def _other_side(text: TechniqueText) -> tuple[Section, ...]:
    """The back of the card, for a technique that goes otherwise when it asks what helps."""
    if not text.steps_helps:
        return ()
    title = Heading(f"{text.name}: wat helpt")
    asked = Notice((Text("Vraag, twee keer hardop:", Kind.SMALL), _aloud(text.question_helps)))
    parts = (title, asked, Heading("Zo gaat het", 3), _numbered(text.steps_helps))
    return (Section(parts, fresh=True, one_page=True),)


def _asked(text: TechniqueText) -> Notice:
    asked = [Text("Vraag, twee keer hardop:", Kind.SMALL), _aloud(text.question)]
    if text.question_helps:
        asked += [Text("En later, over wat helpt:", Kind.SMALL), _aloud(text.question_helps)]
    return Notice(tuple(asked))


def _aloud(question: str) -> Text:
    return Text(question, Kind.ALOUD, (question,))


def _list(title: str, lines: tuple[str, ...]) -> tuple[Part, ...]:
    return Heading(title, 3), Items(tuple(Item(Text(line)) for line in lines))
