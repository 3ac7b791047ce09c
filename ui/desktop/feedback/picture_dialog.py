"""Ander plaatje: pick another pictogram by looking, or bring an own photo or drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

import resources
from ui.desktop.library.tiles import Tile, TileView
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PictureDialog(Dialog):
    """For a card or an action. `chosen` has its id and the name of the pictogram; none: that of the solution.

    Only an action has a solution with a picture (`usual`). `own_asked` when an own picture is wanted.
    """

    chosen = Signal(str, str)
    own_asked = Signal(str)

    def __init__(
        self, owner_id: str, pictogram: str, title: str, *, usual: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "pictureDialog", parent, width=760)
        from wijksessie.queries.decks import card_pictures

        # parts
        self._owner = owner_id
        self.set_title(self.tr("Kies een ander plaatje"))
        self._tiles = TileView("leafletPictures", 72, words=False)
        self._tiles.setAccessibleName(self.tr("Kies een plaatje"))
        self._tiles.setFixedHeight(3 * self._tiles.tile_size().height() + 4)
        self._tiles.tiles.show_tiles(
            [Tile(name, resources.pictogram_alt(name), name) for name in card_pictures()]
        )
        self._said = Text("", "klein", look="second", wrap=True)
        self._take = Button(self.tr("Neem dit plaatje"), "pictureTake", "primary")
        self._usual = Button(self.tr("Plaatje van de kaart"), "pictureUsual")
        self._own = Button(self.tr("Eigen foto of tekening"), "pictureOwn")
        self._back = Button(self.tr("Terug"), "pictureBack")
        # layout
        self.box.addWidget(Text(title, "tekst", "nadruk", wrap=True))
        self.box.addWidget(self._tiles)
        self.box.addWidget(self._said)
        self.add_buttons(self._take, self._own, *([self._usual] if usual else []), self._back)
        # connections
        self._tiles.selectionModel().currentChanged.connect(self._tell)
        self._take.clicked.connect(self._choose)
        self._usual.clicked.connect(self._choose_usual)
        self._own.clicked.connect(self._ask_own)
        self._back.clicked.connect(self.reject)
        self._tiles.choose(pictogram)
        self._tell()
        self._tiles.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell(self) -> None:
        tile = self._tiles.chosen()
        self._said.setText(resources.pictogram_alt(tile.key) if tile is not None else "")
        self._take.forbid("" if tile is not None else self.tr("Kies eerst een plaatje."))

    @Slot()
    def _choose(self) -> None:
        tile = self._tiles.chosen()
        if tile is not None:
            self.chosen.emit(self._owner, tile.key)
            self.accept()

    @Slot()
    def _choose_usual(self) -> None:
        self.chosen.emit(self._owner, "")
        self.accept()

    @Slot()
    def _ask_own(self) -> None:
        self.accept()
        self.own_asked.emit(self._owner)
