"""The run sheet of a session: the programme with what every role does in it."""

from __future__ import annotations

from wijksessie.model import WijkSession
from wijksessie.queries.playbook_programme import RunSheet, run_sheet_of
from wijksessie.store import Workspace


def run_sheet(workspace: Workspace, session_id: str) -> RunSheet | None:
    """The run sheet, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else run_sheet_of(db, session)
