"""Put stones or beans in the cells of a grid: months of a year (T05), or solutions against criteria (T12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.desktop import theme
from ui.desktop.gestures.digits import DigitsGesture, Place
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import FillCells

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from wijksessie.queries.sheets import SheetView

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


class StoneCell(DotCell):
    """A cell in which the stones lie as stones; a tap lays one more, and after the most none."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the stones in a pile of two beside each other, and a small line for none."""
        here = self.hasFocus()
        edge = 4.0 if here else 2.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("inkt" if here else "lijn_sterk"), edge))
        painter.setBrush(theme.colour("nu" if here else "oppervlak"))
        radius = theme.measure("straal", "knop")
        half = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        count = self.count
        painter.setPen(QPen(theme.colour("inkt_2"), 3))
        middle = self.rect().center()
        if count == 0:
            painter.drawLine(middle.x() - 6, middle.y(), middle.x() + 6, middle.y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("inkt"))
        for nr in range(count or 0):
            left = middle.x() + (-19 if nr % 2 == 0 else 3)
            painter.drawEllipse(QRectF(left, self.height() - 22 - (nr // 2) * 15, 17, 12))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """A tap asks for one more."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.tapped.emit(self)


class CellsGesture(DigitsGesture):
    """Rows of options by months or criteria; a digit fills and goes on along the row."""

    cell_class = StoneCell

    def build(self, sheet: SheetView) -> None:
        """Make the grid."""
        columns = self._columns()
        labels = {option.key: option.label for option in sheet.columns}
        self.across = len(columns)
        card = Card("cellsCard")
        card.box.setContentsMargins(10, 10, 10, 10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 if self._year else 10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        card.box.addLayout(grid)
        pictures = {option.key: option for option in sheet.columns}
        for column, key in enumerate(columns, start=1):
            head = row(spacing="xs")
            picture = picture_of(pictures[key], 40) if key in pictures else None
            if picture is not None:
                head.addWidget(picture)
            word = Text(
                _MONTHS[int(key)] if self._year else labels.get(key, key), "klein", "kop", wrap=not self._year
            )
            word.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.addWidget(word, 1)
            grid.addLayout(head, 0, column)
        for nr, option in enumerate(sheet.options, start=1):
            line = row(spacing="s")
            picture = None if self._year else picture_of(option, 48)
            if picture is not None:
                line.addWidget(picture)
            line.addWidget(Text(option.label, "tekst", "kop", wrap=True), 1)
            grid.addLayout(line, nr, 0)
            for column, key in enumerate(columns, start=1):
                said = f"{option.label}, {_MONTHS[int(key)] if self._year else labels.get(key, key)}"
                grid.addWidget(
                    self.add_cell((option.key, key), said), nr, column, Qt.AlignmentFlag.AlignHCenter
                )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addStretch(1)

    @property
    def _agreed(self) -> FillCells:
        assert isinstance(self.gesture, FillCells)
        return self.gesture

    @property
    def _year(self) -> bool:
        return not self._agreed.columns

    def _columns(self) -> tuple[str, ...]:
        return self._agreed.columns or tuple(str(month) for month in range(12))

    def count(self, place: Place) -> int | None:
        """Return the stones in a cell."""
        line: Any = None if self.data is None else self.data.get(place[0])
        if line is None:
            return None
        found = line[int(place[1])] if self._year else line.get(place[1])
        return found if isinstance(found, int) else None

    def most(self, place: Place) -> int:
        """Return the most stones in a cell."""
        return self._agreed.most

    def put(self, place: Place, count: int | None) -> None:
        """Tell all rows; a year that was begun has twelve months."""
        data = dict(self.data or {})
        if self._year:
            line = list(data.get(place[0]) or [0] * 12)
            line[int(place[1])] = count or 0
            data[place[0]] = line
        else:
            cells = dict(data.get(place[0]) or {})
            cells.pop(place[1], None)
            if count is not None:
                cells[place[1]] = count
            data[place[0]] = cells
            if not cells:
                del data[place[0]]
        self.typed.emit(data)

    def _offer_pad(self, cell: DotCell) -> None:
        """A tap lays one more, and starts again after the most."""
        place = self.place_of(cell)
        if place is not None:
            count = self.count(place)
            most = self.most(place)
            self.put(place, 1 if count is None else (count + 1) % (most + 1))

    def point_at(self, where: Place) -> None:
        """Months are counted from one in what a rule says."""
        if self._year and len(where) > 1 and where[1].isdigit():
            where = (where[0], str(int(where[1]) - 1))
        super().point_at(where)

    def how(self) -> str:
        """Return how to type."""
        return self.tr(
            "[0] – [{0}] vult in en gaat door. Een tik legt er een bij. [Backspace] maakt leeg."
        ).format(self._agreed.most)

    def progress(self) -> str:
        """Return how many rows were begun."""
        assert self.sheet is not None
        rows = sum(
            any(self.count((option.key, key)) is not None for key in self._columns())
            for option in self.sheet.options
        )
        return self.tr("{0} van {1} rijen").format(rows, len(self.sheet.options))
