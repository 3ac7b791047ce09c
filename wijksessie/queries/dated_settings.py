"""Facts that grow old, with their source and the day somebody looked (domain.md 4.4).

The program brings them in `resources/compensation.toml`. A newer amount that a team looked up itself is a
`Setting` of the project and stands above the one that was brought.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

import resources
from wijksessie.model import Project, Setting
from wijksessie.store import Workspace


@dataclass(frozen=True)
class FactText:
    """A fact as the program brings it. `cents` is None for a rule without an amount.

    `uncertain` says in a sentence what is not sure about it, or is empty.
    """

    key: str
    label: str
    unit: str
    year: int
    cents: int | None
    meaning: str
    source: str
    checked_on: dt.date
    uncertain: str


@dataclass(frozen=True)
class DatedFact:
    """A fact as it holds in this project; `own` when the team put a newer one in place."""

    key: str
    label: str
    unit: str
    year: int
    cents: int | None
    meaning: str
    source: str
    checked_on: dt.date
    uncertain: str
    own: bool

    def is_old(self, today: dt.date) -> bool:
        """Whether somebody should look again: not looked at for a year, or an amount of a year gone by."""
        return grew_old(self.checked_on, today) or (self.cents is not None and self.year < today.year)


def grew_old(checked_on: dt.date | None, today: dt.date) -> bool:
    """Whether it is more than twelve months ago that somebody looked, or nobody ever did."""
    if checked_on is None:
        return True
    return (today.year - checked_on.year) * 12 + today.month - checked_on.month > 12 or (
        (today.year - checked_on.year) * 12 + today.month - checked_on.month == 12
        and today.day > checked_on.day
    )


@cache
def fact_texts() -> tuple[FactText, ...]:
    """The facts as the program brings them."""
    file = tomllib.loads(resources.path("compensation.toml").read_text(encoding="utf-8"))
    return tuple(
        FactText(
            key=fact["key"],
            label=fact["label"],
            unit=fact.get("unit", ""),
            year=fact["year"],
            cents=fact.get("cents"),
            meaning=fact["meaning"],
            source=fact["source"],
            checked_on=fact.get("checked_on", file["checked_on"]),
            uncertain=fact.get("uncertain", ""),
        )
        for fact in file["fact"]
    )


def dated_facts(workspace: Workspace) -> tuple[DatedFact, ...]:
    """The facts about thank-yous and benefits, in the order of the list."""
    with workspace.read() as db:
        project = db.scalars(select(Project.id)).one()
        rows = {row.key: row for row in db.scalars(select(Setting).where(Setting.project_id == project))}
    return tuple(_fact(text, rows.get(text.key)) for text in fact_texts())


def _fact(text: FactText, row: Setting | None) -> DatedFact:
    if row is None or not row.value.isdigit() or row.valid_year is None or row.checked_on is None:
        return DatedFact(**vars(text), own=False)
    newer = {
        "cents": int(row.value),
        "year": row.valid_year,
        "source": row.source,
        "checked_on": row.checked_on,
        "uncertain": "",
    }
    return DatedFact(**{**vars(text), **newer}, own=True)
