"""A field that opens a list to choose from, with an arrow that everybody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LEFT, _RIGHT, _ARROW = 14, 14, 16


class ChoiceField(QComboBox):
    """Arrows choose, Space opens the list. It is as wide as its longest choice where there is room."""

    def __init__(self, name: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(what)
        self.setFont(theme.font("tekst"))
        self.setMinimumHeight(theme.scaled(44))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of the longest choice."""
        metrics = QFontMetrics(self.font())
        words = [metrics.horizontalAdvance(self.itemText(nr)) for nr in range(self.count())]
        edges = _LEFT + _RIGHT + theme.scaled(_ARROW) + 12
        return QSize(max(words, default=0) + edges, max(theme.scaled(44), theme.target("bureau")))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size that still shows some words."""
        return QSize(min(self.sizeHint().width(), theme.scaled(140)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("lijn_sterk"), theme.measure("rand", "knop")))
        painter.setBrush(theme.colour("oppervlak"))
        radius = theme.measure("straal", "knop")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        side = theme.scaled(_ARROW)
        arrow = QRectF(self.width() - side - _RIGHT, (self.height() - side) / 2, side, side)
        paint_icon(painter, "open", arrow, theme.colour("accent"))
        room = self.width() - side - _LEFT - _RIGHT - 8
        words = QFontMetrics(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.font())
        painter.drawText(QRectF(_LEFT, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
