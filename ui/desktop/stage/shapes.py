"""What people laid, drawn: beans in the shape of their theme, stickers, coloured cards, stones, lights.

Every look has a form of its own, so that nothing is lost in a grey print (design.md, principle 4).
"""

from __future__ import annotations

from functools import cache
from math import ceil, cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF

from ui.desktop import theme
from ui.desktop.parts.people import figure_path
from ui.desktop.parts.pictogram import paint_pictogram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from wijksessie.queries.stage.scene import Marks
    from wijksessie.terms import Theme

_PITCH, _GROUP = 1.16, 0.42
"""From one thing to the next, and the extra room after every ten, as a part of its size."""


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


@cache
def shape_path(shape: str) -> QPainterPath:
    """Return a shape of the theme tokens in a square of 1 by 1."""
    path = QPainterPath()
    if shape == "vierkant":
        path.addRect(QRectF(0.1, 0.1, 0.8, 0.8))
    elif shape == "poort":
        path.moveTo(0.12, 0.95)
        path.lineTo(0.12, 0.42)
        path.arcTo(QRectF(0.12, 0.05, 0.76, 0.76), 180, -180)
        path.lineTo(0.88, 0.95)
        path.closeSubpath()
    elif shape == "ruit":
        return _polygon((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5))
    elif shape == "driehoek_omlaag":
        return _polygon((0.03, 0.1), (0.97, 0.1), (0.5, 0.95))
    elif shape == "driehoek":
        return _polygon((0.03, 0.92), (0.97, 0.92), (0.5, 0.06))
    elif shape == "huis":
        return _polygon((0.5, 0.03), (0.95, 0.45), (0.95, 0.95), (0.05, 0.95), (0.05, 0.45))
    elif shape == "kruis":
        arms = ((0.35, 0.05), (0.65, 0.05), (0.65, 0.35), (0.95, 0.35), (0.95, 0.65), (0.65, 0.65))
        rest = ((0.65, 0.95), (0.35, 0.95), (0.35, 0.65), (0.05, 0.65), (0.05, 0.35), (0.35, 0.35))
        return _polygon(*arms, *rest)
    elif shape == "hart":
        path.moveTo(0.5, 0.93)
        path.cubicTo(-0.2, 0.45, 0.1, -0.12, 0.5, 0.22)
        path.cubicTo(0.9, -0.12, 1.2, 0.45, 0.5, 0.93)
    elif shape == "ster":
        points = [
            (0.5 + r * sin(k * pi / 5), 0.52 - r * cos(k * pi / 5)) for k, r in enumerate((0.5, 0.24) * 5)
        ]
        return _polygon(*points)
    elif shape == "ovaal":
        path.addEllipse(QRectF(0.12, 0.02, 0.76, 0.96))
    else:
        path.addEllipse(QRectF(0.05, 0.05, 0.9, 0.9))
    return path


_PINS = {
    "fijn": ("cirkel", "helpt"),
    "rust": ("cirkel", "helpt"),
    "stress": ("driehoek", "stress"),
    "ontmoeten": ("vierkant", "accent"),
    "onveilig": ("kruis", "inkt"),
}
_CARDS = {"groen": ("helpt", "+"), "oranje": ("nu", "~"), "rood": ("stress", "-")}
_LIGHTS = {"ja": "helpt", "deels": "nu", "nee": "stress", "weet_niet": "oppervlak"}


def paint_mark(painter: QPainter, look: str, box: QRectF, of: Theme | None = None) -> None:
    """Paint one thing as large as fits in a square."""
    painter.save()
    ink = QPen(theme.colour("inkt"), max(box.width() * 0.05, 2.0), j=Qt.PenJoinStyle.RoundJoin)
    name, _, kind = look.partition("_")
    if name == "picture":
        paint_pictogram(painter, kind, box)
    elif name == "person":
        painter.fillPath(
            figure_path(box.center().x() - box.height() * 0.31, box.top(), box.height()), ink.color()
        )
    elif name == "pin":
        shape, colour = _PINS.get(kind, ("cirkel", "accent"))
        _shape(painter, shape, box, theme.colour(colour), ink)
    elif name == "card":
        _card(painter, kind, box, ink)
    elif name == "light":
        _light(painter, kind, box, ink)
    elif name == "stone":
        _shape(painter, "cirkel", box, theme.colour("inkt"), ink)
    elif name == "sticker":
        _shape(painter, "cirkel", box, theme.colour("accent"), ink)
    elif of is not None:
        found = theme.look_of(of)
        _shape(painter, found.shape, box, found.fill, ink)
    else:
        _shape(painter, "ovaal", box, theme.colour("inkt"), ink)
    painter.restore()


