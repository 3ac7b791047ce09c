"""The workspace file: one door for writing, with undo, merge, erase and backup behind it."""

from wijksessie.store.base import Base, FrozenJson, Synced, key_id, new_id, position_between, thaw
from wijksessie.store.capture import Db
from wijksessie.store.conflicts import Conflict
from wijksessie.store.copies import BackupInfo, backup, backups, restore
from wijksessie.store.erase import deleted_things, is_swept, overwritten, texts_of, things_that_said
from wijksessie.store.errors import (
    AlreadyExists,
    BulkRefused,
    DamagedFile,
    DiskFull,
    ErasedForEver,
    InsertOnly,
    MissingKey,
    NotFound,
    ReadOnly,
    ReadOnlyReason,
    StoreError,
    WrongKey,
)
from wijksessie.store.keys import data_key, make_key
from wijksessie.store.log import ChangeRow
from wijksessie.store.merge import MergeReport
from wijksessie.store.opening import open_workspace
from wijksessie.store.projection import Verification
from wijksessie.store.publish import Changed
from wijksessie.store.schema import Schema
from wijksessie.store.undo import UndoReport
from wijksessie.store.workspace import Workspace

__all__ = [
    "AlreadyExists",
    "BackupInfo",
    "Base",
    "BulkRefused",
    "ChangeRow",
    "Changed",
    "Conflict",
    "DamagedFile",
    "Db",
    "DiskFull",
    "ErasedForEver",
    "FrozenJson",
    "InsertOnly",
    "MergeReport",
    "MissingKey",
    "NotFound",
    "ReadOnly",
    "ReadOnlyReason",
    "Schema",
    "StoreError",
    "Synced",
    "UndoReport",
    "Verification",
    "Workspace",
    "WrongKey",
    "backup",
    "backups",
    "data_key",
    "deleted_things",
    "is_swept",
    "key_id",
    "make_key",
    "new_id",
    "open_workspace",
    "overwritten",
    "position_between",
    "restore",
    "texts_of",
    "thaw",
    "things_that_said",
]
