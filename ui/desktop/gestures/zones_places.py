"""Where places lie in pixels: drawn ones on the picture, the others as tiles, a body with its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from ui.desktop.gestures import body_figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_GAP = 8.0


@dataclass(frozen=True)
class Area:
    """A place one can tap. `words` is the box for its word and stickers; `at` is what a line goes to."""

    key: str
    shape: QPainterPath
    words: QRectF
    tile: bool
    at: QPointF | None = None
    part: QPainterPath | None = None


def paper_in(room: QRectF, aspect: float) -> QRectF:
    """Return the largest sheet of this aspect (width by height) in the middle of the room."""
    wide = min(room.width(), room.height() * aspect)
    size = QSizeF(wide, wide / aspect)
    corner = room.center() - QPointF(size.width() / 2, size.height() / 2)
    return QRectF(corner, size)


def on_paper(points: Sequence[tuple[float, float]], paper: QRectF) -> QPolygonF:
    """Return an outline in pixels."""
    return QPolygonF(
        [QPointF(paper.left() + x * paper.width(), paper.top() + y * paper.height()) for x, y in points]
    )


def of_map(
    keys: Sequence[str], drawn: Mapping[str, Sequence[tuple[float, float]]], room: QRectF, aspect: float
) -> tuple[QRectF | None, list[Area]]:
    """Lay drawn places on the sheet and the others beside it; without drawings there is no sheet."""
    loose = [key for key in keys if not drawn.get(key)]
    if len(loose) == len(keys):
        return None, _tiles(loose, room, 2 if room.width() < 480 else 3)
    side = min(150.0, room.width() * 0.3) if loose else 0.0
    free = room.adjusted(0, 0, -side - (_GAP if loose else 0), 0)
    paper = paper_in(free, aspect)
    areas = []
    for key in keys:
        if drawn.get(key):
            polygon = on_paper(drawn[key], paper)
            shape = QPainterPath()
            shape.addPolygon(polygon)
            shape.closeSubpath()
            areas.append(Area(key, shape, _inside(polygon), tile=False))
    strip = QRectF(room.right() - side, room.top(), side, room.height())
    return paper, [*areas, *_tiles(loose, strip, 1)]


def of_body(keys: Sequence[str], room: QRectF) -> tuple[list[QRectF], list[Area]]:
    """Lay the figure twice in the middle, and a tile for every part beside it. Returns the figures' boxes."""
    side = min(150.0, room.width() * 0.26)
    middle = room.adjusted(side + 10, 0, -side - 10, -26)
    high = min(middle.height(), middle.width() / 2 / body_figure.WIDE)
    figures = []
    for nr in range(2):
        x = middle.center().x() + (nr - 1) * high * body_figure.WIDE
        figures.append(QRectF(x, middle.center().y() - high / 2, high * body_figure.WIDE, high))
    right = [key for key in body_figure.RIGHT_TILES if key in keys]
    left = [key for key in keys if key not in right]
    areas = []
    for column, x in ((left, room.left()), (right, room.right() - side)):
        for tile in _tiles(column, QRectF(x, room.top(), side, room.height()), 1):
            part, behind = body_figure.part(tile.key)
            if part.isEmpty():
                areas.append(tile)
                continue
            box = figures[1 if behind else 0]
            turn = QTransform.fromTranslate(box.left(), box.top()).scale(high, high)
            shape = turn.map(part)
            edge = shape.boundingRect()
            left_side = tile.words.center().x() < room.center().x()
            at = QPointF(edge.left() if left_side else edge.right(), edge.center().y())
            areas.append(Area(tile.key, tile.shape.united(shape), tile.words, True, at, shape))
    return figures, areas


def _inside(polygon: QPolygonF) -> QRectF:
    """Return a box in an outline where words stand: all of a rectangle, less of a slanting shape."""
    box = polygon.boundingRect()
    points = [polygon.at(nr) for nr in range(polygon.size())]
    pairs = list(zip(points, [*points[1:], *points[:1]], strict=True))
    crosses = [one.x() * two.y() - two.x() * one.y() for one, two in pairs]
    area = sum(crosses) / 2
    if abs(area) < 1 or abs(area) > 0.9 * box.width() * box.height():
        return box
    x = sum((one.x() + two.x()) * c for (one, two), c in zip(pairs, crosses, strict=True)) / (6 * area)
    y = sum((one.y() + two.y()) * c for (one, two), c in zip(pairs, crosses, strict=True)) / (6 * area)
    small = QSizeF(box.width() * 0.72, box.height() * 0.72)
    return QRectF(QPointF(x - small.width() / 2, y - small.height() / 2), small)


def _tiles(keys: Sequence[str], room: QRectF, across: int) -> list[Area]:
    if not keys:
        return []
    down = -(-len(keys) // across)
    wide = (room.width() - _GAP * (across - 1)) / across
    high = min((room.height() - _GAP * (down - 1)) / down, 150.0)
    tiles = []
    for nr, key in enumerate(keys):
        x, y = nr % across * (wide + _GAP), nr // across * (high + _GAP)
        box = QRectF(room.left() + x, room.top() + y, wide, high)
        shape = QPainterPath()
        shape.addRoundedRect(box, 10, 10)
        tiles.append(Area(key, shape, box, tile=True))
    return tiles
