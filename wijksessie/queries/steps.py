"""The seven steps with their checklists."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

import resources
from wijksessie.model import StepItem
from wijksessie.store import Workspace


@dataclass(frozen=True)
class StepText:
    """A step as the program brings it: its purpose and the checklist a new session starts with.

    `week` counts from the session day: -8 is eight weeks before.
    """

    nr: int
    id: str
    label: str
    week: int
    purpose: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class ItemView:
    """A line of a checklist."""

    id: str
    label: str
    done: bool
    on: dt.date | None
    who: str
    note: str


@dataclass(frozen=True)
class StepView:
    """A step of one session."""

    nr: int
    label: str
    purpose: str
    week: int
    items: tuple[ItemView, ...]

    @property
    def done(self) -> int:
        """How many lines are ticked."""
        return sum(item.done for item in self.items)


@cache
def step_texts() -> tuple[StepText, ...]:
    """The seven steps as the program brings them."""
    file = tomllib.loads(resources.path("steps", "steps.toml").read_text(encoding="utf-8"))
    return tuple(StepText(**{**step, "items": tuple(step["items"])}) for step in file["step"])


def steps(workspace: Workspace, session_id: str) -> tuple[StepView, ...]:
    """The seven steps of a session, in order."""
    with workspace.read() as db:
        rows = sorted(
            db.scalars(select(StepItem).where(StepItem.session_id == session_id)),
            key=lambda item: (item.step, item.position, item.id),
        )
    items = [(row.step, ItemView(row.id, row.label, row.done, row.on, row.who, row.note)) for row in rows]
    return tuple(
        StepView(
            text.nr,
            text.label,
            text.purpose,
            text.week,
            tuple(item for step, item in items if step == text.nr),
        )
        for text in step_texts()
    )
