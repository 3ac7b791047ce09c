"""The pictures of a block, each with a way to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import discard, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.leaflet_pictures import PicturedCard


class _Line(QWidget):
    """The words of a card and "Ander plaatje"."""

    asked = Signal(str)

    def __init__(self, card: PicturedCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card.id
        swap = Button(self.tr("Ander plaatje"), "cardPicture", height=theme.target("bureau"))
        swap.setAccessibleName(self.tr("Ander plaatje bij: {0}").format(card.label))
        box = row(spacing="s")
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Text(card.label, "tekst", wrap=True), 1)
        box.addWidget(swap, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(box)
        swap.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._card)


class PictureList(QWidget):
    """One line for each card that stands in the block in sight."""

    picture_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictureList")
        self._shown: tuple[tuple[str, str], ...] = ()
        self._lines: list[_Line] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space("s"))

    def show_cards(self, cards: Sequence[PicturedCard]) -> None:
        """Show these; a list that stays the same keeps its buttons, and so its focus."""
        shown = tuple((card.id, card.label) for card in cards)
        self.setVisible(bool(cards))
        if shown == self._shown:
            return
        self._shown = shown
        for line in self._lines:
            discard(line)
        self._lines = [_Line(card, self) for card in cards]
        for line in self._lines:
            line.asked.connect(self.picture_asked)
            self._box.addWidget(line)
