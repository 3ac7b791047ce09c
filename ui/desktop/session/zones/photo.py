"""The own picture under the places: choose a file, it is made small and clean; or it is erased for ever."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.preparing.conditions.picture import door_jpeg
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


def _put(workspace: Workspace, path: Path) -> None:
    """Read, clean and keep a photo. Runs in a worker."""
    from wijksessie.commands.zones import put_map

    put_map(workspace, door_jpeg(path))


class MapPhoto(QObject):
    """`busy` tells when a photo is being read or erased; afterwards `changed` when it is in the file."""

    busy = Signal(bool)
    changed = Signal()

    def __init__(self, desk: Desk, around: QWidget) -> None:
        super().__init__(around)
        self._desk = desk
        self._around = around
        self._workspace: Workspace | None = None

    def choose(self, workspace: Workspace) -> None:
        """Ask for a file."""
        self._workspace = workspace
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self._around, self.tr("Kies een foto van uw kaart"), folder)
        dialog.setObjectName("mapFileDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        photos = self.tr("Foto's (*.jpg *.jpeg *.png *.webp *.heic *.JPG *.JPEG *.PNG *.HEIC)")
        dialog.setNameFilters([photos, self.tr("Alle bestanden (*)")])
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def begin(self, workspace: Workspace, path: Path) -> None:
        """Take this file, as if it had been chosen."""
        self._workspace = workspace
        self.read(str(path))

    @Slot(str)
    def read(self, path: str) -> None:
        """Make the photo small and keep it, in the background."""
        self.busy.emit(True)
        task = self._desk.tasks.run(_put, self._workspace, Path(path))
        task.done.connect(self._finished)
        task.failed.connect(self._refuse)

    def ask_erase(self, workspace: Workspace) -> None:
        """Ask once: this cannot be undone."""
        self._workspace = workspace
        lines = (
            self.tr("De foto gaat helemaal weg, ook uit de reservekopieën. De plekken blijven."),
            self.tr("Dit kunt u niet ongedaan maken."),
        )
        notice = NoticeDialog(
            "mapErase", self.tr("De foto weghalen"), lines, self.tr("Haal de foto weg"), self._around
        )
        notice.acted.connect(self._erase)
        notice.open()

    @Slot()
    def _erase(self) -> None:
        from wijksessie.commands.zones import erase_map

        self.busy.emit(True)
        task = self._desk.tasks.run(erase_map, self._workspace)
        task.done.connect(self._finished)
        task.failed.connect(self._refuse)

    @Slot(object)
    def _finished(self, nothing: object) -> None:
        self.busy.emit(False)
        self.changed.emit()

    @Slot(object)
    def _refuse(self, problem: BaseException) -> None:
        self.busy.emit(False)
        if not isinstance(problem, RuleBroken):
            self._desk.failed.emit(problem)
            return
        title, verb = self.tr("Deze foto gaat niet"), self.tr("Kies een andere foto")
        notice = NoticeDialog("mapProblem", title, (str(problem),), verb, self._around)
        notice.acted.connect(self._again)
        notice.open()

    @Slot()
    def _again(self) -> None:
        if self._workspace is not None:
            self.choose(self._workspace)
