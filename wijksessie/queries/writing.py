"""What a writer's own organisation knows: its words, its help numbers, its people, and what it keeps."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

from sqlalchemy import select

from wijksessie.model import FineAsIs, Invitation, LeafletPlan
from wijksessie.model import OwnWord as OwnWordRow
from wijksessie.plain_language.writing import LEAFLET, KnownNumber, OwnWord, Writing
from wijksessie.queries.helplines import helplines
from wijksessie.queries.identity import findings, names_in_file
from wijksessie.store import Workspace


@dataclass(frozen=True)
class OwnWordView:
    """A hard word of the organisation with its easier ones, best first; none means: leave it out."""

    id: str
    hard: str
    easy: tuple[str, ...]


@dataclass(frozen=True)
class PersonFinder:
    """Finds who or where somebody is; `names` are looked for besides what looks like a name.

    `answers` are the telephone numbers, in digits, that residents may call: they are there on purpose.
    A value and no closure: results that were kept for one writing serve an equal one.
    """

    names: tuple[str, ...] = ()
    answers: frozenset[str] = frozenset()

    def __call__(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places from front to back: start, end, and what to do."""
        small = text.lower()
        # Of many contacts few are in a text: looking for the others one by one would cost a key press.
        names = [name for name in self.names if name.strip().lower() in small]
        for finding in findings(text, names):
            if _digits(text[finding.start : finding.end]) not in self.answers:
                yield finding.start, finding.end, finding.hint


def own_words(workspace: Workspace) -> tuple[OwnWordView, ...]:
    """The words of the organisation, by alphabet."""
    with workspace.read() as db:
        rows = db.scalars(select(OwnWordRow)).all()
    words = [OwnWordView(row.id, row.hard, tuple(row.easy)) for row in rows]
    return tuple(sorted(words, key=lambda word: (_alphabet(word.hard), word.id)))


def writing_of(workspace: Workspace, today: dt.date, most_words: int = LEAFLET) -> Writing:
    """What the helper must know of this neighbourhood to look at a text on this day."""
    return Writing(
        most_words=most_words,
        own_words=tuple(OwnWord(word.hard, word.easy) for word in own_words(workspace)),
        numbers=tuple(_numbers()),
        today=today,
        persons=PersonFinder(names_in_file(workspace), _answers(workspace)),
    )


def _answers(workspace: Workspace) -> frozenset[str]:
    """The numbers on the leaflet and the invitation that residents may call."""
    with workspace.read() as db:
        told = [*db.scalars(select(LeafletPlan.phone)), *db.scalars(select(Invitation.sign_up))]
    return frozenset(digits for number in told if (digits := _digits(number)))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def writing_without_file(today: dt.date, most_words: int = LEAFLET) -> Writing:
    """The same where no neighbourhood is open."""
    return Writing(most_words=most_words, numbers=tuple(_numbers()), today=today, persons=PersonFinder())


def fine_places(workspace: Workspace, place: str) -> frozenset[tuple[str, str]]:
    """What somebody wants to keep in this place, as `fine_mark` gives it."""
    with workspace.read() as db:
        rows: Iterable[FineAsIs] = db.scalars(select(FineAsIs).where(FineAsIs.place == place)).all()
    return frozenset((row.kind, row.words) for row in rows)


def fine_mark(kind: str, words: str) -> tuple[str, str]:
    """A kind of hint and its words as they are kept: capitals and line ends make no difference."""
    return str(kind), word_key(words)


def word_key(words: str) -> str:
    """What makes two spellings the same words: small letters, one space, one way to write an accent."""
    return normalize("NFC", " ".join(words.split())).lower()


def _alphabet(word: str) -> str:
    """A sort key in which accents make no difference."""
    return "".join(letter for letter in normalize("NFD", word_key(word)) if not combining(letter))


def _numbers() -> Iterator[KnownNumber]:
    card = helplines()
    for line in card.numbers:
        for number in (line.number, line.also):
            if number:
                yield KnownNumber(number, card.checked_on)
