"""What to do next before a session: the first open line of every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from wijksessie.model import StepItem, WijkSession
from wijksessie.queries.overview import Place, Todo, TodoKind
from wijksessie.queries.sentences import short_day
from wijksessie.queries.steps import days_of, is_settled, step_days, step_texts


def preparing(db: Session, session: WijkSession, items: Sequence[StepItem], today: dt.date) -> list[Todo]:
    """Of every step before the session the open line that comes first, in the order of the path."""
    planned = step_days(db, session.id)
    todos = []
    for text in step_texts()[:6]:
        waiting = [item for item in items if item.step == text.nr and not is_settled(item)]
        if not waiting:
            continue
        item = min(waiting, key=lambda item: (days_of(item, planned), item.position))
        day = session.day + dt.timedelta(days=days_of(item, planned)) if session.day else None
        late = day is not None and day < today
        held_up = f" Wacht op: {item.waits_for}." if item.waits_for else ""
        todos.append(
            Todo(
                TodoKind.LATE if late else TodoKind.DATE,
                item.label,
                f"Stap {text.nr}: {text.label.lower()}.{held_up}",
                ("Te laat" if late else short_day(day)) if day else "",
                f"Open stap {text.nr}",
                Place.STEP,
                str(text.nr),
            )
        )
    return todos
