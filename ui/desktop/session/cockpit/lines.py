"""Two kinds of lines that are pressed as a whole: a block of the programme, and a step of a technique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from wijksessie.queries.run_clock import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.running import RunRow
    from wijksessie.queries.running_now import StepNow

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class WrappedLine(QAbstractButton):
    """A line of words of any length that is one target; a subclass paints what stands before them."""

    least = 64

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def margins(self) -> tuple[int, int]:
        """Return the room left and right of the words."""
        raise NotImplementedError

    def words_font(self) -> QFont:
        """Return the font of the words."""
        raise NotImplementedError

    def words_rect(self) -> QRect:
        """Return where the words stand, in the middle of the height."""
        left, right = self.margins()
        height = self._words_height(self.width())
        return QRect(left, (self.height() - height) // 2, max(self.width() - left - right, 40), height)

    def _words_height(self, width: int) -> int:
        left, right = self.margins()
        room = QRect(0, 0, max(width - left - right, 40), 10_000)
        return QFontMetrics(self.words_font()).boundingRect(room, int(_WRAP), self.text()).height()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the words at this width."""
        return max(self.least, self._words_height(width) + 12)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        width = max(self.width(), 200)
        return QSize(200, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size."""
        return QSize(120, self.least)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for all words."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Press it with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def paint_check(painter: QPainter, box: QRectF, colour: str, width: float = 2.6) -> None:
    """Paint a tick in a square."""
    pen = QPen(theme.colour(colour), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    at = [QPointF(0.18, 0.54), QPointF(0.42, 0.76), QPointF(0.84, 0.26)]
    points = [box.topLeft() + QPointF(p.x() * box.width(), p.y() * box.height()) for p in at]
    painter.drawPolyline(QPolygonF(points))


class BlockLine(WrappedLine):
    """A block: its time, its name, and a tick when it is done. The running one lies on saffron."""

    def __init__(self, row: RunRow, parent: QWidget | None = None) -> None:
        super().__init__(f"block_{row.id}", parent)
        self.row = row
        self.show_row(row)

    def show_row(self, row: RunRow) -> None:
        """Show this state of the block."""
        self.row = row
        self.setText(row.label)
        time = row.started or row.expected or row.planned
        state = {
            Stage.DONE: self.tr("klaar"),
            Stage.NOW: self.tr("nu"),
            Stage.SKIPPED: self.tr("overgeslagen"),
            Stage.AHEAD: self.tr("straks"),
        }[row.stage]
        self.setAccessibleName(f"{time} {row.label}, {state}")
        self._keep_height()
        self.update()

    def margins(self) -> tuple[int, int]:
        """Leave room for the time and the tick."""
        return theme.scaled(52) + 16, 30

    def words_font(self) -> QFont:
        """Bold for what is still to come."""
        weight = {Stage.NOW: "kop", Stage.AHEAD: "nadruk"}.get(self.row.stage, "tekst")
        return theme.font("klein", weight)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint time, name and state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stage = self.row.stage
        if stage is Stage.NOW:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("nu"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        over = stage in (Stage.DONE, Stage.SKIPPED)
        painter.setPen(theme.colour("inkt_2" if over else "inkt"))
        painter.setFont(theme.font("klein", "kop"))
        time = (self.row.started or self.row.expected or self.row.planned).replace(":", ".")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(8, 0, theme.scaled(56), self.height()), middle, time)
        font = self.words_font()
        font.setStrikeOut(stage is Stage.SKIPPED)
        painter.setFont(font)
        painter.drawText(self.words_rect(), int(_WRAP), self.text())
        if stage is Stage.DONE:
            box = QRectF(self.width() - 26, self.height() / 2 - 9, 18, 18)
            paint_check(painter, box, "helpt")
        painter.end()


class StepLine(WrappedLine):
    """A step with its number in a circle; done it has a tick, the first that is not done is bold."""

    def __init__(self, step: StepNow, parent: QWidget | None = None) -> None:
        super().__init__(f"step_{step.nr}", parent)
        self.step, self._next = step, False
        self.setCheckable(True)
        self.show_step(step, upcoming=False)

    def show_step(self, step: StepNow, *, upcoming: bool) -> None:
        """Show this state; `upcoming` for the first that is not done."""
        self.step, self._next = step, upcoming
        self.setText(step.text)
        self.setChecked(step.done)
        self.setAccessibleName(self.tr("Stap {0}: {1}").format(step.nr, step.text))
        self._keep_height()
        self.update()

    def margins(self) -> tuple[int, int]:
        """Leave room for the circle."""
        return 52, 6

    def words_font(self) -> QFont:
        """Bold for the step that comes now."""
        return theme.work_font(18, "kop" if self._next else "tekst")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint circle and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(2, self.height() / 2 - 18, 36, 36)
        if self.step.done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("helpt"))
            painter.drawEllipse(circle)
            paint_check(painter, circle.adjusted(9, 9, -9, -9), "op_accent")
        else:
            painter.setPen(QPen(theme.colour("inkt"), 2.5))
            painter.setBrush(theme.colour("oppervlak"))
            painter.drawEllipse(circle)
            painter.setFont(theme.font("klein", "kop"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.step.nr))
        painter.setPen(theme.colour("inkt_2" if self.step.done else "inkt"))
        painter.setFont(self.words_font())
        painter.drawText(self.words_rect(), int(_WRAP), self.text())
        painter.end()
