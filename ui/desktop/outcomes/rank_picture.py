"""How the tables laid the same cards in order: a line for every card, a column for every table (mockup h)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.outcomes.rank_places import RankPlaces, least_height, liked_height, word_font
from ui.desktop.outcomes.rank_words import TOP, covered, disc, tied, told
from ui.desktop.outcomes.strokes import stroke_of
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.words import broken
from wijksessie.queries.results.values import RankPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from wijksessie.queries.results.values import RankRow

_FAINT = 0.22


class RankPictureView(QWidget):
    """Arrows or the mouse choose one card: the other lines step back, and `told` says its places in words."""

    told = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._picture = RankPicture((), (), "")
        self._here: int | None = None

    def show_picture(self, picture: RankPicture) -> None:
        """Show this ranking."""
        self._picture = picture
        self._here = None
        lines = " ".join(told(picture, row) for row in picture.rows)
        self.setAccessibleName(self.tr("Volgorde per tafel. Pijltjes kiezen een kaart."))
        self.setAccessibleDescription(f"{lines} {picture.note}".strip())
        self.updateGeometry()
        self.update()

    @property
    def chosen(self) -> str:
        """Return the key of the card that stands out, or nothing."""
        return "" if self._here is None else self._picture.rows[self._here].key

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that words that go on on the next line need more height."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the least height at this width."""
        return least_height(self._picture, width)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a calm size."""
        return QSize(660, liked_height(self._picture))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least size."""
        width = max(self.width(), 360)
        return QSize(360, least_height(self._picture, width))

    # choosing a line

    def _choose(self, nr: int | None) -> None:
        if nr == self._here:
            return
        self._here = nr
        said = "" if nr is None else told(self._picture, self._picture.rows[nr])
        self.setAccessibleName(said or self.tr("Volgorde per tafel. Pijltjes kiezen een kaart."))
        self.told.emit(said)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Let arrows choose a card and Escape let it go."""
        last = len(self._picture.rows) - 1
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and last >= 0:
            step = steps[Qt.Key(event.key())]
            nr = (0 if step > 0 else last) if self._here is None else self._here + step
            self._choose(min(max(nr, 0), last))
        elif event.key() == Qt.Key.Key_Home and last >= 0:
            self._choose(0)
        elif event.key() == Qt.Key.Key_End and last >= 0:
            self._choose(last)
        elif event.key() == Qt.Key.Key_Escape and self._here is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """Show all lines again when the keys go elsewhere."""
        super().focusOutEvent(event)
        self._choose(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Let a press on a card or a disc choose it; a press beside them lets go."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(self._at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Show what can be pressed."""
        hand = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def _at(self, point: QPointF) -> int | None:
        places = self._places()
        for nr, row in enumerate(self._picture.rows):
            if places.band(nr).contains(point):
                return nr
            spots = (places.spot(row, column) for column in range(len(self._picture.tables)))
            if any(spot and (spot - point).manhattanLength() < places.radius * 1.3 for spot in spots):
                return nr
        return None

    # painting

    def _places(self) -> RankPlaces:
        return RankPlaces(self._picture, self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint tables, words, lines and then the discs on top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places()
        for column, table in enumerate(self._picture.tables):
            side = min(theme.scaled(40), places.step * 0.9)
            box = QRectF(places.x(column) - side / 2, 2, side, side)
            if table.pictogram:
                paint_pictogram(painter, table.pictogram, box)
            else:
                painter.setFont(theme.work_font(16, "kop"))
                painter.setPen(theme.colour("inkt"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, table.label[:3])
        order = [nr for nr in reversed(range(len(self._picture.rows))) if nr != self._here]
        if self._here is not None:
            order.append(self._here)
        for nr in order:
            self._line(painter, places, nr)
        for nr in order:
            self._row(painter, places, nr)
        painter.end()

    def _fade(self, painter: QPainter, nr: int) -> None:
        painter.setOpacity(1.0 if self._here in (None, nr) else _FAINT)

    def _line(self, painter: QPainter, places: RankPlaces, nr: int) -> None:
        row = self._picture.rows[nr]
        at = QPointF(places.start, places.y(nr + 1))
        path = QPainterPath(at)
        for column in range(len(self._picture.tables)):
            spot = places.spot(row, column)
            if spot is None:
                continue
            half = (at.x() + spot.x()) / 2
            path.cubicTo(QPointF(half, at.y()), QPointF(half, spot.y()), spot)
            at = spot
        self._fade(painter, nr)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke_of(nr).pen(2.0 if nr == self._here else 0.0))
        painter.drawPath(path)
        painter.setOpacity(1.0)

    def _row(self, painter: QPainter, places: RankPlaces, nr: int) -> None:
        row = self._picture.rows[nr]
        band = places.band(nr)
        if nr == self._here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("nu_tint"))
            painter.drawRoundedRect(band.adjusted(0, 2, -6, -2), 8, 8)
        side = places.side
        if row.pictogram:
            box = QRectF(0, band.center().y() - side / 2, side, side)
            paint_pictogram(painter, row.pictogram, box)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(word_font())
        lines = broken(row.label, word_font(), places.words_width)
        step = theme.scaled(18) * 1.15
        base = band.center().y() - len(lines) * step / 2 + QFontMetricsF(word_font()).ascent() * 0.97
        for line in lines:
            painter.drawText(QPointF(places.words_left, base), line)
            base += step
        self._fade(painter, nr)
        for column in range(len(self._picture.tables)):
            self._disc(painter, places, row, column)
        painter.setOpacity(1.0)

    def _disc(self, painter: QPainter, places: RankPlaces, row: RankRow, column: int) -> None:
        """A disc filled for the top 3; white with its number in colour below that."""
        spot = places.spot(row, column)
        if spot is None:
            return
        table = self._picture.tables[column].key
        rank = row.ranks[table]
        together = len(tied(self._picture, table, rank))
        colour = stroke_of(self._picture.rows.index(row)).colour
        top = covered(rank, together)[0] <= TOP
        radius = places.radius
        painter.setPen(QPen(colour, 3))
        painter.setBrush(colour if top else theme.colour("oppervlak"))
        painter.drawEllipse(spot, radius - 1.5, radius - 1.5)
        words = disc(rank, together)
        font = word_font()
        font.setWeight(theme.work_font(18, "titel").weight())
        font.setPixelSize(max(round(radius * (1.0 if len(words) < 3 else 0.78)), 9))
        painter.setFont(font)
        painter.setPen(theme.colour("op_accent") if top else colour)
        around = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, words)
