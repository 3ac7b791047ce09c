"""The outline of a body, and beside each part the stickers of everybody together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from ui.desktop import theme
from ui.desktop.stage.shapes import mark_size, paint_mark
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Spots

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_WHERE: dict[str, tuple[float, float, bool, int]] = {
    "hoofd": (0.5, 0.13, True, 0),
    "nek_schouders": (0.62, 0.235, True, 1),
    "buik": (0.5, 0.47, True, 2),
    "benen": (0.6, 0.78, True, 3),
    "slaap": (0.44, 0.06, False, 0),
    "borst": (0.42, 0.30, False, 1),
    "rug": (0.36, 0.42, False, 2),
    "handen": (0.14, 0.56, False, 3),
}
"""Where a part is on the body, of its box; whether its words stand at the right of it, and in which row."""

_ROWS = 4


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the outline and what the stickers mean, and the parts that were revealed."""
    frame = picture.frame
    assert frame is not None
    tall = room.height() - 90
    figure = QRectF(room.center().x() - tall * 0.24, room.top() - 10, tall * 0.48, tall)
    painter.setPen(QPen(theme.colour("inkt"), 7, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(theme.colour("oppervlak"))
    painter.drawPath(_outline(figure))
    for nr, kind in enumerate(frame.columns):
        left = room.left() + nr * 420
        paint_mark(painter, kind.pictogram, QRectF(left, room.bottom() - 66, 56, 56))
        fitted(painter, kind.label, font_of(50), QRectF(left + 72, room.bottom() - 78, 330, 80), lines=1)
    shown = [piece for piece in picture.pieces if isinstance(piece, Spots)]
    most = max((sum(spot.count for spot in piece.spots) for piece in shown), default=1)
    for piece in shown:
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        x, y, right, row = _WHERE.get(
            piece.spots[0].note, (0.5, 0.5, piece.at % 2 == 0, piece.at // 2 % _ROWS)
        )
        at = QPointF(figure.left() + x * figure.width(), figure.top() + y * figure.height())
        wide, high = figure.left() - room.left() - 30, tall / _ROWS
        top = room.top() + row * high
        box = QRectF(figure.right() + 30 if right else room.left(), top, wide, high - 16)
        _part(painter, piece, box, at, most, newest=newest)
        painter.setOpacity(1.0)


def _part(painter: QPainter, piece: Spots, box: QRectF, at: QPointF, most: int, *, newest: bool) -> None:
    """A box with the word and the stickers, and a line to the place on the body."""
    edge = QPen(theme.colour("inkt"), 8 if newest else 3)
    painter.setPen(QPen(theme.colour("lijn_sterk"), 4))
    near = QPointF(box.left() if box.center().x() > at.x() else box.right(), box.center().y())
    painter.drawLine(near, at)
    painter.setBrush(theme.colour("inkt"))
    painter.drawEllipse(at, 12, 12)
    painter.setPen(edge)
    painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
    painter.drawRoundedRect(box, 20, 20)
    fitted(
        painter,
        piece.spots[0].label,
        font_of(52),
        QRectF(box.left() + 18, box.top() + 6, box.width() - 36, 72),
        lines=1,
    )
    room = QRectF(box.left() + 18, box.top() + 80, box.width() - 36, box.height() - 90)
    size, per_line = mark_size(most, room, 52)
    looks = [spot.look for spot in piece.spots for _ in range(spot.count)]
    for nr, look in enumerate(looks):
        line, place = divmod(nr, per_line)
        left = room.left() + size * (place * 1.16 + (place // 10) * 0.42)
        paint_mark(painter, look, QRectF(left, room.top() + line * size * 1.08, size, size))


def _outline(box: QRectF) -> QPainterPath:
    """A plain body from the front: no hair, no clothes, no sex."""
    w, h = box.width(), box.height()

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * w, box.top() + y * h)

    right = ((0.56, 0.19), (0.58, 0.225), (0.74, 0.25), (0.80, 0.32), (0.90, 0.56), (0.83, 0.585),
             (0.72, 0.40), (0.69, 0.55), (0.70, 0.96), (0.56, 0.96), (0.51, 0.60))  # fmt: skip
    path = QPainterPath(at(*right[0]))
    for point in right[1:]:
        path.lineTo(at(*point))
    for x, y in reversed(right):
        path.lineTo(at(1 - x, y))
    path.closeSubpath()
    head = QPainterPath()
    head.addEllipse(at(0.5, 0.105), h * 0.075, h * 0.095)
    return path.united(head)
