"""A line to choose: a mark, what it is, and below it who and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_MARK = 34
_LEFT = 48


class ChoiceLine(QAbstractButton):
    """The whole line is the control. It shows only what it was told: the data decides.

    A square mark holds the number of its place among several; a round one is the one chosen of many.
    """

    def __init__(self, name: str, *, one_of_many: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round = one_of_many
        self._place = 0
        self._below = ""
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.work_font(17, "kop"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_choice(self, label: str, below: str, place: int) -> None:
        """Show a line; `place` counts from 1, and is 0 when it is not chosen."""
        self._below, self._place = below, place
        self.setText(label)
        self.setChecked(bool(place))
        state = self.tr("niet gekozen")
        if place:
            state = self.tr("gekozen") if self._round else self.tr("gekozen, nummer {0}").format(place)
        self.setAccessibleName(f"{label}: {state}")
        self.setAccessibleDescription(below)
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 (Qt)
        """Wait for the data."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the words at this width."""
        return max(theme.target("bureau") + 8, sum(self._heights(width)) + 12)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        least = self.minimumSizeHint().width()
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size for a mark and some words."""
        return QSize(_LEFT + theme.scaled(120), theme.target("bureau"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for all words at this width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Let Enter choose it too; an arrow with Ctrl is for whoever it lies in."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(width - _LEFT - 4, 40), 10_000)
        fonts = (self.font(), theme.font("klein"))
        title, below = (
            QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
            for font, text in zip(fonts, (self.text(), self._below), strict=True)
        )
        return title, below if self._below else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, below = self._heights(self.width())
        top = (self.height() - title - below) // 2
        self._paint_mark(painter, QRectF(2, (self.height() - _MARK) / 2, _MARK, _MARK))
        room = self.width() - _LEFT - 4
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour("inkt" if self.isEnabled() else "inkt_2"))
        painter.setFont(self.font())
        painter.drawText(QRect(_LEFT, top, room, title), wrap, self.text())
        painter.setPen(theme.colour("inkt_2"))
        painter.setFont(theme.font("klein"))
        painter.drawText(QRect(_LEFT, top + title, room, below), wrap, self._below)
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        radius = _MARK / 2 if self._round else 8
        if not self._place:
            pen = QPen(theme.colour("lijn_sterk"), 2.5)
            if not self.isEnabled():
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(theme.colour("accent_tint" if self.isDown() else "oppervlak"))
            painter.drawRoundedRect(box.adjusted(1.25, 1.25, -1.25, -1.25), radius, radius)
            return
        painter.setPen(QPen(theme.colour("inkt"), 3))
        painter.setBrush(theme.colour("nu_tint"))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
        painter.setPen(theme.colour("inkt"))
        if self._round:
            painter.setBrush(theme.colour("inkt"))
            painter.drawEllipse(box.center(), 7, 7)
        else:
            painter.setFont(theme.work_font(18, "titel") if theme.text_size() == 100 else self.font())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._place))
