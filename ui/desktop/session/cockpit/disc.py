"""The clock of a block: a disc that empties. It never blinks and makes no sound."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from wijksessie.queries.sentences import clock

LAST = 120
"""Seconds before the end from which the disc is hatched, so that colour is not alone."""


class ClockDisc(QWidget):
    """Shows how much of a block is left, in minutes below it, and until when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clockDisc")
        self._left, self._part, self._until = 0, 0.0, ""
        self._paused = False
        self.big, self.small = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side = theme.scaled(158) if theme.text_size() <= 125 else 158

    @property
    def last_minutes(self) -> bool:
        """Whether the end is near, or past."""
        return self._left <= LAST

    def show_time(self, left: int, part: float, until: str, *, paused: bool) -> None:
        """Show `left` seconds; negative is over time. `part` is what is left of the whole, 1 to 0."""
        seen = (left, part, until, paused)
        if seen == (self._left, self._part, self._until, self._paused) and self.big:
            return
        self._left, self._part, self._until, self._paused = seen
        if left <= -60:
            self.big = self.tr("{0} min over").format(-left // 60)
            self.small = self.tr("tot {0} gepland").format(clock(until))
        elif left < 60:
            self.big = self.tr("Bijna om") if left > 0 else self.tr("Tijd is om")
            self.small = self.tr("tot {0}").format(clock(until))
        else:
            self.big = self.tr("{0} min").format(-(-left // 60))
            self.small = self.tr("tot {0}").format(clock(until))
        if paused:
            self.small = self.tr("klok staat stil")
        self.setAccessibleName(f"{self.big}, {self.small}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the disc with its two lines."""
        return QSize(max(self._side + 8, theme.scaled(170)), self._side + theme.scaled(92))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint disc and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - self._side) / 2
        ring = QRectF(left + 3, 3, self._side - 6, self._side - 6)
        over = self._left <= -60
        painter.setPen(QPen(theme.colour("inkt"), 6))
        painter.setBrush(theme.colour("nu_tint") if over else theme.colour("oppervlak"))
        painter.drawEllipse(ring)
        inside = ring.adjusted(10, 10, -10, -10)
        span = -round(360 * 16 * self._part)
        painter.setPen(Qt.PenStyle.NoPen)
        if span:
            painter.setBrush(theme.colour("nu"))
            painter.drawPie(inside, 90 * 16, span)
            if self.last_minutes:
                painter.setBrush(QBrush(theme.colour("inkt"), Qt.BrushStyle.BDiagPattern))
                painter.drawPie(inside, 90 * 16, span)
        if self._paused:
            self._paint_pause(painter, ring)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.work_font(28 if len(self.big) > 8 else 36, "titel"))
        words = QRectF(0, self._side + theme.scaled(4), self.width(), theme.scaled(50))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.big)
        painter.setFont(theme.font("klein"))
        words.translate(0, theme.scaled(46))
        words.setHeight(theme.scaled(30))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.small)
        painter.end()

    @staticmethod
    def _paint_pause(painter: QPainter, ring: QRectF) -> None:
        middle = ring.center()
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawEllipse(middle, 36, 36)
        painter.setBrush(theme.colour("inkt"))
        painter.drawRoundedRect(QRectF(middle.x() - 15, middle.y() - 18, 10, 36), 3, 3)
        painter.drawRoundedRect(QRectF(middle.x() + 5, middle.y() - 18, 10, 36), 3, 3)
