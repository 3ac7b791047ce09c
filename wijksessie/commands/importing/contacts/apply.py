"""Brings the rows of a file in, as one change that can be undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from wijksessie.commands.contacts import write_contact
from wijksessie.commands.find import get
from wijksessie.commands.importing.contacts.preview import Preview, PreviewRow, RowState
from wijksessie.model import Contact, ContactNote
from wijksessie.store import Workspace


@dataclass(frozen=True)
class ImportReport:
    """What came of a file. `refused` and `left_out` rows did not come in."""

    added: int
    updated: int
    known: int
    left_out: int
    refused: tuple[PreviewRow, ...]


def apply(
    workspace: Workspace, seen: Preview, today: dt.date, left_out: Collection[int] = ()
) -> ImportReport:
    """Bring in the rows of a preview, but not those numbered in `left_out`. All of it, or nothing."""
    chosen = [row for row in seen.rows if row.state.comes_in and row.nr not in left_out]
    if chosen:
        with workspace.change("contacts.import") as db, db.no_autoflush:
            for row in chosen:
                assert row.values is not None
                there = get(db, Contact, row.contact_id) if row.contact_id else None
                contact = write_contact(db, there, row.values)
                for note in row.notes:
                    db.add(ContactNote(contact_id=contact.id, on=today, text=note))
    updated = sum(row.state is RowState.UPDATE for row in chosen)
    return ImportReport(
        added=len(chosen) - updated,
        updated=updated,
        known=seen.count(RowState.KNOWN),
        left_out=sum(row.state.comes_in and row.nr in left_out for row in seen.rows),
        refused=tuple(row for row in seen.rows if row.state is RowState.REFUSED),
    )
