"""What residents were already told of an action: in which documents, and whether news moved its day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import ActionUpdate, Edition


@dataclass(frozen=True)
class Told:
    """One document an action stood in: the day it speaks of, and the day residents got it."""

    on: dt.date
    published: dt.date


def days_told(db: Session, session_id: str) -> dict[str, tuple[Told, ...]]:
    """The documents each action stood in, the oldest first; of any kind. Other actions are absent."""
    found: dict[str, set[tuple[dt.date, dt.date]]] = defaultdict(set)
    for row in db.scalars(select(Edition).where(Edition.session_id == session_id)):
        for action_id in _actions_in(row.content):
            found[action_id].add((row.published, row.on))
    return {id_: tuple(Told(on, published) for published, on in sorted(days)) for id_, days in found.items()}


def _actions_in(content: Any) -> Iterator[str]:
    """Every action a frozen document speaks of, wherever in it: leaflets and updates have their own shape."""
    if isinstance(content, Mapping):
        for key, value in content.items():
            if key == "action_id" and isinstance(value, str):
                yield value
            else:
                yield from _actions_in(value)
    elif isinstance(content, Sequence) and not isinstance(content, str):
        for value in content:
            yield from _actions_in(value)


def moved_by_news(db: Session, action_id: str) -> bool:
    """Whether news gave the action another day than was promised first."""
    rows = db.scalars(select(ActionUpdate).where(ActionUpdate.action_id == action_id))
    return any(row.due is not None for row in rows)
