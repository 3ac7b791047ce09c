"""Tab goes through a page in reading order, also past what was put in later."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def follow_layout(root: QWidget) -> None:
    """Let Tab follow the layouts of `root`: what stands first is reached first."""
    before: QWidget | None = None
    for widget in _reached(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _reached(widget: QWidget) -> Iterator[QWidget]:
    """Everything Tab stops at, in the order of the layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _reached(inside)
    elif isinstance(widget, QStackedWidget):
        for nr in range(widget.count()):
            if (page := widget.widget(nr)) is not None:
                yield from _reached(page)
    elif (layout := widget.layout()) is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for nr in range(layout.count()):
        item = layout.itemAt(nr)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _reached(widget)
        elif (inner := item.layout()) is not None:
            yield from _inside(inner)
