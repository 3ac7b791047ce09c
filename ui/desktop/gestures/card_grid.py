"""Cards beside each other, as many as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_LEAST, _MOST = 230, 3


class CardGrid(QWidget):
    """Keeps the cards in their order and lays them again only when another number fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Sequence[QWidget] = ()
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards."""
        self._cards, self._across = cards, 0
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay as many beside each other as fit."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        across = max(1, min(_MOST, self.width() // theme.scaled(_LEAST)))
        if across == self._across:
            return
        self._across = across
        for nr, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, nr // across, nr % across)
        for at in range(_MOST):
            self._grid.setColumnStretch(at, 1 if at < across else 0)
