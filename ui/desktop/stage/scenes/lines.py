"""Rows with a word and what was laid there; also places of an order, from the last to the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import mark_size, paint_mark, paint_marks
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Line, Word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_GAP, _MOST, _TALL, _LEGEND, _PAD = 18, 190, 270, 176, 24


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Give every row its place; a row that is known before shows its word and stays empty."""
    frame = picture.frame
    assert frame is not None
    before = frame.rows
    if frame.columns:
        _legend(painter, frame.columns, QRectF(room.left(), room.bottom() - _LEGEND, room.width(), _LEGEND))
        room = room.adjusted(0, 0, 0, -_LEGEND - _GAP)
    places = int(frame.look.removeprefix("order")) if frame.look.startswith("order") else 0
    count = max(len(before) or places or len(picture.pieces), 3)
    height = min(_MOST if count > 3 else _TALL, (room.height() - (count - 1) * _GAP) / count)
    boxes = [
        QRectF(room.left(), room.top() + nr * (height + _GAP), room.width(), height) for nr in range(count)
    ]
    for word, box in zip(before, boxes, strict=False):
        _ground(painter, box, newest=False)
        _word(painter, word.label, word.pictogram, word, box)
    bare = frame.look == "bare"
    lines = [
        (piece, piece.at if not bare else nr)
        for nr, piece in enumerate(picture.pieces)
        if isinstance(piece, Line)
    ]
    size, per_line = _size([line for line, _ in lines], boxes[0])
    for line, at in lines:
        newest = line.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        box = boxes[min(at, count - 1)]
        _ground(painter, box, newest=newest)
        known = before[line.at] if line.at < len(before) else None
        if line.place:
            _place(painter, line, box)
        else:
            _word(painter, line.label, line.pictogram or (known.pictogram if known else ""), known, box)
            paint_marks(painter, line.marks, _marks_room(box), size, per_line)
        painter.setOpacity(1.0)


def _ground(painter: QPainter, box: QRectF, *, newest: bool) -> None:
    painter.setPen(QPen(theme.colour("inkt" if newest else "lijn"), 8 if newest else 3))
    painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
    painter.drawRoundedRect(box, 24, 24)


def _marks_room(box: QRectF) -> QRectF:
    left = box.left() + box.width() * 0.36
    return QRectF(left, box.top() + 12, box.right() - left - _PAD, box.height() - 24)


def _size(lines: list[Line], box: QRectF) -> tuple[float, int]:
    """The same size on every row of the page, so that rows can be compared."""
    most = max((sum(mark.count for mark in line.marks) for line in lines), default=1)
    return mark_size(max(most, 1), _marks_room(box), 88)


def _word(painter: QPainter, label: str, pictogram: str, word: Word | None, box: QRectF) -> None:
    """The picture (or the shape of a theme) and the word, at the left."""
    left = box.left() + _PAD
    side = min(box.height() - 24, 132)
    square = QRectF(left, box.center().y() - side / 2, side, side)
    if pictogram:
        paint_pictogram(painter, pictogram, square)
        left += side + _PAD
    elif word is not None and word.theme is not None:
        paint_mark(painter, "bean", square, word.theme)
        left += side + _PAD
    words = QRectF(left, box.top() + 8, _marks_room(box).left() - left - _PAD, box.height() - 16)
    fitted(painter, label, font_of(56), words, lines=3)


def _place(painter: QPainter, line: Line, box: QRectF) -> None:
    """A place of an order: its number, its picture, its word."""
    side = min(box.height() - 24, 132)
    disc = QRectF(box.left() + _PAD, box.center().y() - 42, 84, 84)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("inkt"))
    painter.drawEllipse(disc)
    painter.setPen(theme.colour("oppervlak"))
    painter.setFont(font_of(56))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(line.place))
    left = disc.right() + _PAD
    if line.pictogram:
        paint_pictogram(painter, line.pictogram, QRectF(left, box.center().y() - side / 2, side, side))
        left += side + _PAD
    words = QRectF(left, box.top() + 8, box.right() - _PAD - left, box.height() - 16)
    fitted(painter, line.label, font_of(64), words, lines=2)


def _legend(painter: QPainter, words: tuple[Word, ...], box: QRectF) -> None:
    """What every shape means, on at most two lines."""
    rows = 2 if len(words) > 4 else 1
    across = -(-len(words) // rows)
    wide, tall = box.width() / max(across, 1), 84.0
    font = font_of(50, "kop")
    for nr, word in enumerate(words):
        line, at = divmod(nr, across)
        left, top = box.left() + at * wide, box.bottom() - (rows - line) * tall
        look = word.pictogram if word.pictogram.startswith("pin_") else "bean"
        paint_mark(painter, look, QRectF(left, top + 14, 56, 56), word.theme)
        room = QRectF(
            left + 74, top, min(wide - 92, QFontMetricsF(font).horizontalAdvance(word.label) + 40), tall
        )
        fitted(painter, word.label, font, room, lines=1)
