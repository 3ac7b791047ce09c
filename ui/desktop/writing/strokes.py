"""The one way a line under words is drawn: in a field, and under the same words in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.desktop import theme
from ui.desktop.writing.looks import Stroke

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

THICK = 2.5
"""Pixels of the line (design.md, B1-tip)."""

_HALF_WAVE = 5.5
_SWING = 2.6


def below() -> int:
    """Return how many pixels under the foot of the letters a line needs."""
    return 10


def paint_stroke(
    painter: QPainter, stroke: Stroke, colour: QColor, left: float, right: float, foot: float
) -> None:
    """Draw from `left` to `right` under letters that stand on `foot`."""
    pen = QPen(colour, THICK)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stroke is Stroke.WAVE:
        painter.setPen(pen)
        painter.drawPath(_wave(left, max(right, left + 2 * _HALF_WAVE), foot + 5.5))
        return
    if stroke is Stroke.DASH:
        pen.setWidthF(2)
        pen.setDashPattern([4.0, 2.5])
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, foot + 5), QPointF(right, foot + 5))


def _wave(left: float, right: float, middle: float) -> QPainterPath:
    """A wave of whole halves, so that it ends where the word ends."""
    halves = max(2, round((right - left) / _HALF_WAVE))
    step = (right - left) / halves
    path = QPainterPath(QPointF(left, middle))
    for nr in range(halves):
        swing = -_SWING if nr % 2 else _SWING
        start = left + nr * step
        path.quadTo(QPointF(start + step / 2, middle + 2 * swing), QPointF(start + step, middle))
    return path


def pen_colour(role: str) -> QColor:
    """Return the colour of a line: `hint` for wording, `stress` for names."""
    return theme.colour(role)
