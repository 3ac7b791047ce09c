"""A block of rows of the grid of dots: number of the cup, picture, word, a cell per table, and together."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures import dot_layout
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.parts.frames import Line
from ui.desktop.parts.pictogram import Pictogram
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.gestures.dot_layout import DotLayout
    from wijksessie.queries.dots import GridRow, GridTable

_LONG = 18


class DotBlock(QFrame):
    """Some rows of a round. `cells` are by (row, table); `totals` by row."""

    def __init__(
        self,
        rows: Sequence[tuple[int, GridRow]],
        tables: Sequence[GridTable],
        layout: DotLayout,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setProperty("look", "card")
        self._layout = layout
        self.cells: dict[tuple[str, str], DotCell] = {}
        self.totals: dict[str, Text] = {}
        # layout
        grid = QGridLayout(self)
        grid.setContentsMargins(dot_layout.MARGIN, 2, dot_layout.MARGIN, 2)
        grid.setHorizontalSpacing(dot_layout.GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        self._head(grid, tables)
        for line, (number, row) in enumerate(rows):
            self._row(grid, 1 + 2 * line, number, row, tables)
        for line in range(len(rows), layout.per_block):  # rows of both blocks stand beside each other
            grid.setRowStretch(2 + 2 * line, 1)
            grid.setRowMinimumHeight(1 + 2 * line, 2)
            grid.setRowMinimumHeight(2 + 2 * line, layout.height)
        if layout.blocks == 1:
            self.setMaximumWidth(layout.widest(len(tables)))

    def _head(self, grid: QGridLayout, tables: Sequence[GridTable]) -> None:
        for column, table in enumerate(tables, start=3):
            head = QWidget()
            head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box = QVBoxLayout(head)
            box.setContentsMargins(0, 3 if self._layout.picture == 60 else 0, 0, 0)
            box.setSpacing(0)
            box.addWidget(
                Pictogram(table.pictogram, 34 if self._layout.picture == 60 else 28),
                0,
                Qt.AlignmentFlag.AlignHCenter,
            )
            word = Text(_short(table.label, self._layout.width), "klein", "kop")
            word.setToolTip(table.label)
            box.addWidget(word, 0, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(head, 0, column)
        together = Text(self.tr("Samen"), "klein", "kop")
        grid.addWidget(together, 0, 3 + len(tables), Qt.AlignmentFlag.AlignCenter)

    def _row(
        self, grid: QGridLayout, line: int, number: int, row: GridRow, tables: Sequence[GridTable]
    ) -> None:
        grid.addWidget(Line(), line, 0, 1, 4 + len(tables))
        grid.setRowStretch(line + 1, 1)
        cup = Text(str(number), "tekst", "titel")
        cup.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cup.setMinimumWidth(theme.scaled(26))
        word = Text(_breakable(row.label), "tekst", "nadruk", wrap=True)
        word.setObjectName(f"label_{row.key}")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        word.setSizePolicy(policy)
        grid.addWidget(cup, line + 1, 0)
        picture = Pictogram(row.pictogram, self._layout.picture)
        grid.addWidget(picture, line + 1, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(word, line + 1, 2)
        for column, table in enumerate(tables, start=3):
            made = DotCell(row.key, table.key, self._layout.width, self._layout.height)
            self.cells[row.key, table.key] = made
            grid.addWidget(made, line + 1, column, Qt.AlignmentFlag.AlignCenter)
        total = Text("", "tekst", "titel")
        total.setFont(theme.work_font(30 if self._layout.height >= 60 else 26, "titel"))
        total.setAlignment(Qt.AlignmentFlag.AlignCenter)
        total.setMinimumWidth(theme.scaled(52))
        total.setObjectName(f"total_{row.key}")
        self.totals[row.key] = total
        grid.addWidget(total, line + 1, 3 + len(tables))


def _breakable(label: str) -> str:
    """Let a very long word go on on the next line, as on the card itself."""
    words = ("\u200b".join(wrap(word, _LONG)) if len(word) > _LONG else word for word in label.split())
    return " ".join(words)


def _short(label: str, width: int) -> str:
    """The name of a table as far as it fits above its cells; the picture tells the rest."""
    metrics = QFontMetrics(theme.font("klein", "kop"))
    return metrics.elidedText(label, Qt.TextElideMode.ElideRight, width + dot_layout.GAP)
