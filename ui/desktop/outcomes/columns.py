"""Cards beside each other, as many as the width allows; all in one row are as high as the highest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Page, clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class ColumnsPage(Page):
    """A page of cards; `width` is what one card needs at 100 %, `most` how many stand beside each other."""

    def __init__(self, name: str, width: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._wide, self._most, self._now = width, most, 0
        self._cards: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(theme.space("m"))
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)

    def put(self, cards: Sequence[QWidget]) -> None:
        """Show these cards instead of what stood here."""
        clear(self._grid)
        self._cards, self._now = list(cards), 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose the number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = max(1, min(self._most, (self.width() + 14) // (theme.scaled(self._wide) + 14)))
        if count == self._now:
            return
        self._now = count
        for nr, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, nr // count, nr % count, Qt.AlignmentFlag(0))
        for nr in range(self._most):
            self._grid.setColumnStretch(nr, 1 if nr < count else 0)
