"""Notices when the program stopped unexpectedly, so that the next start can reassure."""

from __future__ import annotations

import faulthandler
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path

_MARK = "open"
_LOG = "storing.txt"


@dataclass(frozen=True)
class LastTime:
    """How the program ended last time; `log` is what Python could still write when it broke."""

    stopped: bool
    log: str


class Watch:
    """A mark in the data folder that is there as long as the program runs."""

    def __init__(self, home: Path) -> None:
        self._mark = home / _MARK
        self._log_path = home / _LOG
        self._log: TextIOWrapper | None = None

    def begin(self) -> LastTime:
        """Set the mark; tell whether the one of last time was still there."""
        self._mark.parent.mkdir(parents=True, exist_ok=True)
        stopped = self._mark.exists()
        log = ""
        if self._log_path.exists():
            log = self._log_path.read_text(encoding="utf-8", errors="replace").strip()
        self._mark.touch()
        self._log = self._log_path.open("w", encoding="utf-8")
        faulthandler.enable(self._log)
        return LastTime(stopped, log)

    def end(self) -> None:
        """Take the mark away: this was a normal end."""
        if self._log is not None:
            faulthandler.disable()
            self._log.close()
            self._log = None
        self._mark.unlink(missing_ok=True)
        self._log_path.unlink(missing_ok=True)
