"""The rings on the floor: "wij" in the middle, and circles that lie near or far. A circle can be dragged."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

RINGS = 3
_SIZES = {1: 15.0, 2: 20.0, 3: 26.0}
_WE = 0.16
"""The part of the half width that "wij" takes."""

_WORD = 0.5
"""Half the angle that the word of a ring needs."""


@dataclass(frozen=True)
class Circle:
    """An organisation that lies in a ring. `size` is None while nobody said how important it is."""

    key: str
    number: int
    label: str
    ring: int
    size: int | None


class RingsPicture(QWidget):
    """`dropped`: a circle was laid in a ring; `picked`: a circle was tapped; `tapped`: a bare ring was."""

    dropped = Signal(str, int)
    picked = Signal(str)
    tapped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rings")
        self.setAccessibleName(self.tr("De kringen"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._circles: Sequence[Circle] = ()
        self._here: str | None = None
        self._dragged: Circle | None = None
        self._from = QPointF()
        self._at: QPointF | None = None

    def show_circles(self, circles: Sequence[Circle], here: str | None) -> None:
        """Show what lies there; `here` has the keys."""
        self._circles, self._here = circles, here
        said = ", ".join(self.tr("{0}: kring {1}").format(c.label, c.ring) for c in circles)
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a square that is easy to point at."""
        return QSize(420, 420)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least that can be tapped."""
        return QSize(300, 300)

    # -- where things are

    def _reach(self) -> float:
        return min(self.width(), self.height()) / 2 - 4

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _edge(self, ring: int) -> float:
        """The outer edge of a ring; 0 is the edge of "wij"."""
        return self._reach() * (_WE + (1 - _WE) * ring / RINGS)

    def spot(self, circle: Circle) -> QPointF:
        """Return where the middle of a circle lies; those of one ring lie evenly around."""
        beside = [other for other in self._circles if other.ring == circle.ring]
        nr = next((at for at, other in enumerate(beside) if other.key == circle.key), 0)
        # The word of the ring stands at the top: the circles lie around the rest.
        turn = -pi / 2 + _WORD + (2 * pi - 2 * _WORD) * (nr + 0.5) / max(len(beside), 1)
        away = (self._edge(circle.ring - 1) + self._edge(circle.ring)) / 2
        return self._middle() + QPointF(away * cos(turn), away * sin(turn))

    def ring_spot(self, ring: int) -> QPointF:
        """Return a bare place in a ring."""
        return self._middle() + QPointF(0, (self._edge(ring - 1) + self._edge(ring)) / 2)

    def _ring_at(self, where: QPointF) -> int:
        away = hypot(where.x() - self._middle().x(), where.y() - self._middle().y())
        return next((ring for ring in range(1, RINGS) if away <= self._edge(ring)), RINGS)

    def _size(self, circle: Circle) -> float:
        return _SIZES[circle.size or 2] * max(0.7, self._reach() / 210)

    def _circle_at(self, where: QPointF) -> Circle | None:
        for circle in reversed(self._circles):
            gap = where - self.spot(circle)
            if hypot(gap.x(), gap.y()) <= max(self._size(circle), 22):
                return circle
        return None

    # -- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Take up a circle."""
        self._from = event.position()
        self._dragged = self._circle_at(self._from)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Carry it along."""
        if self._dragged is not None:
            moved = event.position() - self._from
            if self._at is not None or hypot(moved.x(), moved.y()) > 8:
                self._at = event.position()
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Lay it in the ring under the hand; without a drag it was a tap."""
        dragged, at = self._dragged, self._at
        self._dragged = self._at = None
        self.update()
        if dragged is not None and at is not None:
            self.dropped.emit(dragged.key, self._ring_at(event.position()))
        elif dragged is not None:
            self.picked.emit(dragged.key)
        else:
            self.tapped.emit(self._ring_at(event.position()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint rings with their words, "wij", and the circles with their numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._middle()
        over = self._ring_at(self._at) if self._at is not None else 0
        for ring in range(RINGS, 0, -1):
            painter.setPen(QPen(theme.colour("lijn_sterk"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("nu_tint" if ring == over else "oppervlak"))
            painter.drawEllipse(middle, self._edge(ring), self._edge(ring))
        painter.setFont(theme.font("klein"))
        painter.setPen(theme.colour("inkt_2"))
        words = (self.tr("1 dichtbij"), self.tr("2 ertussenin"), self.tr("3 ver weg"))
        for ring, word in enumerate(words, start=1):
            top = middle.y() - self._edge(ring) + 3
            place = QRectF(middle.x() - 90, top, 180, painter.fontMetrics().height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(middle, self._edge(0), self._edge(0))
        painter.setPen(theme.colour("op_accent"))
        painter.setFont(theme.work_font(18, "kop"))
        painter.drawText(self._around(middle, self._edge(0)), Qt.AlignmentFlag.AlignCenter, self.tr("wij"))
        for circle in self._circles:
            carried = self._dragged is not None and circle.key == self._dragged.key
            self._paint(painter, circle, self._at if carried and self._at is not None else self.spot(circle))
        painter.end()

    def _paint(self, painter: QPainter, circle: Circle, at: QPointF) -> None:
        here = circle.key == self._here
        style = Qt.PenStyle.DashLine if circle.size is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("inkt"), 4 if here else 2, style))
        painter.setBrush(theme.colour("nu" if here else "accent_tint"))
        size = self._size(circle)
        painter.drawEllipse(at, size, size)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.resident_font(max(size * 0.8, 13), "kop"))
        painter.drawText(self._around(at, size), Qt.AlignmentFlag.AlignCenter, str(circle.number))

    @staticmethod
    def _around(at: QPointF, size: float) -> QRectF:
        return QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size)
