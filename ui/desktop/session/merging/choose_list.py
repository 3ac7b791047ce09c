"""All that can lie on the table, a line each: what is chosen has the number of its cup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.desktop.session.merging.card_list import CardList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.merging import LaidCard

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChooseList(CardList):
    """Enter, space or a tap puts a card on the table or takes it off; Ctrl with an arrow moves it."""

    moved = Signal(str, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.numbers = {}

    def show_choice(self, cards: Sequence[LaidCard], chosen: Sequence[str]) -> None:
        """Show these cards, and what is chosen of them."""
        self.numbers = {key: nr for nr, key in enumerate(chosen, start=1)}
        self.show_cards(cards, "")

    def remark(self, card: LaidCard) -> str:
        """Say nothing more than that it is chosen, and that only aloud: the eye sees its number."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Move with Ctrl; the rest is as in every list of cards."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _STEPS:
            self.moved.emit(self.key_here(), _STEPS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
