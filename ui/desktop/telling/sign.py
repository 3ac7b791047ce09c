"""How near a day is, as a form beside its words: a tick, an empty square, a clock, a triangle."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon
from ui.desktop.parts.signs import paint_sign
from wijksessie.queries.telling_days import Urgency
from wijksessie.terms import Status

_SIDE = 34
_SIGN = {
    Urgency.DONE: Status.DONE,
    Urgency.CALM: Status.PLANNED,
    Urgency.LATE: Status.OVERDUE,
}


def urgency_words(urgency: Urgency) -> str:
    """Return the word that always stands beside the form."""
    tr = QCoreApplication.translate
    return {
        Urgency.DONE: tr("Urgency", "Klaar"),
        Urgency.CALM: tr("Urgency", "Open"),
        Urgency.SOON: tr("Urgency", "Bijna tijd"),
        Urgency.LATE: tr("Urgency", "Te laat"),
    }[urgency]


class UrgencySign(QWidget):
    """The form alone; the words stand beside it, so it has no name of its own to read out."""

    def __init__(self, urgency: Urgency, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._urgency = urgency
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_urgency(self, urgency: Urgency) -> None:
        """Show another form."""
        self._urgency = urgency
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of the form."""
        return QSize(theme.scaled(_SIDE), theme.scaled(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the form; soon is a clock in a saffron disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._urgency is Urgency.SOON:
            painter.setPen(QPen(theme.colour("inkt"), 2.0))
            painter.setBrush(theme.colour("nu"))
            painter.drawEllipse(square)
            inner = square.adjusted(6, 6, -6, -6)
            paint_icon(painter, "clock", inner, theme.colour("inkt"))
        else:
            paint_sign(painter, _SIGN[self._urgency], square)
        painter.end()
