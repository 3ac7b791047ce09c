"""Bewaar als: ask which forms, write them in the background, say what is there now or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.feedback.forms_dialog import FormsDialog
from ui.desktop.feedback.forms_saving import Saved, save_forms
from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.feedback.saving import explain_saving, last_folder, remember_folder
from ui.desktop.projects import home

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.desktop.tasks import Tasks
    from wijksessie.queries.leaflet import Leaflet


class FormsAct(QObject):
    """Remembers which forms were chosen, as long as the window is open."""

    saved = Signal(str)
    one_asked = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, around: QWidget) -> None:
        super().__init__(around)
        self._tasks = tasks
        self._around = around
        self._leaflet: Leaflet | None = None
        self._keys: tuple[str, ...] = ("a4", "plaatje", "bericht")

    @Slot()
    def again(self) -> None:
        """Ask once more: the first place did not do."""
        if self._leaflet is not None:
            self.start(self._leaflet)

    def start(self, leaflet: Leaflet) -> None:
        """Ask in which forms this leaflet goes out."""
        self._leaflet = leaflet
        dialog = FormsDialog(self._keys, last_folder(home()), self._around)
        dialog.chosen.connect(self._save)
        dialog.one_asked.connect(self.one_asked)
        dialog.open()

    @Slot(tuple, object)
    def _save(self, keys: tuple[str, ...], folder: Path) -> None:
        if self._leaflet is None:
            return
        self._keys = keys
        task = self._tasks.run(save_forms, self._leaflet, keys, folder)
        task.done.connect(self._saved)
        task.failed.connect(self.failed)

    @Slot(object)
    def _saved(self, saved: Saved) -> None:
        if saved.paths:
            remember_folder(home(), saved.paths[0].parent)
        if saved.problem is None or saved.stopped is None:
            self.saved.emit(self._said(saved.paths))
            return
        why = explain_saving(saved.problem, saved.stopped)
        done = self._said(saved.paths) if saved.paths else self.tr("Er is nog niets bewaard.")
        title = self.tr("Niet alles is bewaard")
        verb = self.tr("Kies een andere plek")
        notice = NoticeDialog("formsProblem", title, (why, done), verb, self._around)
        notice.acted.connect(self.again)
        notice.open()

    def _said(self, paths: tuple[Path, ...]) -> str:
        if len(paths) == 1:
            return self.tr("Bewaard: {0}").format(paths[0].name)
        return self.tr("{0} bestanden bewaard in {1}.").format(len(paths), paths[0].parent.name)
