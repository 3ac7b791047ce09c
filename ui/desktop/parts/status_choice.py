"""Where a promise stands: six choices, each with its sign and its word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.signs import paint_sign, status_words
from wijksessie.terms import Status

_ORDER = (
    Status.DONE,
    Status.IN_PROGRESS,
    Status.PLANNED,
    Status.NOT_YET,
    Status.NOT_POSSIBLE,
    Status.OVERDUE,
)


class StatusChoice(QWidget):
    """One of six; arrows and Tab go along them."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("statusChoice")
        self.setAccessibleName(self.tr("Hoe staat het ervoor?"))
        self._group = QButtonGroup(self)
        words = status_words()
        # layout
        flow = Flow(self, gap=8, line_gap=8)
        for number, status in enumerate(_ORDER):
            button = Button(words[status], f"status_{status.value}", "choice", height=theme.scaled(56))
            button.setCheckable(True)
            button.setFont(theme.font("tekst", "nadruk"))
            button.setProperty("slim", "yes")
            button.picture(sign_icon(status))
            self._group.addButton(button, number)
            flow.addWidget(button)
        # connections
        self._group.idToggled.connect(self._toggled)

    def choose(self, status: Status) -> None:
        """Choose this one."""
        self._group.button(_ORDER.index(status)).setChecked(True)

    def status(self) -> Status:
        """Return the chosen one."""
        return _ORDER[max(self._group.checkedId(), 0)]

    @Slot(int, bool)
    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(_ORDER[number])


def sign_icon(status: Status) -> QIcon:
    """Return the sign of a status for a button."""
    side = theme.scaled(24) * 2
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, status, QRectF(0, 0, side, side))
    painter.end()
    return QIcon(pixmap)
