"""The stones of the path, and the session table between them: real controls, painted round."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.desktop import theme

DONE, NOW, OPEN = "done", "now", "open"
"""The values of `wijksessie.queries.overview.StoneState`, so that this file need not import a query."""

_LABEL = 16.5
_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class PathControl(QAbstractButton):
    """Something to step on: a shape with a word under it. Arrows go to the next one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label = ""
        self._below = ""
        self._bold = False

    def reach(self) -> float:
        """Return how far the shape goes up and down from its middle."""
        return 0.0

    def middle(self) -> QPointF:
        """Return the middle of the shape in own coordinates."""
        return QPointF(self.width() / 2, theme.scaled(44))

    def lines(self, width: int) -> list[str]:
        """Break the label at its words so that it fits in `width`."""
        metrics = QFontMetrics(self.label_font())
        lines: list[str] = []
        for word in self._label.split():
            if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= min(width, theme.scaled(118)):
                lines[-1] = f"{lines[-1]} {word}"
            else:
                lines.append(word)
        return lines

    def narrowest(self) -> int:
        """Return the width of the longest word, with a little air."""
        metrics = QFontMetrics(self.label_font())
        words = [metrics.horizontalAdvance(word) for word in self._label.split()]
        below = QFontMetrics(theme.font("klein")).horizontalAdvance(self._below)
        return max([*words, below, theme.scaled(88)]) + 8

    def half_width(self) -> float:
        """Return how far the shape goes to the sides."""
        return self.reach()

    def height_at(self, width: int) -> int:
        """Return the height with shape and all words."""
        words = len(self.lines(width)) * self.line_height() + (self.line_height() if self._below else 0)
        return round(self.middle().y() + self.reach()) + theme.scaled(6) + words + 4

    def label_font(self) -> QFont:
        """Return the font of the word."""
        return theme.work_font(_LABEL, "kop" if self._bold else "nadruk")

    @staticmethod
    def line_height() -> int:
        """Return the distance between two lines of the word."""
        return theme.scaled(_LABEL * 1.17)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size at its narrowest."""
        return QSize(self.narrowest(), self.height_at(self.narrowest()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the shape and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_shape(painter)
        top = self.middle().y() + self.reach() + theme.scaled(6)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.label_font())
        height = self.line_height()
        for line in self.lines(self.width()):
            painter.drawText(QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignCenter, line)
            top += height
        if self._below:
            painter.setFont(theme.font("klein"))
            painter.setPen(theme.colour("inkt_2"))
            painter.drawText(QRectF(0, top, self.width(), height), Qt.AlignmentFlag.AlignCenter, self._below)
        painter.end()

    def paint_shape(self, painter: QPainter) -> None:
        """Paint the shape itself."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Go along the path with the arrows; Enter steps on the stone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _FORTH:
            self.focusNextChild()
        elif event.key() in _BACK:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class Stone(PathControl):
    """One of the seven steps: done is petrol with a check, now is larger and saffron, open is dashed."""

    def __init__(self, nr: int, parent: QWidget | None = None) -> None:
        super().__init__(f"stone_{nr}", parent)
        self.nr = nr
        self.state = OPEN

    def show_step(self, label: str, done: int, total: int, state: str) -> None:
        """Show how far the step is."""
        self.state = state
        self._label = label
        self._bold = state == NOW
        so_far = self.tr("{0} van {1} klaar").format(done, total)
        self._below = so_far if state == NOW or (state == OPEN and done) else ""
        states = {
            DONE: self.tr("klaar"),
            NOW: self.tr("nu bezig, {0}").format(so_far),
            OPEN: self.tr("nog open, {0}").format(so_far),
        }
        self.setAccessibleName(self.tr("Stap {0}: {1}, {2}").format(self.nr, label, states[state]))
        self.updateGeometry()
        self.update()

    def is_done(self) -> bool:
        """Tell whether its whole checklist is ticked."""
        return self.state == DONE

    def reach(self) -> float:
        """Return the radius: the stone of now is larger."""
        return theme.scaled(41 if self.state == NOW else 29)

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the circle, for the focus ring."""
        reach = round(self.reach()) + 2
        middle = self.middle().toPoint()
        return QRect(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach), float(reach)

    def paint_shape(self, painter: QPainter) -> None:
        """Paint the stone with its number."""
        middle, reach = self.middle(), self.reach()
        fill, text = theme.colour("accent"), theme.colour("op_accent")
        pen = QPen(theme.colour("oppervlak"), 4)
        if self.state == NOW:
            fill, text, pen = theme.colour("nu"), theme.colour("inkt"), QPen(theme.colour("inkt"), 4)
        elif self.state == OPEN:
            fill, text = theme.colour("oppervlak"), theme.colour("inkt")
            pen = QPen(theme.colour("lijn_sterk"), 3)
            pen.setDashPattern([2.0, 1.6])
            painter.setPen(QPen(theme.colour("oppervlak"), 10))
            painter.drawEllipse(middle, reach, reach)
        if self.isDown():
            fill = fill.darker(115)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawEllipse(middle, reach, reach)
        painter.setPen(text)
        painter.setFont(theme.work_font(34 if self.state == NOW else 25, "titel"))
        box = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.nr))
        if self.state == DONE:
            self._paint_check(painter, theme.colour("accent"))

    def _paint_check(self, painter: QPainter, colour: QColor) -> None:
        unit = theme.scaled(100) / 100 * 0.95
        middle = self.middle() + QPointF(25, -22) * unit
        painter.setPen(QPen(colour, 3 * unit))
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawEllipse(middle, 13 * unit, 13 * unit)
        points = [QPointF(-6, 0), QPointF(-1.5, 5), QPointF(6.5, -5)]
        painter.setPen(QPen(colour, 3.4 * unit, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF([middle + point * unit for point in points]))


class SessionTable(PathControl):
    """The day itself: a table seen from above, the sign of the app."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sessionTable", parent)
        self._held = False
        self._bold = True

    def show_day(self, day: str, *, held: bool) -> None:
        """Show when the session is, or that it has no day yet."""
        self._held = held
        self._label = self.tr("De wijksessie")
        self._below = day or self.tr("nog geen dag")
        state = self.tr("gehouden op {0}") if held else self.tr("dag: {0}")
        self.setAccessibleName(f"{self._label}, {state.format(self._below)}")
        self.updateGeometry()
        self.update()

    def reach(self) -> float:
        """Return half the height of the table top."""
        return theme.scaled(40)

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the table top, for the focus ring."""
        return self._top().toAlignedRect().adjusted(-2, -2, 2, 2), float(theme.scaled(19))

    def half_width(self) -> float:
        """Return half the width of the table top."""
        return theme.scaled(55)

    def _top(self) -> QRectF:
        half = self.half_width()
        middle = self.middle()
        return QRectF(middle.x() - half, middle.y() - self.reach(), 2 * half, 2 * self.reach())

    def paint_shape(self, painter: QPainter) -> None:
        """Paint the table with six people around it."""
        unit = theme.scaled(100) / 100 * 0.95
        pen = QPen(theme.colour("accent"), 4)
        if not self._held:
            pen = QPen(theme.colour("lijn_sterk"), 3)
            pen.setDashPattern([2.0, 1.6])
        painter.setPen(pen)
        painter.setBrush(theme.colour("accent_tint" if self.isDown() else "oppervlak"))
        painter.drawRoundedRect(self._top(), 19 * unit, 19 * unit)
        painter.setPen(QPen(theme.colour("inkt"), 3 * unit))
        painter.setBrush(theme.colour("nu"))
        painter.drawEllipse(self.middle(), 15 * unit, 15 * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("inkt"))
        for x, y in ((-30, -16), (30, -16), (-30, 16), (30, 16), (0, -29), (0, 29)):
            painter.drawEllipse(self.middle() + QPointF(x, y) * unit, 7.5 * unit, 7.5 * unit)
