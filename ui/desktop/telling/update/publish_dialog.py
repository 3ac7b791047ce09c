"""Geef uit: one clear question, because an edition of *u zei, wij deden* cannot be changed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.feedback.publish_dialog import PublishDialog

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace


class PublishUpdateDialog(PublishDialog):
    """Publishes it as it reads today."""

    def __init__(
        self, workspace: Workspace, session_id: str, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, session_id, today, today, parent)
        self.set_title(self.tr("Geeft u dit bericht uit?"))

    def issue(self) -> str:
        """Publish it; return the id of the edition."""
        from wijksessie.commands.updates import publish_update

        return publish_update(self._workspace, self._session_id, self._on, published=self._today)
