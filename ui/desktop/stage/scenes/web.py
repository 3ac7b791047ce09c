"""Stickers on the legs of a web: outside is good. The stickers are not joined: no area, no total."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import paint_mark
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spots, Word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_RINGS, _STICKER = 5, 44


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the empty web with a word at every leg, and the stickers that were revealed."""
    frame = picture.frame
    assert frame is not None
    middle = QPointF(room.center().x(), room.center().y() - 4)
    reach = min(room.height() / 2 - 20, room.width() * 0.235)
    legs = max(len(frame.rows), 1)
    ways = [QPointF(sin(2 * pi * (nr + 0.5) / legs), -cos(2 * pi * (nr + 0.5) / legs)) for nr in range(legs)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in range(1, _RINGS + 1):
        painter.setPen(QPen(theme.colour("lijn_sterk" if ring == _RINGS else "lijn"), 3))
        painter.drawPolygon([middle + way * (reach * ring / _RINGS) for way in ways])
    painter.setPen(QPen(theme.colour("lijn_sterk"), 4))
    for way in ways:
        painter.drawLine(middle, middle + way * reach)
    for word, way in zip(frame.rows, ways, strict=False):
        _leg(painter, word, middle + way * reach, way, room)
    for piece in picture.pieces:
        if isinstance(piece, Spots):
            newest = piece.key == picture.newest
            painter.setOpacity(newest_opacity if newest else 1.0)
            _stickers(painter, piece, middle, ways[piece.at % legs], reach, newest=newest)
            painter.setOpacity(1.0)


def _leg(painter: QPainter, word: Word, end: QPointF, way: QPointF, room: QRectF) -> None:
    """The picture and the word at the outside, left or right of the web."""
    right = way.x() >= 0
    left = end.x() + 40 if right else room.left()
    wide = room.right() - left if right else end.x() - 40 - left
    top = min(max(end.y() - 60, room.top()), room.bottom() - 120)
    square = QRectF(left if right else left + wide - 104, top + 8, 104, 104)
    if word.theme is not None:
        paint_mark(painter, "bean", square, word.theme)
    elif word.pictogram:
        paint_pictogram(painter, word.pictogram, square)
    words = QRectF(square.right() + 18, top, wide - 124, 120)
    if not right:
        words = QRectF(left, top, wide - 124, 120)
    fitted(painter, word.label, font_of(52), words, lines=2, at_right=not right)


def _stickers(
    painter: QPainter, piece: Spots, middle: QPointF, way: QPointF, reach: float, *, newest: bool
) -> None:
    """Stickers on one ring lie beside each other, across the leg."""
    across = QPointF(-way.y(), way.x())
    for spot in piece.spots:
        here = middle + way * (reach * spot.at[0] / _RINGS)
        for nr in range(spot.count):
            at = here + across * ((nr - (spot.count - 1) / 2) * _STICKER * 1.1)
            box = QRectF(at.x() - _STICKER / 2, at.y() - _STICKER / 2, _STICKER, _STICKER)
            if newest:
                painter.setPen(QPen(theme.colour("inkt"), 4))
                painter.setBrush(theme.colour("nu"))
                painter.drawEllipse(box.adjusted(-7, -7, 7, 7))
            paint_mark(painter, "sticker", box)
