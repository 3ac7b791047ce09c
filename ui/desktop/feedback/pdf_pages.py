"""The pages of a PDF as pictures, for the screen and for the printer."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from exports.pdf_picture import one_at_a_time

if TYPE_CHECKING:
    from collections.abc import Iterator

POINTS_PER_INCH = 72.0


def pdf_pages(pdf: bytes, scale: float, grey: bool = False) -> list[QImage]:
    """Draw all pages; `scale` is pixels per point (1/72 inch)."""
    return list(each_page(pdf, scale, grey=grey))


def each_page(pdf: bytes, scale: float, *, grey: bool = False, for_print: bool = False) -> Iterator[QImage]:
    """Draw the pages one by one, so that a large one can be let go before the next is made."""
    for number in range(page_count(pdf)):
        yield _page(pdf, number, scale, grey, for_print)


def page_count(pdf: bytes) -> int:
    """Return how many pages there are."""
    with one_at_a_time:
        document = _open(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, number: int) -> tuple[float, float]:
    """Return the width and the height of a page (from 0) in points."""
    with one_at_a_time:
        document = _open(pdf)
        try:
            width, height = document.get_page_size(number)
            return float(width), float(height)
        finally:
            document.close()


def page_picture(pdf: bytes, number: int, scale: float) -> QImage:
    """Draw one page (from 0), when the others are not looked at."""
    return _page(pdf, number, scale, grey=False, for_print=False)


def _page(pdf: bytes, number: int, scale: float, grey: bool, for_print: bool) -> QImage:
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    paper = _Paper(kind)
    with one_at_a_time:
        document = _open(pdf)
        try:
            page = document[number]
            mode = "print" if for_print else None
            drawn = page.render(
                scale=scale, grayscale=grey, prefer_bgrx=True, optimize_mode=mode, bitmap_maker=paper.make
            )
            drawn.close()
            page.close()
        finally:
            document.close()
    return paper.image


class _Paper:
    """Lets PDFium draw in the picture itself: a page for the printer is too large to have twice."""

    def __init__(self, kind: QImage.Format) -> None:
        self._kind = kind
        self.image = QImage()

    def make(self, width: int, height: int, format: int, rev_byteorder: bool = False) -> Any:
        """Return a bitmap over the memory of the picture; PDFium calls the arguments like this."""
        self.image = QImage(width, height, self._kind)
        memory = (ctypes.c_ubyte * self.image.sizeInBytes()).from_buffer(self.image.bits())
        return _pdfium().PdfBitmap.new_native(
            width, height, format, rev_byteorder, buffer=memory, stride=self.image.bytesPerLine()
        )


def _open(pdf: bytes) -> Any:
    return _pdfium().PdfDocument(pdf)


def _pdfium() -> Any:
    import pypdfium2  # type: ignore[import-untyped]  # large, and only needed for a preview and a printer

    return pypdfium2
