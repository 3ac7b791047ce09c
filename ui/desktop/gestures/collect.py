"""Collect cards in people's own words (T01): what somebody says stands there, and how often it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.collect_decks import DeckPane
from ui.desktop.gestures.collect_dialog import SaidCardDialog
from ui.desktop.gestures.collect_tile import CollectTile, direction_of
from ui.desktop.gestures.drafts import drafts_of, keep_draft
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.words import SoftField, names_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import discard, row
from ui.desktop.parts.text import Text
from ui.desktop.session.table.keeper import TableKeeper
from wijksessie.terms import CardKind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.decks import DeckCardView
    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_WIDE = 290
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class CollectGesture(GestureWidget):
    """Type, Enter: it stands there. The same words again are the same card, said once more.

    A new card is a change of its own (`commands.named`), after which `wrote` asks the host to read again.
    """

    finished = Signal()
    reached = Signal(object)
    wrote = Signal()

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self._sheet: SheetView | None = None
        self._data: dict[str, int] = {}
        self._order: list[str] = []
        self._options: dict[str, OptionView] = {}
        self.tiles: dict[str, CollectTile] = {}
        self.field = SoftField(
            "collectField",
            self.tr("Wat hoort u?"),
            hint=self.tr("Wat hoort u? Typ de woorden en druk op Enter"),
        )
        self.field.edit.setFont(theme.font("kop"))
        self.open = Button(self.tr("Open de startset"), "collectOpenDecks", "choice")
        self.open.setCheckable(True)
        self.decks = DeckPane()
        self.decks.hide()
        self._title = Text("", "kop", wrap=True)
        self._own = QWidget()
        # layout
        self._grid = QGridLayout(self._own)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        head = row(spacing="m")
        head.addWidget(self.field, 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 5, 4, 0)  # room for the ring around the field
        whole.setSpacing(theme.space("m"))
        whole.addLayout(head)
        whole.addWidget(self._title)
        whole.addWidget(self.decks)
        whole.addWidget(self._own)
        whole.addStretch(1)
        # connections
        self.field.entered.connect(self._name)
        self.field.went_on.connect(self.finished)
        self.field.edit.textChanged.connect(self._turn)
        self.open.clicked.connect(self._show)
        self.decks.named.connect(self._name_deck_card)
        self.decks.left_up.connect(self.take_keys)

    # -- showing

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show what this table named."""
        from wijksessie.queries.named import said_cards

        here = (sheet.round_id, sheet.table.key)
        new = self._sheet is None or here != (self._sheet.round_id, self._sheet.table.key)
        self._sheet = sheet
        if new:
            self._order = []
            self.open.setChecked(False)
            self.field.write(drafts_of(self.desk).get((*here, "named"), ("", ""))[0])
        self._data = {key: times for key, times in (data or {}).items() if times}
        self._options = {}
        if self.workspace is not None:
            found = said_cards(self.workspace, sheet.session_id, self._data)
            self._options = {option.key: option for option in found}
        # What came in stays where it lies, also when another table named it first.
        self._order += [key for key in self._options if key not in self._order]
        self.field.know(names_of(self.workspace))
        self._show()

    @property
    def kind(self) -> CardKind:
        """What people name in this round."""
        params = {} if self._sheet is None else self._sheet.setup.params
        return CardKind(params.get("kind", CardKind.STRESS))

    @Slot()
    def _show(self) -> None:
        shown = [key for key in self._order if key in self._options]
        if list(self.tiles) != shown:
            self._make(shown)
        for key, tile in self.tiles.items():
            tile.show_card(self._options[key], self._data[key])
        opened = self.open.isChecked()
        self.open.say(self.tr("Sluit de startset") if opened else self.tr("Open de startset"))
        self.decks.setVisible(opened)
        self._own.setVisible(not opened)
        if opened:
            self._show_decks()
        else:
            self._title.setText(self.tr("Schrijf elk antwoord op, in de woorden van de tafel."))
        self._title.setVisible(opened or not shown)

    def _show_decks(self) -> None:
        from wijksessie.queries.named import decks_on

        if self._sheet is None or self.workspace is None:
            return
        decks = decks_on(self.workspace, self._sheet.session_id, self.kind)
        times = {self._options[key].label.casefold(): times for key, times in self._data.items()}
        self.decks.show_decks(decks, self.kind, times)
        none = self.tr("Er staat geen set aan met kaarten voor deze vraag. Dat regelt u bij Kaarten.")
        self._title.setText(self.tr("Zegt iemand dit? Tik dan op de kaart.") if decks else none)

    def _make(self, keys: list[str]) -> None:
        lost = next((nr for nr, tile in enumerate(self.tiles.values()) if tile.hasFocus()), None)
        for key in [key for key in self.tiles if key not in keys]:
            self._grid.removeWidget(self.tiles[key])
            discard(self.tiles.pop(key))
        for key in keys:
            if key not in self.tiles:
                tile = CollectTile(key)
                tile.picked.connect(self._change)
                tile.counted.connect(self._count)
                self.tiles[key] = tile
        self.tiles = {key: self.tiles[key] for key in keys}
        self._lay()
        if lost is not None and not any(tile.hasFocus() for tile in self.tiles.values()):
            self._go_to(min(lost, len(self.tiles) - 1))

    @property
    def across(self) -> int:
        """How many cards lie beside each other."""
        return max(1, min(4, self.width() // theme.scaled(_WIDE)))

    def _lay(self) -> None:
        across = self.across
        for nr, tile in enumerate(self.tiles.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, nr // across, nr % across)
            tile.show()
        for at in range(4):
            self._grid.setColumnStretch(at, 1 if at < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay as many cards beside each other as fit."""
        super().resizeEvent(event)
        self._lay()

    # -- keys

    @Slot()
    def take_keys(self) -> None:
        """Go to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(self.field)

    def how(self) -> str:
        """Return how to type."""
        return self.tr("[Enter] legt neer. [↓] naar de kaarten: [+] [-] telt, [Enter] wijzigt.")

    def progress(self) -> str:
        """Return how many cards there are."""
        count = len(self._data)
        return self.tr("1 kaart") if count == 1 else self.tr("{0} kaarten").format(count)

    def point_at(self, where: tuple[str, ...]) -> None:
        """Put the keys on the card a rule is about."""
        keys = list(self.tiles)
        if where and where[0] in keys:
            self._go_to(keys.index(where[0]))
        else:
            self.take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Arrows go between the field and the cards; letters on a card are meant for the field."""
        at = next((nr for nr, tile in enumerate(self.tiles.values()) if tile.hasFocus()), None)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.across,
            Qt.Key.Key_Down: self.across,
        }
        step = steps.get(Qt.Key(event.key()))
        typed = event.text() if event.text().isprintable() and not event.modifiers() & _NOT_TYPED else ""
        if at is None and event.key() == Qt.Key.Key_Down:
            self._go_to(0)
        elif at is not None and step is not None:
            self._go_to(at + step)
        elif at is not None and typed:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.edit.insert(typed)
        else:
            super().keyPressEvent(event)

    def _go_to(self, nr: int) -> None:
        tiles: list[QWidget] = list(self.decks.tiles if self.open.isChecked() else self.tiles.values())
        if nr < 0 or not tiles:
            self.take_keys()
            return
        tile = tiles[min(nr, len(tiles) - 1)]
        tile.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(tile)

    # -- what people do

    @Slot(str)
    def _name(self, words: str) -> None:
        if self._say(words):
            self.field.write("")

    @Slot(object)
    def _name_deck_card(self, card: DeckCardView) -> None:
        self._say(card.label, deck_card=card)

    def _say(self, words: str, **named: object) -> bool:
        """Write that somebody said this; what could not be written stays in the field."""
        from wijksessie.commands.named import name_card

        if self._sheet is None or self.workspace is None:
            return False
        time = f"{self.desk.clock():%H:%M}"
        known = dict(self._data)
        answer = TableKeeper(self.workspace).do(
            name_card, self._sheet.round_id, self._sheet.table.key, words, time=time, **named
        )
        if not answer.done:
            self.told.emit(answer.said)
            return False
        self.wrote.emit()
        self._tell_what_came(known)
        return True

    def _tell_what_came(self, known: dict[str, int]) -> None:
        """Say it in words too: the card may lie below what is in sight."""
        for key, times in self._data.items():
            if known.get(key, 0) < times:
                label = self._options[key].label
                again = self.tr("{0}: nu {1} keer gezegd.").format(label, times)
                self.told.emit(again if key in known else self.tr("Ligt erbij: {0}.").format(label))

    @Slot(str, int)
    def _count(self, key: str, by: int) -> None:
        times = self._data.get(key, 0) + by
        data = {**self._data, key: times}
        if times <= 0:
            del data[key]
        self.typed.emit(data)

    @Slot(str)
    def _change(self, key: str) -> None:
        if self._sheet is None or self.workspace is None or key not in self._options:
            return
        dialog = SaidCardDialog(self.workspace, self._sheet.session_id, self._options[key], self)
        dialog.kept.connect(self.wrote)
        dialog.open()

    @Slot(str)
    def _turn(self, text: str) -> None:
        if self._sheet is not None:
            keep_draft(self.desk, (self._sheet.round_id, self._sheet.table.key, "named"), text)
        self.field.edit.setLayoutDirection(direction_of(text))
