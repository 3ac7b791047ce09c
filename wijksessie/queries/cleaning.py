"""What waits to be erased for ever."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Contact, ContactNote, SafetyPlan, TeamMember
from wijksessie.store import Synced, Workspace, deleted_things, is_swept, overwritten, texts_of

ABOUT_PEOPLE: tuple[tuple[type[Synced], tuple[str, ...]], ...] = (
    (Contact, ("display", "person", "phone", "email", "address")),
    (ContactNote, ("text",)),
    (TeamMember, ("display", "task")),
    (SafetyPlan, ("person", "second", "on_call", "phone", "note")),
)
"""Texts about people. What stood in them before they were changed must not outlive the next cleaning."""


@dataclass(frozen=True)
class Waiting:
    """What was deleted or overwritten about people and still stands in the log and in backups."""

    contacts: int
    lines: int
    swept: bool
    """False when something that was erased may still stand in a backup."""

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to do."""
        return not self.contacts and not self.lines and self.swept


def waiting(workspace: Workspace) -> Waiting:
    """Count what a cleaning would erase."""
    with workspace.read() as db:
        gone = deleted_things(db.connection(), workspace.schema)
        swept = is_swept(db.connection())
        older = len(old_texts(db)) + len(lost_notes(db))
    contacts = sum(entity == Contact.__name__ for entity, _ in gone)
    return Waiting(contacts, len(gone) - contacts + older, swept)


def old_texts(db: Session) -> list[tuple[type[Synced], str, str]]:
    """Class, id and field of every living thing about people of which an earlier text is still in the log."""
    connection = db.connection()
    found = []
    for cls, fields in ABOUT_PEOPLE:
        for id_, field in overwritten(connection, cls.__name__, fields):
            thing = db.get(cls, id_)
            if thing is not None and texts_of(connection, id_, field) - {getattr(thing, field)}:
                found.append((cls, id_, field))
    return found


def lost_notes(db: Session) -> list[ContactNote]:
    """Lines in the log of a contact that is gone: another laptop wrote them before it heard of that."""
    known = select(Contact.id)
    return list(db.scalars(select(ContactNote).where(ContactNote.contact_id.not_in(known))))
