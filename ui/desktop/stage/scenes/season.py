"""Twelve months with stacks of stones, a row for every card. No line, no axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import GridRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_NAMES, _HEAD, _GAP = 430, 70, 16


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the months and the words, and the stones of the rows that were revealed."""
    frame = picture.frame
    assert frame is not None
    count = max(len(frame.rows), 2)
    wide = (room.width() - _NAMES) / max(len(frame.columns), 1)
    tall = (room.height() - _HEAD) / count - _GAP
    for nr, month in enumerate(frame.columns):
        box = QRectF(room.left() + _NAMES + nr * wide, room.top() - 8, wide, _HEAD)
        fitted(painter, month.label, font_of(50), box, lines=1, centred=True)
    shown = {piece.at: piece for piece in picture.pieces if isinstance(piece, GridRow)}
    most = max(
        (cell.marks.count for row in shown.values() for cell in row.cells if cell.marks is not None),
        default=1,
    )
    stone = min(tall * 0.94 / max(most, 4), wide * 0.4)
    for nr, word in enumerate(frame.rows):
        box = QRectF(room.left(), room.top() + _HEAD + nr * (tall + _GAP), room.width(), tall)
        row = shown.get(nr)
        newest = row is not None and row.key == picture.newest
        painter.setPen(QPen(theme.colour("inkt" if newest else "lijn"), 8 if newest else 3))
        painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
        painter.drawRoundedRect(box, 20, 20)
        side = min(tall * 0.5, 130)
        if word.pictogram:
            paint_pictogram(painter, word.pictogram, QRectF(box.left() + 20, box.top() + 12, side, side))
        words = QRectF(box.left() + 20, box.top() + 12 + side, _NAMES - 32, tall - side - 16)
        fitted(painter, word.label, font_of(50), words, lines=2)
        if row is not None:
            painter.setOpacity(newest_opacity if newest else 1.0)
            _stones(painter, row, box, wide, stone)
            painter.setOpacity(1.0)


def _stones(painter: QPainter, row: GridRow, box: QRectF, wide: float, stone: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("inkt"))
    across = min(wide * 0.72, stone * 1.9)
    for month, cell in enumerate(row.cells):
        middle = box.left() + _NAMES + (month + 0.5) * wide
        for nr in range(cell.marks.count if cell.marks is not None else 0):
            top = box.bottom() - 8 - (nr + 1) * stone
            painter.drawEllipse(QRectF(middle - across / 2, top, across, stone * 0.86))
