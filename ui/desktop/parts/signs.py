"""The signs of promises: form before colour, so that a grey print tells the same."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.desktop import theme
from wijksessie.terms import Status

_GRID = 34.0


def status_words() -> dict[Status, str]:
    """Return the word that always stands beside a sign."""
    tr = QCoreApplication.translate
    return {
        Status.DONE: tr("Status", "klaar"),
        Status.IN_PROGRESS: tr("Status", "bezig"),
        Status.PLANNED: tr("Status", "gepland"),
        Status.OVERDUE: tr("Status", "te laat"),
        Status.NOT_YET: tr("Status", "nog niet"),
        Status.NOT_POSSIBLE: tr("Status", "kan niet"),
    }


def paint_sign(painter: QPainter, status: Status, rect: QRectF) -> None:
    """Paint the sign of a status in a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    if status is Status.OVERDUE:
        _paint_late(painter)
    elif status is Status.DONE:
        painter.fillRect(QRectF(3, 3, 28, 28), theme.colour("helpt"))
        _stroke(painter, "op_accent", 4.0)
        painter.drawPolyline(QPolygonF([QPointF(10, 17.5), QPointF(15.5, 23), QPointF(25, 11.5)]))
    else:
        _paint_square(painter, status)
    painter.restore()


def _paint_square(painter: QPainter, status: Status) -> None:
    ink = theme.colour("inkt")
    pen = QPen(ink, 3.0, j=Qt.PenJoinStyle.MiterJoin)
    if status is Status.NOT_YET:
        pen.setDashPattern([1.7, 1.4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(theme.colour("oppervlak"))
    painter.drawRect(QRectF(3, 3, 28, 28))
    if status is Status.IN_PROGRESS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([QPointF(3, 31), QPointF(31, 3), QPointF(31, 31)]))
    elif status is Status.NOT_POSSIBLE:
        painter.setPen(QPen(ink, 4.0))
        painter.drawLine(QPointF(5, 5), QPointF(29, 29))


def _paint_late(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("stress"))
    painter.drawPolygon(QPolygonF([QPointF(17, 2), QPointF(33, 31), QPointF(1, 31)]))
    _stroke(painter, "op_accent", 3.6)
    painter.drawLine(QPointF(17, 12), QPointF(17, 20.5))
    painter.drawPoint(QPointF(17, 26.2))


def _stroke(painter: QPainter, role: str, width: float) -> None:
    pen = QPen(theme.colour(role), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
