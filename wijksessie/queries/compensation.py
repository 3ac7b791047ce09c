"""The thank-you for residents, and whether the municipality answered about it (domain.md 4.4)."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Compensation
from wijksessie.store import Workspace

ANSWER = "compensation_answer"
"""The line of step 5 about the written answer of the municipality."""

NONE = "geen"
"""The type of thank-you when a team gives nothing: then no answer is needed."""

VOUCHER, EXPENSES, OTHER = "cadeaubon", "onkosten", "anders"
TYPES = (VOUCHER, EXPENSES, OTHER, NONE)


@dataclass(frozen=True)
class ThankYou:
    """What residents get, what it costs, and what the municipality said about it.

    `type` is one of `TYPES`, or empty while nobody decided; `cents` is per person. `given` and `refused` are
    counted on a paper list without names.
    """

    type: str = ""
    cents: int | None = None
    plus: str = ""
    given: int | None = None
    refused: int | None = None
    asked_on: dt.date | None = None
    answered_by: str = ""
    answered_on: dt.date | None = None
    answer: str = ""
    written: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """Which fields of the answer are still open; none when no answer is needed."""
        if self.type == NONE:
            return ()
        open_ = {"answer": not self.answer, "written": not self.written, "answered_on": not self.answered_on}
        return tuple(name for name, is_open in open_.items() if is_open)


def answered(db: Session, session_id: str) -> bool:
    """Whether the municipality answered in writing, or nothing is given at all."""
    row = db.scalar(select(Compensation).where(Compensation.session_id == session_id))
    return row is not None and not _view(row).missing


def thank_you(workspace: Workspace, session_id: str) -> ThankYou:
    """What is known about the thank-you of this session."""
    with workspace.read() as db:
        row = db.scalar(select(Compensation).where(Compensation.session_id == session_id))
        return ThankYou() if row is None else _view(row)


def _view(row: Compensation) -> ThankYou:
    return ThankYou(
        row.type,
        None if row.amount is None else round(row.amount * 100),
        row.plus,
        row.given,
        row.refused,
        row.asked_on,
        row.checked_with,
        row.checked_on,
        row.answer.strip(),
        row.written,
    )


@cache
def say_aloud() -> tuple[str, ...]:
    """What to tell everybody about refusing and about benefits under 27, so that nobody is asked an age."""
    file = tomllib.loads(resources.path("compensation.toml").read_text(encoding="utf-8"))
    return tuple(file["aloud"])
