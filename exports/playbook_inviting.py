"""Chapters of the playbook about people: the safety plan, the promise, the invitation and its messages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from exports.paper.content import (
    Cell,
    Column,
    Facts,
    Heading,
    Kind,
    Notice,
    Part,
    Section,
    Table,
    Text,
    Whole,
    cell,
    paragraphs,
)
from exports.playbook_words import todo, who_comes
from exports.safety_paper import care_facts, safety_card
from wijksessie.queries.messages import MessageView
from wijksessie.queries.playbook import Playbook
from wijksessie.queries.sentences import short_day
from wijksessie.terms import MessageKind

_BEFORE = (MessageKind.INVITATION, MessageKind.REMINDER_WEEK, MessageKind.REMINDER_DAY)


def safety(book: Playbook) -> Iterator[Section]:
    """Who takes care, and the card with what to do and whom to call."""
    parts: list[Part] = [Heading("Veiligheid"), Facts(care_facts(book.safety))]
    names = {
        "person": "wie er zorgt",
        "room": "de rustige ruimte",
        "on_call": "wie u kunt bellen",
        "phone": "het nummer",
    }
    missing = [names[name] for name in book.safety.missing]
    if missing:
        parts.append(todo(f"Nog in te vullen: {', '.join(missing)}."))
    elif book.safety.is_old(book.today):
        parts.append(todo("Probeer de nummers nog een keer. Dat is langer dan een jaar geleden."))
    parts += safety_card()
    yield Section(tuple(parts), together=True)


def inviting(book: Playbook) -> Iterator[Section]:
    """What residents were promised, what they read, and how it goes out."""
    parts: list[Part] = [Heading("Belofte en uitnodiging")]
    level = book.level
    if level.chosen is None:
        parts.append(todo("Kies nog hoeveel bewoners te zeggen hebben."))
    else:
        parts.append(Text(f"Niveau: {level.chosen.label.lower()}. {level.chosen.means}"))
        if level.promise:
            parts.append(Notice((Text(level.promise, Kind.ALOUD),)))
    parts += _invitation(book)
    parts += _texts(book)
    parts += _ways(book)
    yield Section(tuple(parts))


def _invitation(book: Playbook) -> Iterator[Part]:
    invitation = book.invitation
    rows = tuple(
        (block.label, "\n".join(part for part in (block.big, *block.lines) if part))
        for block in invitation.blocks
    )
    title = Heading("Wat er in de uitnodiging staat", 3)
    yield Whole((title, Text(invitation.title, Kind.STRONG), Facts(rows)))


def _texts(book: Playbook) -> Iterator[Part]:
    """The words of the reminders, to send from any telephone."""
    ready = [message for message in book.messages if message.kind in _BEFORE[1:] and message.words.text]
    for message in ready:
        yield Heading(message.label, 3)
        yield Notice(paragraphs(message.words.text))


def _ways(book: Playbook) -> Iterator[Part]:
    planned = [message for message in book.messages if message.lines]
    yield Heading("Hoe het naar mensen toe gaat", 3)
    if not planned:
        yield todo("Kies nog hoe de uitnodiging naar mensen toe gaat.")
        return
    if book.coming is not None:
        yield Text(who_comes(book))
    columns = (
        Column("Hoe", 2.3, leads=True),
        Column("Aan wie", 2.9),
        Column("Door wie", 2.2),
        Column("Wanneer", 1.9),
        Column("Kreeg het", 1.3),
        Column("Komt", 0.8),
    )
    for message in planned:
        yield Text(_title(message), Kind.STRONG, leads=True)
        yield Table(
            columns,
            tuple(
                (
                    cell(line.label),
                    cell(line.audience),
                    cell(line.by_whom),
                    _when(line.done, line.due),
                    cell("" if line.given is None else str(line.given)),
                    cell("" if line.coming is None else str(line.coming)),
                )
                for line in message.lines
            ),
        )


def _title(message: MessageView) -> str:
    due = f", uiterlijk {short_day(message.due)}" if message.due is not None and message.done is None else ""
    return f"{message.label}{due}"


def _when(done: dt.date | None, due: dt.date | None) -> Cell:
    if done is not None:
        return cell(short_day(done), Kind.BODY, Text("gedaan", Kind.SMALL))
    return cell("" if due is None else short_day(due))
