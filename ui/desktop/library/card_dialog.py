"""A card of an own deck: what it says, its picture, and for a solution who can do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

import resources
from ui.desktop import theme
from ui.desktop.library.card_words import theme_words, who_words
from ui.desktop.library.tiles import Tile, TileView
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import CardKind, Theme, WhoCan

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.decks import DeckCardView


class CardDialog(Dialog):
    """Makes a new card in a deck, or changes one. A picture is picked by looking, not by searching."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        deck_id: str,
        card: DeckCardView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "cardDialog", parent, width=760)
        # parts
        self._workspace = workspace
        self._deck = deck_id
        self._card = card
        self.set_title(self.tr("Een nieuwe kaart") if card is None else self.tr("Wijzig de kaart"))
        self._label = QLineEdit()
        self._label.setObjectName("cardLabel")
        self._label.setMaxLength(60)
        self._label.setMinimumHeight(theme.scaled(48))
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("cardProblem")
        self._problem.hide()
        self._stress = self._choice(self.tr("Geeft stress"), "cardStress")
        self._helps = self._choice(self.tr("Helpt"), "cardHelps")
        self._kinds = QButtonGroup(self)
        self._pictures = TileView("cardPictures", 72, words=False)
        self._pictures.setAccessibleName(self.tr("Kies een plaatje"))
        self._pictures.setFixedHeight(2 * self._pictures.tile_size().height() + 4)
        self._picture_said = Text("", "klein", look="second", wrap=True)
        self._theme = ChoiceField("cardTheme", self.tr("Thema"))
        self._who = {who: TickBox(who_words(who), f"cardWho_{who.value}") for who in WhoCan}
        self._who_part = QWidget()
        self._save = Button(self.tr("Bewaar de kaart"), "cardSave", "primary")
        self._back = Button(self.tr("Terug"), "cardBack")
        # layout
        self.add_field(self.tr("Wat staat erop? Kort, in gewone woorden"), self._label)
        self.box.addWidget(self._problem)
        help_writing(self._label, deck_id if card is None else card.id)
        kinds = Flow(gap=8)
        for button in (self._stress, self._helps):
            self._kinds.addButton(button)
            kinds.addWidget(button)
        self.box.addLayout(kinds)
        self.add_field(self.tr("Plaatje"), self._pictures)
        self.box.addWidget(self._picture_said)
        who = Flow(self._who_part, gap=16)
        for tick in self._who.values():
            who.addWidget(tick)
        self._who_label = self.add_field(
            self.tr("Wie kan dit doen? Nodig om er een actie van te maken"), self._who_part
        )
        self.add_field(self.tr("Thema, alleen voor u"), self._theme)
        self.add_buttons(self._save, self._back)
        # connections
        self._kinds.buttonToggled.connect(self._show_who)
        self._pictures.selectionModel().currentChanged.connect(self._tell_picture)
        self._label.returnPressed.connect(self._take)
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self._fill()
        self._label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self, words: str, name: str) -> Button:
        button = Button(words, name, "choice", height=theme.target("bureau"))
        button.setCheckable(True)
        return button

    def _fill(self) -> None:
        from wijksessie.queries.decks import card_pictures

        card = self._card
        names = card_pictures()
        self._pictures.tiles.show_tiles([Tile(name, resources.pictogram_alt(name), name) for name in names])
        self._theme.addItem(self.tr("Weet ik nog niet"), None)
        for wanted in Theme:
            if wanted is not Theme.NO_PLACE_YET:
                self._theme.addItem(theme_words(wanted), wanted)
        helps = card is not None and card.kind is CardKind.SOLUTION
        (self._helps if helps else self._stress).setChecked(True)
        if card is not None:
            self._label.setText(card.label)
            self._theme.setCurrentIndex(max(self._theme.findData(card.theme), 0))
            for who in card.who_can:
                self._who[who].setChecked(True)
            if card.pictogram:
                self._pictures.choose(card.pictogram)
        self._tell_picture()
        self._show_who()

    @Slot()
    def _show_who(self) -> None:
        for widget in (self._who_label, self._who_part):
            widget.setVisible(self._helps.isChecked())
        if self.isVisible():
            self.fit()

    @Slot()
    def _tell_picture(self) -> None:
        tile = self._pictures.chosen()
        self._picture_said.setText(tile.label if tile is not None else self.tr("Nog geen plaatje gekozen."))

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.decks import CardValues, add_card, change_card

        picture = self._pictures.chosen()
        values = CardValues(
            label=self._label.text(),
            kind=CardKind.SOLUTION if self._helps.isChecked() else CardKind.STRESS,
            pictogram=picture.key if picture is not None else "",
            theme=self._theme.currentData(),
            who_can=tuple(who for who, tick in self._who.items() if tick.isChecked()),
        )
        try:
            if self._card is None:
                add_card(self._workspace, self._deck, values)
            else:
                change_card(self._workspace, self._card.id, values)
        except RuleBroken as broken:
            self._problem.setText(str(broken))
            self._problem.show()
            self._label.setFocus()
            self.fit()
            return
        said = self.tr("Kaart gemaakt: {0}") if self._card is None else self.tr("Kaart gewijzigd: {0}")
        self.told.emit(said.format(values.label.strip()))
        self.accept()
