"""The photo of the door: choose a file, say what is on it, keep it; or erase it for ever."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from ui.desktop import theme
from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from ui.desktop.preparing.conditions.picture import door_jpeg
from ui.desktop.writing.attaching import help_writing
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


class Picture(QLabel):
    """A photo within a frame of a few hundred pixels, with its words for a screen reader."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._side = theme.scaled(side)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_jpeg(self, data: bytes, alt: str) -> None:
        """Show this photo."""
        pixmap = QPixmap()
        pixmap.loadFromData(data)
        ratio = self.devicePixelRatioF()
        size = QSize(self._side, self._side) * ratio
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        pixmap = pixmap.scaled(size, keep, smooth)
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)
        self.setAccessibleName(alt)


class PhotoDialog(Dialog):
    """Shows the photo as it will be kept, and asks what is on it."""

    taken = Signal(str)

    def __init__(self, jpeg: bytes, alt: str, *, replaces: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "photoDialog", parent)
        # parts
        self.set_title(self.tr("De foto van de deur"))
        picture = Picture("photoPreview", 300)
        picture.show_jpeg(jpeg, self.tr("De foto die u koos"))
        remark = Text(self.tr("Geen mensen of kentekens op de foto. Kijk ook in de ramen."), wrap=True)
        self._alt = Field(
            "photoAlt", self.tr("Wat is er te zien?"), hint=self.tr("De blauwe deur van het buurthuis")
        )
        self._alt.edit.setText(alt)
        save = Button(self.tr("Bewaar de foto"), "photoSave", "primary")
        back = Button(self.tr("Terug"), "photoCancel")
        # layout
        self.box.addWidget(picture)
        self.box.addWidget(remark)
        self.box.addWidget(self._alt)
        help_writing(self._alt)
        if replaces:
            gone = self.tr("De oude foto verdwijnt dan helemaal.")
            self.box.addWidget(Text(gone, "klein", look="second", wrap=True))
        self.box.addSpacing(theme.space("m"))  # the ring of the field needs room
        self.add_buttons(save, back)
        # connections
        save.clicked.connect(self._save)
        back.clicked.connect(self.reject)
        self._alt.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _save(self) -> None:
        alt = self._alt.text().strip()
        if not alt:
            self._alt.tell(self.tr("Schrijf in een paar woorden wat er te zien is."))
            self.fit()
            self._alt.edit.setFocus()
            return
        self.taken.emit(alt)
        self.accept()


class PhotoAct(QObject):
    """One photo at a time finds its way into the file. `busy` tells when that takes a while."""

    busy = Signal(bool)

    def __init__(self, desk: Desk, around: QWidget) -> None:
        super().__init__(around)
        self._desk = desk
        self._around = around
        self._workspace: Workspace | None = None
        self._session = ""
        self._jpeg = b""

    def start(self, workspace: Workspace, session_id: str) -> None:
        """Ask for a file."""
        self._workspace, self._session = workspace, session_id
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self._around, self.tr("Kies een foto van de deur"), folder)
        dialog.setObjectName("photoFileDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        photos = self.tr("Foto's (*.jpg *.jpeg *.png *.webp *.heic *.JPG *.JPEG *.PNG *.HEIC)")
        dialog.setNameFilters([photos, self.tr("Alle bestanden (*)")])
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def begin(self, workspace: Workspace, session_id: str, path: Path) -> None:
        """Take this file, as if it had been chosen."""
        self._workspace, self._session = workspace, session_id
        self.read(str(path))

    @Slot(str)
    def read(self, path: str) -> None:
        """Make the photo small, in the background."""
        self.busy.emit(True)
        task = self._desk.tasks.run(door_jpeg, Path(path))
        task.done.connect(self._ask_words)
        task.failed.connect(self._refuse)

    @Slot(object)
    def _ask_words(self, jpeg: bytes) -> None:
        from wijksessie.queries.conditions import place

        self.busy.emit(False)
        if self._workspace is None:
            return
        self._jpeg = jpeg
        seen = place(self._workspace, self._session)
        dialog = PhotoDialog(jpeg, seen.photo_alt, replaces=seen.has_photo, parent=self._around)
        dialog.taken.connect(self._put)
        dialog.open()

    @Slot(str)
    def _put(self, alt: str) -> None:
        from wijksessie.commands.conditions.place import put_door_photo

        self.busy.emit(True)
        task = self._desk.tasks.run(put_door_photo, self._workspace, self._session, self._jpeg, alt)
        task.done.connect(self._finished)
        task.failed.connect(self._refuse)

    @Slot(object)
    def _finished(self, nothing: object) -> None:
        self._jpeg = b""
        self.busy.emit(False)

    @Slot(object)
    def _refuse(self, problem: BaseException) -> None:
        self.busy.emit(False)
        if not isinstance(problem, RuleBroken):
            self._desk.failed.emit(problem)
            return
        title, verb = self.tr("Deze foto gaat niet"), self.tr("Kies een andere foto")
        notice = NoticeDialog("photoProblem", title, (str(problem),), verb, self._around)
        notice.acted.connect(self._again)
        notice.open()

    @Slot()
    def _again(self) -> None:
        if self._workspace is not None:
            self.start(self._workspace, self._session)

    def ask_erase(self, workspace: Workspace, session_id: str) -> None:
        """Ask once: this cannot be undone."""
        self._workspace, self._session = workspace, session_id
        lines = (
            self.tr("De foto gaat helemaal weg, ook uit de reservekopieën."),
            self.tr("Dit kunt u niet ongedaan maken."),
        )
        notice = NoticeDialog(
            "photoErase", self.tr("De foto wissen"), lines, self.tr("Wis de foto"), self._around
        )
        notice.acted.connect(self._erase)
        notice.open()

    @Slot()
    def _erase(self) -> None:
        from wijksessie.commands.conditions.place import erase_door_photo

        self.busy.emit(True)
        task = self._desk.tasks.run(erase_door_photo, self._workspace, self._session)
        task.done.connect(self._finished)
        task.failed.connect(self._refuse)
