"""How well something was understood, as a word with a form: a tick, a half disc, a cross."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon
from wijksessie.terms import Understood

_SIDE = 96


def understood_words(value: Understood) -> str:
    """Return the word of an answer."""
    tr = QCoreApplication.translate
    return {
        Understood.YES: tr("Understood", "Ja"),
        Understood.PARTLY: tr("Understood", "Een deel"),
        Understood.NO: tr("Understood", "Nee"),
    }[value]


def understood_icon(value: Understood) -> QIcon:
    """Return the form of an answer, dark on light, so that it reads in grey too."""
    picture = QPixmap(QSize(_SIDE, _SIDE))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = QRectF(8, 8, _SIDE - 16, _SIDE - 16)
    if value is Understood.PARTLY:
        painter.setPen(QPen(theme.colour("inkt"), 8))
        painter.drawEllipse(square)
        painter.setBrush(theme.colour("inkt"))
        painter.drawChord(square, 90 * 16, 180 * 16)
    else:
        role, name = ("helpt", "check") if value is Understood.YES else ("stress", "close")
        paint_icon(painter, name, square, theme.colour(role))
    painter.end()
    return QIcon(picture)
