"""The row under the head: the ways to look, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class ActsRow(QWidget):
    """One view is chosen at a time; one that has nothing to show says why."""

    view_chosen = Signal(str)
    tell_asked = Signal()

    def __init__(self, views: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("outcomesActs")
        self._buttons: dict[str, Button] = {}
        self._reasons: dict[str, str] = {}
        for key, words in views:
            button = Button(words, f"view_{key}", "choice", height=theme.target("bureau"))
            button.setProperty("slim", "yes")
            button.setFont(theme.font("tekst", "nadruk"))
            button.setCheckable(True)
            self._buttons[key] = button
        self._tell = Button(
            self.tr("Naar terugvertellen"), "outcomesTell", "primary", height=theme.target("bureau")
        )
        # layout
        several = QWidget()
        flow = Flow(several, gap=8, line_gap=8)
        for button in self._buttons.values():
            flow.addWidget(button)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.space("s"))
        self._across.addWidget(several, 1)
        self._across.addWidget(self._tell, 0, Qt.AlignmentFlag.AlignTop)
        # connections
        for button in self._buttons.values():
            button.clicked.connect(self._clicked)
        self._tell.clicked.connect(self.tell_asked)

    def allow(self, key: str, reason: str) -> None:
        """Switch a view on, or off with the reason."""
        self._reasons[key] = reason
        self._buttons[key].forbid(reason)

    def reason(self, key: str) -> str:
        """Return why a view cannot be chosen; empty when it can."""
        return self._reasons.get(key, "")

    def mark(self, key: str) -> None:
        """Mark the view in sight."""
        for one, button in self._buttons.items():
            button.setChecked(one == key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the way on under the views where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(560)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)

    @Slot()
    def _clicked(self) -> None:
        for key, button in self._buttons.items():
            if button is self.sender():
                self.mark(key)
                self.view_chosen.emit(key)
