"""The foot of the table screen: all dots together, a box per table, what to know, and the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.dot_tables import DotTables
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.dots import DotGrid

_WORDS = 215
_GAP = 14


class DotsFoot(QWidget):
    """One line; when the boxes need more room they get a line of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("dotsFoot")
        self.tables = DotTables()
        self._total = Text("", "titel")
        self._total.setObjectName("dotsTotal")
        self._told = Text("", "klein", wrap=True)
        self._told.setObjectName("dotsTold")
        self.confirm = Button(self.tr("Dit klopt"), "dotsConfirm", "primary")
        show_key(self.confirm, self.tr("Enter"))
        self._words = QWidget()
        self._place = ""
        self._again = self._possible = False
        # layout
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._words)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._total)
        self._box.addWidget(Text(self.tr("stippen"), "klein", look="second"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        self._arrange()

    def show_grid(self, grid: DotGrid) -> bool:
        """Show how far the round is; true when the boxes were made anew."""
        self._total.setText(self.tr("{0} van {1}").format(grid.cast, grid.expected))
        new = self.tables.show_grid(grid)
        self._arrange()
        return new

    def tell(self, words: str) -> None:
        """Say this beside the boxes."""
        self._told.setText(words)

    def offer(self, *, again: bool, possible: bool) -> None:
        """Offer to confirm the table, or to keep again what the disk refused."""
        if again != self._again:
            self.confirm.say(self.tr("Bewaar opnieuw") if again else self.tr("Dit klopt"))
            show_key(self.confirm, "" if again else self.tr("Enter"))
        self._again, self._possible = again, possible
        self.confirm.setVisible(again or (possible and self._place != "crowded"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Give the boxes a line of their own, or take them back."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Choose: all on one line; boxes and button above; or, with many tables, only the boxes above."""
        boxes, button = self.tables.one_line(), self.confirm.sizeHint().width()
        words = self._words.sizeHint().width() if self._place == "broad" else theme.scaled(170)
        if words + boxes + button + theme.scaled(_WORDS) + 3 * _GAP <= self.width():
            place = "broad"
        elif boxes + button + _GAP <= self.width():
            place = "two lines"
        else:
            place = "crowded"
        room = {"broad": boxes, "two lines": self.width() - button - _GAP, "crowded": self.width()}[place]
        self.tables.setFixedHeight(self.tables.heightForWidth(room))
        self.tables.setMinimumWidth(boxes if place == "broad" else 0)
        if place != self._place:
            self._place = place
            self._put_in_place()
            self.offer(again=self._again, possible=self._possible)

    def _put_in_place(self) -> None:
        broad = self._place == "broad"
        for widget in (self._words, self.tables, self._told, self.confirm):
            self._grid.removeWidget(widget)
        middle = Qt.AlignmentFlag.AlignVCenter
        line = 0 if broad else 1
        self._box.setDirection(
            QBoxLayout.Direction.TopToBottom if broad else QBoxLayout.Direction.LeftToRight
        )
        self._box.setSpacing(0 if broad else 8)
        self._told.setMinimumHeight(theme.target("begeleider") if broad else 0)
        self._grid.addWidget(self._words, line, 0, middle)
        self._grid.addWidget(self._told, line, 2, 1, 1 if broad or self._place == "crowded" else 2)
        if broad:
            self._grid.addWidget(self.tables, 0, 1)
        else:
            self._grid.addWidget(self.tables, 0, 0, 1, 3 if self._place == "two lines" else 4)
        self._grid.addWidget(self.confirm, 0 if self._place != "crowded" else 1, 3, middle)
        self._grid.setColumnStretch(2, 1)
