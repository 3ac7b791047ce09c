"""Lay cards in order (T04): "wat weegt het meest, en dan?"; cards side by side share a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures import order_places as places
from ui.desktop.gestures.card_grid import CardGrid
from ui.desktop.gestures.card_tile import CardTile
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.order_acts import OrderActs
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import LayInOrder

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

WAIT_MS = 600
"""How long a first digit waits for a second one."""

_LEAST = 720
_CTRL = Qt.KeyboardModifier.ControlModifier
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class OrderGesture(GestureWidget):
    """A number or a tap lays that card on the next place; what was not laid is simply absent."""

    finished = Signal()
    reached = Signal(object)

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self.setObjectName("orderGesture")
        self.setAccessibleName(self.tr("Kaartjes op volgorde"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ties = isinstance(gesture, LayInOrder) and gesture.ties
        self._shown_for: object = None
        self._keys: tuple[str, ...] = ()
        self.groups: places.Groups = []
        self._at: str | None = None
        self._half = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._sight = QTimer(self)  # a line just laid has its place only when the layout has worked
        self._sight.setSingleShot(True)
        self.tiles: dict[str, CardTile] = {}
        self.laid: dict[str, CardTile] = {}
        self._empty = Text(self.tr("Tik de kaart aan die het eerst komt."), "kop", look="second", wrap=True)
        self._acts = OrderActs(ties=self._ties)
        # layout
        self._grid = CardGrid()
        left = column()
        left.addWidget(Text(self.tr("De kaartjes"), "kop"))
        left.addWidget(self._grid)
        left.addStretch(1)
        strip = Card("orderStrip")
        strip.box.setContentsMargins(14, 10, 14, 10)
        self._list = column(spacing="s")
        strip.box.addWidget(Text(self.tr("De volgorde"), "kop"))
        strip.box.addWidget(self._acts)
        strip.box.addWidget(self._empty)
        strip.box.addLayout(self._list)
        strip.box.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        self._sides.addLayout(left, 3)
        self._sides.addWidget(strip, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._sides, 1)
        # connections
        self._wait.timeout.connect(self._flush)
        self._sight.timeout.connect(self._bring_in_sight)
        self._acts.moved.connect(self._move)
        self._acts.joined.connect(self._side_by_side)
        self._acts.taken.connect(self._take)

    # -- showing

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the order of this table."""
        if not self.tiles:
            self._make(sheet)
        here = (sheet.round_id, sheet.table.key)
        if here != self._shown_for:
            self._shown_for, self._at = here, None
            self._forget()
        self.groups = places.groups_of(data, self._keys)
        laid = places.flat(self.groups)
        if self._at not in laid:
            self._at = laid[-1] if laid else None
        self._show()

    def _make(self, sheet: SheetView) -> None:
        self._keys = tuple(option.key for option in sheet.options)
        for nr, option in enumerate(sheet.options, start=1):
            tile = CardTile("card", str(nr), option)
            tile.clicked.connect(self._tap)
            self.tiles[option.key] = tile
            line = CardTile("laid", "", option)
            line.clicked.connect(self._choose)
            line.hide()
            self.laid[option.key] = line
        self._grid.show_cards(list(self.tiles.values()))

    def _show(self) -> None:
        laid = places.flat(self.groups)
        place_of = {key: place for place, group in places.numbered(self.groups) for key in group}
        for key, tile in self.tiles.items():
            note = self.tr("plek {0}").format(place_of[key]) if key in place_of else ""
            tile.show_state(note=note, away=key in place_of, here=self._number(key) == self._half)
        shared = {key for group in self.groups if len(group) > 1 for key in group}
        for key, line in self.laid.items():
            self._list.removeWidget(line)
            line.setVisible(key in laid)
        for key in laid:
            note = self.tr("samen op plek {0}").format(place_of[key]) if key in shared else ""
            self._list.addWidget(self.laid[key])
            self.laid[key].show_state(number=str(place_of[key]), note=note, here=key == self._at)
        self._empty.setVisible(not laid)
        first = bool(self.groups) and self._at in self.groups[0]
        self._acts.show_state(laid=bool(laid), shared=self._at in shared, first=first)

    def _number(self, key: str) -> str:
        return str(self._keys.index(key) + 1)

    def take_keys(self) -> None:
        """The whole gesture has the keys."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def how(self) -> str:
        """Return how to type."""
        said = self.tr("Typ het nummer van het kaartje dat nu komt. [Backspace] haalt het weg.")
        return f"{said} {self.tr('[=] legt het naast het vorige.')}" if self._ties else said

    def progress(self) -> str:
        """Return how many cards were laid."""
        return self.tr("{0} van {1} kaartjes").format(len(places.flat(self.groups)), len(self._keys))

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits lay; arrows choose, and with Ctrl they move."""
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & _CTRL and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._flush()
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif event.modifiers() & (_CTRL | Qt.KeyboardModifier.AltModifier):
            self._forget()
            super().keyPressEvent(event)
        elif len(text) == 1 and text in "0123456789":
            self._digit(text)
        elif key in _BACK and self._half:
            self._forget()
            self._show()
        elif key in _BACK:
            self._take()
        elif text == "=":
            self._flush()
            self._side_by_side()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._flush()
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._flush():
                self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _digit(self, digit: str) -> None:
        """A number that can still become longer waits."""
        self._half += digit
        number = int(self._half)
        if number >= 1 and number * 10 <= len(self._keys):
            self._wait.start()
            self._show()
            return
        self._flush()

    @Slot()
    def _flush(self) -> bool:
        """Lay the card whose number waited; true when there was one."""
        half = self._half
        self._forget()
        if not half:
            return False
        number = int(half)
        if 1 <= number <= len(self._keys):
            self._lay(self._keys[number - 1])
        else:
            self.told.emit(self.tr("Er is geen kaartje {0}.").format(number))
            self._show()
        return True

    def _forget(self) -> None:
        self._half = ""
        self._wait.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """What waited is meant."""
        self._flush()
        super().focusOutEvent(event)

    # -- what people do

    @Slot()
    def _tap(self) -> None:
        tile = self.sender()
        assert isinstance(tile, CardTile)
        self._forget()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._lay(tile.key)

    @Slot()
    def _choose(self) -> None:
        line = self.sender()
        assert isinstance(line, CardTile)
        self._flush()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._at = line.key
        self._show()

    def _lay(self, key: str) -> None:
        """Lay a card last; one that lies already is only chosen."""
        self._at = key
        if key in places.flat(self.groups):
            self.told.emit(self.tr("Dit kaartje ligt er al. Met Ctrl en een pijl legt u het anders."))
            self._show()
        else:
            self._tell([*self.groups, [key]])
        self._sight.start()

    @Slot()
    def _bring_in_sight(self) -> None:
        if self._at is not None:
            self.reached.emit(self.laid[self._at])

    def _step(self, by: int) -> None:
        laid = places.flat(self.groups)
        if self._at is None or not 0 <= laid.index(self._at) + by < len(laid):
            return
        self._at = laid[laid.index(self._at) + by]
        self._show()
        self._sight.start()

    @Slot(int)
    def _move(self, by: int) -> None:
        if self._at is not None:
            moved = places.moved(self.groups, self._at, by)
            if moved != self.groups:
                self._tell(moved)
            self._sight.start()

    @Slot()
    def _side_by_side(self) -> None:
        if self._at is None or not self._ties:
            return
        joined = places.joined(self.groups, self._at)
        if joined != self.groups:
            self._tell(joined)

    @Slot()
    def _take(self) -> None:
        if self._at is not None:
            laid = places.flat(self.groups)
            at = laid.index(self._at)
            key, self._at = self._at, laid[at - 1] if at else None
            self._tell(places.without(self.groups, key))

    def _tell(self, groups: places.Groups) -> None:
        self.typed.emit(places.ranks(groups))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the order under the cards when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
