"""What all gestures with numbers share: a digit fills a place and goes on to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.gestures.dot_pad import DotPad
from ui.desktop.gestures.gesture import GestureWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

Place = tuple[str, ...]
"""Where a number stands in the data of the gesture."""

_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_MORE = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_LESS = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class DigitsGesture(GestureWidget):
    """A subclass makes its cells with `add_cell` in `build`, and says `count`, `most` and `put`.

    `finished` comes when somebody goes on after the last place; `reached` with the place that has the keys.
    Where a number can be ten or more, digits join until no other can follow, or until Enter: both ways of
    typing work, because an Enter right after going on by itself does nothing.
    """

    finished = Signal()
    reached = Signal(object)
    cell_class = DotCell
    across = 1
    """How many places stand beside each other: Left and Right go along them, Up and Down skip them."""

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        self.sheet: SheetView | None = None
        self.data: Any = None
        self.cells: dict[Place, DotCell] = {}
        self.labels: dict[Place, str] = {}
        self._at: Place | None = None
        self._typing = False
        self._went_on = False
        self._pad = DotPad(self)
        self._pad.digit_tapped.connect(self._tap)
        self._pad.emptied.connect(self._empty)
        self._pad.went_on.connect(self._go_on)

    # -- what a subclass says

    def build(self, sheet: SheetView) -> None:
        """Make the parts, once, when the first sheet is shown."""
        raise NotImplementedError

    def count(self, place: Place) -> int | None:
        """Return the number at a place, None while it is empty."""
        raise NotImplementedError

    def most(self, place: Place) -> int:
        """Return the highest number a place can have."""
        raise NotImplementedError

    def put(self, place: Place, count: int | None) -> None:
        """Tell what the data is with this number in it."""
        raise NotImplementedError

    def show_more(self) -> None:
        """Show what stands beside the numbers."""

    # -- showing

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the numbers of this table."""
        other = self.sheet is None or self.sheet.table.key != sheet.table.key
        first = self.sheet is None
        self.sheet, self.data = sheet, data
        if first:
            self.build(sheet)
        if other:
            self._pad.hide()
            self._typing = False
        for place, cell in self.cells.items():
            count = self.count(place)
            cell.show_count(count)
            said = self.tr("nog leeg") if count is None else str(count)
            cell.setAccessibleName(f"{self.labels[place]}, {said}")
        self.show_more()

    def add_cell(self, place: Place, label: str, width: int = 0, height: int = 0) -> DotCell:
        """Make the next cell; the keys go along them in this order."""
        side = max(theme.target("begeleider"), theme.scaled(58))
        cell = self.cell_class("_".join(place), "", width or side, height or side)
        cell.setObjectName(f"cell_{'_'.join(place)}")
        self.cells[place] = cell
        self.labels[place] = label
        cell.reached.connect(self._reach)
        cell.tapped.connect(self._offer_pad)
        return cell

    def take_keys(self) -> None:
        """Go to the first empty place, or the first of all."""
        places = list(self.cells)
        empty = next((place for place in places if self.count(place) is None), None)
        if places:
            self.go_to(empty or places[0])

    def point_at(self, where: Place) -> None:
        """Go to the place a rule is about, or to the first."""
        found = next((place for place in self.cells if place == where[: len(place)]), None)
        if found is not None:
            self.go_to(found)
        else:
            self.take_keys()

    def go_to(self, place: Place) -> None:
        """Put the keys on a place."""
        cell = self.cells[place]
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._at != place:  # the window itself has no keys now
            self._reach(cell)

    def place_of(self, widget: object) -> Place | None:
        """Return the place of a cell."""
        return next((place for place, cell in self.cells.items() if cell is widget), None)

    @Slot(object)
    def _reach(self, cell: DotCell) -> None:
        self._at = self.place_of(cell)
        self._typing = False
        self.reached.emit(cell)

    # -- typing

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits fill, plus and minus count, arrows move."""
        if self._at is None or event.modifiers() & ~_PLAIN or not self.cells[self._at].hasFocus():
            super().keyPressEvent(event)
            return
        self._pad.hide()
        key, text = event.key(), event.text()
        went_on, self._went_on = self._went_on, False
        if went_on and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        if len(text) == 1 and text in "0123456789":
            self._digit(int(text))
        elif key in _MORE:
            self.add(self._at, 1)
        elif key in _LESS:
            self.add(self._at, -1)
        elif key in _CLEAR:
            self._empty()
        elif not self._arrow(key):
            super().keyPressEvent(event)

    def _arrow(self, key: int) -> bool:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -self.across}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(1)
        elif key in _ON:
            self._step(self.across)
        elif key in steps:
            self._step(steps[Qt.Key(key)])
        else:
            return False
        return True

    def _digit(self, digit: int) -> None:
        if self._at is None:
            return
        at, most = self._at, self.most(self._at)
        before = (self.count(at) or 0) if self._typing else 0
        count = before * 10 + digit
        if count > most and most >= 10 and self._typing:
            count = digit
        if count > most:
            self.told.emit(self.tr("Hier kan hoogstens {0}.").format(most))
            return
        self.put(at, count)
        self._typing = most >= 10 and 0 < count * 10 <= most
        if self._typing or self._at != at:
            return
        if most < 10:
            self._step(1)
        elif at != list(self.cells)[-1]:  # the last number waits for its Enter: behind it stands "Dit klopt"
            self._step(1)
            self._went_on = True

    def add(self, place: Place, by: int) -> None:
        """One more or one less."""
        count = (self.count(place) or 0) + by
        if count > self.most(place):
            self.told.emit(self.tr("Hier kan hoogstens {0}.").format(self.most(place)))
        elif count >= 0:
            self._typing = False
            self.put(place, count)

    def _step(self, by: int) -> None:
        if self._at is None:
            return
        self._typing = False
        places = list(self.cells)
        to = places.index(self._at) + by
        if to >= len(places):
            self._pad.hide()
            self.finished.emit()
        elif to >= 0:
            self.go_to(places[to])

    # -- tapping

    @Slot(object)
    def _offer_pad(self, cell: DotCell) -> None:
        place = self.place_of(cell)
        if place is not None:
            self._pad.offer(cell, self.most(place))

    @Slot(int)
    def _tap(self, digit: int) -> None:
        self._digit(digit)
        self._follow()

    @Slot()
    def _empty(self) -> None:
        if self._at is not None:
            self._typing = False
            self.put(self._at, None)

    @Slot()
    def _go_on(self) -> None:
        self._step(1)
        self._follow()

    def _follow(self) -> None:
        cell = self.cells[self._at] if self._at is not None else None
        if cell is not None and cell.hasFocus():
            self._offer_pad(cell)
        else:
            self._pad.hide()


class CountsGesture(DigitsGesture):
    """Numbers that stand in the data as {key: number}."""

    def count(self, place: Place) -> int | None:
        """Return the number of a key."""
        found = None if self.data is None else self.data.get(place[0])
        return found if isinstance(found, int) else None

    def put(self, place: Place, count: int | None) -> None:
        """Tell all numbers, with this one in them."""
        data = dict(self.data or {})
        if count is None:
            data.pop(place[0], None)
        else:
            data[place[0]] = count
        self.typed.emit(data)

    def total(self) -> int:
        """Return all numbers together."""
        return sum(self.count(place) or 0 for place in self.cells)
