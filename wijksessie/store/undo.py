"""Undo by value: take back what still is as I left it, and leave alone what others changed since."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from wijksessie.store.base import to_json
from wijksessie.store.draft import Draft
from wijksessie.store.fold import is_alive, is_erased, value_text
from wijksessie.store.log import LIFE, ChangeRow, Op, change_table, head_of
from wijksessie.store.projection import project, rows_of
from wijksessie.store.schema import Schema


@dataclass(frozen=True)
class UndoReport:
    """What was undone or redone."""

    label: str
    skipped: tuple[tuple[str, str, str | None], ...]
    """Entity, id and field (None: the thing itself) of what somebody else changed or erased meanwhile."""


@dataclass(frozen=True)
class Step:
    """One transaction on the undo or redo list."""

    label: str
    tx: int
    empty: bool = False
    """Undoing it changed nothing, so there is nothing to take back; it only keeps the chain whole."""

    def undone_by(self, draft: Draft) -> "Step":
        """Return the step that takes this undo back."""
        if self.empty or not draft.rows:
            return replace(self, empty=not self.empty)
        return Step(self.label, draft.tx)


class History:
    """The undo and redo lists of one opening."""

    def __init__(self) -> None:
        self.undo: list[Step] = []
        self.redo: list[Step] = []

    def done(self, draft: Draft) -> None:
        """Note a change; what was undone before can no longer be redone."""
        self.undo.append(Step(draft.label, draft.tx))
        self.redo.clear()


def revert(connection: Connection, schema: Schema, step: Step, draft: Draft) -> UndoReport:
    """Add to the draft what takes one transaction back, as new rows, and do it."""
    mine: dict[tuple[str, str], list[ChangeRow]] = defaultdict(list)
    if not step.empty:
        own = change_table.c.replica == draft.replica, change_table.c.tx == step.tx
        for row in connection.execute(select(change_table).where(*own).order_by(change_table.c.seq)):
            mine[row.entity, row.eid].append(ChangeRow._make(row))
    skipped: list[tuple[str, str, str | None]] = []
    everything = rows_of(connection, [eid for _, eid in mine])
    for (entity, eid), rows in mine.items():
        if is_erased(everything[eid]):
            skipped.append((entity, eid, None))
            continue
        before = len(draft.rows)
        skipped += [(entity, eid, name) for name in _revert_fields(schema, rows, everything[eid], draft)]
        edits = len(draft.rows) - before
        if not _revert_life(rows, everything[eid], edits, draft):
            skipped.append((entity, eid, None))
    draft.write(connection)
    project(connection, schema, {(row.entity, row.eid) for row in draft.rows})
    return UndoReport(step.label, tuple(skipped))


def _revert_fields(
    schema: Schema, mine: Sequence[ChangeRow], everything: Sequence[ChangeRow], draft: Draft
) -> list[str]:
    """Put the old values back, and return the fields that are no longer as I left them."""
    edits: dict[str, list[ChangeRow]] = defaultdict(list)
    for row in mine:
        if row.op == Op.UPDATE and row.field is not None:
            edits[row.field].append(row)
    by_address = {row.address: row for row in everything}
    skipped = []
    for name, rows in edits.items():
        left = value_text(schema, rows[-1], name)
        head = head_of(everything, name)
        # The value and not the row: undoing the undo of an edit made a new row with the same value.
        if head is None or value_text(schema, head, name) != left:
            skipped.append(name)
            continue
        old = value_text(schema, by_address.get(rows[0].prev or ""), name)
        if old != left:
            draft.add(Op.UPDATE, rows[0].entity, rows[0].eid, name, old, head)
    return skipped


def _revert_life(
    mine: Sequence[ChangeRow], everything: Sequence[ChangeRow], edits: int, draft: Draft
) -> bool:
    """Delete what I made and bring back what I deleted; False if somebody did so before me."""
    life = [row for row in mine if row.op in LIFE]
    if not life:
        return True
    existed = life[0].op == Op.DELETE
    exists = life[-1].op != Op.DELETE
    if is_alive(everything) != exists:
        return False
    entity, eid = life[0].entity, life[0].eid
    if existed and not exists:
        draft.add(Op.RETURN, entity, eid)
    elif exists and not existed:
        known = edits + sum(row.op in (Op.INSERT, Op.UPDATE) for row in everything)
        draft.add(Op.DELETE, entity, eid, value=to_json(known))
    return True
