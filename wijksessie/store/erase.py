"""Taking texts out of the log itself: what was erased must stand nowhere."""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, or_, select, update

from wijksessie.store.fold import is_alive, is_erased
from wijksessie.store.log import LASTING, ChangeRow, Op, change_table, clean, read_meta, wipes_of
from wijksessie.store.projection import Thing, rows_of
from wijksessie.store.schema import Schema

_MANY = 500


def scrub(connection: Connection, ids: Iterable[str]) -> None:
    """Empty the rows of erased things; their skeletons stay, so that a merge knows them."""
    erased = list(ids)
    for start in range(0, len(erased), _MANY):
        rows = change_table.c.eid.in_(erased[start : start + _MANY]), change_table.c.op != Op.ERASE
        connection.execute(update(change_table).where(*rows).values(field=None, value=None, prev=None))


def wipe(connection: Connection, ids: Iterable[str]) -> None:
    """Take the wiped texts out of the rows of these things."""
    for rows in rows_of(connection, ids).values():
        wipes = wipes_of(rows)
        for row in rows:
            cleaned = clean(row, (), wipes)
            if cleaned != row:
                at = change_table.c.replica == row.replica, change_table.c.seq == row.seq
                connection.execute(update(change_table).where(*at).values(value=cleaned.value))


def lasting_rows(connection: Connection) -> list[ChangeRow]:
    """Return the rows that say what is gone: every copy of the file has to hear of them."""
    query = select(change_table).where(change_table.c.op.in_(LASTING))
    return [ChangeRow._make(row) for row in connection.execute(query)]


def deleted_things(connection: Connection, schema: Schema) -> list[Thing]:
    """Return the things about people that were deleted but whose texts are still in the log."""
    personal = [entity.name for entity in schema.entities.values() if entity.cls.personal]
    deleted = change_table.c.op == Op.DELETE, change_table.c.entity.in_(personal)
    ids = connection.scalars(select(change_table.c.eid).where(*deleted).distinct())
    found = rows_of(connection, ids.all()).values()
    return sorted(
        (rows[0].entity, rows[0].eid) for rows in found if not is_alive(rows) and not is_erased(rows)
    )


def is_swept(connection: Connection) -> bool:
    """Return whether what was erased is gone from the slack of the file and from all its backups."""
    return len(lasting_rows(connection)) == int(read_meta(connection)["swept"])


def texts_of(connection: Connection, eid: str, field: str) -> set[str]:
    """Return every text a field of a thing ever held, also before it was deleted; those inside JSON too."""
    held: list[object] = []
    for row in rows_of(connection, [eid]).get(eid, ()):
        if row.value is not None and row.op == Op.INSERT:
            held.append(json.loads(row.value).get(field))
        elif row.value is not None and row.op == Op.UPDATE and row.field == field:
            held.append(json.loads(row.value))
    return {text for value in held for text in _texts_in(value) if text}


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_in(inner)


def overwritten(connection: Connection, entity: str, fields: Iterable[str]) -> list[tuple[str, str]]:
    """Return the things of this class, with the field, of which one of these fields was ever changed."""
    changed = change_table.c.op == Op.UPDATE, change_table.c.entity == entity
    named = change_table.c.field.in_(list(fields))
    query = select(change_table.c.eid, change_table.c.field).where(*changed, named).distinct()
    return sorted((eid, field) for eid, field in connection.execute(query))


def things_that_said(connection: Connection, entity: str, text: str) -> list[str]:
    """Return the ids of the things of which some field ever held this text, deleted things too.

    Small letters and capitals of the Latin alphabet count as the same.
    """
    spelled = json.dumps(text, ensure_ascii=False)[1:-1]
    value = change_table.c.value
    said = or_(func.instr(value, spelled) > 0, func.instr(func.lower(value), func.lower(spelled)) > 0)
    query = select(change_table.c.eid).where(change_table.c.entity == entity, said).distinct()
    return sorted(connection.scalars(query))
