"""The workspace: one file, one door for writing, and everybody told of each change in order."""

import logging
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from wijksessie.store import conflicts, merge, projection
from wijksessie.store.capture import Db
from wijksessie.store.conflicts import Conflict
from wijksessie.store.copies import backup, clean_backups
from wijksessie.store.draft import Draft, Replica
from wijksessie.store.engine import Database
from wijksessie.store.erase import lasting_rows
from wijksessie.store.errors import ReadOnly, ReadOnlyReason, StoreError, file_errors
from wijksessie.store.log import ChangeRow, Clock, change_table, read_meta, write_meta
from wijksessie.store.merge import MergeReport
from wijksessie.store.projection import Verification
from wijksessie.store.publish import Changed, Listener, Publisher
from wijksessie.store.schema import Schema
from wijksessie.store.undo import History, Step, UndoReport, revert

logger = logging.getLogger(__name__)


class Workspace:
    """An open file. Make it with `open_workspace`; close it, or use it as a context manager.

    Attributes:
        path: the file.
        read_only: why nothing can be changed, or None.
        backup_error: why the last backup of itself failed, or None; the file does not suffer from it.
        database, schema, now, backups, lock, resources: for the modules of the store.
    """

    def __init__(
        self,
        path: Path,
        database: Database,
        schema: Schema,
        *,
        now: Callable[[], datetime],
        backups: Path,
        read_only: ReadOnlyReason | None = None,
        resources: ExitStack | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.backup_error: Exception | None = None
        self.database = database
        self.schema = schema
        self.now = now
        self.backups = backups
        self.resources = resources or ExitStack()
        self.lock = threading.RLock()
        self._publisher = Publisher()
        self._history = History()
        self._db: Db | None = None
        self._closed = False
        with self.database.reader.connect() as connection:
            last = connection.scalar(select(func.max(change_table.c.hlc))) or 0
        self._clock = Clock(now, last)
        self._replica = Replica(secrets.token_hex(8), self._clock, schema.version)

    # -- writing

    @contextmanager
    def change(self, label: str, *, undoable: bool = True) -> Iterator[Db]:
        """Write: all or nothing, then tell the listeners. The only way to write.

        `label` is a code such as "contact.add", never text with a name in it: labels are not erased.
        A change inside a change is part of it, and is rolled back alone when it raises.
        """
        with self.lock, file_errors(self.path):
            self._check_writable()
            if self._db is not None:
                with self._db.part(undoable=undoable):
                    yield self._db
                return
            draft = self._replica.draft(label, undoable=undoable)
            self._db = db = Db(self.database.writing, self.schema, draft)
            try:
                yield db
                Session.commit(db)
            except BaseException:
                Session.rollback(db)
                raise
            finally:
                self._db = None
                db.close()
            self._kept(draft, label, "local")

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Begin a transaction of the store itself."""
        with self.lock, file_errors(self.path):
            self._check_writable()
            if self._db is not None:
                raise RuntimeError("this cannot be done inside a change")
            with self.database.writing.begin() as connection:
                yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Begin to read for the store itself."""
        self._check_open()
        with file_errors(self.path), self.database.reader.connect() as connection:
            yield connection

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError("Dit bestand is gesloten. Open het opnieuw om verder te gaan.")

    def _check_writable(self) -> None:
        self._check_open()
        if self.read_only is not None:
            raise ReadOnly(self.read_only)

    def _kept(self, draft: Draft, label: str, origin: Literal["local", "undo"]) -> None:
        """Do what follows a commit."""
        self._replica.keep(draft)
        if not draft.rows:
            return
        if draft.erases:
            self.sweep()
        elif draft.undoable:
            self._history.done(draft)
        self._publisher.publish(Changed(label, draft.things, origin))

    # -- reading and listening

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Read what is committed, as it is at this moment."""
        self._check_open()
        with file_errors(self.path), Session(self.database.reader, autoflush=False) as session:
            yield session

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each commit, in order and under the lock; it may only enqueue.

        Returns the function that ends it. What a listener raises is logged.
        """
        with self.lock:
            return self._publisher.subscribe(listener)

    # -- undo

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo of this opening's own work."""
        return bool(self._history.undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self._history.redo)

    @property
    def undo_label(self) -> str | None:
        """The label of what `undo` would take back."""
        return self._history.undo[-1].label if self._history.undo else None

    @property
    def redo_label(self) -> str | None:
        """The label of what `redo` would do again."""
        return self._history.redo[-1].label if self._history.redo else None

    def undo(self) -> UndoReport | None:
        """Take back my last change, as a new change; None when there is none."""
        return self._revert("undo", self._history.undo, self._history.redo)

    def redo(self) -> UndoReport | None:
        """Do again what undo took back; None when there is nothing."""
        return self._revert("redo", self._history.redo, self._history.undo)

    def _revert(self, label: str, source: list[Step], target: list[Step]) -> UndoReport | None:
        with self.lock:
            self._check_writable()
            if not source:
                return None
            step = source[-1]
            draft = self._replica.draft(label, undoable=False)
            with self._writing() as connection:
                report = revert(connection, self.schema, step, draft)
            source.pop()
            target.append(step.undone_by(draft))
            self._kept(draft, step.label, "undo")
            return report

    # -- merging

    def rows(self) -> list[ChangeRow]:
        """Return the whole log, to be merged elsewhere."""
        with self._reading() as connection:
            query = select(change_table).order_by(change_table.c.replica, change_table.c.seq)
            return [ChangeRow._make(row) for row in connection.execute(query)]

    def merge(self, rows: Iterable[ChangeRow]) -> MergeReport:
        """Add what is new; any order, any number of times."""
        with self.lock:
            with self._writing() as connection:
                report = merge.merge(connection, self.schema, self._clock, rows)
            if report.erases:
                self.sweep()
            if report.things:
                self._publisher.publish(Changed("merge", report.things, "merge"))
            return report

    def conflicts(self) -> list[Conflict]:
        """Return fields that were changed on two laptops, and changes to deleted things."""
        with self._reading() as connection:
            return conflicts.conflicts(connection, self.schema)

    def resolve(self, conflict: Conflict, value: object) -> None:
        """Choose; the conflict disappears everywhere. With field None, `value` is whether the thing stays."""
        with self.lock:
            draft = self._replica.draft("conflict.resolve", undoable=False)
            with self._writing() as connection:
                conflicts.resolve(connection, self.schema, conflict, value, draft)
            self._kept(draft, draft.label, "local")

    # -- care

    def verify(self) -> Verification:
        """Replay the log and compare it with the tables."""
        with self._reading() as connection:
            return projection.verify(connection, self.schema)

    def rebuild(self) -> None:
        """Make the tables again from the log, as this version of the model has them."""
        with self._writing() as connection:
            projection.rebuild(connection, self.schema)
            write_meta(connection, model=self.schema.version, tables=self.schema.fingerprint)

    def back_up(self) -> None:
        """Make a backup in the workspace's own folder; a failure is kept in `backup_error`."""
        try:
            self.backup_error = None
            backup(self, self.backups)
        except (StoreError, OSError, SQLAlchemyError) as error:  # the work itself is safe, so it goes on
            logger.exception("no backup could be made")
            self.backup_error = error

    def sweep(self) -> None:
        """Empty the file, its journal and the backups of what was erased.

        The erasing itself is kept already. What does not succeed now, because somebody is reading or a
        backup is out of reach, is done at the next change that erases, at closing or at the next opening.
        """
        try:
            with self.database.reader.connect() as connection:
                lasting = lasting_rows(connection)
                swept = int(read_meta(connection)["swept"])
            if len(lasting) == swept:
                return
            self.database.compact()
            if not self.database.checkpoint():
                logger.warning("erased texts are still in the journal: somebody is reading")
                return
            if clean_backups(self.backups, self.path.stem, self.database.key, lasting):
                with self._writing() as connection:
                    write_meta(connection, swept=len(lasting))
        except (StoreError, OSError, SQLAlchemyError):
            logger.exception("erased texts are still in the journal or in a backup")

    def close(self) -> None:
        """Make a backup if something changed, and let the file go."""
        with self.lock:
            if self._closed:
                return
            if self.read_only is None:
                self.sweep()
                self.back_up()
            self._closed = True
            self.resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
