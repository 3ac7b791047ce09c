"""Lists to look at, from `resources/checks/`, with what a team saw."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Check
from wijksessie.store import Workspace, key_id
from wijksessie.terms import CheckState


@dataclass(frozen=True)
class LineText:
    """A line as the program brings it; `hint` explains it in one sentence, or is empty."""

    key: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class ListText:
    """A list as the program brings it."""

    title: str
    lines: tuple[LineText, ...]


@dataclass(frozen=True)
class CheckView:
    """A line with what was seen; `own` when the team added it, `on` the day it was done where that counts."""

    id: str
    key: str
    label: str
    hint: str
    state: CheckState | None
    note: str
    own: bool
    on: dt.date | None = None


@cache
def check_list(name: str) -> ListText:
    """The list with this name: the stem of a file in `resources/checks/`."""
    file = tomllib.loads(resources.path("checks", f"{name}.toml").read_text(encoding="utf-8"))
    return ListText(file["title"], tuple(LineText(**line) for line in file["line"]))


def checks(workspace: Workspace, owner: str, name: str) -> tuple[CheckView, ...]:
    """The lines of a list for a session or project: first those of the program, then the team's own."""
    with workspace.read() as db:
        return checks_of(db, owner, name)


def checks_of(db: Session, owner: str, name: str) -> tuple[CheckView, ...]:
    """The same, inside a reading that is under way."""
    rows = db.scalars(select(Check).where(Check.owner == owner, Check.checklist == name)).all()
    seen = {row.key: row for row in rows}
    brought = check_list(name).lines
    views = []
    for text in brought:
        row = seen.get(text.key)
        state = CheckState(row.state) if row is not None and row.state else None
        id_ = key_id("Check", owner, name, text.key) if row is None else row.id
        note = row.note if row is not None else ""
        on = row.on if row is not None else None
        views.append(CheckView(id_, text.key, text.label, text.hint, state, note, own=False, on=on))
    own = sorted((row for row in rows if row.label), key=lambda row: (row.label.casefold(), row.id))
    views += [
        CheckView(
            row.id, row.key, row.label, "", CheckState(row.state) if row.state else None, row.note, own=True
        )
        for row in own
    ]
    return tuple(views)
