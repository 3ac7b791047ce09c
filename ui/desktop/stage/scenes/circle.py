"""The vicious circle: five nodes in a ring with arrows between them, and cards on the nodes."""

from __future__ import annotations

from math import atan2, cos, degrees, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spots, Word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_DISC = 176
NODES = 5


def places(room: QRectF, count: int = NODES) -> list[QPointF]:
    """Return the middles of the nodes in a ring, the first on top, clockwise."""
    wide, tall = room.width() * 0.285, room.height() / 2 - _DISC / 2 - 26
    middle = QPointF(room.center().x(), room.center().y() - 4)
    return [
        middle + QPointF(sin(2 * pi * nr / count) * wide, -cos(2 * pi * nr / count) * tall)
        for nr in range(count)
    ]


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the nodes that were revealed with the arrows between them, and the cards that lie on them."""
    frame = picture.frame
    assert frame is not None
    at = places(room, len(frame.rows))
    shown = [piece for piece in picture.pieces if isinstance(piece, Spots)]
    nodes = {piece.at for piece in shown if not _is_cards(piece)}
    whole = len(nodes) == len(frame.rows)
    for nr in range(len(at)):
        if nr in nodes and ((nr + 1 < len(at) and nr + 1 in nodes) or (nr + 1 == len(at) and whole)):
            _arrow(painter, room, at[nr], at[(nr + 1) % len(at)], bent=nr > 0)
    for piece in shown:
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        if _is_cards(piece):
            _cards(painter, piece, at[piece.at], room, newest=newest)
        else:
            _node(painter, frame.rows[piece.at], at[piece.at], piece.at, room, newest=newest)
        painter.setOpacity(1.0)
    if whole:
        middle = QRectF(room.center().x() - 300, room.center().y() - 110, 600, 240)
        fitted(painter, frame.head, font_of(64), middle, lines=3, centred=True)


def _is_cards(piece: Spots) -> bool:
    return any(spot.look == "card" for spot in piece.spots)


def _node(painter: QPainter, word: Word, at: QPointF, nr: int, room: QRectF, *, newest: bool) -> None:
    """A disc with its picture; the words stand outside the ring."""
    painter.setPen(QPen(theme.colour("inkt"), 10 if newest else 6))
    painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
    painter.drawEllipse(at, _DISC / 2, _DISC / 2)
    side = _DISC * 0.66
    paint_pictogram(painter, word.pictogram, QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
    fitted(painter, word.label, font_of(56), _words(at, nr, room), lines=2)


def _words(at: QPointF, nr: int, room: QRectF) -> QRectF:
    """Where the word of a node stands: beside it, away from the middle."""
    right = at.x() >= room.center().x() - 1
    left = at.x() + _DISC / 2 + 20 if right else room.left()
    end = room.right() if right else at.x() - _DISC / 2 - 20
    if nr == 0:  # the arrow leaves below it
        return QRectF(left, at.y() - 120, end - left, 66)
    return QRectF(left, at.y() - 66, end - left, 132)


def _cards(painter: QPainter, piece: Spots, at: QPointF, room: QRectF, *, newest: bool) -> None:
    """The pictures of the cards under the words of the node; more than fit are a number of extra ones."""
    words = _words(at, piece.at, room)
    most = max(int(words.width() // 96), 1)
    shown = piece.spots[:most] if len(piece.spots) <= most else piece.spots[: most - 1]
    for nr, spot in enumerate(shown):
        box = QRectF(words.left() + nr * 96, words.bottom() + 4, 88, 88)
        painter.setPen(QPen(theme.colour("inkt" if newest else "lijn_sterk"), 6 if newest else 3))
        painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
        painter.drawRoundedRect(box, 12, 12)
        if spot.pictogram:
            paint_pictogram(painter, spot.pictogram, box.adjusted(8, 8, -8, -8))
    if len(shown) < len(piece.spots):
        more = QRectF(words.left() + len(shown) * 96, words.bottom() + 4, 100, 88)
        fitted(painter, f"+{len(piece.spots) - len(shown)}", font_of(56), more, lines=1)


def _arrow(painter: QPainter, room: QRectF, start: QPointF, end: QPointF, *, bent: bool) -> None:
    """An arrow along the ring, bent outwards."""
    way = end - start
    long = (way.x() ** 2 + way.y() ** 2) ** 0.5
    one = way / long
    first, last = start + one * (_DISC / 2 + 22), end - one * (_DISC / 2 + 30)
    out = (first + last) / 2 - QPointF(room.center().x(), room.center().y())
    size = max((out.x() ** 2 + out.y() ** 2) ** 0.5, 1.0)
    bend = (first + last) / 2 + out / size * (34 if bent else 0)
    path = QPainterPath(first)
    path.quadTo(bend, last)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("stress"), 10, c=Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    tip = last - bend
    painter.save()
    painter.translate(last)
    painter.rotate(degrees(atan2(tip.y(), tip.x())))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("stress"))
    painter.drawPolygon(QPolygonF([QPointF(18, 0), QPointF(-22, -22), QPointF(-22, 22)]))
    painter.restore()
