"""Bewaar: ask where, make the file in the background, say that it is there or why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.feedback.saving import (
    explain_saving,
    last_folder,
    remember_folder,
    tidy_name,
    with_suffix,
    write_whole,
)
from ui.desktop.feedback.system_dialogs import save_dialog
from ui.desktop.projects import home

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.tasks import Tasks


def make_file(make: Callable[..., bytes], args: tuple[object, ...], path: Path) -> Path:
    """Make the bytes and write them, whole or not at all; return where. Runs on a worker's thread."""
    write_whole(path, make(*args))
    return path


class KeepFile(QObject):
    """One file at a time finds its way to a folder of the user."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, around: QWidget) -> None:
        super().__init__(around)
        self._tasks = tasks
        self._around = around
        self._make: Callable[..., bytes] | None = None
        self._args: tuple[object, ...] = ()
        self._kind, self._suffix = "", ""
        self._path = Path()

    def start(self, name: str, kind: str, suffix: str, make: Callable[..., bytes], *args: object) -> None:
        """Ask where the bytes of `make(*args)` go; `kind` names this sort of file, `suffix` is ".pdf"."""
        self._make, self._args, self._kind, self._suffix = make, args, kind, suffix
        self._ask(last_folder(home()) / tidy_name(name, suffix))

    def _ask(self, proposal: Path) -> None:
        dialog = save_dialog(self._around, self.tr("Bewaar"), self._kind, self._suffix, proposal)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, chosen: str) -> None:
        if self._make is None:
            return
        self._path = with_suffix(chosen, self._suffix)
        task = self._tasks.run(make_file, self._make, self._args, self._path)
        task.done.connect(self._saved)
        task.failed.connect(self._not_saved)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        remember_folder(home(), path.parent)
        self.saved.emit(path)

    @Slot(object)
    def _not_saved(self, problem: BaseException) -> None:
        if not isinstance(problem, OSError):
            self.failed.emit(problem)
            return
        is_folder = self.tr("{0} is een map. Kies een andere naam.").format(self._path.name)
        why = is_folder if self._path.is_dir() else explain_saving(problem, self._path)
        safe = self.tr("Wat u invulde is niet weg. Het staat nog in deze wijk.")
        title, verb = self.tr("Het is niet bewaard"), self.tr("Kies een andere plek")
        notice = NoticeDialog("saveProblem", title, (why, safe), verb, self._around)
        notice.acted.connect(self._again)
        notice.open()

    @Slot()
    def _again(self) -> None:
        self._ask(last_folder(home()) / self._path.name)
