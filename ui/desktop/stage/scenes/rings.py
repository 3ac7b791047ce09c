"""Circles of help: who lies near us and who lies far; the size says how important they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.people import figure_path
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spots

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_WE, _SLOTS = 210, 4
_SIZES = (52, 84, 116)


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """We stand at the left; the rings run away from us to the right."""
    frame = picture.frame
    assert frame is not None
    middle = QPointF(room.left() + 70, room.center().y() + 30)
    wide = (room.width() - _WE) / 3
    painter.save()
    painter.setClipRect(room.adjusted(-40, 70, 40, 20))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(1, 4):
        painter.setPen(QPen(theme.colour("lijn_sterk"), 4, Qt.PenStyle.DashLine))
        reach = room.left() + _WE + ring * wide - middle.x() - 16
        painter.drawEllipse(middle, reach, reach)
    painter.restore()
    for ring, word in enumerate(frame.columns):
        box = QRectF(room.left() + _WE + ring * wide, room.top() - 12, wide - 30, 76)
        fitted(painter, word.label, font_of(54), box, lines=1)
    for nr in (-1, 0, 1):
        painter.fillPath(
            figure_path(middle.x() - 36 + nr * 52, middle.y() - 50 + abs(nr) * 16, 110), theme.colour("inkt")
        )
    fitted(
        painter,
        frame.head,
        font_of(64),
        QRectF(middle.x() - 100, middle.y() + 84, 220, 80),
        lines=1,
        centred=True,
    )
    tall = (room.height() - 80) / _SLOTS
    for piece in picture.pieces:
        if not isinstance(piece, Spots):
            continue
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        spot = piece.spots[0]
        at, slot, size = spot.at
        across = _SIZES[min(max(int(size + 0.5), 1), 3) - 1]
        left = room.left() + _WE + at * wide
        top = room.top() + 80 + slot * tall
        disc = QRectF(left, top + (tall - across) / 2, across, across)
        painter.setPen(QPen(theme.colour("inkt"), 10 if newest else 4))
        painter.setBrush(theme.colour("nu" if newest else "accent"))
        painter.drawEllipse(disc)
        words = QRectF(disc.right() + 14, top, left + wide - 6 - disc.right() - 14, tall)
        fitted(painter, spot.label, font_of(50, "kop"), words, lines=3)
        painter.setOpacity(1.0)
