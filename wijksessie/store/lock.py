"""One writer per file: a lock of the operating system, which a killed program cannot leave behind."""

import os
import sys
from pathlib import Path


class FileLock:
    """A held lock on `NAME.wijk.lock`. The file stays; only the lock on it means something."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def take(cls, path: Path) -> "FileLock | None":
        """Lock the file, or return None when somebody else holds it. Raises OSError in a read-only folder."""
        handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return None
        return cls(handle)

    def release(self) -> None:
        """Let the next program in."""
        os.close(self._handle)


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock belongs to the open file and not to the process, so a second window is refused too.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
