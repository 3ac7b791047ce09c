"""What the log says about one thing. Pure: change rows in, values out."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from wijksessie.store.base import to_json
from wijksessie.store.log import LIFE, ChangeRow, Op, latest
from wijksessie.store.schema import Entity, Schema


def is_erased(rows: Collection[ChangeRow]) -> bool:
    """Return whether the thing of these rows is gone for ever."""
    return any(row.op == Op.ERASE for row in rows)


def is_alive(rows: Collection[ChangeRow]) -> bool:
    """Return whether the thing of these rows exists."""
    life = latest(row for row in rows if row.op in LIFE)
    return life is not None and life.op != Op.DELETE and not is_erased(rows)


def written_values(schema: Schema, row: ChangeRow) -> dict[str, Any]:
    """Return the field values an insert or update row holds, as JSON of the present version."""
    if row.value is None or row.op not in (Op.INSERT, Op.UPDATE):
        return {}
    value = json.loads(row.value)
    values = value if row.op == Op.INSERT else {str(row.field): value}
    if not schema.upcast:
        return dict(values)
    return {field: schema.upcast_value(row.entity, field, row.v, value) for field, value in values.items()}


def value_text(schema: Schema, row: ChangeRow | None, field: str) -> str:
    """Return, as it would be written now, the value that a row gave one field."""
    values = {} if row is None else written_values(schema, row)
    if field in values:
        return to_json(values[field])
    entity = schema.entities.get(row.entity) if row is not None else None
    known = (
        entity.fields.get(field) if entity is not None and row is not None and row.op == Op.INSERT else None
    )
    return known.to_text(known.default) if known is not None else "null"


def fold(schema: Schema, entity: Entity, rows: Sequence[ChangeRow]) -> dict[str, Any] | None:
    """Return the table row that the change rows of one thing add up to, or None if there is none.

    Updates win by order, insert values are only the floor: of two laptops that both make "stap 3", the
    later insert must not put `done=False` over a tick that came before it.
    """
    if is_erased(rows):  # before anything else: an erased thing has rows without values
        return None
    floor: dict[str, Any] = {}
    updates: dict[str, Any] = {}
    wiped: set[str] = set()
    alive = False
    for row in sorted(rows, key=lambda row: row.order):
        if row.op == Op.UPDATE:
            updates.update(written_values(schema, row))
        elif row.op == Op.WIPE:
            field_name = str(row.field)
            wiped.add(field_name)
            floor.pop(field_name, None)
            updates.pop(field_name, None)
        else:
            alive = row.op != Op.DELETE
            floor.update(written_values(schema, row))
    if not alive:
        return None
    result: dict[str, Any] = {}
    for name, field in entity.fields.items():
        source = updates if name in updates else floor
        value = field.from_json(source[name]) if name in source else field.default
        if value is None and field.required:
            value = (
                field.default if field.default is not None else field.placeholder if name in wiped else None
            )
            if value is None:
                return None  # not complete yet: a part of the log, or a newer program's value
        result[name] = value
    return result
