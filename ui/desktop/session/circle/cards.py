"""The cards of the session in a list: choose one with a tap or the arrows, or drag it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.desktop import theme
from ui.desktop.parts.pictogram import pictogram_pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.options import OptionView

CARD = "application/x-wijksessie-card"


class CardList(QListWidget):
    """`number_pressed` has the number of a node, 0 for none: 1 to 5, and 0, Delete or Backspace."""

    number_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circleCards")
        self.setAccessibleName(self.tr("Kaarten"))
        self.setFont(theme.font("tekst"))
        self.setIconSize(QSize(48, 48))
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_cards(self, cards: Sequence[OptionView], numbers: dict[str, int]) -> None:
        """Show the cards; `numbers` are the nodes on which they lie. The chosen card stays chosen."""
        chosen = self.chosen()
        self.clear()
        for card in cards:
            number = numbers.get(card.key, 0)
            item = QListWidgetItem(f"{number}  {card.label}" if number else card.label)
            if card.pictogram:
                item.setIcon(QIcon(pictogram_pixmap(card.pictogram, 48)))
            item.setData(Qt.ItemDataRole.UserRole, card.key)
            item.setSizeHint(QSize(0, max(theme.target("begeleider"), theme.scaled(64))))
            self.addItem(item)
            if card.key == chosen:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def chosen(self) -> str:
        """Return the key of the chosen card, or ""."""
        item = self.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802 (Qt)
        """What is dragged: the key of the card."""
        data = QMimeData()
        for item in items[:1]:
            data.setData(CARD, str(item.data(Qt.ItemDataRole.UserRole)).encode())
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits lay the chosen card; everything else belongs to the list."""
        key = event.key()
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_5:
            self.number_pressed.emit(int(key) - int(Qt.Key.Key_0))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.number_pressed.emit(0)
        else:
            super().keyPressEvent(event)
