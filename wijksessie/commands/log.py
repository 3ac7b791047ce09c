"""What somebody writes in the log of a session: a line, or that there was a moment of safety. Never who."""

from __future__ import annotations

from wijksessie.commands.find import get
from wijksessie.model import LogNote, SafetyNote, WijkSession
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken


def add_note(workspace: Workspace, session_id: str, time: str, text: str) -> str:
    """Write a line and return its id."""
    with workspace.change("log.add") as db:
        get(db, WijkSession, session_id)
        note = LogNote(session_id=session_id, time=time, text=_written(text))
        db.add(note)
        db.flush()
        return note.id


def change_note(workspace: Workspace, note_id: str, text: str) -> None:
    """Write a line otherwise."""
    with workspace.change("log.change") as db:
        get(db, LogNote, note_id).text = _written(text)


def remove_note(workspace: Workspace, note_id: str) -> None:
    """Take a line away."""
    with workspace.change("log.remove") as db:
        db.delete(get(db, LogNote, note_id))


def add_safety_note(
    workspace: Workspace, session_id: str, time: str, table_key: str | None, what: str
) -> str:
    """Write that there was a moment of safety, what in general, and return its id (domain.md 4.7)."""
    with workspace.change("safety.add") as db:
        get(db, WijkSession, session_id)
        note = SafetyNote(session_id=session_id, time=time, table_key=table_key or None, what=_written(what))
        db.add(note)
        db.flush()
        return note.id


def set_safety_note(
    workspace: Workspace,
    note_id: str,
    *,
    what: str | None = None,
    follow_up: str | None = None,
    closed: bool | None = None,
) -> None:
    """Change what was done about it, or close it; None leaves a thing as it is."""
    with workspace.change("safety.set") as db:
        note = get(db, SafetyNote, note_id)
        if what is not None:
            note.what = _written(what)
        if follow_up is not None:
            note.follow_up = follow_up.strip()
        if closed is not None:
            note.closed = closed


def remove_safety_note(workspace: Workspace, note_id: str) -> None:
    """Take a note of safety away."""
    with workspace.change("safety.remove") as db:
        db.delete(get(db, SafetyNote, note_id))


def _written(text: str) -> str:
    if not text.strip():
        raise RuleBroken("Schrijf eerst in het kort wat er was.", ("text",))
    return text.strip()
