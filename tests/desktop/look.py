"""Looking at a window the way a user does: what is in sight, what is cut, what has a name."""

import re

from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit, QWidget

from ui.desktop.parts.pills import Pill
from ui.desktop.parts.promises import PromiseCount
from ui.desktop.parts.stones import PathControl
from ui.desktop.parts.tick_row import TickRow


def settle(widget: QWidget) -> None:
    """Let pending layout work happen, as it does between two frames."""
    QApplication.sendPostedEvents()
    widget.ensurePolished()
    for child in widget.findChildren(QWidget):
        if child.layout() is not None:
            child.layout().activate()
    QApplication.sendPostedEvents()


def controls(widget: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    found = [child for kind in kinds for child in widget.findChildren(kind) if child.isVisibleTo(widget)]
    return [child for child in found if not child.objectName().startswith("qt_")]


def nameless(widget: QWidget) -> list[str]:
    return [
        f"{type(child).__name__} {child.objectName()!r} {child.accessibleName()!r}"
        for child in controls(widget)
        if not child.accessibleName() or not child.objectName()
    ]


def too_small(widget: QWidget, least: int = 44) -> list[str]:
    return [
        f"{child.objectName()} {child.width()}x{child.height()}"
        for child in controls(widget)
        if isinstance(child, QAbstractButton) and min(child.width(), child.height()) < least
    ]


def cut(widget: QWidget) -> list[str]:
    """Name everything in sight whose words need more room than they have."""
    return [
        said for child in widget.findChildren(QWidget) if child.isVisibleTo(widget) for said in _cut(child)
    ]


def _cut(child: QWidget) -> list[str]:
    name = f"{type(child).__name__} {child.objectName()}"
    if isinstance(child, QLabel) and child.text():
        if child.wordWrap():
            tall = child.heightForWidth(child.width())
            longest = max(
                child.fontMetrics().horizontalAdvance(word) for word in re.split(r"[\s\u200b]", child.text())
            )
            if tall > child.height() + 1 or longest > child.width() + 1:
                return [f"{name} {child.text()!r} needs {longest}x{tall}, has {child.size().toTuple()}"]
        elif child.sizeHint().width() > child.width() + 1 or child.sizeHint().height() > child.height() + 1:
            return [
                f"{name} {child.text()!r} needs {child.sizeHint().toTuple()}, has {child.size().toTuple()}"
            ]
    elif isinstance(child, TickRow | PathControl):
        tall = (
            child.heightForWidth(child.width())
            if isinstance(child, TickRow)
            else child.height_at(child.width())
        )
        if tall > child.height() + 1:
            return [f"{name} needs {tall}, has {child.height()}"]
    elif isinstance(child, QAbstractButton | Pill | PromiseCount) and not child.objectName().startswith(
        "qt_"
    ):
        need = child.sizeHint()
        if need.width() > child.width() + 1 or need.height() > child.height() + 1:
            return [f"{name} needs {need.toTuple()}, has {child.size().toTuple()}"]
    return []


def beyond(widget: QWidget) -> list[str]:
    """Name what sticks out of the page sideways; downwards a page scrolls."""
    found = []
    for area in widget.findChildren(QAbstractScrollArea):
        inside = getattr(area, "widget", lambda: None)()
        if area.isVisibleTo(widget) and inside is not None and inside.width() > area.viewport().width():
            found.append(f"{area.objectName()} {inside.width()} > {area.viewport().width()}")
    return found


def words(widget: QWidget) -> str:
    """Return all words in sight, a line each."""
    labels = [child for child in widget.findChildren(QLabel) if child.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)
