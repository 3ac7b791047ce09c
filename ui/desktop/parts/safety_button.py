"""The button to the safety card: on the rail, and on the head of every screen without one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram


class SafetyButton(QAbstractButton):
    """White with a red edge, a lifebuoy, the word and its key. Nowhere else is this red used.

    `slim` is for the head of a screen without a rail.
    """

    def __init__(self, parent: QWidget | None = None, *, slim: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("safetyButton")
        self._height = 64 if slim else 76
        self.setText(self.tr("Veiligheid"))
        self.setAccessibleName(self.tr("Veiligheid: wat u nu doet en wie u belt"))
        self.setAccessibleDescription("F1")
        self.setFont(theme.work_font(18, "kop"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        across = QSizePolicy.Policy.Fixed if slim else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for picture, word and key."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + 44 + 36, max(self._height, theme.scaled(60)))

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the whole button, rounder than most."""
        return self.rect(), theme.measure("straal", "kaart")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.measure("rand", "veilig")
        radius = theme.measure("straal", "kaart") - edge / 2
        painter.setPen(QPen(theme.colour("veilig"), edge))
        painter.setBrush(theme.colour("oppervlak_diep" if self.isDown() else "oppervlak"))
        half = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        paint_pictogram(painter, "ui_veilig", QRectF(14, (self.height() - 44) / 2, 44, 44))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        metrics = QFontMetrics(self.font())
        key_font = theme.work_font(15, "kop")
        key = QFontMetrics(key_font)
        line, keycap = metrics.capHeight(), key.capHeight() + theme.scaled(11)
        top = (self.height() - line - keycap - theme.scaled(7)) / 2
        painter.setFont(self.font())
        painter.setPen(theme.colour("veilig"))
        painter.drawText(QPointF(68, top + line), self.text())
        box = QRectF(68, top + line + theme.scaled(7), key.horizontalAdvance("F1") + 14, keycap)
        painter.setPen(QPen(theme.colour("lijn_sterk"), 1.5))
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawRoundedRect(box, 5, 5)
        painter.drawLine(box.bottomLeft() + QPointF(4, 1), box.bottomRight() + QPointF(-4, 1))
        painter.setPen(theme.colour("inkt"))
        painter.setFont(key_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "F1")
