"""Brings the rows of a file in, as one change that can be undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from wijksessie.commands.contacts import checked, write_contact
from wijksessie.commands.find import get
from wijksessie.commands.importing.contacts.filling import filled, is_same, values_of
from wijksessie.commands.importing.contacts.preview import Preview, PreviewRow, RowState
from wijksessie.model import Contact, ContactNote
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken


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
    """Bring in the rows of a preview, but not those numbered in `left_out`. All of it, or nothing.

    A contact that is there is filled as it is now, and not as it was in the preview; a row about one that
    became another meanwhile is refused.
    """
    chosen = [row for row in seen.rows if row.state.comes_in and row.nr not in left_out]
    refused = [row for row in seen.rows if row.state is RowState.REFUSED]
    updated = 0
    if chosen:
        with workspace.change("contacts.import") as db, db.no_autoflush:
            for row in chosen:
                try:
                    _bring_in(db, row, today)
                    updated += row.contact_id is not None
                except RuleBroken as why:
                    refused.append(replace(row, state=RowState.REFUSED, said=str(why)))
    late = len(refused) - seen.count(RowState.REFUSED)
    return ImportReport(
        added=len(chosen) - late - updated,
        updated=updated,
        known=seen.count(RowState.KNOWN),
        left_out=sum(row.state.comes_in and row.nr in left_out for row in seen.rows),
        refused=tuple(sorted(refused, key=lambda row: row.nr)),
    )


def _bring_in(db: Db, row: PreviewRow, today: dt.date) -> None:
    assert row.found is not None
    contact = get(db, Contact, row.contact_id) if row.contact_id else None
    values = row.found.values
    if contact is not None:
        there = values_of(contact)
        if not is_same(there, row.found):
            raise RuleBroken("Dit contact is intussen veranderd. Kies het bestand opnieuw.")
        values = filled(there, values)
    contact = write_contact(db, contact, checked(values, today))
    for note in row.notes:
        db.add(ContactNote(contact_id=contact.id, on=today, text=note))
