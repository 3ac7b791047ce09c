"""What an invitation says: a picture, a word and one to three sentences a block (domain.md 4.3)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """One answer to one question of who is invited. `big` stands large above the sentences, or is empty.

    `short` is what stands under its picture where there is no room for a sentence; empty when it cannot be
    said that short.
    """

    key: str
    label: str
    pictogram: str
    lines: tuple[str, ...] = ()
    big: str = ""
    short: str = ""


@dataclass(frozen=True)
class Event:
    """The meeting for a calendar, in wall clock time. `phone` is whom to call, or empty."""

    summary: str
    start: dt.datetime
    end: dt.datetime | None
    place: str
    phone: str


@dataclass(frozen=True)
class Invitation:
    """Everything residents read before the session. What is not known yet is left out.

    `blocks` are in reading order; `event` is None without a day and a time. `wants_photo` when the photo of
    the door belongs on it. `sender` says who invites. `tested` says how many residents tested it, or is empty
    (PH-13).
    """

    title: str
    blocks: tuple[Block, ...]
    phone: str
    event: Event | None
    calendar: str
    photo_words: str
    wants_photo: bool = True
    tested: str = ""
    sender: str = ""

    def block(self, key: str) -> Block | None:
        """The block with this key, or None when nothing is known about it."""
        return next((block for block in self.blocks if block.key == key), None)

    def texts(self) -> tuple[str, ...]:
        """Everything residents read, in reading order."""
        found = [self.title]
        for block in self.blocks:
            found += [block.label, block.big, *block.lines]
        return tuple(text for text in (*found, self.sender, self.calendar, self.tested) if text)


@dataclass(frozen=True)
class Missing:
    """What is not filled in yet; `room` is where that is done: a room, or "day" for the day itself."""

    sentence: str
    room: str


@dataclass(frozen=True)
class TestView:
    """One teach-back of the invitation: about the text, never about the tester (domain.md 5.5)."""

    id: str
    on: dt.date | None
    tester: str
    question: str
    understood: str
    change: str

    __test__ = False  # no test of pytest


@dataclass(frozen=True)
class Written:
    """What the team filled in itself, as it stands in the fields.

    `children` and `food` are None when they follow step 5, which `step5_children` and `step5_food` tell.
    `gets_by_itself` is what the invitation says about the thank-you while `gets` is empty.
    """

    title: str
    gets: str
    gets_by_itself: str
    children: bool | None
    step5_children: bool | None
    interpreter: str
    food: bool | None
    step5_food: bool | None
    sign_up: str
    sign_up_with: str
    sender: str
    expected: int | None
    photo: bool


@dataclass(frozen=True)
class InvitationReading:
    """The invitation with what still misses, what could be better, and how it was tested.

    `not_arranged` names what it says is there while nobody arranged it yet; `hints` says so in sentences.
    """

    has_level: bool
    invitation: Invitation
    written: Written
    missing: tuple[Missing, ...]
    hints: tuple[str, ...]
    not_arranged: tuple[str, ...]
    tests: tuple[TestView, ...]
    tested: int
