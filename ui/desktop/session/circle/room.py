"""The room of the vicious circle: choose a card, then the node where it could stop the circle (PH-05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.room import Room
from ui.desktop.session.circle.cards import CardList
from ui.desktop.session.circle.node import NodeCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk


class CircleRoom(Room):
    """Every tap is one command; undo takes it back. The big screen shows the same ring."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "circle", self.tr("De cirkel van stress"), parent)
        from wijksessie.queries.stage.circle import circle_text

        # parts
        self.nodes: dict[str, NodeCard] = {}
        self._places: dict[str, str] = {}
        self.cards = CardList()
        self._away = Button(self.tr("Haal van de cirkel"), "circleAway", height=theme.target("begeleider"))
        self._how = Text(
            self.tr("Kies een kaart. Kies dan een plek, of druk op 1 tot 5. Met 0 haalt u hem weg."),
            "klein",
            look="second",
            wrap=True,
        )
        # layout
        self.tell(circle_text().question)
        left = column(spacing="s")
        left.addWidget(self._how)
        self.cards.setMinimumHeight(theme.scaled(300))
        left.addWidget(self.cards, 1)
        left.addWidget(self._away)
        ring = column(spacing="s")
        for number, node in enumerate(circle_text().nodes, start=1):
            card = NodeCard(node, number)
            card.taken.connect(self._lay)
            self.nodes[node.key] = card
            ring.addWidget(card)
        ring.addStretch(1)
        across = row(spacing="l")
        across.addLayout(left, 1)
        across.addLayout(ring, 1)
        self.page.box.addLayout(across, 1)
        # connections
        self._away.clicked.connect(self._take_away)
        self.cards.number_pressed.connect(self._lay_number)
        self.cards.currentRowChanged.connect(self._chosen)

    def refresh(self) -> None:
        """Read again which cards lie where."""
        if self.workspace is None:
            return
        from wijksessie.queries.stage.circle import circle

        view = circle(self.workspace, self.session_id)
        order = [node.key for node in view.text.nodes]
        self._places = view.places
        numbers = {key: order.index(node) + 1 for key, node in view.places.items()}
        self.cards.blockSignals(True)
        self.cards.show_cards(view.cards, numbers)
        self.cards.blockSignals(False)
        for key, card in self.nodes.items():
            card.show_cards(tuple(option.label for option in view.on(key)))
        self._chosen()

    def take_keys(self) -> None:
        """Put the keys on the cards."""
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _chosen(self) -> None:
        lies = bool(self._places.get(self.cards.chosen()))
        self._away.forbid("" if lies else self.tr("Deze kaart ligt nog niet op de cirkel."))

    @Slot(str, str)
    def _lay(self, node: str, card: str) -> None:
        from wijksessie.commands.circle import place_on_circle

        key = card or self.cards.chosen()
        if self.workspace is None or not key:
            return
        place_on_circle(self.workspace, self.session_id, key, node)
        self.refresh()

    @Slot()
    def _take_away(self) -> None:
        self._lay("", "")

    @Slot(int)
    def _lay_number(self, number: int) -> None:
        if number == 0:
            if self._places.get(self.cards.chosen()):
                self._lay("", "")
        else:
            self._lay(list(self.nodes)[number - 1], "")
