"""Opening a file: find out what it is, who else has it, and make it ready for this program."""

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wijksessie.store.copies import copy_verified
from wijksessie.store.engine import READING, WRITING, Database, connect, engine_of
from wijksessie.store.errors import (
    AlreadyExists,
    DamagedFile,
    NotFound,
    ReadOnlyReason,
    WrongKey,
    file_errors,
)
from wijksessie.store.files import move, temporary_for
from wijksessie.store.keys import data_key, key_path, make_key
from wijksessie.store.lock import FileLock
from wijksessie.store.log import FORMAT, metadata, write_meta
from wijksessie.store.projection import rebuild
from wijksessie.store.schema import Schema
from wijksessie.store.workspace import Workspace

BACKUPS = "reservekopieen"
_PAGE = 4096


def local_now() -> datetime:
    """Return the time on the clock of this laptop, with its zone."""
    return datetime.now().astimezone()


def open_workspace(
    path: Path,
    schema: Schema,
    *,
    now: Callable[[], datetime] = local_now,
    backups: Path | None = None,
    create: bool = False,
) -> Workspace:
    """Open a file with the key beside it, or with `create` make both.

    Backups go to `backups`, or to a folder `reservekopieen` beside the file. A file that a newer program
    made, that is open already or that cannot be written opens for reading only: see `Workspace.read_only`.
    """
    path = path.absolute()
    if create:
        _create(path, schema)
    elif not path.is_file():
        raise NotFound(path)
    with file_errors(path), ExitStack() as stack:
        key = data_key(path)
        lock, reason = _lock(path)
        if lock is not None:
            stack.callback(lock.release)
        options = _without_writing(path) if reason is ReadOnlyReason.NOT_WRITABLE else ""
        told = _examine(path, key, options)
        newer_format = int(told["format"]) > FORMAT
        if newer_format or int(told["model"]) > schema.version:
            reason = ReadOnlyReason.NEWER_FILE
            stack.close()  # somebody with a newer program may still want to write
        database = Database.open(path, key, writing=reason is None, options=options)
        stack.callback(database.close)
        same_tables = told["tables"] == schema.fingerprint
        if reason is None:
            _check_pages(database)
        elif not same_tables and not newer_format:
            database = _private_copy(database, schema, stack)
        workspace = Workspace(
            path,
            database,
            schema,
            now=now,
            backups=backups or path.parent / BACKUPS,
            read_only=reason,
            resources=stack,
        )
        if reason is None:
            workspace.sweep()
            if not create:
                workspace.back_up()
            if not same_tables:
                workspace.rebuild()
        workspace.resources = stack.pop_all()
        return workspace


def _create(path: Path, schema: Schema) -> None:
    """Make an empty file and its key."""
    if path.exists():
        raise AlreadyExists(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    # A key without its file is kept: the file may still come back from somewhere.
    key = data_key(path) if key_path(path).exists() else make_key(path)
    with file_errors(path):
        temporary = temporary_for(path)
        engine = engine_of(lambda: connect(temporary, key, WRITING), "BEGIN IMMEDIATE", 1)
        with engine.begin() as connection:
            metadata.create_all(connection)
            schema.base.metadata.create_all(connection)
            write_meta(connection, format=FORMAT, model=schema.version, tables=schema.fingerprint, swept=0)
        engine.dispose()
        move(temporary, path)


def _lock(path: Path) -> tuple[FileLock | None, ReadOnlyReason | None]:
    if not os.access(path, os.W_OK):
        return None, ReadOnlyReason.NOT_WRITABLE
    try:
        lock = FileLock.take(path)
    except OSError:
        return None, ReadOnlyReason.NOT_WRITABLE
    return lock, None if lock else ReadOnlyReason.IN_USE


def _without_writing(path: Path) -> str:
    """Return how to read a file where no journal can be made."""
    journal = path.with_name(path.name + "-wal")
    return "?mode=ro" if journal.exists() else "?immutable=1"


def _examine(path: Path, key: bytes, options: str) -> dict[str, str]:
    """Return what the file tells about itself, or find out why it cannot."""
    size = path.stat().st_size
    if size == 0:  # SQLite would take it for a new file
        raise DamagedFile(path)
    connection = connect(path, key, READING, options)
    try:
        return dict(connection.execute("SELECT key, value FROM meta").fetchall())
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorname not in ("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_ERROR"):
            raise
        bad_pages = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
        # One page that fits is enough to know that the key is right.
        raise (WrongKey if bad_pages * _PAGE == size else DamagedFile)(path) from error
    finally:
        connection.close()


def _check_pages(database: Database) -> None:
    """Find damage before it is worked on, and before good backups make room for damaged ones."""
    if not database.checkpoint():  # somebody is reading, and pages may be in the journal
        return
    with closing(database.writing.raw_connection()) as connection:
        if connection.cursor().execute("PRAGMA cipher_integrity_check").fetchone():
            raise DamagedFile(database.path)


def _private_copy(database: Database, schema: Schema, stack: ExitStack) -> Database:
    """Make this program's own tables in a copy, as the file itself is not ours to change."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wijksessie-")))
    path = folder / database.path.name
    copy_verified(database, path)
    writing = Database.open(path, database.key, writing=True)
    with writing.writing.begin() as connection:
        rebuild(connection, schema)
    writing.close()
    copy = Database.open(path, database.key, writing=False)
    stack.callback(copy.close)
    return copy
