"""Conflicts: what two laptops did to one thing unknown to each other. Each laptop finds the same list."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, distinct, func, select

from wijksessie.store.base import to_json
from wijksessie.store.draft import Draft
from wijksessie.store.fold import is_alive, is_erased, value_text
from wijksessie.store.log import ChangeRow, Op, change_table
from wijksessie.store.projection import project, rows_of
from wijksessie.store.schema import Schema


@dataclass(frozen=True, order=True)
class Conflict:
    """One field that was changed twice, or (field None) a thing that one deleted and another changed."""

    entity: str
    id: str
    field: str | None
    values: tuple[object, ...] = ()
    """What was written, the value that stands now first. Empty when field is None."""

    rows: tuple[str, ...] = ()
    """The store's own note of where the values come from."""


def conflicts(connection: Connection, schema: Schema) -> list[Conflict]:
    """Return all conflicts of the file."""
    openings = func.count(distinct(change_table.c.replica))
    shared = select(change_table.c.eid).group_by(change_table.c.eid).having(openings > 1)
    found = rows_of(connection, connection.scalars(shared).all()).values()
    return sorted(
        (conflict for rows in found for conflict in _conflicts_of(schema, rows)),
        key=lambda conflict: (conflict.entity, conflict.id, conflict.field or ""),
    )


def _conflicts_of(schema: Schema, rows: Sequence[ChangeRow]) -> list[Conflict]:
    entity, eid = rows[0].entity, rows[0].eid
    if is_erased(rows) or entity not in schema.entities:
        return []
    if not is_alive(rows):
        known = _count(rows)
        deletes = [row for row in rows if row.op == Op.DELETE]
        surprised = deletes and all(json.loads(row.value or "0") != known for row in deletes)
        return [Conflict(entity, eid, None)] if surprised else []
    replaced = {row.prev for row in rows}
    last: dict[str, list[ChangeRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.order, reverse=True):
        if row.op == Op.UPDATE and row.value is not None and row.address not in replaced:
            last[str(row.field)].append(row)
    return [
        Conflict(
            entity,
            eid,
            name,
            tuple(field.from_json(json.loads(value_text(schema, row, name))) for row in last[name]),
            tuple(row.address for row in last[name]),
        )
        for name, field in schema.entities[entity].fields.items()
        if len({value_text(schema, row, name) for row in last[name]}) > 1
    ]


def resolve(connection: Connection, schema: Schema, conflict: Conflict, value: object, draft: Draft) -> None:
    """Write the choice. Does nothing when the conflict is no longer there as it was seen."""
    rows = rows_of(connection, [conflict.id])[conflict.id]
    if not rows or conflict not in _conflicts_of(schema, rows):
        return
    if conflict.field is None:
        if value:
            draft.add(Op.RETURN, conflict.entity, conflict.id)
        else:
            draft.add(Op.DELETE, conflict.entity, conflict.id, value=to_json(_count(rows)))
    else:
        text = schema.entities[conflict.entity].fields[conflict.field].to_text(value)
        for row in rows:
            if row.address in conflict.rows and value_text(schema, row, conflict.field) != text:
                draft.add(Op.UPDATE, conflict.entity, conflict.id, conflict.field, text, row)
    draft.write(connection)
    project(connection, schema, [(conflict.entity, conflict.id)])


def _count(rows: Sequence[ChangeRow]) -> int:
    return sum(row.op in (Op.INSERT, Op.UPDATE) for row in rows)
