"""Put dots on cards, typed from a tally sheet: a digit fills a cell and goes down within its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.gestures.dot_block import DotBlock
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.gestures.dot_layout import BETWEEN, DotLayout, dot_layout
from ui.desktop.gestures.dot_pad import DotPad
from ui.desktop.parts.frames import Page, clear

if TYPE_CHECKING:
    from wijksessie.queries.dots import DotGrid, GridTable

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class _Sheet(Page):
    """The page under the grid: it scrolls along, but arrows belong to the cells."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Leave every key to the grid."""
        event.ignore()


class DotsGesture(QWidget):
    """The grid of one round.

    `typed` asks to keep a number (None empties the cell); whoever keeps it calls `keep` or `refuse`.
    `column_done` comes when the last cell of a table was filled or passed. A number that was refused by
    the disk stays in sight, whatever else changes, until it is kept.
    """

    typed = Signal(str, str, object)
    column_done = Signal(str)
    table_reached = Signal(str)
    made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("dotsGesture")
        self._grid: DotGrid | None = None
        self._layout: DotLayout | None = None
        self._cells: dict[tuple[str, str], DotCell] = {}
        self._blocks: list[DotBlock] = []
        self._at: tuple[str, str] | None = None
        self._typing = False
        self.unsaved: dict[tuple[str, str], int | None] = {}
        self.page = _Sheet("dotsPage")
        self.page.box.setContentsMargins(0, 0, 0, 0)
        self._pad = DotPad(self)
        # layout
        self._across = QHBoxLayout()
        self._across.setSpacing(BETWEEN)
        self.page.box.addLayout(self._across)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        # connections
        self._pad.digit_tapped.connect(self._tap)
        self._pad.emptied.connect(self._empty)
        self._pad.went_on.connect(self._go_on)

    def show_grid(self, grid: DotGrid) -> None:
        """Show a round; the widgets are only made anew when cards or tables changed."""
        old, self._grid = self._grid, grid
        same = old is not None and [(r.key, r.label) for r in grid.rows] == [
            (r.key, r.label) for r in old.rows
        ]
        if old is None or not same or [t.key for t in grid.tables] != [t.key for t in old.tables]:
            self._make()
        self._fill()

    def _fill(self) -> None:
        """Put the numbers in their cells; only cells that changed are painted again."""
        assert self._grid is not None
        high = {(key, table.key) for table in self._grid.tables for key in table.too_high}
        for row in self._grid.rows:
            for table in self._grid.tables:
                place = (row.key, table.key)
                cell = self._cells[place]
                count = self.unsaved.get(place, row.counts[table.key])
                cell.show_count(count, unsaved=place in self.unsaved)
                cell.mark_wrong(place in high)
                self._name(cell, row.label, table)
        totals = {
            row.key: str(row.total) if any(count is not None for count in row.counts.values()) else ""
            for row in self._grid.rows
        }
        for block in self._blocks:
            for key, total in block.totals.items():
                total.setText(totals[key])

    def _make(self) -> None:
        """Make the blocks for the room there is, and put the keys back where they were."""
        assert self._grid is not None
        grid, at, had_keys = self._grid, self._at, self.isAncestorOf(self.window().focusWidget() or self)
        self._pad.hide()
        clear(self._across)
        self._layout = layout = self._fitting()
        rows = list(enumerate(grid.rows, start=1))
        parts = [rows[: layout.per_block], rows[layout.per_block :]] if layout.blocks == 2 else [rows]
        self._blocks = [DotBlock(part, grid.tables, layout) for part in parts]
        self._cells = {}
        for block in self._blocks:
            self._cells.update(block.cells)
            self._across.addWidget(block, 1)
            block.show()  # at once: the next key may already be for it
        for cell in self._cells.values():
            cell.reached.connect(self._reach)
            cell.tapped.connect(self._offer_pad)
        self.unsaved = {place: count for place, count in self.unsaved.items() if place in self._cells}
        self._at = at if at in self._cells else None
        if self._at is not None and had_keys:
            self.go_to(*self._at)
        self.made.emit()

    def _fitting(self) -> DotLayout:
        assert self._grid is not None
        size = self.size()
        return dot_layout(len(self._grid.rows), len(self._grid.tables), size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay the blocks otherwise when there is more or less room."""
        super().resizeEvent(event)
        self._pad.hide()
        layout = self._fitting() if self._grid is not None else None
        if layout is None or self._layout is None or layout == self._layout:
            return
        if (layout.blocks, layout.picture) == (self._layout.blocks, self._layout.picture):
            self._layout = layout
            for cell in self._cells.values():
                cell.take_room(layout.width, layout.height)
        else:
            self._make()
            self._fill()

    def _name(self, cell: DotCell, label: str, table: GridTable) -> None:
        """Say aloud what stands in a cell: "Hoge energierekening, tafel Zon, 4 stippen"."""
        if cell.count is None:
            dots = self.tr("nog leeg")
        elif cell.count == 1:
            dots = self.tr("1 stip")
        else:
            dots = self.tr("{0} stippen").format(cell.count)
        if (cell.row, cell.table) in self.unsaved:
            dots = self.tr("{0}, niet bewaard").format(dots)
        cell.setAccessibleName(self.tr("{0}, tafel {1}, {2}").format(label, table.label, dots))

    def _most(self, key: str) -> int:
        """The most dots one card can have at a table."""
        assert self._grid is not None
        table = next(table for table in self._grid.tables if table.key == key)
        return table.taking_part * self._grid.most_per_card

    @property
    def cells(self) -> list[DotCell]:
        """The cells in reading order."""
        return list(self._cells.values())

    def keep(self, row: str, table: str, count: int | None) -> None:
        """A number is on the disk."""
        self.unsaved.pop((row, table), None)
        self._cells[row, table].show_count(count)

    def refuse(self, row: str, table: str, count: int | None) -> None:
        """A number could not be kept: it stays in sight, marked."""
        self.unsaved[row, table] = count
        self._fill()

    def go_to(self, row: str, table: str, *, flash: bool = False) -> None:
        """Put the keys on a cell."""
        cell = self._cells.get((row, table))
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._at != (row, table):  # the window itself has no keys now
                self._reach(cell)
            if flash:
                cell.flash()

    def go_to_table(self, table: str) -> None:
        """Put the keys on the first empty cell of a table, or on its first."""
        assert self._grid is not None
        rows = [row.key for row in self._grid.rows]
        empty = next((key for key in rows if self._cells[key, table].count is None), rows[0])
        self.go_to(empty, table)

    @Slot(object)
    def _reach(self, cell: DotCell) -> None:
        self._at = (cell.row, cell.table)
        self._typing = False
        self.page.ensureWidgetVisible(cell, 0, 60)
        self.table_reached.emit(cell.table)

    @Slot(object)
    def _offer_pad(self, cell: DotCell) -> None:
        self._pad.offer(cell, self._most(cell.table))

    @Slot(int)
    def _tap(self, digit: int) -> None:
        """A tapped digit does what a typed one does, and the pad goes along."""
        self._digit(digit)
        self._follow()

    @Slot()
    def _empty(self) -> None:
        if self._at is not None:
            self._typing = False
            self.typed.emit(*self._at, None)

    @Slot()
    def _go_on(self) -> None:
        self._step(1)
        self._follow()

    def _follow(self) -> None:
        cell = self._cells[self._at] if self._at is not None else None
        if cell is not None and cell.hasFocus():
            self._offer_pad(cell)
        else:
            self._pad.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits fill, the rest moves."""
        if self._at is None or event.modifiers() & ~_PLAIN:
            super().keyPressEvent(event)
            return
        self._pad.hide()
        key, text = event.key(), event.text()
        if len(text) == 1 and text in "0123456789":
            self._digit(int(text))
        elif key in _ON:
            self._step(1)
        elif key in _BACK:
            self._step(-1)
        elif key in _CLEAR:
            self._empty()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt)
        """Tab goes to the next table, and from the last one to its box; Shift+Tab back and out."""
        if self._at is None or self._grid is None:
            return super().focusNextPrevChild(forward)
        self._pad.hide()
        keys = [table.key for table in self._grid.tables]
        place = keys.index(self._at[1]) + (1 if forward else -1)
        if 0 <= place < len(keys):
            self.go_to_table(keys[place])
        elif forward:
            self.column_done.emit(keys[-1])
        else:
            next(iter(self._cells.values())).setFocus(Qt.FocusReason.BacktabFocusReason)
            return super().focusNextPrevChild(forward)
        return True

    def _digit(self, digit: int) -> None:
        """One digit is one count, except where a card can get ten or more: there `Enter` ends a count."""
        if self._at is None:
            return
        at = self._at
        long = self._most(at[1]) >= 10
        before = self._cells[at].count if long and self._typing else None
        count = digit if before is None else before * 10 + digit
        self.typed.emit(*at, count)
        taken = self._cells[at].count == count
        if long:
            self._typing = taken
        elif taken and self._at == at:
            self._step(1)

    def _step(self, by: int) -> None:
        if self._at is None or self._grid is None:
            return
        row, table = self._at
        rows = [option.key for option in self._grid.rows]
        place = rows.index(row) + by
        if place >= len(rows):
            self.column_done.emit(table)
        elif place >= 0:
            self.go_to(rows[place], table)
