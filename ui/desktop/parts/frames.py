"""The paper things lie on: a card, and a page that scrolls when it does not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop import theme


class Card(QFrame):
    """A white card with a thin edge; `look` gives it another edge or ground."""

    def __init__(self, name: str, look: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", look)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(20, 18, 20, 18)
        self.box.setSpacing(theme.space("s"))


class Line(QFrame):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "line")
        self.setFixedHeight(2)


class Page(QScrollArea):
    """The page of a screen: as wide as the window, scrolled only downwards, and only when it must."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setProperty("look", "page")
        self.box = QVBoxLayout(self.sheet)
        self.box.setContentsMargins(24, 12, 24, 20)
        self.box.setSpacing(theme.space("l"))
        self.setWidget(self.sheet)


def row(*, spacing: str = "m") -> QHBoxLayout:
    """Return a row without margins."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.space(spacing))
    return layout


def column(*, spacing: str = "s") -> QVBoxLayout:
    """Return a column without margins."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.space(spacing))
    return layout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            discard(widget)


def discard(widget: QWidget) -> None:
    """Take a widget off the screen now, and let it go when its last signal is handled."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
