"""What the tags cost: the tagged leaflet against the same pages without tags, in one process, in turns.

Run `python -m benchmarks.leaflet`. The goal is at most 1.15 times, and under 60 ms for a whole leaflet. The
last line is the preview of changed words: the PDF and its pictures, without the pause after typing.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from exports import fonts
from exports.leaflet import Form, draw, leaflet_pdf, missing_glyphs
from exports.leaflet_pages import pages
from exports.sheet import impose
from exports.tagged_pdf import About, Element, TaggedCanvas
from tests.exports.sample import RIETKWARTIER
from ui.desktop.feedback.drawing import Order, blocks_on_pages
from ui.desktop.feedback.drawing import draw as draw_preview
from ui.desktop.feedback.pdf_pages import pdf_pages
from wijksessie.queries.leaflet import Leaflet

ROUNDS = 60
GOAL = 1.15


class Untagged(TaggedCanvas):
    """Draws the same, but marks nothing and writes no structure."""

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        yield

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        yield

    def save(self) -> None:
        Canvas.save(self)


def untagged(form: Form, leaflet: Leaflet = RIETKWARTIER) -> bytes:
    """The same pages as `leaflet_pdf` makes, without tags."""
    fonts.register()
    made = pages(leaflet)
    sheets = impose(form, len(made))
    out = io.BytesIO()
    canvas = Untagged(out, sheets.size, About(leaflet.title, leaflet.edition, font=fonts.REGULAR))
    draw(canvas, made, sheets)
    canvas.save()
    return out.getvalue()


def _milliseconds(make: Callable[[], bytes]) -> float:
    begin = time.perf_counter()
    make()
    return (time.perf_counter() - begin) * 1000


def measure(form: Form) -> tuple[float, float]:
    """Median milliseconds with tags and without, warm, A B A B."""
    both: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 5):
        tagged = _milliseconds(lambda: leaflet_pdf(RIETKWARTIER, form))
        both.append((tagged, _milliseconds(lambda: untagged(form))))
    return _medians(both)


def measure_preview() -> tuple[float, float]:
    """The same for words that change: from the leaflet to the pictures on the screen (360 x 500 dots)."""
    both: list[tuple[float, float]] = []
    for nr in range(ROUNDS + 5):
        changed = replace(RIETKWARTIER, thanks=(f"Dank u wel dat u er was, {nr}.",))
        order = Order(changed, Form.A5_PAGES, False, 360, 500)
        tagged = _milliseconds(partial(_drawn_tagged, order))
        plain = _milliseconds(partial(_drawn_untagged, order))
        both.append((tagged, plain))
    return _medians(both)


def _drawn_tagged(order: Order) -> bytes:
    return draw_preview(order).pdf


def _drawn_untagged(order: Order) -> bytes:
    pdf = untagged(order.form, order.leaflet)
    list(pdf_pages(pdf, order.scale, order.grey))
    blocks_on_pages.__wrapped__(order.leaflet, order.form)
    missing_glyphs(order.leaflet)
    return pdf


def _medians(both: list[tuple[float, float]]) -> tuple[float, float]:
    warm = both[5:]
    return statistics.median(a for a, _ in warm), statistics.median(b for _, b in warm)


def main() -> None:
    print(f"{'form':<6}{'tagged':>10}{'untagged':>10}{'ratio':>8}   goal {GOAL}")
    for form in Form:
        tagged, plain = measure(form)
        print(f"{form:<6}{tagged:>7.1f} ms{plain:>7.1f} ms{tagged / plain:>8.2f}")
    tagged, plain = measure_preview()
    print(f"{'drawn':<6}{tagged:>7.1f} ms{plain:>7.1f} ms{tagged / plain:>8.2f}")


if __name__ == "__main__":
    main()