def _shape(painter: QPainter, shape: str, box: QRectF, fill: QColor, edge: QPen) -> None:
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    pen = QPen(edge)
    pen.setWidthF(edge.widthF() / max(box.width(), 1.0))
    if shape == "ovaal_streep":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QBrush(fill))
    painter.drawPath(shape_path("ovaal" if shape == "ovaal_streep" else shape))
    painter.restore()


def _card(painter: QPainter, kind: str, box: QRectF, ink: QPen) -> None:
    """A coloured card with a sign of its own: a check, a wave, a stroke."""
    colour, _ = _CARDS.get(kind, ("oppervlak", ""))
    card = box.adjusted(box.width() * 0.12, 0, -box.width() * 0.12, 0)
    painter.setPen(ink)
    painter.setBrush(theme.colour(colour))
    painter.drawRoundedRect(card, box.width() * 0.08, box.width() * 0.08)
    on = theme.colour("inkt" if kind == "oranje" else "oppervlak")
    _sign(painter, {"groen": "ja", "oranje": "deels", "rood": "nee"}.get(kind, ""), card, on)


def _light(painter: QPainter, kind: str, box: QRectF, ink: QPen) -> None:
    painter.setPen(ink)
    painter.setBrush(theme.colour(_LIGHTS.get(kind, "oppervlak")))
    painter.drawEllipse(box)
    on = theme.colour("inkt" if kind in ("deels", "weet_niet") else "oppervlak")
    _sign(painter, kind, box, on)


def _sign(painter: QPainter, kind: str, box: QRectF, colour: QColor) -> None:
    """A check for yes, a half stroke for a little, a cross for no, a question mark for unknown."""
    side = min(box.width(), box.height())
    inner = QRectF(box.center().x() - side * 0.24, box.center().y() - side * 0.24, side * 0.48, side * 0.48)
    pen = QPen(colour, side * 0.12, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind == "ja":
        painter.drawPolyline(
            [
                QPointF(inner.left(), inner.center().y()),
                QPointF(inner.left() + inner.width() * 0.36, inner.bottom() - 2),
                inner.topRight(),
            ]
        )
    elif kind == "deels":
        painter.drawLine(
            QPointF(inner.left(), inner.center().y()), QPointF(inner.right(), inner.center().y())
        )
    elif kind == "nee":
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif kind == "weet_niet":
        painter.setFont(theme.resident_font(side * 0.66, "titel"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def mark_size(count: int, box: QRectF, most: float) -> tuple[float, int]:
    """Return the largest size at which `count` things fit a box, and how many stand on a line."""
    best, per_line = 0.0, max(count, 1)
    for lines in range(1, 6):
        here = max(ceil(count / lines), 1)
        if lines > 1:
            here = ceil(here / 10) * 10
        wide = box.width() / (here * _PITCH + ((here - 1) // 10) * _GROUP)
        size = min(box.height() / lines * 0.92, wide, most)
        if size > best + 0.5:
            best, per_line = size, here
    return best, per_line


def paint_marks(painter: QPainter, marks: Sequence[Marks], box: QRectF, size: float, per_line: int) -> None:
    """Paint all marks of a row one after another, with a gap after every ten."""
    looks = [(mark.look, mark.theme) for mark in marks for _ in range(mark.count)]
    lines = max(ceil(len(looks) / per_line), 1)
    top = box.center().y() - lines * size * 1.08 / 2
    for nr, (look, of) in enumerate(looks):
        line, at = divmod(nr, per_line)
        left = box.left() + size * (at * _PITCH + (at // 10) * _GROUP)
        paint_mark(painter, look, QRectF(left, top + line * size * 1.08, size, size), of)
