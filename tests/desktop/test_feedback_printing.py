import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from exports.leaflet import leaflet_pdf
from exports.sheet import Form
from tests.desktop.feedback_help import dialog, open_feedback
from ui.desktop.feedback.pdf_pages import page_count, pdf_pages
from ui.desktop.feedback.printing import PrintFailed, keep_fold, print_pdf, set_paper
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.telling_back import telling_back

DAY = dt.date(2026, 10, 29)


@pytest.fixture
def read(practice: Workspace) -> Leaflet:
    about = telling_back(practice, lambda: dt.datetime(2026, 11, 22))
    assert about is not None
    found = leaflet(practice, about.session_id, DAY)
    assert found is not None
    return found


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setResolution(150)
    made.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    return made


class Turning(QPrinter):
    """A printer that turns paper; one that makes a PDF forgets how it was asked to."""

    turned = QPrinter.DuplexMode.DuplexAuto

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 (Qt)
        self.turned = duplex

    def duplex(self) -> QPrinter.DuplexMode:
        return self.turned


def sizes(path: str) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            (round(width * 25.4 / 72), round(height * 25.4 / 72))
            for width, height in (document.get_page_size(nr) for nr in range(len(document)))
        ]
    finally:
        document.close()


def ink(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(bytes(grey.constBits())[place] < 128 for place in range(0, grey.sizeInBytes(), 7))


def test_folded_pages_come_out_as_they_were_made(read: Leaflet, printer: QPrinter) -> None:
    pdf = leaflet_pdf(read, Form.A4_FOLDED)
    set_paper(printer, Form.A4_FOLDED, grey=False)
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert print_pdf(printer, pdf) == 2
    assert sizes(printer.outputFileName()) == [(297, 210), (297, 210)]
    printed = pdf_pages(Path(printer.outputFileName()).read_bytes(), 1.0)
    for made, came in zip(pdf_pages(pdf, 1.0), printed, strict=True):
        assert ink(came) > 1000
        assert abs(ink(came) - ink(made)) < ink(made) * 0.15


def test_a_folded_sheet_turns_over_its_short_edge() -> None:
    printer = Turning()
    set_paper(printer, Form.A4_FOLDED, grey=False)
    assert printer.turned is QPrinter.DuplexMode.DuplexShortSide
    printer.turned = QPrinter.DuplexMode.DuplexLongSide
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    keep_fold(printer, Form.A4_FOLDED)
    assert printer.turned is QPrinter.DuplexMode.DuplexShortSide
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    printer.turned = QPrinter.DuplexMode.DuplexNone
    keep_fold(printer, Form.A4_FOLDED)
    assert printer.turned is QPrinter.DuplexMode.DuplexNone, "who turns by hand may do so"
    printer.turned = QPrinter.DuplexMode.DuplexLongSide
    keep_fold(printer, Form.A5_PAGES)
    assert printer.turned is QPrinter.DuplexMode.DuplexLongSide


def test_single_pages_go_on_a5(read: Leaflet, printer: QPrinter) -> None:
    set_paper(printer, Form.A5_PAGES, grey=False)
    assert print_pdf(printer, leaflet_pdf(read, Form.A5_PAGES)) == 4
    assert sizes(printer.outputFileName()) == [(148, 210)] * 4


def test_grey_is_grey(read: Leaflet, printer: QPrinter) -> None:
    set_paper(printer, Form.A4_FOLDED, grey=True)
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    print_pdf(printer, leaflet_pdf(read, Form.A4_FOLDED), grey=True)
    printed = pdf_pages(Path(printer.outputFileName()).read_bytes(), 1.0)
    assert all(page.isGrayscale() for page in printed)


def test_other_paper_than_asked_still_takes_the_whole_page(read: Leaflet, printer: QPrinter) -> None:
    set_paper(printer, Form.A4_FOLDED, grey=False)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    print_pdf(printer, leaflet_pdf(read, Form.A4_FOLDED))
    page = pdf_pages(Path(printer.outputFileName()).read_bytes(), 1.0)[0]
    assert page.width() < page.height()
    assert ink(page) > 500


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(read: Leaflet, printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "nergens" / "afdruk.pdf"))
    with pytest.raises(PrintFailed):
        print_pdf(printer, leaflet_pdf(read, Form.A5_PAGES))


def test_pictures_follow_the_scale(read: Leaflet) -> None:
    pdf = leaflet_pdf(read, Form.A5_PAGES)
    small, large = pdf_pages(pdf, 0.5)[0], pdf_pages(pdf, 2.0)[0]
    assert page_count(pdf) == 4
    assert abs(large.width() - 4 * small.width()) <= 4
    assert pdf_pages(pdf, 0.5, grey=True)[0].format() is QImage.Format.Format_Grayscale8


def test_from_the_button_to_the_paper(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen = open_feedback(qtbot, window)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog("printChoice") is not None)
    choice = dialog("printChoice")
    hint = choice.findChild(QLabel, "printHint")
    assert hint.text() == "Vouw dubbel. Pagina 1 komt voor."
    choice.findChild(QAbstractButton, "printPages").click()
    assert hint.text() == "Leg A5-papier in de printer."
    choice.findChild(QAbstractButton, "printFolded").click()
    choice.findChild(QAbstractButton, "printGrey").click()
    choice.findChild(QAbstractButton, "printFurther").click()
    asked = dialog("printerDialog")
    printer = asked.printer()
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setResolution(100)
    with qtbot.waitSignal(screen.printing.printed, timeout=20_000):
        asked.accepted.emit(asked.printer())
        asked.close()
    assert sizes(str(tmp_path / "uit.pdf")) == [(297, 210), (297, 210)]
    assert screen.body.acts._line.text() == "Afgedrukt. Vouw dubbel. Pagina 1 komt voor."


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_a_calm_message(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen: FeedbackScreen = open_feedback(qtbot, window)
    screen.body.acts.print_button.click()
    dialog("printChoice").findChild(QAbstractButton, "printFurther").click()
    asked = dialog("printerDialog")
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "nergens" / "uit.pdf"))
    asked.accepted.emit(asked.printer())
    asked.close()

    def told() -> None:
        assert dialog("printProblem").windowTitle() == "De folder is niet afgedrukt"

    qtbot.waitUntil(lambda: any_visible("printProblem"))
    told()
    dialog("printProblem").close()


def any_visible(name: str) -> bool:
    try:
        dialog(name)
    except StopIteration:
        return False
    return True
