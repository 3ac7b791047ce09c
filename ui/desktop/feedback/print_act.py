"""Druk af: choose the paper, choose the printer, print the very PDF in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtPrintSupport import QPrinter

from exports.sheet import Form
from ui.desktop.feedback.drawing import leaflet_bytes
from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.feedback.print_choice import PrintChoice
from ui.desktop.feedback.printing import PrintFailed, keep_fold, print_pdf, set_paper
from ui.desktop.feedback.system_dialogs import printer_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desktop.tasks import Tasks
    from wijksessie.queries.leaflet import Leaflet
    from wijksessie.queries.update import Update


def print_leaflet(printer: QPrinter, leaflet: Leaflet, form: Form, grey: bool) -> int:
    """Print the PDF of this leaflet; return the number of pages. Runs on a worker's thread."""
    return print_pdf(printer, leaflet_bytes(leaflet, form), grey=grey)


class PrintAct(QObject):
    """Remembers the paper and the colour of the last time, as long as the window is open.

    `way` prints what is handed to `start`, on a worker's thread; without one that is the leaflet.
    """

    printed = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, around: QWidget, way: Callable[..., int] | None = None) -> None:
        super().__init__(around)
        self._tasks = tasks
        self._around = around
        self._way = way
        self._leaflet: Leaflet | Update | None = None
        self._form = Form.A4_FOLDED
        self._grey = False
        self._printer: QPrinter | None = None

    def start(self, leaflet: Leaflet | Update) -> None:
        """Ask how this leaflet goes on paper."""
        self._leaflet = leaflet
        choice = PrintChoice(self._form, grey=self._grey, parent=self._around)
        choice.chosen.connect(self._ask_printer)
        choice.open()

    @Slot(object, bool)
    def _ask_printer(self, form: Form, grey: bool) -> None:
        self._form, self._grey = form, grey
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._leaflet is not None:
            printer.setDocName(self._leaflet.subtitle)
        set_paper(printer, form, grey=grey)
        dialog = printer_dialog(printer, self._around)
        dialog.accepted.connect(self._print)
        dialog.show()

    @Slot()
    def _print(self) -> None:
        printer, leaflet = self._printer, self._leaflet
        if printer is None or leaflet is None:
            return
        keep_fold(printer, self._form)
        grey = self._grey or printer.colorMode() is QPrinter.ColorMode.GrayScale
        task = self._tasks.run(self._way or print_leaflet, printer, leaflet, self._form, grey)
        task.done.connect(self._printed)
        task.failed.connect(self._not_printed)

    @Slot(object)
    def _printed(self, pages: int) -> None:
        self._printer = None
        self.printed.emit(self._form)

    @Slot(object)
    def _not_printed(self, problem: BaseException) -> None:
        self._printer = None
        if not isinstance(problem, PrintFailed):
            self.failed.emit(problem)
            return
        why = self.tr("De printer nam de folder niet aan. Staat hij aan, en ligt er papier in?")
        other = self.tr("U kunt de folder ook bewaren als PDF, en hem ergens anders afdrukken.")
        title = self.tr("De folder is niet afgedrukt")
        NoticeDialog("printProblem", title, (why, other), parent=self._around).open()
