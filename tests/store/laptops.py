"""Laptops in memory, on the database engine of the product, for tests that need hundreds of them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from tests.store.model import SCHEMA, Card, Contact, Step
from wijksessie.store import ChangeRow, Conflict, Schema, Workspace, key_id
from wijksessie.store.engine import Database
from wijksessie.store.log import change_table, metadata, write_meta

MORNING = datetime(2026, 11, 22, 9, tzinfo=UTC)
FIRST_STEP = ("meeting", 1)


class Clock:
    """A clock that stands where it is put, also back in time."""

    def __init__(self, seconds: float = 0) -> None:
        self.seconds = seconds

    def __call__(self) -> datetime:
        return MORNING + timedelta(seconds=self.seconds)


def memory_database() -> Database:
    engine = sa.create_engine(
        "sqlite://",
        creator=lambda: dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False),
        module=dbapi2,
        poolclass=StaticPool,
    )
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return Database(Path("geheugen.wijk"), b"", engine, engine)


@cache
def _database(number: int) -> Database:
    """Making tables takes longer than most examples: keep the databases and empty them."""
    database = memory_database()
    with database.writing.begin() as connection:
        metadata.create_all(connection)
        SCHEMA.base.metadata.create_all(connection)
    return database


class Laptop(Workspace):
    """A workspace in memory whose clock can be set."""

    def __init__(self, database: Database, schema: Schema = SCHEMA) -> None:
        self.clock = Clock()
        super().__init__(database.path, database, schema, now=self.clock, backups=Path("/nergens"))

    def tables(self) -> Mapping[str, list[tuple[Any, ...]]]:
        with self.database.reader.connect() as connection:
            return {
                entity.name: sorted(map(tuple, connection.execute(sa.select(entity.table))), key=repr)
                for entity in self.schema.entities.values()
            }

    def state(self) -> tuple[list[ChangeRow], Mapping[str, list[tuple[Any, ...]]], list[Conflict]]:
        return self.rows(), self.tables(), self.conflicts()


def laptop(number: int = 0) -> Laptop:
    """Return an empty laptop."""
    database = _database(number)
    with database.writing.begin() as connection:
        for table in (change_table, *SCHEMA.base.metadata.sorted_tables):
            connection.execute(table.delete())
        write_meta(connection, swept=0)
    return Laptop(database)


def laptops(count: int = 3) -> list[Laptop]:
    """Return laptops that begin with the same card, contact and step."""
    found = [laptop(number) for number in range(count)]
    with found[0].change("begin") as db:
        db.add_all([Card(meeting_id="meeting", text="herrie"), Contact(name="Noor")])
        db.keyed(Step, *FIRST_STEP, meeting_id="meeting", number=1)
    for other in found[1:]:
        other.merge(found[0].rows())
    return found


def merged(*sources: Laptop | list[ChangeRow], number: int = 3) -> Laptop:
    """Return an empty laptop that merged these in this order."""
    result = laptop(number)
    for source in sources:
        report = result.merge(source if isinstance(source, list) else source.rows())
        assert report.refused == 0
    return result


def only(laptop: Laptop, cls: type) -> dict[str, Any]:
    """Return the one thing of this class."""
    (row,) = laptop.tables()[cls.__name__]
    return dict(zip(SCHEMA.entities[cls.__name__].table.columns.keys(), row, strict=True))


def step_id(number: int) -> str:
    return key_id("Step", "meeting", number)
