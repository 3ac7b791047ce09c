"""The dialogs of the system itself: where a file goes, and on which printer paper comes out.

They are made here and shown by who asks, after connecting what happens next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from pathlib import Path


def save_dialog(
    around: QWidget, title: str, kind: str, suffix: str, proposal: Path, name: str = "saveDialog"
) -> QFileDialog:
    """Ask where a file goes; `kind` names this sort of file, `suffix` is ".pdf"."""
    dialog = QFileDialog(around, title, str(proposal.parent))
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind} (*{suffix})")
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(proposal.name)
    return dialog


def printer_dialog(printer: QPrinter, around: QWidget) -> QPrintDialog:
    """Ask which printer; all pages always belong together."""
    dialog = QPrintDialog(printer, around)
    dialog.setObjectName("printerDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for option in (
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintSelection,
        QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    ):
        dialog.setOption(option, False)
    dialog.setModal(True)
    return dialog
