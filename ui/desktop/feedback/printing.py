"""The leaflet on paper: the pages of the PDF itself, at the resolution of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from exports.sheet import Form
from ui.desktop.feedback.pdf_pages import POINTS_PER_INCH, each_page

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

FINEST = 600
"""Dots per inch. Finer is not seen in letters, and one A4 page would take half a gigabyte."""


class PrintFailed(Exception):  # noqa: N818 (the name says what happened)
    """The printer did not take the pages."""


def set_paper(printer: QPrinter, form: Form, *, grey: bool) -> None:
    """Ask the printer for the paper of this form, to its very edges, and for grey or colour."""
    folded = form is Form.A4_FOLDED
    size = QPageSize(QPageSize.PageSizeId.A5 if form is Form.A5_PAGES else QPageSize.PageSizeId.A4)
    way = QPageLayout.Orientation.Landscape if folded else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)
    printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide if folded else QPrinter.DuplexMode.DuplexNone)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if grey else QPrinter.ColorMode.Color)


def keep_fold(printer: QPrinter, form: Form) -> None:
    """Undo what was chosen in the printer's own dialog when a folded sheet would come out upside down."""
    if form is not Form.A4_FOLDED:
        return
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    if printer.duplex() in (QPrinter.DuplexMode.DuplexAuto, QPrinter.DuplexMode.DuplexLongSide):
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)


def print_pdf(printer: QPrinter, pdf: bytes, *, grey: bool = False) -> int:
    """Print all pages, each as large as the paper allows; return how many. Raises `PrintFailed`."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed
    try:
        return _print_pages(painter, printer, pdf, grey)
    finally:
        if painter.isActive():
            painter.end()


def _print_pages(painter: QPainter, printer: QPrinter, pdf: bytes, grey: bool) -> int:
    dots = min(printer.resolution(), FINEST)
    printed = 0
    for image in each_page(pdf, dots / POINTS_PER_INCH, grey=grey, for_print=True):
        if printed and not printer.newPage():
            raise PrintFailed
        _draw(painter, printer, image)
        printed += 1
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintFailed
    return printed


def _draw(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    """Draw a page as large as the paper allows; one that lies on upright paper is turned a quarter."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel).size()
    paper_lies, page_lies = sheet.width() > sheet.height(), image.width() > image.height()
    painter.save()
    if page_lies and not paper_lies:
        painter.translate(sheet.width(), 0)
        painter.rotate(90)
        sheet.transpose()
    painter.drawImage(_place(sheet, image), image)
    painter.restore()


def _place(sheet: QSizeF, image: QImage) -> QRectF:
    """Return the largest place on the paper with the shape of the page, in the middle."""
    size = QSizeF(image.size()).scaled(sheet, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())
