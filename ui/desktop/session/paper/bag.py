"""Tas inpakken: what must be brought, to tick off while it goes into the bag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.twin import PackLine

_MOST_LARGE = 125
"""Up to this size of text, in percent, two lines stand beside each other."""


class BagCard(Card):
    """The lines of the bag; every tick is kept at once."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("twinBag", parent=parent)
        # parts
        self._rows: list[TickRow] = []
        self._count = Text("", "klein", look="second", wrap=True)
        self._count.setObjectName("bagCount")
        # layout
        self.box.addWidget(Text(self.tr("Tas inpakken"), "kop"))
        self.box.addWidget(self._count)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space("m"))
        self._grid.setVerticalSpacing(0)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)

    def show_lines(self, lines: Sequence[PackLine]) -> None:
        """Show these lines; the widgets stay when there are as many, so that the focus stays too."""
        done = sum(line.packed for line in lines)
        self._count.setText(
            self.tr("{0} van de {1} dingen zitten in de tas.").format(done, len(lines))
            if lines
            else self.tr("Zodra er werkvormen in het programma staan, ziet u hier wat mee moet.")
        )
        if len(lines) != len(self._rows):
            self._rows = []
            clear(self._grid)
            across = 2 if theme.text_size() <= _MOST_LARGE else 1
            for nr in range(len(lines)):
                row = TickRow(f"bag_{nr}")
                row.clicked.connect(self._tick)
                self._rows.append(row)
                self._grid.addWidget(row, nr // across, nr % across)
        for row, line in zip(self._rows, lines, strict=True):
            row.setProperty("line", line.label)
            row.show_item(line.words, line.why, done=line.packed)

    @Slot(bool)
    def _tick(self, on: bool) -> None:
        row = self.sender()
        if isinstance(row, TickRow):
            self.ticked.emit(str(row.property("line")), on)
