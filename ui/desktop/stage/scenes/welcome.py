"""The page for people who come in: one word, one line, and the table. No names."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.people import figure_path
from ui.desktop.stage.words import fitted, font_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_PEOPLE = 6


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """A round table with people around it, and the words below it."""
    middle = QPointF(room.center().x(), room.top() + 210)
    for nr in range(_PEOPLE):
        turn = 2 * pi * (nr + 0.5) / _PEOPLE
        at = middle + QPointF(sin(turn) * 300, -cos(turn) * 190)
        painter.fillPath(figure_path(at.x() - 46, at.y() - 74, 148), theme.colour("inkt"))
    painter.setPen(QPen(theme.colour("inkt"), 8))
    painter.setBrush(theme.colour("tafellaken"))
    painter.drawEllipse(middle, 220, 118)
    words = QRectF(room.left(), room.bottom() - 420, room.width(), 250)
    fitted(painter, picture.title, font_of(210), words, lines=1, centred=True)
    if picture.frame is not None:
        below = QRectF(room.left(), room.bottom() - 160, room.width(), 120)
        fitted(painter, picture.frame.head, font_of(80, "kop"), below, lines=1, centred=True)
