"""The cards that lie on no mat yet, in a strip that scrolls by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Page
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from ui.desktop.gestures.mats_parts import SortTile

_WIDE = 270


class Strip(QFrame):
    """The waiting cards under each other, and below them what a hand can do with the chosen card."""

    def __init__(self, *, doubt: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("matsStrip")
        self.setProperty("look", "card")
        self.setFixedWidth(theme.scaled(_WIDE))
        self._doubt = doubt
        self._tiles: list[SortTile] = []
        self._wanted: QWidget | None = None
        self._title = Text("", "kop", wrap=True)
        self._page = Page("matsStripPage")
        self._page.sheet.setProperty("look", "clear")
        self._page.box.setContentsMargins(2, 2, 6, 2)
        self._page.box.setSpacing(6)
        self._page.box.addStretch(1)
        self.second = Button(self.tr("Tussen twee"), "matsSecond", "choice")
        self.second.setCheckable(True)
        self.second.hide()
        self.back = Button(self.tr("Haal terug"), "matsBack")
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 12)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addWidget(self._page, 1)
        box.addWidget(self.second)
        box.addWidget(self.back)

    def show_tiles(self, tiles: list[SortTile]) -> None:
        """Show these cards."""
        if tiles != self._tiles:
            for tile in self._tiles:
                self._page.box.removeWidget(tile)
            self._tiles = tiles
            for nr, tile in enumerate(tiles):
                self._page.box.insertWidget(nr, tile)
                tile.show()
        count = len(tiles)
        one = self.tr("Nog 1 kaart") if count == 1 else self.tr("Nog {0} kaarten").format(count)
        self._title.setText(one if count else self.tr("Elke kaart ligt ergens."))

    def show_acts(self, *, back: bool, doubt: bool, second: bool) -> None:
        """Show what can be done now: take back, or doubt about a card that lies on a mat."""
        self.back.setVisible(back)
        self.second.setVisible(doubt and self._doubt)
        self.second.setChecked(second)
        self.second.say(self.tr("Tik de tweede mat aan") if second else self.tr("Tussen twee matten"))

    def keep_in_sight(self) -> None:
        """Be as high as what is in sight of the page this lies on."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            self.setFixedHeight(max(5 * theme.target("begeleider"), around.viewport().height() - 6))

    def bring(self, tile: QWidget) -> None:
        """Bring a card in sight, when the strip has found its size."""
        self._wanted = tile
        QTimer.singleShot(0, self._bring)

    @Slot()
    def _bring(self) -> None:
        if self._wanted in self._tiles and self._wanted is not None:
            self._page.ensureWidgetVisible(self._wanted, 0, 8)
