"""A plain body from the front and from behind: no hair, no clothes, no sex, no face (domain.md 2, T15)."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

WIDE, HIGH = 0.5, 1.0
"""A figure fits in this box; all measures below are parts of its height."""

RIGHT_TILES = ("nek_schouders", "rug", "slaap")
"""What is seen from behind, or nowhere: their words stand at the right."""


def _limb(points: tuple[tuple[float, float], ...], thick: float) -> QPainterPath:
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(*point)
    stroker = QPainterPathStroker()
    stroker.setWidth(thick)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line)


def _round(x: float, y: float, wide: float, high: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), wide / 2, high / 2)
    return path


def _both(path: QPainterPath) -> QPainterPath:
    """The same at the other side of the body too."""
    return path.united(QTransform(-1, 0, 0, 1, WIDE, 0).map(path))


@cache
def outline() -> QPainterPath:
    """Return the whole figure in a box of `WIDE` by `HIGH`."""
    body = QPainterPath()
    body.addRoundedRect(QRectF(0.155, 0.19, 0.19, 0.35), 0.06, 0.06)
    arm = _limb(((0.185, 0.225), (0.105, 0.38), (0.075, 0.52)), 0.062)
    leg = _limb(((0.205, 0.5), (0.195, 0.72), (0.19, 0.93)), 0.082)
    neck = _limb(((0.25, 0.14), (0.25, 0.2)), 0.06)
    parts = (_both(arm), _both(leg), neck, _round(0.25, 0.085, 0.125, 0.155))
    for part in parts:
        body = body.united(part)
    return body.simplified()


@cache
def part(key: str) -> tuple[QPainterPath, bool]:
    """Return where a part of the body is, and whether that is seen from behind. Sleep is nowhere."""
    box = QPainterPath()
    if key == "hoofd":
        return _round(0.25, 0.085, 0.125, 0.155), False
    if key == "nek_schouders":
        box.addRect(QRectF(0.0, 0.165, WIDE, 0.085))
    elif key == "borst":
        box.addRect(QRectF(0.157, 0.25, 0.186, 0.115))
    elif key == "buik":
        box.addRect(QRectF(0.157, 0.365, 0.186, 0.13))
    elif key == "handen":
        return _both(_round(0.075, 0.53, 0.075, 0.085)).intersected(outline()), False
    elif key == "benen":
        box.addRect(QRectF(0.1, 0.56, 0.3, 0.43))
    elif key == "rug":
        box.addRect(QRectF(0.157, 0.25, 0.186, 0.245))
    return box.intersected(outline()), key in ("rug", "nek_schouders")
