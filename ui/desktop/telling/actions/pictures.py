"""The picture of an action: a photo of residents' own, or a pictogram."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

import resources
from ui.desktop.parts.pictogram import paint_pictogram

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wijksessie.commands import Workspace
    from wijksessie.queries.action_list import ActionRow


def photos_of(workspace: Workspace, rows: Iterable[ActionRow]) -> dict[str, QPixmap]:
    """Return the photos of these actions by their id; those that were erased are not there."""
    from wijksessie.queries.own_pictures import own_picture

    found: dict[str, QPixmap] = {}
    for id_ in {row.own_picture for row in rows if row.own_picture}:
        photo = own_picture(workspace, id_)
        pixmap = QPixmap()
        if photo is not None and pixmap.loadFromData(base64.b64decode(photo.data)):
            found[id_] = pixmap
    return found


def paint_picture(painter: QPainter, row: ActionRow, photos: Mapping[str, QPixmap], square: QRectF) -> None:
    """Paint the photo of an action in the middle of a square, or else its pictogram."""
    photo = photos.get(row.own_picture or "")
    if photo is None:
        if row.pictogram:
            paint_pictogram(painter, row.pictogram, square)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    size = photo.size().scaled(square.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(square.center())
    painter.drawPixmap(place, photo, QRectF(photo.rect()))


class ActionPicture(QWidget):
    """The picture beside the name of an action."""

    def __init__(self, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._row: ActionRow | None = None
        self._photos: Mapping[str, QPixmap] = {}
        self.setObjectName("actionPicture")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_action(self, row: ActionRow, photos: Mapping[str, QPixmap]) -> None:
        """Show the picture of this action; without one it takes no room."""
        self._row, self._photos = row, photos
        own = row.own_picture in photos
        self.setAccessibleName("" if own else resources.pictogram_alt(row.pictogram or resources.UNKNOWN))
        self.setVisible(own or bool(row.pictogram))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the square it needs."""
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint it."""
        if self._row is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_picture(painter, self._row, self._photos, QRectF(self.rect()))
            painter.end()
