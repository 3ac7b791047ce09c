"""One node of the circle: a large button with its picture, and under it the cards that lie there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.pictogram import Pictogram
from ui.desktop.parts.text import Text
from ui.desktop.session.circle.cards import CARD

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.stage.circle import Node


class NodeCard(Card):
    """Takes the chosen card by a tap, or a card that is dropped on it; `taken` has the node and the card.

    The card is "" when the one that was chosen is meant.
    """

    taken = Signal(str, str)

    def __init__(self, node: Node, number: int, parent: QWidget | None = None) -> None:
        super().__init__(f"node_{node.key}", parent=parent)
        # parts
        self._node = node
        self._picture = Pictogram(node.pictogram, 64)
        self.button = Button(f"{number}. {node.label}", f"lay_{node.key}", height=theme.target("begeleider"))
        self._cards = Text("", "tekst", wrap=True)
        self._cards.setObjectName(f"cards_{node.key}")
        self.setAcceptDrops(True)
        # layout
        self.box.setContentsMargins(16, 10, 16, 10)
        self.box.setSpacing(theme.space("xs"))
        head = row(spacing="m")
        head.addWidget(self._picture)
        head.addWidget(self.button, 1)
        self.box.addLayout(head)
        self.box.addWidget(self._cards)
        # connections
        self.button.clicked.connect(self._tapped)

    def show_cards(self, labels: tuple[str, ...]) -> None:
        """Show the words of the cards that lie here."""
        self._cards.setText(" · ".join(labels) if labels else self.tr("Nog geen kaart"))

    @Slot()
    def _tapped(self) -> None:
        self.taken.emit(self._node.key, "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt)
        """Take cards of the list only."""
        if event.mimeData().hasFormat(CARD):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt)
        """The card that was dropped comes to lie here."""
        if event.mimeData().hasFormat(CARD):
            event.acceptProposedAction()
            self.taken.emit(self._node.key, bytes(event.mimeData().data(CARD).data()).decode())
