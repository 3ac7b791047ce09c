"""What the automatic check finds in the leaflet, read when it has been calm for a moment."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from ui.desktop.feedback.versions import Reading
    from wijksessie.commands import Workspace
    from wijksessie.queries.inclusivity import Finding

CALM_MS = 350
"""After this long without a change: the page comes first."""


class Findings(QObject):
    """`found` comes with the findings of the last reading; an edition has none, nobody can mend it."""

    found = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._reading: Reading | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.read)

    def look_at(self, workspace: Workspace | None, reading: Reading | None) -> None:
        """Look at this reading soon; None stops it."""
        self._workspace, self._reading = workspace, reading
        if workspace is None or reading is None or reading.shown.frozen:
            self._calm.stop()
            self.found.emit(())
        else:
            self._calm.start()

    @Slot()
    def read(self) -> tuple[Finding, ...]:
        """Look now."""
        from wijksessie.queries.inclusivity import inclusivity

        self._calm.stop()
        if self._workspace is None or self._reading is None or self._reading.shown.frozen:
            return ()
        found = inclusivity(self._workspace, self._reading.about.session_id, self._reading.shown.on)
        self.found.emit(found)
        return found


def tips(found: tuple[Finding, ...]) -> dict[int, int]:
    """How many findings each block has."""
    return dict(Counter(finding.block for finding in found if finding.block is not None))
