"""The head of a deck: its name, whether it is on, and what can be done with an own one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.feedback.switch import Switch
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.decks import DeckView


class DeckSwitch(Switch):
    """Whether a deck is on in this session."""

    def show_state(self, what: str, *, on: bool) -> None:
        """Show whether it is on; `what` is the name of the deck."""
        super().show_state(what, on=on)
        state = self.tr("staat aan") if on else self.tr("staat uit")
        self.setAccessibleName(f"{what}: {state}")


class DeckHead(Card):
    """One line for every deck, and a second one with buttons for an own deck."""

    switched = Signal(bool)
    rename_asked = Signal()
    remove_asked = Signal()
    card_asked = Signal()
    change_asked = Signal()
    move_asked = Signal(int)
    card_remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("deckHead", parent=parent)
        # parts
        height = theme.target("bureau")
        self._title = Text("", "kop", wrap=True)
        self._title.setObjectName("deckTitle")
        self._about = Text("", "klein", look="second", wrap=True)
        self.switch = DeckSwitch("deckSwitch")
        self._state = Text("", "tekst", "kop")
        self._state.setObjectName("deckState")
        self.card = Button(self.tr("Nieuwe kaart"), "cardNew", "primary", height=height)
        self.change = Button(self.tr("Wijzig de kaart"), "cardChange", height=height)
        self.earlier = Button(self.tr("Eerder"), "cardEarlier", height=height)
        self.later = Button(self.tr("Later"), "cardLater", height=height)
        self.away = Button(self.tr("Haal de kaart weg"), "cardRemove", height=height)
        self.rename = Button(self.tr("Andere naam"), "deckRename", "plain", height=height)
        self.remove = Button(self.tr("Haal de set weg"), "deckRemove", "plain", height=height)
        self._of_card = (self.change, self.earlier, self.later, self.away)
        # layout
        self.box.setContentsMargins(18, 10, 18, 12)
        top = row()
        top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.switch)
        self._acts = QWidget()
        flow = Flow(self._acts, gap=8, line_gap=8)
        for button in (self.card, *self._of_card, self.rename, self.remove):
            flow.addWidget(button)
        self.box.addLayout(top)
        self.box.addWidget(self._about)
        self.box.addWidget(self._acts)
        # connections
        self.switch.clicked.connect(self._switch)
        self.card.clicked.connect(self.card_asked)
        self.change.clicked.connect(self.change_asked)
        self.earlier.clicked.connect(self._earlier)
        self.later.clicked.connect(self._later)
        self.away.clicked.connect(self.card_remove_asked)
        self.rename.clicked.connect(self.rename_asked)
        self.remove.clicked.connect(self.remove_asked)

    def show_deck(self, deck: DeckView, reason: str) -> None:
        """Show a deck; `reason` says why it cannot be switched, when that is so."""
        self._title.setText(deck.title)
        self._about.setText(reason or deck.about)
        self._about.setVisible(bool(reason or deck.about))
        self.switch.show_state(deck.title, on=deck.on)
        self.switch.setEnabled(not reason)
        self._state.setText(self.tr("Staat aan") if deck.on else self.tr("Staat uit"))
        self._acts.setVisible(deck.own)

    def show_card(self, place: int, count: int) -> None:
        """Tell which card of so many is chosen, from 0; -1 when none is that can be changed."""
        for button in self._of_card:
            button.setVisible(place >= 0)
        self.earlier.forbid(self.tr("Dit is de eerste kaart.") if place == 0 else "")
        self.later.forbid(self.tr("Dit is de laatste kaart.") if place == count - 1 else "")

    @Slot()
    def _switch(self) -> None:
        self.switched.emit(not self.switch.isChecked())

    @Slot()
    def _earlier(self) -> None:
        self.move_asked.emit(-1)

    @Slot()
    def _later(self) -> None:
        self.move_asked.emit(1)
