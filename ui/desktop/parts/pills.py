"""Status pills at the top right: a word with an icon, never a coloured dot alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon

_ICON_COLOUR = {"calm": "inkt_2", "good": "helpt", "bad": "stress"}


class Pill(QWidget):
    """One state in a word. `tone` is calm, good or bad; bad gets a stronger edge, not only a colour."""

    def __init__(
        self, name: str, icon: str, text: str, tone: str = "calm", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFont(theme.font("klein", "nadruk"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(icon, text, tone)

    def show_state(self, icon: str, text: str, tone: str = "calm") -> None:
        """Show another state."""
        self._icon = icon
        self._text = text
        self._tone = tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for icon, word and rounded ends."""
        words = QFontMetrics(self.font()).horizontalAdvance(self._text)
        return QSize(words + theme.scaled(18) + 34, theme.scaled(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 3.0 if self._tone == "bad" else theme.measure("rand", "kaart")
        painter.setPen(QPen(theme.colour("stress" if self._tone == "bad" else "lijn"), edge))
        painter.setBrush(theme.colour("oppervlak"))
        shape = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        side = theme.scaled(18)
        square = QRectF(11, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, square, theme.colour(_ICON_COLOUR[self._tone]))
        painter.setPen(theme.colour("inkt"))
        baseline = (self.height() + QFontMetrics(self.font()).capHeight()) / 2
        painter.drawText(int(square.right() + 8), round(baseline), self._text)
        painter.end()
