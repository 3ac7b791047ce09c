"""The words of every message: to copy into an app, and to speak aloud. Nothing is ever cut inside a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wijksessie.queries.invitation import Invitation
from wijksessie.queries.invitation_blocks import make_invitation
from wijksessie.queries.invitation_facts import Facts, texts
from wijksessie.queries.resident_words import is_short
from wijksessie.queries.sentences import (
    clock,
    day,
    in_place,
    patterns,
    sentence_case,
    short_name,
    small_first,
)
from wijksessie.terms import MessageKind

MOST_CHARACTERS = 160
"""In a reminder: it fits in one text message."""
MOST_IN_APP = 600
"""In an invitation by WhatsApp (domain.md 5.2)."""
MOST_SPOKEN = 130
"""Words in a voice message: calmly spoken that is less than a minute."""

_AFTER = (MessageKind.THANKS, MessageKind.LEAFLET, MessageKind.UPDATE)
_REMINDERS = (MessageKind.REMINDER_WEEK, MessageKind.REMINDER_DAY)


@dataclass(frozen=True)
class MessageText:
    """A message in words. `text` has at most `most` characters; it is empty while `waits_for` says why."""

    kind: MessageKind
    text: str
    most: int
    voice: str
    waits_for: str = ""


@dataclass(frozen=True)
class Part:
    """A piece of a message. When there is too much to say the highest rank goes first; rank 0 stays."""

    text: str
    rank: int = 0


def message_text(kind: MessageKind, facts: Facts) -> MessageText:
    """The words of one message."""
    if kind in _REMINDERS and (facts.day is None or not facts.start):
        return MessageText(kind, "", MOST_CHARACTERS, "", "Kies eerst de dag en de tijd.")
    if kind is MessageKind.INVITATION:
        invitation = make_invitation(facts)
        return MessageText(kind, whatsapp(facts, invitation), MOST_IN_APP, voice(facts, invitation))
    variants = _after(kind, facts) if kind in _AFTER else _reminder(kind, facts)
    told = _after(kind, facts, "spoken")[0] if kind in _AFTER else variants[0]
    spoken = fitted([*_opening(facts), *told], MOST_SPOKEN, _words)
    return MessageText(kind, _first_that_fits(variants), MOST_CHARACTERS, spoken)


def whatsapp(facts: Facts, invitation: Invitation) -> str:
    """The invitation for an app, at most 600 characters, in short paragraphs."""
    text = texts()
    phone = text["whatsapp"]["phone"].format(phone=facts.phone) if facts.phone else ""
    order = (("gets", 5), ("children", 3), ("interpreter", 4), ("food", 6), ("reading", 2), ("promise", 1))
    more = [Part(_lines(invitation, key), rank) for key, rank in order]
    more += [Part(phone or text["whatsapp"]["say"]), Part(invitation.sender, 3)]
    said = ""
    for where in _moments(facts):
        said = fitted(
            [Part(facts.title), Part(" ".join((*_come(facts), *where))), *more], MOST_IN_APP, len, "\n"
        )
        if len(said) <= MOST_IN_APP:
            break
    return said


def voice(facts: Facts, invitation: Invitation) -> str:
    """The invitation as somebody says it, in less than a minute."""
    text = texts()
    where = next(_moments(facts))
    parts = [*_opening(facts), Part(text["voice"]["invite"]), Part(facts.title)]
    parts.append(Part(" ".join((*_come(facts), *where))))
    order = (("what", 8), ("who", 9), ("gets", 3), ("children", 4), ("interpreter", 5), ("food", 6))
    parts += [Part(_lines(invitation, key), rank) for key, rank in order]
    parts += [Part(_lines(invitation, key), rank) for key, rank in (("reading", 2), ("names", 7))]
    parts.append(Part(_lines(invitation, "promise"), 1))
    phone = text["voice"]["phone"].format(phone=facts.phone) if facts.phone else ""
    parts += [Part(phone or text["voice"]["say"]), Part(text["voice"]["bye"], 10)]
    return fitted(parts, MOST_SPOKEN, _words)


def _opening(facts: Facts) -> list[Part]:
    """Who speaks, and for whom: a voice without a name is a stranger."""
    text = texts()["voice"]
    first, _, rest = facts.sender.partition(" ")
    article = patterns()["articles"].get(first.lower()) if rest else None
    who = text["sender"].format(sender=f"{article} {small_first(facts.sender)}" if article else facts.sender)
    return [Part(text["hello"]), Part(who if facts.sender and is_short(who) else text["nobody"])]


def _come(facts: Facts) -> tuple[str, ...]:
    return (texts()["place"]["come"].format(day=day(facts.day)),) if facts.day is not None else ()


def _reminder(kind: MessageKind, facts: Facts) -> list[list[Part]]:
    """The reminder with the place told in full, and then ever shorter (P19)."""
    text = texts()[kind]
    assert facts.day is not None
    found = []
    for where in _moments(facts):
        parts = [Part(text["hello"], 2 if kind is MessageKind.REMINDER_WEEK else 0)]
        topic_rank = 0 if kind is MessageKind.REMINDER_WEEK else 3
        parts.append(Part(text["topic"].format(day=sentence_case(day(facts.day))), topic_rank))
        parts += [Part(line) for line in where]
        # A number never stands without what it is for.
        need = text["phone"].format(phone=facts.phone) if facts.phone else text["need"]
        parts.append(Part(need, 1))
        found.append([*parts, Part(text["bye"], 5)])
    return found


def _after(kind: MessageKind, facts: Facts, topic: str = "topic") -> list[list[Part]]:
    """A message after the session; who hears it may not read, so `topic` may be told in other words."""
    text = texts()[kind]
    parts = [Part(text["hello"]), Part(text.get(topic, text["topic"]), 2)]
    if "hear" in text and facts.hears is not None:
        parts.append(Part(text["hear"].format(day=day(facts.hears))))
    if facts.phone:
        parts.append(Part(text["phone"].format(phone=facts.phone), 1))
    return [parts]


def _moments(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Time and place in sentences: as full as can be, then shorter, at last without the place."""
    text = texts()["place"]
    times = {"time": clock(facts.start), "start": clock(facts.start), "end": clock(facts.end)}
    pattern = "time" if facts.minutes is None else "from_to"
    time = [text[pattern].format(**times)] if facts.start else []
    where = in_place(facts.place) if facts.place else None
    address = text["address"].format(address=facts.address) if facts.address else ""
    more = (address,) if address and is_short(address) else ()
    if where:
        both = text[f"{pattern}_place"].format(where=where, **times) if facts.start else ""
        told = both or text["in_place"].format(where=where)
        if is_short(told):
            yield (told, *more)
            yield (told,)
    for name in dict.fromkeys((facts.place, short_name(facts.place))):
        told = text["place"].format(place=name)
        if name and is_short(told):
            yield (*time, told, *more)
            yield (*time, told)
    if facts.place:
        yield (*time, text["on_invitation"])
    yield tuple(time)


def fitted(parts: Sequence[Part], most: int, measure: Callable[[str], int] = len, between: str = " ") -> str:
    """The parts in one text; while it measures more than `most`, what has the highest rank is left out."""
    kept = [part for part in parts if part.text]
    while True:
        said = between.join(part.text for part in kept)
        least = max((part.rank for part in kept), default=0)
        if measure(said) <= most or not least:
            return said
        kept.remove(next(part for part in reversed(kept) if part.rank == least))


def _first_that_fits(variants: Sequence[Sequence[Part]]) -> str:
    """The fullest way to say it that keeps what has rank 1, the telephone number; else the barest way."""
    for parts in variants:
        said = fitted([Part(part.text, part.rank if part.rank > 1 else 0) for part in parts], MOST_CHARACTERS)
        if len(said) <= MOST_CHARACTERS:
            return said
    return fitted(variants[-1], MOST_CHARACTERS)


def _words(text: str) -> int:
    return len(text.split())


def _lines(invitation: Invitation, key: str) -> str:
    block = invitation.block(key)
    return " ".join(block.lines) if block is not None else ""
