"""Print the small cards to take home from the safety card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from ui.desktop.feedback.printing import PrintFailed, print_pdf
from ui.desktop.feedback.system_dialogs import printer_dialog

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget


class PrintHelpCards(QObject):
    """One sheet goes to a printer; it is small, so nobody waits for it. `told` says how it went."""

    told = Signal(str)

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self._printer: QPrinter | None = None
        self._made_on: dt.date | None = None

    def start(self, made_on: dt.date) -> None:
        """Ask for a printer."""
        self._made_on = made_on
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Hulpkaartjes"))
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        dialog = printer_dialog(printer, self._around)
        dialog.accepted.connect(self._print)
        dialog.show()

    @Slot()
    def _print(self) -> None:
        from exports.help_card import help_cards_pdf

        if self._printer is None or self._made_on is None:
            return
        try:
            print_pdf(self._printer, help_cards_pdf(self._made_on))
        except PrintFailed:
            self.told.emit(self.tr("De printer nam het niet aan. Staat hij aan, en ligt er papier in?"))
        else:
            self.told.emit(self.tr("De kaartjes zijn afgedrukt. Knip ze los."))
        self._printer = None
