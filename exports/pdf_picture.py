"""A page of a PDF as a picture file."""

from __future__ import annotations

import io
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exports.svg import Drawing

one_at_a_time = threading.Lock()
"""PDFium is not made for two threads; whoever draws a page with it holds this."""


def page_png(pdf: bytes, width: int) -> bytes:
    """The first page as a PNG `width` dots wide."""
    import pypdfium2  # type: ignore[import-untyped]  # large, and only needed for a picture

    with one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            drawn = page.render(scale=width / page.get_width(), rev_byteorder=True)
            picture = drawn.to_pil().convert("RGB")
            drawn.close()
            page.close()
        finally:
            document.close()
    out = io.BytesIO()
    # Few colours: a palette makes the file three times smaller, and nobody sees it.
    picture.quantize(128).save(out, "PNG", optimize=True)
    return out.getvalue()


def drawing_png(drawing: Drawing, width: int) -> bytes:
    """One drawing as a PNG `width` dots wide, on white."""
    from reportlab.pdfgen.canvas import Canvas  # large, and who shows pages only needs the lock

    out = io.BytesIO()
    height = width * drawing.height / drawing.width
    canvas = Canvas(out, pagesize=(width, height), invariant=True)
    canvas.addLiteral(drawing.placed(0, height, width))
    canvas.save()
    return page_png(out.getvalue(), width)
