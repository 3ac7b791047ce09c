"""What stands on a card that was named: its words, the same in another language, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

import resources
from ui.desktop import theme
from ui.desktop.gestures.collect_tile import direction_of
from ui.desktop.gestures.words import SoftField, names_of
from ui.desktop.library.tiles import Tile, TileView
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from ui.desktop.session.table.keeper import TableKeeper

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.options import OptionView


class SaidCardDialog(Dialog):
    """Changes one card of the session, at every table. `kept` comes when it is on the disk."""

    kept = Signal()

    def __init__(
        self, workspace: Workspace, session_id: str, card: OptionView, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Wat staat er op de kaart?"), "saidCardDialog", parent, width=760)
        # parts
        self._workspace, self._session, self._card = workspace, session_id, card
        self.label = SoftField("saidLabel", self.tr("De woorden"))
        self.label.know(names_of(workspace))
        self.label.write(card.label)
        self.original = QLineEdit(card.original)
        self.original.setObjectName("saidOriginal")
        self.original.setMaxLength(300)
        self.original.setMinimumHeight(theme.target("begeleider"))
        self.original.setLayoutDirection(direction_of(card.original))
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("saidProblem")
        self._problem.hide()
        self.pictures = TileView("saidPictures", 64, words=False)
        self.pictures.setAccessibleName(self.tr("Kies een plaatje"))
        self.pictures.setFixedHeight(2 * self.pictures.tile_size().height() + 4)
        self._picture_said = Text("", "klein", look="second", wrap=True)
        self._none = Button(self.tr("Zonder plaatje"), "saidNoPicture", "plain")
        self._save = Button(self.tr("Bewaar de kaart"), "saidSave", "primary")
        self._back = Button(self.tr("Terug"), "saidBack")
        # layout
        self.add_field(self.tr("De woorden, zoals de tafel ze zei"), self.label)
        self.box.addWidget(self._problem)
        self.add_field(self.tr("In eigen taal (hoeft niet)"), self.original)
        self.add_field(self.tr("Plaatje"), self.pictures)
        self.box.addWidget(self._picture_said)
        self.add_buttons(self._save, self._none, self._back)
        # connections
        self.pictures.selectionModel().selectionChanged.connect(self._tell_picture)
        self.label.entered.connect(self._take)
        self.label.went_on.connect(self._take)
        self.original.returnPressed.connect(self._take)
        self.original.textChanged.connect(self._turn)
        self._none.clicked.connect(self._without)
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self._fill()
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)
        self.label.edit.selectAll()

    def _fill(self) -> None:
        from wijksessie.queries.decks import card_pictures

        names = card_pictures()
        self.pictures.tiles.show_tiles([Tile(name, resources.pictogram_alt(name), name) for name in names])
        if self._card.pictogram:
            self.pictures.choose(self._card.pictogram)
        self._tell_picture()

    def _picture(self) -> str:
        chosen = self.pictures.selectionModel().hasSelection()
        tile = self.pictures.chosen() if chosen else None
        return tile.key if tile is not None else ""

    @Slot()
    def _tell_picture(self) -> None:
        name = self._picture()
        said = resources.pictogram_alt(name) if name else self.tr("Nog geen plaatje. Dat mag.")
        self._picture_said.setText(said)

    @Slot()
    def _without(self) -> None:
        self.pictures.selectionModel().clear()
        self._tell_picture()

    @Slot(str)
    def _turn(self, text: str) -> None:
        self.original.setLayoutDirection(direction_of(text))

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands.named import change_card

        answer = TableKeeper(self._workspace).do(
            change_card,
            self._session,
            self._card.key,
            label=self.label.text(),
            pictogram=self._picture(),
            original=self.original.text(),
        )
        if answer.done:
            self.kept.emit()
            self.accept()
            return
        self._problem.setText(answer.said)
        self._problem.show()
        self.label.setFocus()
        self.fit()
