"""Merging: the union of two logs, in any order, any number of times."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, select

from wijksessie.store.erase import lasting_rows, scrub, wipe
from wijksessie.store.log import LASTING, ChangeRow, Clock, Op, Wipes, change_table, clean, is_sound, wipes_of
from wijksessie.store.projection import Thing, gaps, project
from wijksessie.store.schema import Schema

_BATCH = 1000


@dataclass(frozen=True)
class MergeReport:
    """What merging brought."""

    added: int
    known: int
    refused: int
    """Rows that cannot be: unreadable, or another content under an address that is taken."""

    skew: timedelta
    """How far the other laptop's clock is ahead of ours."""

    gaps: dict[str, int]
    """Per opening how many of its rows have not arrived here."""

    things: frozenset[Thing]
    erases: bool
    """Whether something goes for ever."""


def merge(connection: Connection, schema: Schema, clock: Clock, rows: Iterable[ChangeRow]) -> MergeReport:
    """Add the rows that are new. What was erased on either side is taken out before it touches the disk."""
    given = list(rows)
    incoming = [row for row in given if is_sound(row)]
    refused = len(given) - len(incoming)
    known_lasting = lasting_rows(connection)
    lasting = [row for row in incoming if row.op in LASTING]
    erased = {row.eid for row in [*known_lasting, *lasting] if row.op == Op.ERASE}
    wipes = wipes_of([*known_lasting, *lasting])
    added: list[ChangeRow] = []
    known = 0
    for start in range(0, len(incoming), _BATCH):
        part = [clean(row, erased, wipes) for row in incoming[start : start + _BATCH]]
        here = _rows_here(connection, part, erased, wipes)
        new: list[ChangeRow] = []
        for row in part:
            address = row.replica, row.seq
            if address not in here:
                here[address] = row
                new.append(row)
            elif here[address] == row:
                known += 1
            else:
                refused += 1
        if new:
            connection.execute(change_table.insert(), [row._asdict() for row in new])
            added += new
    wipe(connection, {row.eid for row in added if row.op == Op.WIPE})
    scrub(connection, {row.eid for row in added if row.op == Op.ERASE})
    erases = any(row.op in LASTING for row in added)
    things = frozenset((row.entity, row.eid) for row in added)
    project(connection, schema, things)
    skew = max((clock.lift(row.hlc) for row in added), default=timedelta())
    return MergeReport(len(added), known, refused, skew, gaps(connection), things, erases)


def _rows_here(
    connection: Connection, rows: Iterable[ChangeRow], erased: set[str], wipes: Wipes
) -> dict[tuple[str, int], ChangeRow]:
    """Return the rows that stand here at the addresses of these rows, as clean as those."""
    spans: dict[str, list[int]] = {}
    for row in rows:
        spans.setdefault(row.replica, []).append(row.seq)
    here = {}
    for replica, seqs in spans.items():
        span = change_table.c.replica == replica, change_table.c.seq.between(min(seqs), max(seqs))
        for found in connection.execute(select(change_table).where(*span)):
            row = ChangeRow._make(found)
            here[replica, row.seq] = clean(row, erased, wipes)
    return here
