"""From the workspace to the screens: a change in the file becomes a signal on the screen's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.commands import Changed, Workspace


class Bridge(QObject):
    """Listens to one workspace at a time. Listening only enqueues, for the file is still locked then."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe: Callable[[], None] | None = None
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def listen_to(self, workspace: Workspace | None) -> None:
        """Listen to this workspace and no longer to the one before."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._unsubscribe = workspace.subscribe(self._hear) if workspace is not None else None

    def _hear(self, changed: Changed) -> None:
        self._heard.emit(changed)

    @Slot(object)
    def _tell(self, changed: Changed) -> None:
        if self._unsubscribe is not None:
            self.changed.emit(changed)
