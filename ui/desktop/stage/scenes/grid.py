"""Beans or lights in a grid of solutions and questions; what blocks has a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import mark_size, paint_mark, paint_marks
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import CellLaid, GridRow, Word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_NAMES, _HEAD, _GAP, _MOST = 0.31, 150, 14, 180


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the empty grid with its words, and the rows that were revealed."""
    frame = picture.frame
    assert frame is not None
    names = room.width() * _NAMES
    count, across = max(len(frame.rows), 1), max(len(frame.columns), 1)
    wide = (room.width() - names) / across
    tall = min((room.height() - _HEAD) / count - _GAP, _MOST)
    for nr, word in enumerate(frame.columns):
        _column(painter, word, QRectF(room.left() + names + nr * wide, room.top(), wide, _HEAD))
    rows = [
        QRectF(room.left(), room.top() + _HEAD + nr * (tall + _GAP), room.width(), tall)
        for nr in range(count)
    ]
    for word, box in zip(frame.rows, rows, strict=False):
        _row(painter, word, box, names, newest=False)
    for piece in picture.pieces:
        if not isinstance(piece, GridRow):
            continue
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        box = rows[piece.at]
        _row(painter, frame.rows[piece.at], box, names, newest=newest)
        for nr, cell in enumerate(piece.cells):
            _cell(painter, cell, QRectF(box.left() + names + nr * wide, box.top(), wide, tall))
        painter.setOpacity(1.0)


def _column(painter: QPainter, word: Word, box: QRectF) -> None:
    """The shape of the theme above its word."""
    if word.theme is not None:
        paint_mark(painter, "bean", QRectF(box.center().x() - 34, box.top() - 4, 68, 68), word.theme)
    fitted(painter, word.label, font_of(50, "kop"), box.adjusted(2, 66, -2, -8), lines=1, centred=True)


def _row(painter: QPainter, word: Word, box: QRectF, names: float, *, newest: bool) -> None:
    painter.setPen(QPen(theme.colour("inkt" if newest else "lijn"), 8 if newest else 3))
    painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
    painter.drawRoundedRect(box, 20, 20)
    left, side = box.left() + 14, min(box.height() - 20, 100)
    if word.pictogram:
        paint_pictogram(painter, word.pictogram, QRectF(left, box.center().y() - side / 2, side, side))
        left += side + 14
    words = QRectF(left, box.top(), box.left() + names - 12 - left, box.height())
    fitted(painter, word.label, font_of(50, "kop"), words, lines=3)


def _cell(painter: QPainter, cell: CellLaid, box: QRectF) -> None:
    inside = box.adjusted(14, 14, -14, -14)
    if cell.ringed:
        painter.setPen(QPen(theme.colour("inkt"), 8, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        side = min(inside.width(), inside.height())
        painter.drawEllipse(
            QRectF(inside.center().x() - side / 2, inside.center().y() - side / 2, side, side)
        )
    if cell.marks is None or not cell.marks.count:
        return
    if cell.marks.count == 1:
        side = min(inside.width(), inside.height()) * (0.62 if cell.marks.look.startswith("light") else 0.5)
        square = QRectF(inside.center().x() - side / 2, inside.center().y() - side / 2, side, side)
        paint_mark(painter, cell.marks.look, square, cell.marks.theme)
        return
    size, _ = mark_size(5, QRectF(0, 0, inside.width(), inside.height()), 64)
    across = size * 1.16 * cell.marks.count - size * 0.16
    room = QRectF(inside.center().x() - across / 2, inside.top(), across + size, inside.height())
    paint_marks(painter, (cell.marks,), room, size, cell.marks.count)
