"""An own photo or drawing in the place of a pictogram (PH-15): the way of the photo of the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from ui.desktop.preparing.conditions.photo_act import PhotoAct, PhotoDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.commands import Workspace


class OwnPictureAct(PhotoAct):
    """One picture at a time goes to a card or an action; `put` keeps it there."""

    def choose_for(
        self, workspace: Workspace, owner_id: str, put: Callable[[Workspace, str, bytes, str], None]
    ) -> None:
        """Ask for a file, for the card or action with this id."""
        self._put_command = put
        self.start(workspace, owner_id)
        for dialog in self._around.findChildren(QFileDialog, "photoFileDialog"):
            dialog.setWindowTitle(self.tr("Kies een foto of tekening"))

    @Slot(object)
    def _ask_words(self, jpeg: bytes) -> None:
        self.busy.emit(False)
        self._jpeg = jpeg
        dialog = PhotoDialog(jpeg, "", replaces=False, parent=self._around)
        dialog.set_title(self.tr("Eigen foto of tekening"))
        dialog.taken.connect(self._put)
        dialog.open()

    @Slot(str)
    def _put(self, alt: str) -> None:
        self.busy.emit(True)
        task = self._desk.tasks.run(self._put_command, self._workspace, self._session, self._jpeg, alt)
        task.done.connect(self._finished)
        task.failed.connect(self._refuse)
