"""A problem with its causes or its effects, level after level; the wishes stand on a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import paint_mark
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spot, Spots

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_LEVELS, _GAP, _MOST = 3, 56, 5


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """The problem stands at the left, every level further from it."""
    frame = picture.frame
    assert frame is not None
    wide = (room.width() - _LEVELS * _GAP) / (_LEVELS + 1)
    wishes = frame.look == "wishes"
    for nr, word in enumerate(frame.columns):
        left, top = room.right() - 480, room.top() - 100 + nr * 80
        paint_mark(painter, "light_ja", QRectF(left, top, 60, 60))
        fitted(painter, word.label, font_of(50), QRectF(left + 76, top - 10, 404, 80), lines=1)
    before = []
    if frame.rows and not wishes:
        problem = frame.rows[0]
        box = QRectF(room.left(), room.center().y() - 170, wide, 340)
        _node(painter, Spot(problem.label, problem.pictogram), box, "inkt", 7, lines=3)
        before = [box]
    shown = sorted(
        (piece for piece in picture.pieces if isinstance(piece, Spots)), key=lambda piece: piece.at
    )
    for piece in shown:
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        boxes = _boxes(room, len(piece.spots), piece.at, wide, wishes=wishes)
        painter.setPen(QPen(theme.colour("lijn_sterk"), 5))
        for box in boxes if before else ():
            start = QPointF(max(above.right() for above in before), room.center().y())
            painter.drawLine(start, QPointF(box.left(), box.center().y()))
        edge = "helpt" if wishes else "inkt" if newest else "lijn_sterk"
        for spot, box in zip(piece.spots, boxes, strict=True):
            _node(painter, spot, box, edge, 8 if newest else 4, fill="nu_tint" if newest else "oppervlak")
        before = boxes
        painter.setOpacity(1.0)


def _boxes(room: QRectF, count: int, level: int, wide: float, *, wishes: bool) -> list[QRectF]:
    """Under each other on their level; wishes fill the page in two columns."""
    if wishes:
        tall = (room.height() - 2 * 24) / 3
        half = (room.width() - 24) / 2
        return [
            QRectF(room.left() + (nr % 2) * (half + 24), room.top() + (nr // 2) * (tall + 24), half, tall)
            for nr in range(count)
        ]
    tall = min((room.height() - (_MOST - 1) * 20) / _MOST, 170)
    top = room.center().y() - (count * (tall + 20) - 20) / 2
    left = room.left() + (level + 1) * (wide + _GAP)
    return [QRectF(left, top + nr * (tall + 20), wide, tall) for nr in range(count)]


def _node(
    painter: QPainter,
    spot: Spot,
    box: QRectF,
    edge: str,
    width: int,
    *,
    fill: str = "oppervlak",
    lines: int = 3,
) -> None:
    painter.setPen(QPen(theme.colour(edge), width))
    painter.setBrush(theme.colour("helpt_tint" if spot.note else fill))
    painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 20, 20)
    words = box.adjusted(16, 6, -16, -6)
    if spot.pictogram and box.height() > 250:
        paint_pictogram(painter, spot.pictogram, QRectF(box.left(), box.top() + 14, box.width(), 150))
        words.setTop(box.top() + 164)
    elif spot.pictogram and box.height() > 100:
        paint_pictogram(painter, spot.pictogram, QRectF(box.left() + 10, box.center().y() - 44, 88, 88))
        words.setLeft(box.left() + 106)
    if spot.note:
        paint_mark(painter, "light_ja", QRectF(box.right() - 44, box.top() - 14, 56, 56))
    fitted(painter, spot.label, font_of(50, "kop"), words, lines=lines)
