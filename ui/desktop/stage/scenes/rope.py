"""A rope of years with what happened: above it what was good, below it what was hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from ui.desktop import theme
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spot, Spots

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_EVENTS, _GAP = 5, 20


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the rope, and the events that were revealed, each at its own place."""
    frame = picture.frame
    assert frame is not None
    level = room.center().y()
    rope = QPainterPath(QPointF(room.left() - 40, level))
    step = (room.width() + 80) / 8
    for nr in range(8):
        left = room.left() - 40 + nr * step
        bend = 18 if nr % 2 else -18
        rope.quadTo(QPointF(left + step / 2, level + bend), QPointF(left + step, level))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("lijn_sterk"), 16, c=Qt.PenCapStyle.RoundCap))
    painter.drawPath(rope)
    wide = (room.width() - (_EVENTS - 1) * _GAP) / _EVENTS
    tall = room.height() / 2 - 70
    for piece in picture.pieces:
        if not isinstance(piece, Spots):
            continue
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        spot = piece.spots[0]
        left, mood = room.left() + piece.at * (wide + _GAP), spot.at[1]
        top = level - 60 - tall if mood > 0 else level + 60 if mood < 0 else level - tall / 2
        _event(painter, spot, QRectF(left, top, wide, tall), level, newest=newest)
        painter.setOpacity(1.0)


def _event(painter: QPainter, spot: Spot, box: QRectF, level: float, *, newest: bool) -> None:
    """A card on a string; the year stands on top of it."""
    ink = theme.colour("inkt")
    painter.setPen(QPen(ink, 5))
    painter.drawLine(QPointF(box.center().x(), box.center().y()), QPointF(box.center().x(), level))
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(box.center().x(), level), 16, 16)
    painter.setPen(QPen(ink, 8 if newest else 4))
    painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
    painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 20, 20)
    words = box.adjusted(14, 10, -14, -10)
    if spot.note:
        fitted(painter, spot.note, font_of(60), QRectF(words.left(), words.top(), words.width(), 72), lines=1)
        words.setTop(words.top() + 76)
    fitted(painter, spot.label, font_of(50, "kop"), words, lines=5)
