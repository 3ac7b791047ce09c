"""One question, as large as fits, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.words import fitted, font_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.desktop.stage.show import Picture


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """The picture at the left where there is one; the words fill the rest."""
    frame = picture.frame
    box = room.adjusted(60, -100, -60, 0)
    if frame is not None and frame.pictogram:
        side = min(box.height() * 0.7, 520)
        paint_pictogram(painter, frame.pictogram, QRectF(box.left(), box.center().y() - side / 2, side, side))
        box.setLeft(box.left() + side + 80)
    fitted(painter, picture.title, font_of(124), box, lines=6, centred=frame is None or not frame.pictogram)
