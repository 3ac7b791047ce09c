"""Cards with pictures in a grid, painted: as many as there are, without a widget for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex

_GAP = 12


@dataclass(frozen=True)
class Tile:
    """A picture with its word. `helps` gives the leaf edge of a solution; an `empty` place is dashed.

    `badge` is the pictogram of a theme, `spoken` what a screen reader says after the word.
    """

    key: str
    label: str
    pictogram: str
    helps: bool = False
    empty: bool = False
    badge: str = ""
    spoken: str = ""


class TileModel(QAbstractListModel):
    """The tiles, with what a screen reader says of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tiles: Sequence[Tile] = ()

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these tiles."""
        self.beginResetModel()
        self.tiles = tiles
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many tiles there are."""
        return len(self.tiles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let an empty place only be read."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled if self.tiles[index.row()].empty else enabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a tile."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        tile = self.tiles[index.row()]
        return ", ".join(part for part in (tile.label, tile.spoken) if part)


class TilePainter(QStyledItemDelegate):
    """Paints a card: the picture large, the word below it."""

    def __init__(self, view: TileView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the size every tile has."""
        return self._view.tile_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a tile."""
        tile = self._view.tiles.tiles[index.row()]
        area = QRectF(option.rect).adjusted(2, 2, -_GAP, -_GAP)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("lijn_sterk" if tile.empty else "lijn"), 1.5)
        if tile.empty:
            pen.setDashPattern([4, 3])
        elif chosen:
            pen = QPen(theme.colour("inkt"), 5)
        painter.setPen(pen)
        ground = "nu_tint" if chosen else "achtergrond" if tile.empty else "oppervlak"
        painter.setBrush(theme.colour(ground))
        painter.drawPath(_leaf(area) if tile.helps else _plain(area))
        self._picture_and_word(painter, tile, area)
        painter.restore()

    def _picture_and_word(self, painter: QPainter, tile: Tile, area: QRectF) -> None:
        side = self._view.picture
        top = area.top() + 10
        paint_pictogram(painter, tile.pictogram, QRectF(area.center().x() - side / 2, top, side, side))
        if tile.badge:
            paint_pictogram(painter, tile.badge, QRectF(area.left() + 8, area.top() + 8, 26, 26))
        if not self._view.words:
            return
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.work_font(16, "kop"))
        room = QRect(
            round(area.left()) + 8,
            round(top + side) + 4,
            round(area.width()) - 16,
            round(area.bottom() - top - side) - 8,
        )
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, middle, tile.label)


class TileView(QListView):
    """The grid. Delete asks to take the chosen tile away, Ctrl with an arrow to move it."""

    remove_asked = Signal()
    move_asked = Signal(int)

    def __init__(
        self, name: str, picture: int = 88, *, words: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.picture = theme.scaled(picture)
        self.words = words
        self.tiles = TileModel(self)
        self.setModel(self.tiles)
        self.setItemDelegate(TilePainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "clear")
        self.viewport().setAutoFillBackground(False)

    def tile_size(self) -> QSize:
        """Return the size of a tile with the white behind it; tiles share the width of the grid."""
        if not self.words:
            return QSize(self.picture + 20 + _GAP, self.picture + 20 + _GAP)
        least = self.picture + theme.scaled(72) + _GAP
        room = self.viewport().width() - 1
        width = room // max(1, room // least)
        return QSize(width, self.picture + theme.scaled(66) + 18 + _GAP)

    def full_height(self) -> int:
        """Return the height at which nothing needs to scroll."""
        size = self.tile_size()
        per_line = max(1, (self.viewport().width() - 1) // size.width())
        return -(-len(self.tiles.tiles) // per_line) * size.height() + 4

    def chosen(self) -> Tile | None:
        """Return the tile that is chosen."""
        index = self.currentIndex()
        tile = self.tiles.tiles[index.row()] if index.isValid() else None
        return None if tile is None or tile.empty else tile

    def choose(self, key: str) -> None:
        """Choose the tile with this key."""
        for nr, tile in enumerate(self.tiles.tiles):
            if tile.key == key:
                self.setCurrentIndex(self.tiles.index(nr, 0))
                self.scrollTo(self.tiles.index(nr, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Take away and move by keyboard."""
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _STEPS:
            self.move_asked.emit(_STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def _plain(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(area, 12, 12)
    return path


def _leaf(area: QRectF) -> QPainterPath:
    """Two corners wide and two sharp: the form of what helps."""
    wide, sharp = 28.0, 6.0
    path = QPainterPath()
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    path.moveTo(left + wide, top)
    path.lineTo(right - sharp, top)
    path.quadTo(right, top, right, top + sharp)
    path.lineTo(right, bottom - wide)
    path.quadTo(right, bottom, right - wide, bottom)
    path.lineTo(left + sharp, bottom)
    path.quadTo(left, bottom, left, bottom - sharp)
    path.lineTo(left, top + wide)
    path.quadTo(left, top, left + wide, top)
    path.closeSubpath()
    return path
