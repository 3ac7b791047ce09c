"""The blocks of an invitation, made from facts. Nothing here is ever longer than residents can read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from wijksessie.queries.euro import euro
from wijksessie.queries.invitation import Block, Event, Invitation
from wijksessie.queries.invitation_facts import GETS_SENTENCES, Facts, texts
from wijksessie.queries.resident_words import chunks, is_short, sentences_of
from wijksessie.queries.sentences import clock, day, full_stop, sentence_case, short_name

MOST_LINES = 3
"""Sentences in a block."""
MOST_OF_GETS = GETS_SENTENCES + 2
"""The team's own sentences, with that it is free before them and the way there behind."""


def make_invitation(facts: Facts) -> Invitation:
    """The invitation these facts make."""
    event = event_of(facts)
    return Invitation(
        title=facts.title,
        blocks=tuple(_blocks(facts)),
        phone=facts.phone,
        event=event,
        calendar=str(texts()["calendar"]) if event else "",
        photo_words=str(texts()["where"]["photo"]),
        wants_photo=facts.wants_photo,
        sender=sender_line(facts),
    )


def sender_line(facts: Facts) -> str:
    """Who invites, in a line that residents can read; empty when nobody knows."""
    line = str(texts()["sender"]).format(sender=facts.sender)
    return line if facts.sender and is_short(line) else ""


def _blocks(facts: Facts) -> Iterator[Block]:
    yield _block("what", *texts()["what"]["lines"])
    yield _block("why", *texts()["why"]["lines"])
    if facts.day is not None:
        yield _block("when", big=sentence_case(day(facts.day)))
    if facts.start:
        yield _long(facts)
    if facts.place:
        yield where(facts)
    listeners = (texts()["who"]["listeners"],) if facts.listeners else ()
    yield _block("who", *texts()["who"]["lines"], *listeners)
    yield _block("gets", *gets_lines(facts), short=bool(facts.gets or _thanks(facts)))
    if facts.children is not None:
        kind = "yes" if facts.children else "no"
        yield _block("children", *texts()["children"][kind], short=facts.children)
    if facts.interpreter:
        yield _block("interpreter", *_interpreter(facts), short=True)
    if facts.food:
        yield _block("food", *texts()["food"]["yes"], short=True)
    yield _block("reading", *texts()["reading"]["lines"], short=True)
    yield _block("names", *texts()["names"]["lines"])
    yield _sign_up(facts)
    if facts.promise:
        yield _promise(facts)


def _block(key: str, *lines: str, big: str = "", short: bool = False) -> Block:
    text = texts()[key]
    split = tuple(sentence for line in lines for sentence in sentences_of(line))
    under = str(text["short"]) if short else ""
    most = MOST_OF_GETS if key == "gets" else MOST_LINES
    return Block(key, text["label"], text["pictogram"], split[:most], big, under)


def _long(facts: Facts) -> Block:
    """The times, how long it takes, and from when one may walk in."""
    text = texts()["long"]
    pattern = text["from_to"] if facts.minutes is not None else text["from"]
    big = pattern.format(start=clock(facts.start), end=clock(facts.end))
    lines = [how_long(facts)] if facts.minutes is not None else []
    lines += [text["walk_in"].format(time=clock(facts.walk_in))] if facts.walk_in else []
    return _block("long", *lines, big=sentence_case(big))


def how_long(facts: Facts) -> str:
    """How long it takes, in hours where those are whole or half."""
    text = texts()["long"]
    minutes = facts.minutes or 0
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return str(text["one_hour"] if hours == 1 else text["hours"].format(n=hours))
    if rest == 30 and hours:
        return str(text["half"] if hours == 1 else text["half_more"].format(n=hours))
    return str(text["minutes"].format(n=minutes))


def where(facts: Facts) -> Block:
    """The name of the place large; below it the rest of it, the address and how to find the door."""
    name, _, rest = facts.place.partition(",")
    big, *more = chunks(name) or chunks(facts.place)
    lines = [*more, *chunks(sentence_case(rest.strip())), *chunks(facts.address), *sentences_of(facts.route)]
    text = texts()["where"]
    return Block("where", text["label"], text["pictogram"], tuple(lines), big)


def gets_lines(facts: Facts) -> tuple[str, ...]:
    """What residents get: the team's own words, else what was decided at step 5.

    Own words do not hide that taking part is free, and that the way there is paid.
    """
    text = texts()["gets"]
    if facts.gets:
        own = [full_stop(sentence) for sentence in sentences_of(facts.gets)]
        said = facts.gets.casefold()
        free = [] if text["free_word"] in said else [text["free"]]
        told = any(word in said for word in text["travel_words"])
        return (*free, *own, *([text["travel"]] if facts.travel and not told else []))
    lines = [text["free"], *_thanks(facts)]
    if facts.travel:
        lines.append(text["travel"] if len(lines) > 1 else text["travel_only"])
    return tuple(lines)


def _thanks(facts: Facts) -> tuple[str, ...]:
    text = texts()["gets"]
    known = f"{facts.thanks}_amount" if facts.cents else facts.thanks
    if not facts.thanks or known not in text:
        return ()
    return (text[known].format(amount=euro(facts.cents or 0)),)


def _interpreter(facts: Facts) -> tuple[str, ...]:
    text = texts()["interpreter"]
    languages = text["languages"].format(languages=facts.languages.rstrip(".!?"))
    return (languages,) if facts.languages and is_short(languages) else tuple(text["some"])


def _sign_up(facts: Facts) -> Block:
    text = texts()["sign_up"]
    if not facts.phone:
        return replace(_block("sign_up", text["say_only"]), pictogram=text["pictogram_say"])
    lines = []
    asked = text["ask_for"].format(name=facts.ask_for)
    if facts.ask_for and is_short(asked):
        lines.append(asked)
    lines.append(text["say"])
    return _block("sign_up", *lines, big=facts.phone, short=True)


def _promise(facts: Facts) -> Block:
    lines = [full_stop(sentence) for sentence in sentences_of(facts.promise)]
    if facts.hears is not None:
        lines.append(texts()["promise"]["hear"].format(day=day(facts.hears)))
    return _block("promise", *lines)


def event_of(facts: Facts) -> Event | None:
    """The meeting for a calendar, or None while day or time is not known."""
    if facts.day is None or not facts.start:
        return None
    start = dt.datetime.combine(facts.day, dt.time.fromisoformat(facts.start))
    long = facts.minutes
    end = None if long is None else start + dt.timedelta(minutes=long)
    text = texts()["event"]
    phone = text["phone"].format(phone=facts.phone) if facts.phone else ""
    place = ", ".join(part for part in (short_name(facts.place), facts.address) if part)
    return Event(text["summary"], start, end, place, phone)
