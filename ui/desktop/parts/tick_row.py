"""A line of a checklist: the whole line is the control, to tick with a finger, a click or the space bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_BOX = 46
_LEFT = 72


class TickRow(QAbstractButton):
    """A box, what it is about, and below it when and who.

    A line that is not needed has a box with a bar; one that is late says so in bold.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._late = False
        self._left_out = False
        self._heights: dict[int, int] = {}  # by width: a long list asks again and again
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font("tekst", "kop"))
        self._below = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_item(
        self, label: str, below: str, *, done: bool, late: bool = False, left_out: bool = False
    ) -> None:
        """Show a line and its state."""
        self._below = below
        self._late = late
        self._left_out = left_out
        self._heights.clear()
        self.setText(label)
        self.setChecked(done)
        self.setAccessibleName(label)
        self.setAccessibleDescription(below)
        self._keep_height()
        self.update()

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the line without its edges, so that the ring stays inside the card."""
        return self.rect().adjusted(8, 5, -8, -5), theme.measure("straal", "knop")

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the words at this width."""
        if width not in self._heights:
            words = self._label_height(width) + self._below_height(width)
            self._heights[width] = max(theme.target("begeleider"), words + 14)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        return QSize(420, self.heightForWidth(max(self.width(), 420)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size for a box and some words."""
        return QSize(_LEFT + theme.scaled(160), theme.target("begeleider"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for all words at this width."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _label_height(self, width: int) -> int:
        return self._lines_height(QFontMetrics(self.font()), width, self.text())

    def _below_height(self, width: int) -> int:
        if not self._below:
            return 0
        return self._lines_height(QFontMetrics(self._below_font()), width, self._below)

    def _below_font(self) -> QFont:
        return theme.font("klein", "kop" if self._late else None)

    @staticmethod
    def _lines_height(metrics: QFontMetrics, width: int, text: str) -> int:
        room = QRect(0, 0, max(width - _LEFT - 12, 40), 10_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Tick with Enter too; arrows go along the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint box and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        words = self._label_height(self.width())
        below = self._below_height(self.width())
        top = (self.height() - words - below) // 2
        room = self.width() - _LEFT - 12
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.font())
        painter.drawText(QRect(_LEFT, top, room, words), wrap, self.text())
        painter.setPen(theme.colour("stress" if self._late else "inkt_2"))
        painter.setFont(self._below_font())
        painter.drawText(QRect(_LEFT, top + words, room, below), wrap, self._below)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        box = QRectF(14, (self.height() - _BOX) / 2, _BOX, _BOX)
        if self._left_out and not self.isChecked():
            pen = QPen(theme.colour("lijn_sterk"), 2.5)
            pen.setDashPattern([2.4, 2.0])
            painter.setPen(pen)
            painter.setBrush(theme.colour("oppervlak_diep"))
            painter.drawRoundedRect(box.adjusted(1.25, 1.25, -1.25, -1.25), 8, 8)
            painter.setPen(QPen(theme.colour("inkt_2"), 3.4, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(box.center() + QPointF(-10, 0), box.center() + QPointF(10, 0))
            return
        if not self.isChecked():
            painter.setPen(QPen(theme.colour("lijn_sterk"), 2.5))
            painter.setBrush(theme.colour("accent_tint" if self.isDown() else "oppervlak"))
            painter.drawRoundedRect(box.adjusted(1.25, 1.25, -1.25, -1.25), 8, 8)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("helpt"))
        painter.drawRoundedRect(box, 8, 8)
        pen = QPen(theme.colour("op_accent"), 3.4, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [QPointF(13, 24), QPointF(20.5, 31), QPointF(33, 15.5)]
        painter.drawPolyline(QPolygonF([box.topLeft() + point for point in points]))
