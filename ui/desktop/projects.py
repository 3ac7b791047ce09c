"""Opening, making, renaming and putting away neighbourhoods; the file work happens in the background."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from ui.desktop.tasks import Tasks
    from wijksessie.commands import Workspace

Now = Callable[[], dt.datetime]


@dataclass(frozen=True)
class Opened:
    """A neighbourhood that is open."""

    workspace: Workspace
    path: Path
    practice: bool


def home() -> Path:
    """Return the data folder."""
    from wijksessie.commands import projects

    return projects.home()


def _open(path: Path, now: Now) -> Opened:
    from wijksessie.commands import projects

    workspace = projects.open_project(path, now)
    return Opened(workspace, path, _is_practice(path))


def _open_practice(now: Now) -> Opened:
    from wijksessie.commands import projects

    workspace = projects.open_practice(projects.home(), now)
    return Opened(workspace, workspace.path, practice=True)


def _put_back(path: Path, now: Now) -> Opened:
    from wijksessie.commands import projects

    return _open(projects.put_back(path), now)


def _create(name: str, municipality: str, now: Now) -> Opened:
    from wijksessie.commands import projects

    workspace = projects.create_project(projects.home(), name, municipality, now)
    return Opened(workspace, workspace.path, practice=False)


def _rename(workspace: Workspace, name: str, now: Now) -> Opened:
    from wijksessie.commands import projects

    return _open(projects.rename_project(workspace, name), now)


def _is_practice(path: Path) -> bool:
    from wijksessie.commands import projects

    return any(found.practice for found in projects.projects(path.parent) if found.path == path)


class Projects(QObject):
    """The neighbourhood that is open, and the ways to another one."""

    left = Signal()
    opened = Signal(object)
    failed = Signal(object)
    moved = Signal()

    def __init__(self, tasks: Tasks, now: Now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._now = now
        self.current: Opened | None = None
        self.asked: Path | None = None

    def open(self, path: Path) -> None:
        """Open the neighbourhood in this file."""
        self.asked = path
        self._start(_open, path, self._now)

    def open_practice(self) -> None:
        """Open the practice neighbourhood, and make it when it is not there yet."""
        self._start(_open_practice, self._now)

    def put_back(self, path: Path) -> None:
        """Put the newest backup of a broken file beside it, and open that."""
        self._start(_put_back, path, self._now)

    def create(self, name: str, municipality: str) -> None:
        """Make a new neighbourhood and open it."""
        self._start(_create, name, municipality, self._now)

    def rename(self, name: str) -> None:
        """Give the open neighbourhood another name."""
        if self.current is not None:
            self.left.emit()
            self._start(_rename, self.current.workspace, name, self._now)

    def archive(self, path: Path) -> None:
        """Put a neighbourhood away. When it is the open one, the practice neighbourhood opens instead."""
        from wijksessie.commands import projects

        was_open = self.current is not None and self.current.path == path
        if was_open:
            self.left.emit()
            self.close()
        projects.archive_project(path, projects.home())
        if not was_open:
            self.moved.emit()
        if was_open:
            self.open_practice()

    def unarchive(self, path: Path) -> None:
        """Take a neighbourhood out of the archive."""
        from wijksessie.commands import projects

        projects.unarchive_project(path, projects.home())
        self.moved.emit()

    def close(self) -> None:
        """Close what is open."""
        if self.current is not None:
            self.current.workspace.close()
            self.current = None

    def _start(self, function: Callable[..., Any], *args: object) -> None:
        task = self._tasks.run(function, *args)
        task.done.connect(self._take)
        task.failed.connect(self._tell)

    @Slot(object)
    def _tell(self, problem: BaseException) -> None:
        """Go on with what was open, and say what went wrong."""
        if self.current is not None:
            self.opened.emit(self.current)
        self.failed.emit(problem)

    @Slot(object)
    def _take(self, opened: Opened) -> None:
        before, self.current = self.current, opened
        self.opened.emit(opened)
        if before is not None and before.workspace is not opened.workspace:
            before.workspace.close()
