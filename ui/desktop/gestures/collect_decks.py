"""The cards of the decks that are on: they lie in sight when the table asks for them (PH-02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.card_tile import CardTile
from ui.desktop.parts.frames import clear, column
from ui.desktop.parts.text import Text
from wijksessie.queries.options import OptionView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from wijksessie.queries.decks import DeckCardView, DeckView
    from wijksessie.terms import CardKind

_WIDE = 280


class DeckTile(CardTile):
    """A card of a deck with the keys; arrows and Enter are for the pane."""

    def __init__(self, card: DeckCardView, parent: QWidget | None = None) -> None:
        super().__init__("deck", "+", OptionView(card.id, card.label, card.pictogram), parent)
        # parts
        self.card = card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.target("begeleider"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Only the space bar presses it; a button would go along the tab order with arrows."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class DeckPane(QWidget):
    """The cards under the name of their deck. A tap, or Enter, says that somebody named it."""

    named = Signal(object)
    left_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("collectDecks")
        self._shown: object = None
        self._grids: list[tuple[QGridLayout, list[DeckTile]]] = []
        self.tiles: list[DeckTile] = []
        # layout
        self._box = column(spacing="s")
        self.setLayout(self._box)

    def show_decks(self, decks: Sequence[DeckView], kind: CardKind, times: Mapping[str, int]) -> None:
        """Show these decks; `times` is how often the card with such words was said here, in small letters."""
        wanted = (tuple(decks), kind)
        if wanted != self._shown:
            self._shown = wanted
            self._make(decks, kind)
        for tile in self.tiles:
            said = times.get(tile.card.label.casefold(), 0)
            note = self.tr("1 keer gezegd") if said == 1 else self.tr("{0} keer gezegd").format(said)
            tile.show_state(note=note if said else "")

    def _make(self, decks: Sequence[DeckView], kind: CardKind) -> None:
        for grid, _ in self._grids:
            clear(grid)
        clear(self._box)
        self._grids, self.tiles = [], []
        for deck in decks:
            grid = QGridLayout()
            tiles: list[DeckTile] = []
            grid.setSpacing(10)
            for card in deck.cards:
                if card.kind is not kind:
                    continue
                tile = DeckTile(card)
                tile.clicked.connect(self._tap)
                tiles.append(tile)
            if len(decks) > 1:
                self._box.addWidget(Text(deck.title, "kop", wrap=True))
            self._box.addLayout(grid)
            self._grids.append((grid, tiles))
            self.tiles += tiles
        self._lay()

    @property
    def across(self) -> int:
        """How many cards lie beside each other."""
        return max(1, min(4, self.width() // theme.scaled(_WIDE)))

    def _lay(self) -> None:
        across = self.across
        for grid, tiles in self._grids:
            for nr, tile in enumerate(tiles):
                grid.removeWidget(tile)
                grid.addWidget(tile, nr // across, nr % across)
                tile.show()  # at once: the next key may already be for it
            for at in range(4):
                grid.setColumnStretch(at, 1 if at < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay as many beside each other as fit."""
        super().resizeEvent(event)
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Arrows go along the cards, Enter or plus names one."""
        at = next((nr for nr, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.across,
            Qt.Key.Key_Down: self.across,
        }
        step = steps.get(Qt.Key(event.key()))
        if at is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() in ("+", "="):
            self.tiles[at].click()
        elif step is None:
            super().keyPressEvent(event)
        elif at + step < 0:
            self.left_up.emit()
        else:
            self.tiles[min(at + step, len(self.tiles) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _tap(self) -> None:
        tile = self.sender()
        assert isinstance(tile, DeckTile)
        self.named.emit(tile.card)
