"""What the facilitator says to residents at the start and at the end of a session (domain.md 4.5, 4.8)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

import resources
from wijksessie.model import WijkSession
from wijksessie.queries.levels import choice_of
from wijksessie.queries.messages import due_days
from wijksessie.queries.sentences import day
from wijksessie.terms import MessageKind


@dataclass(frozen=True)
class Opening:
    """Sentences to read out. `promise` is empty while nobody chose how much influence residents have.

    `consent` is what residents agree to, and `ask` how they say so. `hears` closes the session. A day that is
    not known yet is a line to write on.
    """

    promise: str = ""
    consent: tuple[str, ...] = ()
    ask: str = ""
    hears: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything of the start, in the order in which it is said."""
        return tuple(line for line in (self.promise, *self.consent, self.ask) if line)


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads(resources.path("sentences", "opening.toml").read_text(encoding="utf-8"))


def opening_of(db: Session, session: WijkSession) -> Opening:
    """The words for one session, inside a reading that is under way."""
    texts = _texts()
    start = texts["opening"]
    due = due_days(db, session)[MessageKind.LEAFLET]
    told = day(due) if due is not None else texts["unknown"]["day"]
    promise = choice_of(session).promise
    return Opening(
        promise=start["promise"].format(promise=promise) if promise else "",
        consent=tuple(line.format(day=told) for line in start["consent"]),
        ask=start["ask"],
        hears=texts["closing"]["hears"].format(day=told),
    )
