"""The encrypted file: one connection that writes and checkpoints, and a few that only read."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

WRITING = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL can lose acknowledged commits when the power fails
    "fullfsync=ON",  # macOS: fsync alone does not reach the disk
    "checkpoint_fullfsync=ON",
    "secure_delete=ON",  # FAST leaves erased texts in pages that are still in use
    "temp_store=MEMORY",
)
READING = ("temp_store=MEMORY", "query_only=ON")

WAIT = 5.0
"""How many seconds a checkpoint waits for readers to finish."""


def connect(path: Path, key: bytes, pragmas: tuple[str, ...], options: str = "") -> Any:
    """Open one connection; `options` is the query part of an SQLite address."""
    address = path.absolute().as_uri() + options
    connection = dbapi2.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, timeout=WAIT
    )
    try:
        unlock(connection, key)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def unlock(connection: Any, key: bytes) -> None:
    """Give a connection the key: raw, as deriving one from a passphrase takes a second each time."""
    connection.execute("PRAGMA cipher_log_level=NONE")  # the terminal would hear what an error tells too
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")


def engine_of(creator: Callable[[], Any], begin: str, size: int) -> sa.Engine:
    """Make an engine whose transactions begin as told; at most `size` connections stay open."""
    engine = sa.create_engine(
        "sqlite://",
        creator=creator,
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0 if size == 1 else -1,
        hide_parameters=True,  # errors are logged, and parameters are what people said
    )
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


@dataclass
class Database:
    """The file with its key and its two engines; without a writer it is open for reading only."""

    path: Path
    key: bytes
    writer: sa.Engine | None
    reader: sa.Engine

    @classmethod
    def open(cls, path: Path, key: bytes, *, writing: bool, options: str = "") -> "Database":
        """Open the file."""
        reader = engine_of(lambda: connect(path, key, READING, options), "BEGIN", 4)
        writer = engine_of(lambda: connect(path, key, WRITING), "BEGIN IMMEDIATE", 1) if writing else None
        return cls(path, key, writer, reader)

    @property
    def writing(self) -> sa.Engine:
        """The engine with the one connection that writes."""
        assert self.writer is not None, "asked of a file that is open for reading"
        return self.writer

    def checkpoint(self) -> bool:
        """Bring the journal into the file and empty it; False when a reader kept that from happening.

        The answer has to be read: with a reader open SQLite says "busy", and erased texts stay in the
        journal.
        """
        with closing(self.writing.raw_connection()) as connection:
            busy: int = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            return not busy

    def compact(self) -> None:
        """Write every page anew.

        `secure_delete` empties what is deleted, but not the stale copies that stay in the gaps of pages when
        the tree is rebalanced: found in 13 of 30 files of a test, some hundred bytes each.
        """
        with closing(self.writing.raw_connection()) as connection:
            connection.cursor().execute("VACUUM")

    def close(self) -> None:
        """Close all connections."""
        self.reader.dispose()
        if self.writer is not None:
            self.writer.dispose()
