"""The head of a screen: a title with a line under it, and the pills of the state at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import column
from ui.desktop.parts.pills import Pill
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Head(QWidget):
    """Title, line and pills. The pills move under each other when the title needs the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("head")
        self._title = Text("", "titel", wrap=True)
        self._title.setObjectName("headTitle")
        self._line = Text("", "klein", look="second", wrap=True)
        self._line.setObjectName("headLine")
        self.saved = Pill("pillSaved", "check", self.tr("Alles bewaard"), "good")
        self.network = Pill("pillNetwork", "offline", self.tr("Zonder internet"))
        # layout
        words = column(spacing="xs")
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        pills = QWidget()
        flow = Flow(pills, gap=8, right=True)
        flow.addWidget(self.saved)
        flow.addWidget(self.network)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.space("m"))
        self._across.addLayout(words, 1)
        self._across.addWidget(pills, 0, Qt.AlignmentFlag.AlignBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the pills under the title when there is little room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(600)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)

    def lead(self, back: QWidget) -> None:
        """Put the way back before the title."""
        self._across.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_title(self, title: str, line: str) -> None:
        """Show another title and line."""
        self._title.setText(title)
        self._line.setText(line)
