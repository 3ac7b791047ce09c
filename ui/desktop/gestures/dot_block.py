"""A block of rows of the grid of dots: number of the cup, picture, word, a cell per table, and together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.parts.frames import Line
from ui.desktop.parts.pictogram import Pictogram
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.dots import GridRow, GridTable

_PICTURE = 60


class DotBlock(QFrame):
    """Some rows of a round. `cells` are by (row, table); `totals` by row."""

    def __init__(
        self,
        rows: Sequence[tuple[int, GridRow]],
        tables: Sequence[GridTable],
        cell: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setProperty("look", "card")
        self.cells: dict[tuple[str, str], DotCell] = {}
        self.totals: dict[str, Text] = {}
        # layout
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 4, 10, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        self._head(grid, tables)
        for line, (number, row) in enumerate(rows):
            self._row(grid, 1 + 2 * line, number, row, tables, cell)

    def _head(self, grid: QGridLayout, tables: Sequence[GridTable]) -> None:
        for column, table in enumerate(tables, start=3):
            head = QWidget()
            box = QGridLayout(head)
            box.setContentsMargins(0, 4, 0, 2)
            box.setSpacing(0)
            box.addWidget(Pictogram(table.pictogram, 34), 0, 0, Qt.AlignmentFlag.AlignHCenter)
            word = Text(table.label, "klein", "kop")
            box.addWidget(word, 1, 0, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(head, 0, column)
        together = Text(self.tr("Samen"), "klein", "kop")
        grid.addWidget(together, 0, 3 + len(tables), Qt.AlignmentFlag.AlignCenter)

    def _row(
        self,
        grid: QGridLayout,
        line: int,
        number: int,
        row: GridRow,
        tables: Sequence[GridTable],
        cell: int,
    ) -> None:
        grid.addWidget(Line(), line, 0, 1, 4 + len(tables))
        grid.setRowStretch(line + 1, 1)
        cup = Text(str(number), "tekst", "titel")
        cup.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cup.setMinimumWidth(theme.scaled(24))
        word = Text(row.label, "tekst", "nadruk", wrap=True)
        word.setObjectName(f"label_{row.key}")
        word.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid.addWidget(cup, line + 1, 0)
        # Aligned, for a picture of a fixed size would keep the row from growing.
        picture = Pictogram(row.pictogram, _PICTURE if len(tables) <= 4 else 44)
        grid.addWidget(picture, line + 1, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(word, line + 1, 2)
        for column, table in enumerate(tables, start=3):
            made = DotCell(row.key, table.key, cell)
            self.cells[row.key, table.key] = made
            grid.addWidget(made, line + 1, column, Qt.AlignmentFlag.AlignCenter)
        total = Text("", "tekst", "titel")
        total.setFont(theme.work_font(30, "titel"))
        total.setAlignment(Qt.AlignmentFlag.AlignCenter)
        total.setMinimumWidth(theme.scaled(52))
        total.setObjectName(f"total_{row.key}")
        self.totals[row.key] = total
        grid.addWidget(total, line + 1, 3 + len(tables))
