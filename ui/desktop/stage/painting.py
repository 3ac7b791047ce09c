"""The picture of the big screen, painted by one function: beamer, preview and tests see the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ui.desktop import theme
from ui.desktop.stage.row_painting import ROW, figure_height, paint_row

if TYPE_CHECKING:
    from ui.desktop.stage.show import Picture

_MARGIN, _TOP, _BOTTOM, _GAP = 56, 158, 40, 26
"""Of a picture 1080 high: the mockup's measures. Everything scales with the height."""

_LEAST_PLACES = 3
"""A row never grows beyond a third of the page, or one row alone would fill it."""


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
    scale = min(area.height() / 1080, area.width() / 1440)
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    page = QRectF(0, 0, area.width() / scale, area.height() / scale)
    _title(painter, picture.title, page)
    _rows(painter, picture, page, newest_opacity)
    painter.restore()


def _title(painter: QPainter, title: str, page: QRectF) -> None:
    box = QRectF(_MARGIN, 40, page.width() - 2 * _MARGIN, 96)
    font = theme.resident_font(theme.resident_size("titel"), "titel")
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    needed = QFontMetricsF(font).horizontalAdvance(title)
    if needed > box.width():
        font.setPixelSize(max(int(font.pixelSize() * box.width() / needed), 40))
    painter.setFont(font)
    painter.setPen(theme.colour("inkt"))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)


def _rows(painter: QPainter, picture: Picture, page: QRectF, newest_opacity: float) -> None:
    """Give every row its final place, also while others are hidden."""
    places = max(len(picture.rows), _LEAST_PLACES)
    room = page.height() - _TOP - _BOTTOM
    height = min(ROW, (room - (places - 1) * _GAP) / places)
    first = QRectF(_MARGIN, _TOP, page.width() - 2 * _MARGIN, height)
    figure = figure_height([row for row in picture.rows if row is not None], first)
    for place, row in enumerate(picture.rows):
        if row is None:
            continue
        newest = row.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        paint_row(painter, row, first.translated(0, place * (height + _GAP)), figure, newest=newest)
    painter.setOpacity(1.0)
