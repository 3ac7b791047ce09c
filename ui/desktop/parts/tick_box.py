"""A small tick with a word beside it, for lists that must stay compact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_BOX = 28
_GAP = 8


class TickBox(QAbstractButton):
    """Ticked with a finger, a click, the space bar or Enter."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font("tekst"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        """Change the words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the whole line, for the focus ring."""
        return self.rect().adjusted(-2, 2, 2, -2), theme.measure("straal", "knop")

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the words at this width."""
        return max(theme.target("bureau"), self._words(width).height() + 8)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size on one line."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(_BOX + _GAP + words + 4, theme.target("bureau"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size: the longest word."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(_BOX + _GAP + longest + 4, theme.target("bureau"))

    def _words(self, width: int) -> QRect:
        room = QRect(0, 0, max(width - _BOX - _GAP, 20), 10_000)
        return QFontMetrics(self.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Tick with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the box and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, (self.height() - _BOX) / 2, _BOX, _BOX)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("helpt"))
            painter.drawRoundedRect(box, 5, 5)
            ends = Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(theme.colour("op_accent"), 2.6, c=ends, j=Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            points = [QPointF(7.5, 14.5), QPointF(12.5, 19.5), QPointF(20.5, 9)]
            painter.drawPolyline(QPolygonF([box.topLeft() + point for point in points]))
        else:
            painter.setPen(QPen(theme.colour("inkt" if self.isEnabled() else "lijn_sterk"), 2.5))
            painter.setBrush(theme.colour("accent_tint" if self.isDown() else "oppervlak"))
            painter.drawRoundedRect(box.adjusted(1.25, 1.25, -1.25, -1.25), 5, 5)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.font())
        room = QRect(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.end()
