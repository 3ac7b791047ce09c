"""Back and forth through the pages, with words for where you are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.arrow_button import ArrowButton
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text


class Pager(QWidget):
    """Two arrows around the number of the page; Page Up and Page Down do the same."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("pager")
        self._back = ArrowButton("pageBack", "left", 56)
        self._back.setAccessibleName(self.tr("Vorige bladzijde"))
        self._forth = ArrowButton("pageForth", "right", 56)
        self._forth.setAccessibleName(self.tr("Volgende bladzijde"))
        self._where = Text("", "tekst", "kop")
        self._where.setObjectName("pageWhere")
        self._more = Text("", "klein", look="second")
        self._more.setObjectName("pageMore")
        for words in (self._where, self._more):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # layout
        words_box = column(spacing="xs")
        words_box.setSpacing(0)
        words_box.addWidget(self._where)
        words_box.addWidget(self._more)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(self._back)
        box.addLayout(words_box, 1)
        box.addWidget(self._forth)
        # connections
        self._back.clicked.connect(self._to_back)
        self._forth.clicked.connect(self._to_forth)
        QShortcut(QKeySequence(Qt.Key.Key_PageUp), self).activated.connect(self._to_back)
        QShortcut(QKeySequence(Qt.Key.Key_PageDown), self).activated.connect(self._to_forth)

    def show_place(self, where: str, more: str, *, first: bool, last: bool) -> None:
        """Show where you are; at the first and the last page there is no further."""
        self._where.setText(where)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._back.setEnabled(not first)
        self._forth.setEnabled(not last)

    @Slot()
    def _to_back(self) -> None:
        self.turned.emit(-1)

    @Slot()
    def _to_forth(self) -> None:
        self.turned.emit(1)
