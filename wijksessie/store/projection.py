"""The tables are a projection of the log: made from it, and compared with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, select

from wijksessie.store.fold import fold
from wijksessie.store.log import ChangeRow, Op, change_table, metadata
from wijksessie.store.schema import Entity, Schema

Thing = tuple[str, str]
"""Entity and id."""

_MANY = 500
_BATCH = 2000


@dataclass(frozen=True)
class Verification:
    """Whether the tables say what the log says."""

    things: int
    differences: tuple[Thing, ...]
    gaps: Mapping[str, int]
    """Per opening how many of its rows have not arrived here (a part of a log was merged)."""

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    def __bool__(self) -> bool:
        return self.ok


def rows_of(connection: Connection, ids: Iterable[str]) -> dict[str, list[ChangeRow]]:
    """Return all change rows of the things with these ids, by id."""
    found: dict[str, list[ChangeRow]] = defaultdict(list)
    wanted = list(ids)
    for start in range(0, len(wanted), _MANY):
        part = wanted[start : start + _MANY]
        for row in connection.execute(select(change_table).where(change_table.c.eid.in_(part))):
            found[row.eid].append(ChangeRow._make(row))
    return found


def stored_head(connection: Connection, eid: str, field: str) -> ChangeRow | None:
    """Return what `head_of` says of one field, without reading the whole history of the thing."""
    newest_first = (change_table.c.hlc.desc(), change_table.c.replica.desc(), change_table.c.seq.desc())
    rows = select(change_table).where(change_table.c.eid == eid).order_by(*newest_first).limit(1)
    row = (
        connection.execute(rows.where(change_table.c.field == field)).first()
        or connection.execute(rows.where(change_table.c.op == Op.INSERT)).first()
    )
    return None if row is None else ChangeRow._make(row)


def gaps(connection: Connection) -> dict[str, int]:
    """Return per opening how many of its rows are missing."""
    missing = sa.func.max(change_table.c.seq) - sa.func.count()
    query = select(change_table.c.replica, missing).group_by(change_table.c.replica).having(missing > 0)
    return dict(connection.execute(query).all())


def project(connection: Connection, schema: Schema, things: Iterable[Thing]) -> None:
    """Make the table rows of these things again."""
    ids: dict[str, list[str]] = defaultdict(list)
    for name, eid in things:
        ids[name].append(eid)
    for name in sorted(ids.keys() & schema.entities.keys()):
        entity, eids = schema.entities[name], ids[name]
        for start in range(0, len(eids), _MANY):
            part = eids[start : start + _MANY]
            connection.execute(entity.table.delete().where(entity.table.c.id.in_(part)))
        rows = rows_of(connection, eids)
        _insert(
            connection, entity, {eid: state for eid in eids if (state := fold(schema, entity, rows[eid]))}
        )


def rebuild(connection: Connection, schema: Schema) -> None:
    """Throw all tables away and make them again from the log: repair, and the way to a new model."""
    drop_tables(connection)
    schema.base.metadata.create_all(connection)
    states: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for entity, eid, state in _replay(connection, schema):
        states[entity.name][eid] = state
        if len(states[entity.name]) >= _BATCH:
            _insert(connection, entity, states.pop(entity.name))
    for name, rest in states.items():
        _insert(connection, schema.entities[name], rest)


def drop_tables(connection: Connection) -> None:
    """Drop everything but the log, also the tables of classes that no longer exist."""
    for name in set(sa.inspect(connection).get_table_names()) - set(metadata.tables):
        sa.Table(name, sa.MetaData()).drop(connection)


def verify(connection: Connection, schema: Schema) -> Verification:
    """Replay the log and compare it with the tables."""
    tables = {
        entity.name: {row.pop("id"): row for row in _table(connection, entity)}
        for entity in schema.entities.values()
    }
    things = sum(map(len, tables.values()))
    differences = [
        (entity.name, eid)
        for entity, eid, state in _replay(connection, schema)
        if tables[entity.name].pop(eid, None) != state
    ]
    differences += [(name, eid) for name, rest in tables.items() for eid in rest]
    return Verification(things, tuple(sorted(differences)), gaps(connection))


def _table(connection: Connection, entity: Entity) -> Iterator[dict[str, Any]]:
    for row in connection.execute(select(entity.table)).mappings():
        yield dict(row)


def _replay(connection: Connection, schema: Schema) -> Iterator[tuple[Entity, str, dict[str, Any]]]:
    """Go through all living things of the log."""
    log = select(change_table).order_by(change_table.c.entity, change_table.c.eid)
    rows = map(ChangeRow._make, connection.execute(log))
    for (name, eid), changes in groupby(rows, key=lambda row: (row.entity, row.eid)):
        entity = schema.entities.get(name)
        if entity is not None and (state := fold(schema, entity, list(changes))) is not None:
            yield entity, eid, state


def _insert(connection: Connection, entity: Entity, states: Mapping[str, Mapping[str, Any]]) -> None:
    if states:
        connection.execute(entity.table.insert(), [{"id": eid, **state} for eid, state in states.items()])
