"""Files that are there whole or not at all."""

import os
from pathlib import Path


def write_whole(target: Path, content: bytes) -> None:
    """Write a file that only its owner may read."""
    temporary = temporary_for(target)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    move(temporary, target)


def temporary_for(target: Path) -> Path:
    """Return where to write a file before it gets its name; what a killed program left there is removed."""
    temporary = target.with_name(target.name + ".tmp")
    for ending in ("", "-wal", "-shm", "-journal"):
        temporary.with_name(temporary.name + ending).unlink(missing_ok=True)
    return temporary


def move(temporary: Path, target: Path) -> None:
    """Give a finished file its name; file and name survive a power failure."""
    _sync(temporary, os.O_RDWR)
    temporary.replace(target)
    if os.name == "posix":  # pragma: no branch (Windows cannot open a folder)
        _sync(target.parent, os.O_RDONLY)


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
