"""Bewaar als PDF: ask where, write it in the background, say that it is there or why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.feedback.saving import (
    explain_saving,
    file_name,
    last_folder,
    remember_folder,
    save_leaflet,
    with_suffix,
)
from ui.desktop.feedback.system_dialogs import save_dialog
from ui.desktop.projects import home

if TYPE_CHECKING:
    from exports.sheet import Form
    from ui.desktop.tasks import Tasks
    from wijksessie.queries.leaflet import Leaflet


class SaveAct(QObject):
    """One leaflet at a time finds its way to a folder of the user."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, around: QWidget) -> None:
        super().__init__(around)
        self._tasks = tasks
        self._around = around
        self._what: tuple[Leaflet, Form] | None = None
        self._path = Path()

    def start(self, leaflet: Leaflet, form: Form) -> None:
        """Ask where this leaflet goes."""
        self._what = (leaflet, form)
        self._ask(last_folder(home()) / file_name(leaflet))

    def save(self, leaflet: Leaflet, form: Form, path: Path) -> None:
        """Write this leaflet there."""
        self._what, self._path = (leaflet, form), path
        task = self._tasks.run(save_leaflet, leaflet, form, path)
        task.done.connect(self._saved)
        task.failed.connect(self._not_saved)

    def _ask(self, proposal: Path) -> None:
        dialog = save_dialog(self._around, self.tr("Bewaar als PDF"), "PDF", ".pdf", proposal)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, chosen: str) -> None:
        if self._what is not None:
            self.save(*self._what, with_suffix(chosen))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        remember_folder(home(), path.parent)
        self.saved.emit(path)

    @Slot(object)
    def _not_saved(self, problem: BaseException) -> None:
        if not isinstance(problem, OSError):
            self.failed.emit(problem)
            return
        why = explain_saving(problem, self._path)
        safe = self.tr("De folder zelf is niet weg. Hij staat nog in deze wijk.")
        verb = self.tr("Kies een andere plek")
        title = self.tr("De folder is niet bewaard")
        notice = NoticeDialog("saveProblem", title, (why, safe), verb, self._around)
        notice.acted.connect(self._again)
        notice.open()

    @Slot()
    def _again(self) -> None:
        if self._what is not None:
            self._ask(last_folder(home()) / self._path.name)
