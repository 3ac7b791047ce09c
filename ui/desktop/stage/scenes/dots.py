"""Rows of real figures, one place after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ui.desktop.stage.row_painting import ROW, figure_height, paint_row
from wijksessie.queries.dots import RevealRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture

_GAP = 26
_LEAST_PLACES = 3
"""A row never grows beyond a third of the page, or one row alone would fill it."""


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Give every row its final place, also while others are hidden."""
    places = max(len(picture.pieces), _LEAST_PLACES)
    height = min(ROW, (room.height() - (places - 1) * _GAP) / places)
    first = QRectF(room.left(), room.top(), room.width(), height)
    rows = [row if isinstance(row, RevealRow) else None for row in picture.pieces]
    figure = figure_height([row for row in rows if row is not None], first)
    for place, row in enumerate(rows):
        if row is None:
            continue
        newest = row.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        paint_row(painter, row, first.translated(0, place * (height + _GAP)), figure, newest=newest)
    painter.setOpacity(1.0)
