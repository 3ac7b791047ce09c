"""The sheet with places and what was stuck on them: rows of shapes with their words, never a heat map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.gestures import body_figure, zones_places
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import paint_mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from ui.desktop.gestures.zones_places import Area
    from wijksessie.queries.options import OptionView
    from wijksessie.queries.zones import MapSheet

BLANK = 4 / 3
"""Width by height of an empty sheet."""

_LARGE, _SMALL = 22.0, 16.0


class ZonesSheet(QWidget):
    """A tap on a place says which. `body` shows a figure instead of the neighbourhood."""

    tapped = Signal(str)

    def __init__(self, sheet: MapSheet, *, body: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zonesSheet")
        self.setAccessibleName(self.tr("Het lichaam") if body else self.tr("De kaart van de wijk"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._body = body
        self._photo = QPixmap()
        self._options: Sequence[OptionView] = ()
        self._kinds: Sequence[str] = ()
        self._counts: Mapping[str, Mapping[str, int]] = {}
        self._here = ""
        self._paper: QRectF | None = None
        self._figures: list[QRectF] = []
        self.areas: list[Area] = []
        self.show_map(sheet)

    def show_map(self, sheet: MapSheet) -> None:
        """Show what is drawn now, and the picture under it."""
        self._drawn = {zone.key: zone.points for zone in sheet.zones if zone.points}
        self._photo = QPixmap()
        if sheet.photo:
            self._photo.loadFromData(sheet.photo)
        self._lay()
        self.update()

    def show_places(
        self,
        options: Sequence[OptionView],
        kinds: Sequence[str],
        counts: Mapping[str, Mapping[str, int]],
        here: str,
    ) -> None:
        """Show these places with their stickers by kind; `here` has the keys."""
        self._kinds, self._counts, self._here = kinds, counts, here
        if options != self._options:
            self._options = options
            self._lay()
        self.update()

    def _lay(self) -> None:
        keys = [option.key for option in self._options]
        room = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self._body:
            self._figures, self.areas = zones_places.of_body(keys, room)
            return
        aspect = BLANK if self._photo.isNull() else self._photo.width() / max(self._photo.height(), 1)
        self._paper, self.areas = zones_places.of_map(keys, self._drawn, room, aspect)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay the places anew."""
        super().resizeEvent(event)
        self._lay()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of a sheet one can tap on."""
        return QSize(500, 420)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least that can be tapped."""
        return QSize(340, 300)

    def spot(self, key: str) -> QPointF:
        """Return the middle of a place."""
        return next(area.words.center() for area in self.areas if area.key == key)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Tell which place was tapped; of places over each other the smallest."""
        hit = [area for area in self.areas if area.shape.contains(event.position())]
        if hit:
            sizes = [area.words.width() * area.words.height() for area in hit]
            self.tapped.emit(hit[sizes.index(min(sizes))].key)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the sheet or the figures, the places, and their stickers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._body:
            self._paint_body(painter)
        elif self._paper is not None:
            painter.setPen(QPen(theme.colour("lijn_sterk"), 2))
            painter.setBrush(theme.colour("oppervlak"))
            painter.drawRect(self._paper)
            if not self._photo.isNull():
                painter.drawPixmap(self._paper, self._photo, QRectF(self._photo.rect()))
        for area in sorted(self.areas, key=lambda found: found.key == self._here):
            self._area(painter, area)
        painter.end()

    def _paint_body(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.colour("inkt"), 3, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(theme.colour("oppervlak"))
        painter.setFont(theme.font("klein"))
        for box, word in zip(self._figures, (self.tr("voor"), self.tr("achter")), strict=True):
            turn = QTransform.fromTranslate(box.left(), box.top()).scale(box.height(), box.height())
            painter.drawPath(turn.map(body_figure.outline()))
            place = QRectF(box.left(), box.bottom(), box.width(), 24)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        for area in self.areas:
            if area.part is None or area.at is None:
                continue
            painter.setPen(QPen(theme.colour("lijn_sterk"), 2, Qt.PenStyle.DotLine))
            painter.setBrush(theme.colour("nu" if area.key == self._here else "oppervlak_diep"))
            painter.drawPath(area.part)
            beside = area.words
            near = beside.right() if beside.center().x() < area.at.x() else beside.left()
            painter.setPen(QPen(theme.colour("lijn_sterk"), 2))
            painter.drawLine(QPointF(near, beside.center().y()), area.at)

    def _area(self, painter: QPainter, area: Area) -> None:
        here = area.key == self._here
        painter.setPen(QPen(theme.colour("inkt" if here else "lijn_sterk"), 4 if here else 2))
        ground = theme.colour("nu_tint" if here else "oppervlak")
        if not area.tile:
            ground.setAlpha(215)  # the picture under it stays in sight
        painter.setBrush(ground)
        if area.part is None:
            painter.drawPath(area.shape)
        else:
            painter.drawRoundedRect(area.words, 10, 10)
        nr = next(at for at, option in enumerate(self._options, start=1) if option.key == area.key)
        option = self._options[nr - 1]
        inside = area.words.adjusted(6, 4, -6, -4)
        painter.setPen(theme.colour("inkt"))
        words = f"{nr} {option.label}"
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        pixels = 15
        while pixels > 10:
            painter.setFont(theme.work_font(pixels, "kop"))
            needed = painter.boundingRect(inside, flags, words)
            if needed.height() <= inside.height() * 0.6 and needed.width() <= inside.width():
                break
            pixels -= 1
        needed = painter.boundingRect(inside, flags, words)
        painter.drawText(inside.adjusted(-40, 0, 40, 0) if pixels == 10 else inside, flags, words)
        rest = inside.adjusted(0, needed.height() + 3, 0, 0)
        counts = {kind: n for kind in self._kinds if (n := self._counts.get(area.key, {}).get(kind, 0))}
        if option.pictogram and not counts and rest.height() > 30:
            paint_pictogram(painter, option.pictogram, rest)
        self._stickers(painter, rest, counts)

    @staticmethod
    def _stickers(painter: QPainter, room: QRectF, counts: Mapping[str, int]) -> None:
        """Lay the stickers in rows, a kind after a kind; what does not fit becomes a shape and a number."""
        marks = [kind for kind, count in counts.items() for _ in range(count)]
        for size in (_LARGE, 19.0, _SMALL):
            across = max(1, int((room.width() + 3) // (size + 3)))
            if -(-len(marks) // across) * (size + 3) <= room.height() + 4:
                for nr, kind in enumerate(marks):
                    x, y = nr % across * (size + 3), nr // across * (size + 3)
                    box = QRectF(room.left() + x, room.top() + y, size, size)
                    paint_mark(painter, f"pin_{kind}", box)
                return
        painter.setFont(theme.work_font(14, "kop"))
        painter.setPen(theme.colour("inkt"))
        x = room.left()
        for kind, count in counts.items():
            paint_mark(painter, f"pin_{kind}", QRectF(x, room.top(), _SMALL, _SMALL))
            painter.drawText(QPointF(x + _SMALL + 2, room.top() + _SMALL - 2), str(count))
            x += _SMALL + 8 + painter.fontMetrics().horizontalAdvance(str(count))
