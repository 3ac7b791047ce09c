"""Kaartjes: which decks are on, what is in them, and the decks of this neighbourhood itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.library.card_dialog import CardDialog
from ui.desktop.library.card_words import tiles
from ui.desktop.library.deck_head import DeckHead
from ui.desktop.library.rows import Row, RowList
from ui.desktop.library.tiles import TileView
from ui.desktop.parts.banner import Banner
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.frames import Card, Page, row
from ui.desktop.parts.text import Text
from ui.desktop.screens.name_dialog import NameDialog

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.decks import DeckCardView, DeckView

_ONE_COLUMN = 860


class DecksPage(QWidget):
    """The decks at the left, the cards of one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("decksPage")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._session = ""
        self._decks: Sequence[DeckView] = ()
        self._key = "starter"
        told = self.tr("Leg kaartjes pas op tafel na de vrije ronde. Eerder sturen ze.")
        banner = Banner("decksBanner", "info", told, look="banner_now")
        self.list = RowList("deckList")
        self.list.setAccessibleName(self.tr("Sets met kaartjes"))
        self.pick = ChoiceField("deckPick", self.tr("Welke set"))
        self.new = Button(self.tr("Nieuwe set"), "deckNew", height=theme.target("bureau"))
        self.head = DeckHead()
        self.cards = TileView("deckCards")
        self._empty = Text(self.tr("Nog geen kaarten. Maak de eerste kaart."), wrap=True)
        # layout
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.space("m"))
        self._listed = Card("decksCard")
        self._listed.box.setContentsMargins(2, 8, 2, 8)
        self._listed.box.addWidget(self.list)
        side.addWidget(self._listed, 1)
        short = row()
        short.addWidget(self.pick, 1)
        short.addWidget(self.new, 1)
        side.addLayout(short)
        self._page = Page("deckPage")
        self._page.box.setContentsMargins(0, 0, 0, 8)
        self._page.box.setSpacing(theme.space("m"))
        self._page.box.addWidget(self.head)
        self._page.box.addWidget(self._empty)
        self._page.box.addWidget(self.cards, 1)
        self._across = QHBoxLayout()
        self._across.setSpacing(theme.space("l"))
        self._across.addWidget(self._side)
        self._across.addWidget(self._page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addWidget(banner)
        whole.addLayout(self._across, 1)
        # connections
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.pick.activated.connect(self._picked)
        self.new.clicked.connect(self._ask_new)
        self.head.switched.connect(self._switch)
        self.head.rename_asked.connect(self._ask_name)
        self.head.remove_asked.connect(self._remove_deck)
        self.head.card_asked.connect(self._new_card)
        self.head.change_asked.connect(self._change_card)
        self.head.move_asked.connect(self._move_card)
        self.head.card_remove_asked.connect(self._remove_card)
        self.cards.selectionModel().currentChanged.connect(self._card_chosen)
        self.cards.activated.connect(self._change_card)
        self.cards.move_asked.connect(self._move_card)
        self.cards.remove_asked.connect(self._remove_card)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show the decks as they are on or off in this session; an empty id when there is none yet."""
        self._workspace, self._session = workspace, session_id
        self.refresh()

    def refresh(self) -> None:
        """Read the decks again; what was chosen stays chosen."""
        if self._workspace is None:
            return
        from wijksessie.queries.decks import decks

        self._decks = decks(self._workspace, self._session)
        if self._deck() is None:
            self._key = self._decks[0].key
        wanted = self._key
        on = self.tr("staat aan")
        self.list.rows.show_rows(
            [Row(deck.key, deck.title, self._count(deck), on if deck.on else "") for deck in self._decks]
        )
        self.pick.clear()
        for deck in self._decks:
            self.pick.addItem(f"{deck.title} ({on})" if deck.on else deck.title, deck.key)
        self.list.choose(wanted)
        self._show_deck()

    def show_deck(self, key: str) -> None:
        """Show the cards of this deck."""
        self._key = key
        self.refresh()

    def _count(self, deck: DeckView) -> str:
        one = len(deck.cards) == 1
        words = self.tr("{0} kaart") if one else self.tr("{0} kaarten")
        own = self.tr(", van uw wijk") if deck.own else ""
        return words.format(len(deck.cards)) + own

    def _deck(self) -> DeckView | None:
        return next((deck for deck in self._decks if deck.key == self._key), None)

    def _card(self) -> DeckCardView | None:
        deck, tile = self._deck(), self.cards.chosen()
        if deck is None or tile is None or not deck.own:
            return None
        return next((card for card in deck.cards if card.id == tile.key), None)

    def _show_deck(self) -> None:
        deck = self._deck()
        if deck is None:
            return
        before = self.cards.chosen()
        self.cards.tiles.show_tiles(tiles(deck))
        if before is not None:
            self.cards.choose(before.key)
        self._empty.setVisible(not deck.cards)
        self.cards.setVisible(bool(deck.cards))
        self._give_height()
        self.pick.setCurrentIndex(self.pick.findData(deck.key))
        self.head.show_deck(deck, "" if self._session else self.tr("Maak eerst een sessie in Voorbereiden."))
        self._card_chosen()

    @Slot()
    def _card_chosen(self) -> None:
        deck, card = self._deck(), self._card()
        place = deck.cards.index(card) if deck is not None and card is not None else -1
        self.head.show_card(place, len(deck.cards) if deck is not None else 0)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        chosen = self.list.chosen()
        if chosen is not None and chosen.key != self._key:
            self._key = chosen.key
            self._show_deck()

    @Slot(int)
    def _picked(self, index: int) -> None:
        self.list.choose(self.pick.itemData(index))

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        from wijksessie.commands.decks import switch_deck

        deck = self._deck()
        assert self._workspace is not None
        assert deck is not None
        switch_deck(self._workspace, self._session, deck.key, on)
        self.refresh()

    @Slot()
    def _ask_new(self) -> None:
        asked = self.tr("Hoe heet de set?")
        dialog = NameDialog(self.tr("Een nieuwe set"), self.tr("Maak de set"), parent=self, asked=asked)
        dialog.named.connect(self._create)
        dialog.open()

    @Slot(str, str)
    def _create(self, title: str, _: str) -> None:
        from wijksessie.commands.decks import create_deck

        assert self._workspace is not None
        self._key = create_deck(self._workspace, title)
        self._desk.done_said.emit(self.tr("Set gemaakt: {0}").format(title))
        self.refresh()

    @Slot()
    def _ask_name(self) -> None:
        deck = self._deck()
        if deck is None:
            return
        asked = self.tr("Hoe heet de set?")
        verb = self.tr("Bewaar de naam")
        dialog = NameDialog(self.tr("Een andere naam"), verb, deck.title, parent=self, asked=asked)
        dialog.named.connect(self._rename)
        dialog.open()

    @Slot(str, str)
    def _rename(self, title: str, _: str) -> None:
        from wijksessie.commands.decks import rename_deck

        assert self._workspace is not None
        rename_deck(self._workspace, self._key, title)
        self.refresh()

    @Slot()
    def _remove_deck(self) -> None:
        from wijksessie.commands.decks import remove_deck

        deck = self._deck()
        assert self._workspace is not None
        assert deck is not None
        remove_deck(self._workspace, deck.key)
        self._desk.done_said.emit(self.tr("Weggehaald: {0}").format(deck.title))
        self.refresh()

    @Slot()
    def _new_card(self) -> None:
        self._open_card(None)

    @Slot()
    def _change_card(self) -> None:
        card = self._card()
        if card is not None:
            self._open_card(card)

    def _open_card(self, card: DeckCardView | None) -> None:
        assert self._workspace is not None
        dialog = CardDialog(self._workspace, self._key, card, self)
        dialog.told.connect(self._card_told)
        dialog.open()

    @Slot(str)
    def _card_told(self, said: str) -> None:
        self._desk.done_said.emit(said)
        self.refresh()

    @Slot(int)
    def _move_card(self, step: int) -> None:
        from wijksessie.commands.decks import move_card

        card, deck = self._card(), self._deck()
        if card is None or deck is None or self._workspace is None:
            return
        index = deck.cards.index(card) + step
        if 0 <= index < len(deck.cards):
            move_card(self._workspace, card.id, index)
            self.refresh()

    @Slot()
    def _remove_card(self) -> None:
        from wijksessie.commands.decks import remove_card

        card = self._card()
        if card is None or self._workspace is None:
            return
        remove_card(self._workspace, card.id)
        self._desk.done_said.emit(self.tr("Weggehaald: {0}").format(card.label))
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose the deck from a short list where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
        self._listed.setVisible(not narrow)
        self.pick.setVisible(narrow)
        self._side.setMaximumWidth(16777215 if narrow else theme.scaled(290))
        self._side.setMinimumWidth(0 if narrow else theme.scaled(290))
        self._give_height()

    def _give_height(self) -> None:
        """Where there is little room only the page scrolls, and not the cards inside it as well."""
        least = theme.scaled(230)
        full = self.cards.full_height() if self.pick.isVisibleTo(self) else 0
        self.cards.setMinimumHeight(max(least, full))
