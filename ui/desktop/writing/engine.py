"""The helper behind all fields of this run, read in the background, with what the open file knows."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.desk import Desk
    from ui.desktop.projects import Opened
    from ui.desktop.tasks import Tasks
    from wijksessie.commands import Changed, Workspace
    from wijksessie.plain_language import Assessment
    from wijksessie.plain_language.writing import Writing

CALM_MS = 600
"""So long after a neighbourhood opened, its first screen stands and reading may begin."""

Fine = frozenset[tuple[str, str]]
"""What is good as it is: kind and words in small letters."""


class Engine(QObject):
    """`assess` gives nothing until the rules are read. `changed` comes then, and when another file opens."""

    changed = Signal()
    _heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._assess: Callable[..., Assessment] | None = None
        self._writing: Writing | None = None
        self._workspace: Workspace | None = None
        self._unsubscribe: Callable[[], None] = _nothing
        self._stale = True
        self._here: set[tuple[str, str, str]] = set()
        self._desk: Desk | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._begin)
        self._heard.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    # -- a run of the app

    def watch(self, desk: Desk) -> None:
        """Follow which neighbourhood is open on this desk."""
        self._desk = desk
        desk.projects.opened.connect(self._open)
        desk.projects.left.connect(self.leave)

    @Slot(object)
    def _open(self, opened: Opened) -> None:
        self._workspace = opened.workspace
        self._here.clear()
        self._stale = True
        self._unsubscribe()
        self._unsubscribe = opened.workspace.subscribe(self._hear)
        if self._assess is None:
            self._calm.start()
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Let go of the file: it is about to be closed."""
        self._unsubscribe()
        self._unsubscribe = _nothing
        self._workspace = None
        self._calm.stop()

    def _hear(self, changed: Changed) -> None:
        """Somebody changed something, on any thread: read what counts again at the next field.

        What is good as it is, and own words, count at once, also when they are undone.
        """
        self._stale = True
        if changed.label.startswith(("writing.", "own_word.")):
            self._heard.emit()

    @Slot()
    def _begin(self) -> None:
        if self._desk is None or not isValid(self._desk):
            return
        tasks: Tasks = self._desk.tasks
        task = tasks.run(_read_rules)
        task.done.connect(self.use)
        task.failed.connect(self._desk.failed)

    @Slot(object)
    def use(self, assess: Callable[..., Assessment]) -> None:
        """Judge with this function from now on."""
        self._assess = assess
        self.changed.emit()

    # -- for a field

    def assess(self, text: str) -> Assessment | None:
        """Judge a text, or return None while the rules are still being read."""
        if self._assess is None:
            return None
        return self._assess(text) if self._writing is None else self._assess(text, self._writing)

    def look_again(self) -> None:
        """Read own words, names and help numbers again when something in the file changed."""
        if not self._stale or self._workspace is None or self._assess is None:
            return
        from wijksessie.queries.writing import writing_of

        self._stale = False
        today = self._desk.clock().date() if self._desk is not None else dt.date.today()
        self._writing = writing_of(self._workspace, today)

    def fine_in(self, place: str) -> Fine:
        """Return what somebody said is good as it is, at this place."""
        here = {(kind, words) for at, kind, words in self._here if at == place}
        if self._workspace is None or self._assess is None:
            return frozenset(here)
        from wijksessie.queries.writing import fine_places

        return fine_places(self._workspace, place) | here

    def keep_as_is(self, place: str, kind: str, words: str) -> None:
        """Remember that these words are good as they are here; in a file to read only until it closes."""
        from wijksessie.commands.writing import keep_as_is

        if self._workspace is None or self._workspace.read_only is not None:
            self._here.add((place, *self.mark(kind, words)))
        else:
            keep_as_is(self._workspace, place, kind, words)
            if self._desk is not None and isValid(self._desk):
                self._desk.done_said.emit(self.tr("Is goed zo: {0}").format(" ".join(words.split())[:60]))

    def mark(self, kind: str, words: str) -> tuple[str, str]:
        """Return how `fine_in` names these words."""
        from wijksessie.queries.writing import fine_mark

        return fine_mark(kind, words)


@cache
def engine() -> Engine:
    """Return the engine of this run. Dialogs come and go; the rules are read once."""
    return Engine()


def _nothing() -> None:
    """There is nothing to stop listening to."""


def _read_rules() -> Callable[..., Assessment]:
    """Import and warm up, away from the screen's thread."""
    from wijksessie.plain_language import assess, warm_up

    warm_up()
    return assess
