"""The cards that are left, with how many fit on a table, and what lies under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from ui.desktop.session.merging.card_list import CardList
from wijksessie.terms import CardKind

if TYPE_CHECKING:
    from wijksessie.queries.merging import Merging


class RestPane(QWidget):
    """Which kind of cards, how many there are, and all of them in a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.kinds = kind_choice(self, "mergeKind")
        self.count = Text("", "kop", wrap=True)
        self.count.setObjectName("mergeCount")
        self.list = CardList("mergeList")
        self.list.setAccessibleName(self.tr("De kaarten die er zijn"))
        self.under = Button(self.tr("Eronder"), "mergeUnder")
        self.under.setProperty("slim", "yes")
        show_key(self.under, "S")
        # layout
        head = row(spacing="s")
        head.addWidget(self.kinds, 1)
        head.addWidget(self.under)  # not below: there the bar for undo lies over it
        box = column(spacing="s")
        box.addLayout(head)
        box.addWidget(self.count)
        box.addWidget(self.list, 1)
        self.setLayout(box)

    def show_cards(self, view: Merging, picked: str) -> None:
        """Show the cards; `picked` waits for a second one."""
        from wijksessie.queries.merging import MOST

        self.kinds.show_value(view.kind)
        number = len(view.cards)
        cards = self.tr("1 kaart") if number == 1 else self.tr("{0} kaarten").format(number)
        self.count.setText(self.tr("{0}, hoogstens {1} op tafel").format(cards, MOST))
        self.list.show_cards(view.cards, picked)
        self.under.forbid("" if any(card.under for card in view.cards) else self.tr("Er ligt niets onder."))


def kind_choice(who: QWidget, name: str) -> Choice:
    """Ask which of the two kinds of cards it is about."""
    kinds = ((CardKind.STRESS, who.tr("Wat stress geeft")), (CardKind.SOLUTION, who.tr("Wat helpt")))
    choice = Choice(name, who.tr("Welke kaarten?"), kinds, may_be_open=False)
    for button in choice.findChildren(Button):
        button.setMinimumHeight(theme.target("begeleider"))
    return choice
