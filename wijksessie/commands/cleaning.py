"""Opschonen: what was deleted about people is erased from the log and the backups too."""

from __future__ import annotations

from dataclasses import dataclass

from wijksessie.commands.names import forget_names, names_in
from wijksessie.model import Contact
from wijksessie.queries.cleaning import lost_notes, old_texts
from wijksessie.store import Db, Workspace, backups, deleted_things, is_swept


@dataclass(frozen=True)
class CleaningReport:
    """What a cleaning did."""

    contacts: int
    """People and organisations that were erased."""

    lines: int
    """Other things about people: lines of a log, names in a team, and what was changed since."""

    notes: int
    """Notes in which a name became the word for what somebody was."""

    backups: int
    """Backups that were looked through."""

    complete: bool
    """False when a backup was out of reach, or somebody was reading: the next closing or opening goes on."""


def clean(workspace: Workspace) -> CleaningReport:
    """Erase for ever what was deleted about people; of a person only the role stays in notes.

    Rewrites the file and its backups: run it in the background. There is no undo.
    """
    with workspace.change("cleaning.clean", undoable=False) as db:
        gone = deleted_things(db.connection(), workspace.schema)
        contacts = [id_ for entity, id_ in gone if entity == Contact.__name__]
        names = names_in(db, contacts)
        db.erase_deleted()
        lost = lost_notes(db)
        db.erase(*lost)
        notes = forget_names(db, names)
        older = _forget_old_texts(db)
    workspace.sweep()  # also for what an earlier cleaning could not reach
    with workspace.read() as reading:
        complete = is_swept(reading.connection())
    lines = len(gone) - len(contacts) + len(lost) + older
    copies = len(backups(workspace.backups)) if gone or lines or notes else 0
    return CleaningReport(len(contacts), lines, notes, copies, complete)


def _forget_old_texts(db: Db) -> int:
    """Erase what stood about people before it was changed; return how many fields that were."""
    found = old_texts(db)
    for cls, id_, field in found:
        thing = db.get(cls, id_)
        assert thing is not None
        now = getattr(thing, field)
        db.erase_text(thing, field)
        setattr(thing, field, now)
        db.flush()
    return len(found)
