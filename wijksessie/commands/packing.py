"""The bag of a session: what is in it."""

from __future__ import annotations

from wijksessie.commands.find import get
from wijksessie.model import Check, WijkSession
from wijksessie.queries.twin_packing import BAG
from wijksessie.store import Workspace
from wijksessie.terms import CheckState


def set_packed(workspace: Workspace, session_id: str, label: str, *, packed: bool) -> None:
    """Tick off a line of `queries.twin_packing.packing`, or take the tick back.

    The line follows from the programme; what is kept is only that it is in the bag.
    """
    with workspace.change("bag.set") as db:
        get(db, WijkSession, session_id)
        line = db.keyed(Check, session_id, BAG, label, owner=session_id, checklist=BAG, key=label, state=None)
        line.state = CheckState.YES if packed else None
