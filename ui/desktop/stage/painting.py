"""The picture of the big screen, painted by one function: beamer, preview and tests see the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.scenes import painter_of
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import Sentence

if TYPE_CHECKING:
    from ui.desktop.stage.show import Picture
    from wijksessie.queries.stage.scene import Frame

_NARROWEST_ROWS, _NARROWEST = 1440, 1920
"""On an old beamer of 4 by 3 words of a drawing become smaller rather than cut; rows of figures have room."""

_MARGIN, _TOP, _BOTTOM = 56, 158, 40
"""Of a picture 1080 high: the mockup's measures. Everything scales with the height."""


def paint_picture(
    painter: QPainter, area: QRectF, picture: Picture | None, *, newest_opacity: float = 1.0
) -> None:
    """Paint what is visible; None is black. The newest row fades in."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture is None:
        painter.fillRect(area, Qt.GlobalColor.black)
        painter.restore()
        return
    painter.fillRect(area, theme.colour("groot_scherm"))
    narrowest = _NARROWEST_ROWS if picture.kind == "dots" else _NARROWEST
    scale = min(area.height() / 1080, area.width() / narrowest)
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    page = QRectF(0, 0, area.width() / scale, area.height() / scale)
    if picture.kind not in _WITHOUT_TITLE:
        _title(painter, picture.title, page)
    room = page.adjusted(_MARGIN, _TOP, -_MARGIN, -_BOTTOM)
    frame = picture.frame
    if frame is not None and frame.foot:
        _foot(painter, picture, room, newest_opacity)
        room.setBottom(room.bottom() - _FOOT)
    if frame is not None and frame.head and picture.kind in _WITH_HEAD:
        _head(painter, frame, room)
        room.setTop(room.top() + _HEAD)
    painter_of(picture.kind)(painter, room, picture, newest_opacity)
    painter.restore()


_WITHOUT_TITLE = ("question", "welcome")
_WITH_HEAD = ("lines", "boxes", "tree")
_HEAD, _FOOT = 104, 104


def _head(painter: QPainter, frame: Frame, room: QRectF) -> None:
    """Which part of it this page shows: an option with its picture, or one word."""
    box = QRectF(room.left(), room.top() - 14, room.width(), 96)
    if frame.pictogram:
        paint_pictogram(painter, frame.pictogram, QRectF(box.left(), box.top(), 96, 96))
        box.setLeft(box.left() + 120)
    fitted(painter, frame.head, font_of(60), box, lines=1)


def _foot(painter: QPainter, picture: Picture, room: QRectF, newest_opacity: float) -> None:
    """The sentence at the bottom, when it was revealed."""
    for piece in picture.pieces:
        if isinstance(piece, Sentence):
            painter.setOpacity(newest_opacity if piece.key == picture.newest else 1.0)
            box = QRectF(room.left(), room.bottom() - 88, room.width(), 88)
            painter.setPen(QPen(theme.colour("inkt"), 4))
            painter.setBrush(theme.colour("nu_tint"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 20, 20)
            fitted(painter, piece.text, font_of(56), box.adjusted(32, 0, -32, 0), lines=1)
            painter.setOpacity(1.0)


def _title(painter: QPainter, title: str, page: QRectF) -> None:
    box = QRectF(_MARGIN, 40, page.width() - 2 * _MARGIN, 96)
    font = theme.resident_font(theme.resident_size("titel"), "titel")
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    fitted(painter, title, font, box, lines=2)
