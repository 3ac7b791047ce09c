"""Put dots on cards, typed from a tally sheet: a digit fills a cell and goes down within its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.dot_block import DotBlock
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.parts.frames import Page, clear

if TYPE_CHECKING:
    from wijksessie.queries.dots import DotGrid, GridTable

_MOST_TABLES_IN_TWO_BLOCKS = 5
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Sheet(Page):
    """The page under the grid: it scrolls along, but arrows belong to the cells."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Leave every key to the grid."""
        event.ignore()


class DotsGesture(QWidget):
    """The grid of one round.

    `typed` asks to keep a number (None empties the cell); whoever keeps it calls `keep` or `refuse`.
    `column_done` comes when the last cell of a table was filled or passed.
    """

    typed = Signal(str, str, object)
    column_done = Signal(str)
    table_reached = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dotsGesture")
        self._grid: DotGrid | None = None
        self._cells: dict[tuple[str, str], DotCell] = {}
        self._blocks: list[DotBlock] = []
        self._at: tuple[str, str] | None = None
        self._typing = False
        self.page = _Sheet("dotsPage")
        self.page.box.setContentsMargins(0, 0, 0, 0)
        self._across = QHBoxLayout()
        self._across.setSpacing(14)
        self.page.box.addLayout(self._across)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def show_grid(self, grid: DotGrid) -> None:
        """Show a round; the widgets are only made anew when cards or tables changed."""
        shape = ([row.key for row in grid.rows], [table.key for table in grid.tables])
        old = self._grid
        if old is None or shape != ([r.key for r in old.rows], [t.key for t in old.tables]):
            self._make(grid)
        self._grid = grid
        high = {(key, table.key) for table in grid.tables for key in table.too_high}
        for row in grid.rows:
            for table in grid.tables:
                cell = self._cells[row.key, table.key]
                cell.show_count(row.counts[table.key])
                cell.mark_wrong((row.key, table.key) in high)
                self._name(cell)
        for block in self._blocks:
            for key, total in block.totals.items():
                total.setText(str(next(row.total for row in grid.rows if row.key == key)))

    def _make(self, grid: DotGrid) -> None:
        clear(self._across)
        rows = list(enumerate(grid.rows, start=1))
        two = len(rows) > 6 and len(grid.tables) <= _MOST_TABLES_IN_TWO_BLOCKS
        half = (len(rows) + 1) // 2 if two else len(rows)
        side = self._side(len(grid.tables), two=two)
        parts = [rows[:half], rows[half:]] if two else [rows]
        self._blocks = [DotBlock(part, grid.tables, side) for part in parts]
        self._cells = {}
        for block in self._blocks:
            self._cells.update(block.cells)
            self._across.addWidget(block, 1)
        for cell in self._cells.values():
            cell.reached.connect(self._reach)
        self._at = None

    @staticmethod
    def _side(tables: int, *, two: bool) -> int:
        if two and tables > 4:
            return 56
        return 88 if theme.is_wide() else 66

    def _name(self, cell: DotCell) -> None:
        """Say aloud what stands in a cell: "Hoge energierekening, tafel Zon, 4 stippen"."""
        grid = self._grid
        assert grid is not None
        label = next(row.label for row in grid.rows if row.key == cell.row)
        table = self._table(cell.table)
        dots = self.tr("nog leeg") if cell.count is None else self.tr("{0} stippen").format(cell.count)
        cell.setAccessibleName(self.tr("{0}, tafel {1}, {2}").format(label, table.label, dots))

    def _table(self, key: str) -> GridTable:
        assert self._grid is not None
        return next(table for table in self._grid.tables if table.key == key)

    def keep(self, row: str, table: str, count: int | None) -> None:
        """A number is on the disk."""
        self._cells[row, table].show_count(count)

    def refuse(self, row: str, table: str, count: int | None) -> None:
        """A number could not be kept: it stays in sight, marked."""
        self._cells[row, table].show_count(count, unsaved=True)

    def go_to(self, row: str, table: str, *, flash: bool = False) -> None:
        """Put the keys on a cell."""
        cell = self._cells.get((row, table))
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits fill, the rest moves."""
        if self._at is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key, text = event.key(), event.text()
        if len(text) == 1 and text in "0123456789":
            self._digit(int(text))
        elif key in _ON:
            self._step(1)
        elif key in _BACK:
            self._step(-1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._typing = False
            self.typed.emit(*self._at, None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt)
        """Tab goes to the next table, and out of the grid after the last one."""
        if self._at is None or self._grid is None:
            return super().focusNextPrevChild(forward)
        keys = [table.key for table in self._grid.tables]
        place = keys.index(self._at[1]) + (1 if forward else -1)
        if not 0 <= place < len(keys):
            self._at = None
            return super().focusNextPrevChild(forward)
        self.go_to_table(keys[place])
        return True

    def _digit(self, digit: int) -> None:
        """One digit is one count, except where ten people or more sit: there `Enter` ends a count."""
        assert self._at is not None
        assert self._grid is not None
        at = self._at
        if not self._grid.two_digits:
            self.typed.emit(*at, digit)
            if self._at == at and self._cells[at].count == digit:
                self._step(1)
            return
        before = self._cells[at].count if self._typing else None
        self.typed.emit(*at, digit if before is None else before * 10 + digit)
        self._typing = True

    def _step(self, by: int) -> None:
        assert self._at is not None
        assert self._grid is not None
        row, table = self._at
        rows = [option.key for option in self._grid.rows]
        place = rows.index(row) + by
        if place >= len(rows):
            self.column_done.emit(table)
        elif place >= 0:
            self.go_to(rows[place], table)
