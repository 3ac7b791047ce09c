"""The dated plan: all lines of all steps on the days they should be done, with the session among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from wijksessie.queries.steps import ItemView, StepView


class PlanKind(IntEnum):
    """What a row of the plan is; on one day they come in this order."""

    TODAY = 0
    STEP = 1
    LINE = 2
    SESSION = 3


@dataclass(frozen=True)
class PlanRow:
    """A row of the plan. `day` is None as long as the session has no day; `days` counts from the session."""

    kind: PlanKind
    days: int
    day: dt.date | None
    step: int
    label: str
    item: ItemView | None = None


def plan(steps: Sequence[StepView], session_day: dt.date | None, today: dt.date) -> tuple[PlanRow, ...]:
    """The rows in the order of their days; within a day a step comes before its lines."""
    rows = [PlanRow(PlanKind.SESSION, 0, session_day, 0, "")]
    if session_day is not None:
        rows.append(PlanRow(PlanKind.TODAY, (today - session_day).days, today, 0, ""))
    for step in steps:
        rows.append(PlanRow(PlanKind.STEP, step.days, step.due, step.nr, step.label))
        for item in step.items:
            days = step.days if item.due is None or session_day is None else (item.due - session_day).days
            rows.append(PlanRow(PlanKind.LINE, days, item.due, step.nr, item.label, item))
    order = sorted(enumerate(rows), key=lambda pair: (pair[1].days, _rank(pair[1]), pair[0]))
    return tuple(row for _, row in order)


def _rank(row: PlanRow) -> tuple[int, int, int]:
    """On one day: today first, then each step with its own lines, the session last."""
    if row.kind is PlanKind.TODAY:
        return (0, 0, 0)
    if row.kind is PlanKind.SESSION:
        return (2, 0, 0)
    return (1, row.step, int(row.kind))
