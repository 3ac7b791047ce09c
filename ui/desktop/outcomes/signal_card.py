"""A minority signal: what one table said strongly, in the shape of a leaf, without its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

import resources
from ui.desktop import theme
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.pictogram import Pictogram
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.results.values import Signal

_EDGE = 3.0


def leaf(rect: QRectF) -> QPainterPath:
    """Return the shape of a leaf: two corners very round, two hardly."""
    radii = [float(radius) for radius in resources.tokens()["straal"]["blad"]]
    path = QPainterPath()
    corners = (
        (rect.left(), rect.top(), 180),
        (rect.right(), rect.top(), 90),
        (rect.right(), rect.bottom(), 0),
        (rect.left(), rect.bottom(), -90),
    )
    for nr, ((x, y, angle), radius) in enumerate(zip(corners, radii, strict=True)):
        left = x if nr in (0, 3) else x - 2 * radius
        top = y if nr in (0, 1) else y - 2 * radius
        box = QRectF(left, top, 2 * radius, 2 * radius)
        if nr == 0:
            path.arcMoveTo(box, angle)
        path.arcTo(box, angle, -90)
    path.closeSubpath()
    return path


class SignalCard(QWidget):
    """Says it in two parts: what it is, and what it means."""

    def __init__(self, name: str, signal: Signal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setAccessibleName(f"{signal.head} {signal.told}")
        head = Text(signal.head, "kop", wrap=True)
        head.setFont(theme.work_font(20, "kop"))
        told = Text(signal.told, "klein", wrap=True)
        # layout
        words = column(spacing="xs")
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(head)
        words.addWidget(told)
        words.addStretch(1)
        across = row()
        across.setSpacing(14)
        across.setContentsMargins(18, 12, 18, 12)
        if signal.pictogram:
            across.addWidget(Pictogram(signal.pictogram, 72))
        across.addLayout(words, 1)
        self.setLayout(across)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the leaf."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("inkt"), _EDGE))
        painter.setBrush(theme.colour("nu_tint"))
        half = _EDGE / 2
        painter.drawPath(leaf(QRectF(self.rect()).adjusted(half, half, -half, -half)))
        painter.end()
