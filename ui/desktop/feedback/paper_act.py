"""Any A4 document of the team on paper or as a file: ask where, work in the background, say how it went."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.feedback.printing import PrintFailed, print_pdf
from ui.desktop.feedback.saving import (
    explain_saving,
    last_folder,
    remember_folder,
    tidy_name,
    with_suffix,
    write_whole,
)
from ui.desktop.feedback.system_dialogs import printer_dialog, save_dialog
from ui.desktop.projects import home

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.tasks import Tasks


@dataclass(frozen=True)
class Document:
    """A document to make: `make(*args)` gives the bytes of its PDF, on a worker's thread."""

    name: str
    make: Callable[..., bytes]
    args: tuple[object, ...]

    def pdf(self) -> bytes:
        """Make it."""
        return self.make(*self.args)


def save_document(document: Document, path: Path) -> Path:
    """Write the PDF there; return where it is."""
    write_whole(path, document.pdf())
    return path


def print_document(printer: QPrinter, document: Document) -> int:
    """Print the PDF; return the number of pages."""
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    return print_pdf(printer, document.pdf(), grey=grey)


class PaperAct(QObject):
    """Prints or saves one document at a time. `saved` tells the path, `printed` the name."""

    saved = Signal(object)
    printed = Signal(str)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, around: QWidget) -> None:
        super().__init__(around)
        self._tasks = tasks
        self._around = around
        self._document: Document | None = None
        self._path = Path()
        self._printer: QPrinter | None = None

    def save(self, document: Document) -> None:
        """Ask where this document goes."""
        self._document = document
        self._ask(last_folder(home()) / tidy_name(document.name, ".pdf"))

    def print(self, document: Document) -> None:
        """Ask on which printer this document goes."""
        self._document = document
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document.name)
        upright = QPageLayout.Orientation.Portrait
        layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), upright, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        printer.setFullPage(True)
        printer.setPageLayout(layout)
        dialog = printer_dialog(printer, self._around)
        dialog.accepted.connect(self._print)
        dialog.show()

    def _ask(self, proposal: Path) -> None:
        dialog = save_dialog(self._around, self.tr("Bewaar als pdf"), "PDF", ".pdf", proposal)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, chosen: str) -> None:
        self._path = with_suffix(chosen)
        task = self._tasks.run(save_document, self._document, self._path)
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
        why = explain_saving(problem, self._path)
        verb = self.tr("Kies een andere plek")
        notice = NoticeDialog("saveProblem", self.tr("Het is niet bewaard"), (why,), verb, self._around)
        notice.acted.connect(self._again)
        notice.open()

    @Slot()
    def _again(self) -> None:
        self._ask(last_folder(home()) / self._path.name)

    @Slot()
    def _print(self) -> None:
        task = self._tasks.run(print_document, self._printer, self._document)
        task.done.connect(self._printed)
        task.failed.connect(self._not_printed)

    @Slot(object)
    def _printed(self, pages: int) -> None:
        self._printer = None
        self.printed.emit(self._document.name if self._document is not None else "")

    @Slot(object)
    def _not_printed(self, problem: BaseException) -> None:
        self._printer = None
        if not isinstance(problem, PrintFailed):
            self.failed.emit(problem)
            return
        why = self.tr("De printer nam het niet aan. Staat hij aan, en ligt er papier in?")
        other = self.tr("U kunt het ook bewaren als pdf, en ergens anders afdrukken.")
        title = self.tr("Het is niet afgedrukt")
        NoticeDialog("printProblem", title, (why, other), parent=self._around).open()
