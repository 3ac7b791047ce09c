"""Backups: verified copies with their key beside them, kept in a rhythm, and cleaned of what was erased."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import Connection, func, select

from wijksessie.store.engine import Database, connect, engine_of
from wijksessie.store.erase import lasting_rows, scrub, wipe
from wijksessie.store.errors import AlreadyExists, DamagedFile, MissingKey, NotFound, StoreError, file_errors
from wijksessie.store.files import move, temporary_for
from wijksessie.store.keys import bring_key, data_key, key_path
from wijksessie.store.log import ChangeRow, Op, change_table, read_meta, write_meta
from wijksessie.store.projection import drop_tables

if TYPE_CHECKING:
    from wijksessie.store.workspace import Workspace

logger = logging.getLogger(__name__)

_NAME = re.compile(r"(?P<name>.+) (?P<made>\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: \((?P<nth>\d+)\))?\.wijk")
_TIME = "%Y-%m-%d %H.%M.%S"
_LAST, _DAYS, _WEEKS = 10, 14, 8

COPY = ("journal_mode=DELETE", "synchronous=FULL", "fullfsync=ON", "secure_delete=ON", "temp_store=MEMORY")
"""A copy is one file without a journal beside it: it may travel."""


@dataclass(frozen=True, order=True)
class BackupInfo:
    """One backup."""

    made: datetime
    nth: int
    """Counts the copies of one second."""

    name: str
    path: Path


def backups(folder: Path, name: str | None = None) -> list[BackupInfo]:
    """Return what can be put back, newest first; of one file, or of all."""
    found = []
    for path in folder.glob("*.wijk"):
        told = _NAME.fullmatch(path.name)
        if told and name in (None, told["name"]):
            made = datetime.strptime(told["made"], _TIME)
            found.append(BackupInfo(made, int(told["nth"] or 1), told["name"], path))
    return sorted(found, reverse=True)


def backup(workspace: "Workspace", folder: Path) -> Path:
    """Make a verified copy in this folder, and let old ones go. A newest copy that is the same is enough."""
    database, name = workspace.database, workspace.path.stem
    with workspace.lock, file_errors(folder / workspace.path.name):
        folder.mkdir(parents=True, exist_ok=True)
        present = backups(folder, name)
        with database.reader.connect() as connection:
            state = _state(connection)
        if present and _state_of(present[0].path, database.key) == state:
            return present[0].path
        made = workspace.now().replace(microsecond=0, tzinfo=None)
        nth = max((info.nth for info in present if info.made == made), default=0) + 1
        again = f" ({nth})" if nth > 1 else ""
        new = BackupInfo(made, nth, name, folder / f"{name} {made:{_TIME}}{again}.wijk")
        bring_key(new.path, database.key)
        copy_verified(database, new.path)
        for old in set(present) - to_keep([*present, new], made):
            old.path.unlink()
            key_path(old.path).unlink(missing_ok=True)
        return new.path


def restore(backup: Path, target: Path) -> Path:
    """Put a copy of a backup with its key at a place where nothing is yet."""
    if not backup.is_file():
        raise NotFound(backup)
    key = data_key(backup)
    if target.exists():
        raise AlreadyExists(target)
    bring_key(target, key)
    database = Database.open(backup, key, writing=False)
    try:
        with file_errors(backup):
            copy_verified(database, target)
    finally:
        database.close()
    return target


def copy_verified(database: Database, target: Path) -> None:
    """Copy a file, read the copy back, and only then give it its name."""
    temporary = temporary_for(target)
    with database.reader.connect() as source:
        state = _state(source)  # begins the transaction in which the copy is made
        copy = connect(temporary, database.key, ())
        try:
            raw: Any = source.connection.driver_connection
            raw.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
    if _state_of(temporary, database.key) != state:
        raise DamagedFile(database.path)
    move(temporary, target)


def to_keep(present: Iterable[BackupInfo], now: datetime) -> set[BackupInfo]:
    """Return the last ten, the last of each day for two weeks, and the last of each week for eight."""
    newest_first = sorted(present, reverse=True)
    keep = set(newest_first[:_LAST])
    seen: set[object] = set()
    for info in newest_first:
        age = now - info.made
        day, week = info.made.date(), info.made.isocalendar()[:2]
        if age < timedelta(days=_DAYS) and day not in seen:
            keep.add(info)
        if age < timedelta(weeks=_WEEKS) and week not in seen:
            keep.add(info)
        seen |= {day, week}
    return keep


def clean_backups(folder: Path, name: str, key: bytes, lasting: Iterable[ChangeRow]) -> bool:
    """Take what was erased out of all backups of one file; False if one of them could not be cleaned."""
    rows = list(lasting)
    all_clean = True
    for leftover in folder.glob(f"{name} *.wijk.tmp*"):
        leftover.unlink()
    for info in backups(folder):
        if not _is_of(info, name, key):
            continue
        try:
            with file_errors(info.path):
                _clean(info.path, key, rows)
        except (StoreError, OSError, sa.exc.SQLAlchemyError):
            logger.exception("the backup of %s could not be cleaned", info.made)
            all_clean = False
    return all_clean


def _is_of(info: BackupInfo, name: str, key: bytes) -> bool:
    """Return whether a backup is of this file, also when the file was renamed since."""
    try:
        return info.name == name or data_key(info.path) == key
    except MissingKey:
        return False


def _clean(path: Path, key: bytes, lasting: list[ChangeRow]) -> None:
    engine = engine_of(lambda: connect(path, key, COPY), "BEGIN IMMEDIATE", 1)
    try:
        with engine.begin() as connection:
            known = lasting_rows(connection)
            swept = int(read_meta(connection)["swept"])
            addresses = {row.address for row in known}
            missing = [row for row in lasting if row.address not in addresses]
            if missing:
                connection.execute(change_table.insert(), [row._asdict() for row in missing])
                wipe(connection, {row.eid for row in missing if row.op == Op.WIPE})
                scrub(connection, {row.eid for row in missing if row.op == Op.ERASE})
                # The tables may be those of an older program. They are made from the log when it is restored.
                drop_tables(connection)
                write_meta(connection, tables="")
        if len(known) + len(missing) != swept:
            copy = Database(path, key, engine, engine)
            copy.compact()
            with engine.begin() as connection:
                write_meta(connection, swept=len(known) + len(missing))
    finally:
        engine.dispose()


def _state(connection: Connection) -> tuple[int, int]:
    """Return what two equal logs have in common: how many rows, and the last time in them."""
    count, last = connection.execute(select(func.count(), func.max(change_table.c.hlc))).one()
    return count, last or 0


def _state_of(path: Path, key: bytes) -> tuple[int, int] | None:
    """Open a copy and return its state; None if it is not sound."""
    engine = engine_of(lambda: connect(path, key, ("query_only=ON",)), "BEGIN", 1)
    try:
        with engine.connect() as connection:
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            return _state(connection) if sound else None
    except sa.exc.DatabaseError:
        return None
    finally:
        engine.dispose()
