"""A line of marks with everybody's stickers on it, stacked. No average."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import paint_mark
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spots

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_LOW, _SIDE = 150, 150


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """The line from a sad to a glad face, with its marks; stickers above it."""
    frame = picture.frame
    assert frame is not None
    left, right, level = room.left() + _SIDE, room.right() - _SIDE, room.bottom() - _LOW
    painter.setPen(QPen(theme.colour("inkt"), 9))
    painter.drawLine(QPointF(left, level), QPointF(right, level))
    paint_pictogram(painter, "gezicht_1", QRectF(room.left() - 10, level - 56, 124, 124))
    paint_pictogram(painter, "gezicht_5", QRectF(room.right() - 114, level - 56, 124, 124))
    marks = max(len(frame.columns) - 1, 1)
    inner, step = left + 60, (right - left - 120) / marks
    for nr, word in enumerate(frame.columns):
        at = inner + nr * step
        painter.setPen(QPen(theme.colour("inkt"), 6))
        painter.drawLine(QPointF(at, level - 16), QPointF(at, level + 16))
        fitted(
            painter,
            word.label,
            font_of(60),
            QRectF(at - step / 2, level + 22, step, 84),
            lines=1,
            centred=True,
        )
    for piece in picture.pieces:
        if not isinstance(piece, Spots):
            continue
        painter.setOpacity(newest_opacity if piece.key == picture.newest else 1.0)
        most = max(spot.count for spot in piece.spots)
        size = min(step * 0.62, (level - room.top() - 40) / max(most, 1) / 1.1, 88)
        for spot in piece.spots:
            for nr in range(spot.count):
                top = level - 26 - (nr + 1) * size * 1.1
                paint_mark(painter, "sticker", QRectF(inner + spot.at[0] * step - size / 2, top, size, size))
        painter.setOpacity(1.0)
