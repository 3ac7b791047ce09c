"""The sheet to draw on: click corners or drag a rectangle; arrows move what is chosen, Shift sizes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.gestures.zones_places import on_paper, paper_in
from ui.desktop.gestures.zones_sheet import BLANK
from ui.desktop.session.zones.shapes import STEP, moved, rectangle, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from ui.desktop.session.zones.shapes import Points
    from wijksessie.queries.zones import MapSheet, ZoneView

_DRAG, _NEAR = 10.0, 18.0
"""Pixels: from here it is a drag, and so near the first corner the outline is closed."""

_ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}


class Drawing(QWidget):
    """`drawn` has a new outline; `shaped` another one for a place that is there; `chosen` its key."""

    drawn = Signal(object)
    shaped = Signal(str, object)
    chosen = Signal(str)
    began = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zonesDrawing")
        self.setAccessibleName(self.tr("De kaart van de wijk"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._zones: tuple[ZoneView, ...] = ()
        self._jpeg = b""
        self._photo = QPixmap()
        self._here = ""
        self._corners: list[tuple[float, float]] = []
        self._closed: Points = ()
        self._from: QPointF | None = None
        self._to: QPointF | None = None
        self._moves = False
        self._anew = False

    # -- what is shown

    def show_sheet(self, sheet: MapSheet, here: str) -> None:
        """Show these places; `here` is the chosen one."""
        self._zones, self._here = sheet.zones, here
        if sheet.photo != self._jpeg:
            self._jpeg, self._photo = sheet.photo, QPixmap()
            self._photo.loadFromData(sheet.photo)
        self.update()

    def waiting(self) -> Points:
        """Return the outline that waits for a name."""
        return self._closed

    def drawing(self) -> bool:
        """Whether there are corners that are not an outline yet."""
        return bool(self._corners)

    def redraw(self) -> None:
        """Begin anew, also on top of places that are there."""
        self.forget()
        self._anew = True

    def forget(self) -> None:
        """Let go of what was being drawn."""
        self._corners, self._closed, self._from, self._to, self._anew = [], (), None, None, False
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of a sheet one can draw on."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least to draw on."""
        return QSize(400, 300)

    def paper(self) -> QRectF:
        """Return where the sheet lies."""
        aspect = BLANK if self._photo.isNull() else self._photo.width() / max(self._photo.height(), 1)
        return paper_in(QRectF(self.rect()).adjusted(3, 3, -3, -3), aspect)

    def _part(self, where: QPointF) -> tuple[float, float]:
        paper = self.paper()
        x, y = (where.x() - paper.left()) / paper.width(), (where.y() - paper.top()) / paper.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _at(self, where: QPointF) -> str:
        """Return the smallest place under a point."""
        found = [
            (box.width() * box.height(), zone.key)
            for zone in self._zones
            if zone.points
            and (polygon := on_paper(zone.points, self.paper())).containsPoint(where, Qt.FillRule.OddEvenFill)
            and (box := polygon.boundingRect())
        ]
        return min(found)[1] if found else ""

    def _zone(self) -> ZoneView | None:
        return next((zone for zone in self._zones if zone.key == self._here and zone.points), None)

    # -- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Begin a corner, a rectangle, or a move of the chosen place."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._from = self._to = event.position()
        draws = self._corners or self._anew
        self._moves = not draws and self._at(event.position()) == self._here != ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Show what comes."""
        if self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Take a corner, a rectangle, a move, or choose a place."""
        start, self._from, self._to = self._from, None, None
        if start is None:
            return
        end, zone = event.position(), self._zone()
        dragged = (end - start).manhattanLength() >= _DRAG
        if dragged and self._moves and zone is not None:
            (x, y), (to_x, to_y) = self._part(start), self._part(end)
            self.shaped.emit(zone.key, moved(zone.points, (to_x - x, to_y - y)))
        elif dragged and not self._corners:
            self._close(rectangle(self._part(start), self._part(end)))
        elif not (self._corners or self._closed or self._anew) and (key := self._at(end)):
            self.chosen.emit(key)
        else:
            self._corner(end)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Close the outline: its last corner is there already."""
        self.finish()

    def _corner(self, where: QPointF) -> None:
        self._closed = ()
        if len(self._corners) > 2:
            first = on_paper(self._corners[:1], self.paper()).at(0)
            if (first - where).manhattanLength() <= _NEAR:
                self.finish()
                return
        self._corners.append(self._part(where))
        if len(self._corners) == 1:
            self.began.emit()

    def finish(self) -> None:
        """Close the outline, once it has three corners."""
        if len(set(self._corners)) > 2:
            self._close(tuple(self._corners))

    def _close(self, points: Points) -> None:
        self._corners, self._closed = [], points
        self.drawn.emit(points)
        self.update()

    # -- the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Arrows move or size the chosen place; Enter closes, Backspace takes a corner back, Esc all."""
        key, zone = event.key(), self._zone()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = plain == Qt.KeyboardModifier.ShiftModifier
        if key in _ARROWS and zone is not None and (shift or not plain):
            by = _ARROWS[Qt.Key(key)]
            self.shaped.emit(zone.key, sized(zone.points, by) if shift else moved(zone.points, by))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._corners:
            self.finish()
        elif key == Qt.Key.Key_Backspace and self._corners:
            self._corners.pop()
            self.update()
        elif key == Qt.Key.Key_Escape and (self._corners or self._closed or self._anew):
            self.forget()
            self.chosen.emit(self._here)
        else:
            super().keyPressEvent(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the sheet, the places with their names, and what is being drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self.paper()
        painter.setPen(QPen(theme.colour("lijn_sterk"), 2))
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawRect(paper)
        if not self._photo.isNull():
            painter.drawPixmap(paper, self._photo, QRectF(self._photo.rect()))
        for nr, zone in enumerate(self._zones, start=1):
            if zone.points:
                self._paint_zone(painter, nr, zone, paper)
        self._paint_new(painter, paper)
        painter.end()

    def _paint_zone(self, painter: QPainter, nr: int, zone: ZoneView, paper: QRectF) -> None:
        here = zone.key == self._here
        points = zone.points
        if here and self._moves and self._from is not None and self._to is not None:
            (x, y), (to_x, to_y) = self._part(self._from), self._part(self._to)
            points = moved(points, (to_x - x, to_y - y))
        outline = on_paper(points, paper)
        ground = theme.colour("nu_tint" if here else "oppervlak")
        ground.setAlpha(200)
        painter.setBrush(ground)
        painter.setPen(QPen(theme.colour("inkt"), 4 if here else 2))
        painter.drawPolygon(outline)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.work_font(17 if here else 16, "kop"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        box = outline.boundingRect().adjusted(4, 4, -4, -4)
        corners = (box.topLeft(), box.bottomRight(), box.topRight(), box.bottomLeft())
        inside = all(outline.containsPoint(corner, Qt.FillRule.OddEvenFill) for corner in corners)
        slant = 0.0 if inside else 0.14
        box.adjust(box.width() * slant, 0, -box.width() * slant, 0)  # words stay within a slanting shape
        painter.drawText(box, flags | Qt.TextFlag.TextDontClip, f"{nr} {zone.label}")

    def _paint_new(self, painter: QPainter, paper: QRectF) -> None:
        """What is being drawn: a dashed line, with a dot on every corner."""
        painter.setPen(QPen(theme.colour("accent"), 4, Qt.PenStyle.DashLine))
        tint = theme.colour("accent_tint")
        tint.setAlpha(170)
        painter.setBrush(tint)
        if self._closed:
            painter.drawPolygon(on_paper(self._closed, paper))
        drags = self._from is not None and not self._moves and not self._corners
        if drags and self._from is not None and self._to is not None:
            corners = rectangle(self._part(self._from), self._part(self._to))
            if (self._to - self._from).manhattanLength() >= _DRAG:
                painter.drawPolygon(on_paper(corners, paper))
        line: QPolygonF = on_paper(self._corners, paper)
        painter.drawPolyline(line)
        painter.setBrush(theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        for nr in range(line.size()):
            painter.drawEllipse(line.at(nr), 7, 7)
