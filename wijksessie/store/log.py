"""The change log: its tables, its clock, and what erasing takes out of its rows."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

import sqlalchemy as sa

from wijksessie.store.base import to_json

FORMAT = 1
"""The format of the two tables below. Expect it to stay 1 for years."""

metadata = sa.MetaData()

change_table = sa.Table(
    "change",
    metadata,
    sa.Column("replica", sa.String(16), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("hlc", sa.BigInteger, nullable=False),
    sa.Column("tx", sa.Integer, nullable=False),
    sa.Column("label", sa.String, nullable=False),
    sa.Column("v", sa.Integer, nullable=False),
    sa.Column("op", sa.String(1), nullable=False),
    sa.Column("entity", sa.String, nullable=False),
    sa.Column("eid", sa.String(36), nullable=False, index=True),
    sa.Column("field", sa.String),
    sa.Column("value", sa.Text),
    sa.Column("prev", sa.String),
    sqlite_with_rowid=False,
)

meta_table = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("value", sa.String, nullable=False),
)


def read_meta(connection: sa.Connection) -> dict[str, str]:
    """Return what the file says about itself."""
    return {row.key: row.value for row in connection.execute(sa.select(meta_table))}


def write_meta(connection: sa.Connection, **values: object) -> None:
    """Note something about the file."""
    connection.execute(meta_table.delete().where(meta_table.c.key.in_(values)))
    connection.execute(
        meta_table.insert(), [{"key": key, "value": str(told)} for key, told in values.items()]
    )


class Op(StrEnum):
    """What a change row says about its thing."""

    INSERT = "I"  # value = all fields
    UPDATE = "U"  # value = one field
    DELETE = "D"  # value = how many I and U rows the deleter knew
    RETURN = "R"
    WIPE = "S"  # the earlier texts of one field are gone
    ERASE = "E"  # the thing is gone for ever


LIFE = frozenset((Op.INSERT, Op.DELETE, Op.RETURN))
LASTING = frozenset((Op.WIPE, Op.ERASE))


class ChangeRow(NamedTuple):
    """One row of the log. `(replica, seq)` is its address and never means anything else."""

    replica: str
    seq: int
    hlc: int
    tx: int
    label: str
    v: int
    op: str
    entity: str
    eid: str
    field: str | None = None
    value: str | None = None
    prev: str | None = None

    @property
    def address(self) -> str:
        """How another row points at this one."""
        return f"{self.replica}:{self.seq}"

    @property
    def order(self) -> tuple[int, str, int]:
        """The place in the one order that all laptops share."""
        return self.hlc, self.replica, self.seq


def latest(rows: Iterable[ChangeRow]) -> ChangeRow | None:
    """Return the last of the rows in the shared order."""
    return max(rows, key=lambda row: row.order, default=None)


def head_of(rows: Collection[ChangeRow], field: str) -> ChangeRow | None:
    """Return the row that decides a field of one thing now: insert values are only the floor."""
    return latest(row for row in rows if row.field == field) or latest(
        row for row in rows if row.op == Op.INSERT
    )


class Clock:
    """A hybrid logical clock: milliseconds that never go back and never fall behind what was merged."""

    LIMIT = 1 << 62

    def __init__(self, now: Callable[[], datetime], last: int = 0) -> None:
        self._now = now
        self._last = last

    def _wall(self) -> int:
        return int(self._now().timestamp() * 1000) << 16

    def tick(self) -> int:
        """Return a time later than all times seen here."""
        self._last = max(self._last + 1, self._wall())
        return self._last

    def lift(self, hlc: int) -> timedelta:
        """Take note of a time from elsewhere; return how far it is ahead of the clock on the wall."""
        self._last = max(self._last, hlc)
        return timedelta(milliseconds=max(0, (hlc - self._wall()) >> 16))


Wipes = Mapping[tuple[str, str], tuple[int, str, int]]


def wipes_of(rows: Iterable[ChangeRow]) -> Wipes:
    """Return up to which place in the order the texts of a field are wiped, by thing and field."""
    found: dict[tuple[str, str], tuple[int, str, int]] = {}
    for row in rows:
        if row.op == Op.WIPE and row.field is not None:
            at = row.eid, row.field
            found[at] = max(row.order, found.get(at, row.order))
    return found


def clean(row: ChangeRow, erased: Collection[str], wipes: Wipes) -> ChangeRow:
    """Return the row without what was erased (a thing) or wiped (the earlier texts of one field)."""
    if row.op == Op.ERASE:
        return row
    if row.eid in erased:
        return row._replace(field=None, value=None, prev=None)

    def is_wiped(field: str) -> bool:
        until = wipes.get((row.eid, field))
        return until is not None and row.order < until

    if wipes and row.value is not None:
        if row.op == Op.UPDATE and row.field is not None and is_wiped(row.field):
            return row._replace(value=None)
        if row.op == Op.INSERT:
            values = json.loads(row.value)
            kept = {field: value for field, value in values.items() if not is_wiped(field)}
            if len(kept) < len(values):
                return row._replace(value=to_json(kept))
    return row


def is_sound(row: ChangeRow) -> bool:
    """Return whether a row from elsewhere is one that a program like this could have written."""
    if row.op not in set(Op) or not 0 <= row.hlc < Clock.LIMIT:
        return False
    if row.value is None:
        return True
    try:
        value = json.loads(row.value)
    except ValueError:
        return False
    if row.op == Op.UPDATE:
        return row.field is not None
    return isinstance(value, {Op.INSERT: dict, Op.DELETE: int}.get(Op(row.op), ()))
