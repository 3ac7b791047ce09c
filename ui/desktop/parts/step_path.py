"""The path of seven steps, with the session table between step 6 and 7 and the road that joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.stones import PathControl, SessionTable, Stone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.overview import Stone as StoneData

_WAVE = 25
"""How much lower the even stones lie."""

_PER_LINE = (8, 4, 3, 2)


class StepPath(QWidget):
    """Seven stones and a table. It breaks into lines when the words no longer fit beside each other."""

    step_chosen = Signal(int)
    session_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("stepPath")
        self.setAccessibleName(self.tr("De zeven stappen"))
        self._stones = [Stone(nr, self) for nr in range(1, 8)]
        self._table = SessionTable(self)
        self._places: list[PathControl] = [*self._stones[:6], self._table, self._stones[6]]
        # layout
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for before, after in zip(self._places, self._places[1:], strict=False):
            QWidget.setTabOrder(before, after)
        # connections
        for stone in self._stones:
            stone.clicked.connect(self._stone_clicked)
        self._table.clicked.connect(self.session_chosen)

    def show_path(self, stones: Sequence[StoneData], day: str, *, held: bool) -> None:
        """Show how far the seven steps are, and the day of the session."""
        for stone, data in zip(self._stones, stones, strict=False):
            stone.show_step(data.label, data.done, data.total, data.state.value)
        self._table.show_day(day, held=held)
        self.updateGeometry()
        self._arrange()
        self.update()

    @Slot()
    def _stone_clicked(self) -> None:
        stone = self.sender()
        if isinstance(stone, Stone):
            self.step_chosen.emit(stone.nr)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that a narrow path is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of all lines at this width."""
        lines = self._lines(width)
        return sum(self._line_height(line, width) for line in lines) + (len(lines) - 1) * theme.space("l")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        return QSize(960, self.heightForWidth(max(self.width(), 960)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size at which two stones stand beside each other."""
        return QSize(2 * max(place.narrowest() for place in self._places), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the stones in their places."""
        super().resizeEvent(event)
        self._arrange()

    def _lines(self, width: int) -> list[list[PathControl]]:
        """Break the path into as few lines as the words allow."""
        for count in _PER_LINE:
            lines = [self._places[first : first + count] for first in range(0, 8, count)]
            if all(sum(place.narrowest() for place in line) <= width for line in lines):
                return lines
        return [[place] for place in self._places]

    def _line_height(self, line: Sequence[PathControl], width: int) -> int:
        slots = self._slots(line, width)
        return max(self._drop(place) + place.height_at(slot) for place, slot in zip(line, slots, strict=True))

    def _slots(self, line: Sequence[PathControl], width: int) -> list[int]:
        """Divide the width evenly, with more for the table and step 7; by need when words are long."""
        shares = [1.0 if isinstance(place, Stone) and place.nr < 7 else 1.2 for place in line]
        even = [int(width * share / sum(shares)) for share in shares]
        needs = [place.narrowest() for place in line]
        if all(slot >= need - 8 for slot, need in zip(even, needs, strict=True)):
            return even
        spare = max(width - sum(needs), 0) // len(line)
        return [need + spare for need in needs]

    @staticmethod
    def _drop(place: PathControl) -> int:
        if isinstance(place, Stone) and place.nr < 7:
            return theme.scaled(_WAVE) if place.nr % 2 == 0 else 0
        return theme.scaled(_WAVE / 2)

    def _arrange(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            left = 0
            for place, slot in zip(line, self._slots(line, self.width()), strict=True):
                place.setGeometry(QRect(left, top + self._drop(place), slot, place.height_at(slot)))
                left += slot
            top += self._line_height(line, self.width()) + theme.space("l")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the road under the stones: walked is solid, ahead is dotted."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._lines(self.width())
        for number, line in enumerate(lines):
            middles = [QPointF(place.pos()) + place.middle() for place in line]
            sides = [place.half_width() for place in line]
            for spot, place in enumerate(line[:-1]):
                ends = (middles[spot], middles[spot + 1])
                self._paint_road(painter, *ends, sides[spot], sides[spot + 1], walked=self._walked(place))
            if number + 1 < len(lines):
                edge = QPointF(self.width(), middles[-1].y())
                self._paint_road(painter, middles[-1], edge, sides[-1], 0, walked=self._walked(line[-1]))
            if number:
                edge, before = QPointF(0, middles[0].y()), lines[number - 1][-1]
                self._paint_road(painter, edge, middles[0], 0, sides[0], walked=self._walked(before))
        painter.end()

    def _walked(self, place: PathControl) -> bool:
        """Tell whether the road behind this place is solid. After the table that waits for step 7."""
        if place is self._table:
            return self._stones[6].is_done()
        return isinstance(place, Stone) and place.is_done()

    @staticmethod
    def _paint_road(
        painter: QPainter, start: QPointF, end: QPointF, first: float, last: float, *, walked: bool
    ) -> None:
        """Paint the road between two places; dots stay clear of the shapes at its ends."""
        bend = (end.x() - start.x()) * 0.36
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        width = theme.scaled(15)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if walked:
            painter.setPen(QPen(theme.colour("accent"), width, c=Qt.PenCapStyle.RoundCap))
            painter.drawPath(path)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("lijn"))
        whole = path.length()
        free = whole - first - last - 6
        dots = max(int(free / (width * 1.55)), 1)
        for dot in range(dots):
            along = first + 3 + free * (dot + 0.5) / dots
            painter.drawEllipse(path.pointAtPercent(path.percentAtLength(along)), width / 2, width / 2)
