"""Sort cards on mats (T02): what belongs where, as the table says; between two mats is a good answer too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.desktop.gestures import mats_places as places
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.mats_field import MatField, digit_of
from ui.desktop.gestures.mats_parts import SortTile
from ui.desktop.gestures.mats_strip import Strip
from wijksessie.techniques.gestures import SortOnMats

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class MatsGesture(GestureWidget):
    """A digit lays the chosen card on a mat, and the next card is chosen; tapping and dragging do it too."""

    finished = Signal()
    reached = Signal(object)

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self.setObjectName("matsGesture")
        self.setAccessibleName(self.tr("Kaarten op matten"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._doubt = isinstance(gesture, SortOnMats) and gesture.doubt
        self._shown_for: object = None
        self._options: dict[str, OptionView] = {}
        self._cards: tuple[str, ...] = ()
        self._laid: places.Laid = {}
        self._at: str | None = None
        self._last: str | None = None
        self._second = False
        self._tiles: dict[tuple[str, str], SortTile] = {}
        self.strip = Strip(doubt=self._doubt)
        self.field = MatField()
        self.mats, self._labels = self.field.mats, self.field.labels
        self._ghost = QLabel(self)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        # layout
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.field, 1)
        # connections
        self.field.tapped.connect(self._lay_on)
        self.strip.back.clicked.connect(self._take)
        self.strip.second.clicked.connect(self._wait_for_second)

    # -- showing

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show where the cards of this table lie."""
        here = (sheet.round_id, sheet.table.key)
        self._options = {option.key: option for option in sheet.options}
        other = here != self._shown_for
        if other:
            self._shown_for, self._at, self._last, self._second = here, None, None, False
            self._cards = self._own_first(sheet)
        self._laid = places.read(data, self._options, self.mats)
        if self._last not in self._laid:
            self._last = None
        if self._at is None:
            self._at = places.next_waiting(self._laid, self._cards, None)
        self._show()

    def _own_first(self, sheet: SheetView) -> tuple[str, ...]:
        """Begin with what this table named itself."""
        from wijksessie.queries.named import said_at

        own: frozenset[str] = frozenset()
        if self.workspace is not None:
            own = said_at(self.workspace, sheet.session_id, sheet.table.key)
        return tuple(sorted(self._options, key=lambda card: card not in own))

    def _show(self) -> None:
        shown = set()
        for place, cards in self._lying():
            tiles = [self._tile(card, place) for card in cards]
            for card, tile in zip(cards, tiles, strict=True):
                others = [self._labels[mat] for mat in self._laid.get(card, ()) if mat != place]
                note = self.tr("ook bij {0}").format(others[0]) if others else ""
                tile.show_sorted(note, here=card == self._at)
            (self.mats[place] if place else self.strip).show_tiles(tiles)
            shown.update(tiles)
        for tile in self._tiles.values():
            if tile not in shown:
                tile.hide()
        laid = self._at in self._laid
        self.strip.show_acts(back=laid, doubt=laid or self._last is not None, second=self._second)
        self._bring()

    def _lying(self) -> list[tuple[str, list[str]]]:
        """The cards of every mat, and those of the strip under ""."""
        lying = [("", [card for card in self._cards if card not in self._laid])]
        for mat in self.mats:
            lying.append((mat, [card for card in self._cards if mat in self._laid.get(card, ())]))
        return lying

    def _tile(self, card: str, place: str) -> SortTile:
        if (card, place) not in self._tiles:
            tile = SortTile(place or "waiting", self._options[card], self)
            tile.clicked.connect(self._choose)
            tile.dragged.connect(self._pull)
            tile.dropped.connect(self._drop)
            self._tiles[card, place] = tile
        return self._tiles[card, place]

    def _bring(self) -> None:
        """Bring the chosen card in sight."""
        if self._at is not None and self._at not in self._laid:
            self.strip.bring(self._tile(self._at, ""))

    def take_keys(self) -> None:
        """The whole gesture has the keys."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def how(self) -> str:
        """Return how to type."""
        said = self.tr("[1] – [7] legt op een mat, [0] nog geen plek, [Backspace] haalt terug.")
        return f"{said} {self.tr('[Shift] met cijfer: ook op een tweede.')}" if self._doubt else said

    def progress(self) -> str:
        """Return how many cards lie on a mat."""
        return self.tr("{0} van {1} kaarten").format(len(self._laid), len(self._cards))

    def point_at(self, where: tuple[str, ...]) -> None:
        """Choose the card a rule is about."""
        if where and where[0] in self._options:
            self._at = where[0]
            self._show()
        self.take_keys()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits lay, arrows choose, Backspace takes back."""
        key, text = Qt.Key(event.key()), event.text()
        digit, shift = digit_of(event)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif digit:
            self._second = self._second or shift
            if digit in self.field.of_digit:
                self._lay_on(self.field.of_digit[digit])
        elif text == "+" and self._doubt:
            self._second = True
            self._show()
        elif key in _BACK:
            self._take()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._jump(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        cards = places.sequence(self._laid, self._cards, tuple(self.mats))
        at = cards.index(self._at) + by if self._at in cards else 0
        if 0 <= at < len(cards):
            self._go_to(cards[at])

    def _jump(self, by: int) -> None:
        cards, keys = self._cards, tuple(self.mats)
        found = None if self._at is None else places.on_other_mat(self._laid, cards, keys, self._at, by)
        if found is not None:
            self._go_to(found)
        elif self._at is None:
            self._step(by)

    def _go_to(self, card: str) -> None:
        self._at, self._second = card, False
        self._show()
        if card in self._laid:
            self.reached.emit(self._tile(card, self._laid[card][0]))

    # -- what people do

    @Slot()
    def _choose(self) -> None:
        tile = self.sender()
        assert isinstance(tile, SortTile)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(tile.key)

    @Slot(str)
    def _lay_on(self, mat: str) -> None:
        """Lay the chosen card here, or put the second mat beside its first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        second, self._second = self._second and self._doubt, False
        # The next card is chosen already, but a second mat is about the card that was just laid.
        card = self._last if second and self._at not in self._laid and self._last else self._at
        if card is None:
            self.told.emit(self.tr("Kies eerst een kaart."))
            return
        before = self._laid.get(card, ())
        if second and before:
            self._lay_second(card, before, mat)
        elif before == (mat,):
            self.told.emit(self.tr("Deze kaart ligt hier al."))
            self._show()
        else:
            self._put(card, (mat,))

    def _lay_second(self, card: str, before: tuple[str, ...], mat: str) -> None:
        if mat in before or len(before) > 1:
            self.told.emit(self.tr("Een kaart ligt op één mat, of tussen twee verschillende matten."))
            self._show()
            return
        self._put(card, (*before, mat))
        names = [self._labels[key] for key in (*before, mat)]
        said = self.tr("{0}: tussen {1} en {2}.")
        self.told.emit(said.format(self._options[card].label, *names))

    def _put(self, card: str, on: tuple[str, ...]) -> None:
        laid = {**self._laid, card: on}
        self._last = card
        waiting = places.next_waiting(laid, self._cards, card if self._at == card else self._before(self._at))
        self._at = waiting or card
        self.typed.emit(places.written(laid))

    def _before(self, card: str | None) -> str | None:
        """The card before this one, so that the search for the next begins at this one itself."""
        at = self._cards.index(card) - 1 if card in self._cards else -1
        return self._cards[at] if at >= 0 else None

    @Slot()
    def _take(self) -> None:
        """Take the chosen card back to the strip; of a card in the strip, the one that was laid last."""
        self._second = False
        card = self._at if self._at in self._laid else self._last
        if card is None:
            self.told.emit(self.tr("Kies eerst de kaart die terug moet."))
            return
        self._take_card(card)

    def _take_card(self, card: str) -> None:
        self._at, self._last = card, None
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit(places.written({key: on for key, on in self._laid.items() if key != card}))

    @Slot()
    def _wait_for_second(self) -> None:
        self._second = not self._second
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, QPoint)
    def _pull(self, card: str, where: QPoint) -> None:
        """Show the card under the finger."""
        if self._ghost.isHidden():
            tile = self.sender()
            assert isinstance(tile, SortTile)
            self._go_to(card)
            self._ghost.setPixmap(tile.grab())
            self._ghost.adjustSize()
            self._ghost.show()
        self._ghost.raise_()
        self._ghost.move(self.mapFromGlobal(where) - QPoint(self._ghost.width() // 2, 24))

    @Slot(str, QPoint)
    def _drop(self, card: str, where: QPoint) -> None:
        """Lay it on the mat where it was let go, or back in the strip."""
        self._ghost.hide()
        self._at = card
        mat = self.field.mat_at(where)
        if mat is not None:
            self._lay_on(mat)
        elif self.strip.rect().contains(self.strip.mapFromGlobal(where)) and card in self._laid:
            self._take_card(card)

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the strip as high as what is in sight: it scrolls by itself."""
        super().resizeEvent(event)
        self.strip.keep_in_sight()
