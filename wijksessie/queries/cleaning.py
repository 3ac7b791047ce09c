"""What waits to be erased for ever."""

from __future__ import annotations

from dataclasses import dataclass

from wijksessie.model import Contact
from wijksessie.store import Workspace, deleted_things, is_swept


@dataclass(frozen=True)
class Waiting:
    """What was deleted about people and still stands in the log and in backups."""

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
    contacts = sum(entity == Contact.__name__ for entity, _ in gone)
    return Waiting(contacts, len(gone) - contacts, swept)
