"""The time there is as a bar, with every block as long as its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.preparing.programme.words import side_look, side_words
from wijksessie.queries.programme import Side, minute_of

if TYPE_CHECKING:
    from wijksessie.queries.programme_view import ProgrammeView


class MinutesBar(QWidget):
    """Blocks beside each other. A thick line marks the end of the session; what is beyond is too long."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._parts: list[tuple[float, float, Side]] = []
        self._there: int | None = None
        self._whole = 1.0

    def show_programme(self, view: ProgrammeView) -> None:
        """Show the blocks of the session; the walk-in is not in its time."""
        begin, end = minute_of(view.start), minute_of(view.end)
        self._there = end - begin if begin is not None and end is not None else None
        self._parts = []
        runs = 0.0
        for block in view.blocks:
            if block.before:
                continue
            starts = minute_of(block.start)
            if starts is not None and begin is not None:
                runs = max(float(starts - begin), 0.0)
            self._parts.append((runs, runs + block.minutes, block.side))
            runs += block.minutes
        self._whole = max([self._there or 1, *(stop for _, stop, _ in self._parts)])
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a low, wide bar."""
        return QSize(200, theme.scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the blocks; a word stands in those that are wide enough."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self.height()
        per_minute = (self.width() - 4) / self._whole
        room = QRectF(1, 5, self.width() - 2, tall - 10)
        painter.setPen(QPen(theme.colour("lijn_sterk"), 1.5))
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawRoundedRect(room, 4, 4)
        painter.setFont(theme.work_font(14, "kop"))
        metrics = QFontMetrics(painter.font())
        for start, stop, side in self._parts:
            ground, ink = side_look(side)
            wide = (stop - start) * per_minute
            box = QRectF(2 + start * per_minute, room.top(), wide, room.height()).adjusted(0.5, 1, -0.5, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRect(box)
            painter.setPen(QPen(theme.colour("lijn_sterk"), 1))
            painter.drawLine(box.topRight(), box.bottomRight())
            word = side_words(side)
            if word and metrics.horizontalAdvance(word) + 6 <= wide:
                painter.setPen(theme.colour(ink))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        if self._there is not None and self._whole > self._there:
            x = 2 + self._there * per_minute
            painter.fillRect(QRectF(x - 2, 0, 4, tall), theme.colour("stress"))
        painter.end()
