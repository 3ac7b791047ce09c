"""The parking lot: what belongs elsewhere, kept so that it is not lost."""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import ParkingItem, WijkSession
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken


def park(workspace: Workspace, session_id: str, text: str) -> str:
    """Lay something on the parking lot and return its id."""
    with workspace.change("parking.add") as db:
        get(db, WijkSession, session_id)
        there = db.scalars(select(ParkingItem).where(ParkingItem.session_id == session_id)).all()
        place = max((item.position for item in there), default=-1) + 1
        item = ParkingItem(session_id=session_id, position=place, text=_written(text))
        db.add(item)
        db.flush()
        return item.id


def change_parked(workspace: Workspace, item_id: str, text: str) -> None:
    """Write it otherwise, for instance with who will take it up."""
    with workspace.change("parking.change") as db:
        get(db, ParkingItem, item_id).text = _written(text)


def unpark(workspace: Workspace, item_id: str) -> None:
    """Take something off the parking lot."""
    with workspace.change("parking.remove") as db:
        db.delete(get(db, ParkingItem, item_id))


def _written(text: str) -> str:
    if not text.strip():
        raise RuleBroken("Schrijf eerst wat u wilt bewaren.", ("text",))
    return text.strip()
