"""Finding the one thing a command is about."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy.orm import Session

from wijksessie.store import Base
from wijksessie.techniques.base import RuleBroken

Thing = TypeVar("Thing", bound=Base)


def get(db: Session, cls: type[Thing], id_: str) -> Thing:
    """The thing with this id; `RuleBroken` when somebody took it away meanwhile."""
    thing = db.get(cls, id_)
    if thing is None:
        raise RuleBroken("Dit is er niet meer. Misschien heeft iemand het weggehaald.", (id_,))
    return thing
