"""A table on the cockpit: its picture, how far it is, and the way to its table screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.running_now import TableNow


class TableCard(QAbstractButton):
    """Green and whole when ready, ink while it counts, dashed while it is empty; always with the word."""

    def __init__(self, table: TableNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"table_{table.key}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_table(table)

    def show_table(self, table: TableNow) -> None:
        """Show this state of the table."""
        self.table = table
        if table.confirmed:
            self.state = self.tr("Klaar")
        else:
            self.state = self.tr("Telt nu") if table.begun else self.tr("Nog leeg")
        if table.of is None:
            self.number, self.rest = str(table.people), self.tr("mensen")
        else:
            self.number, self.rest = str(table.done or 0), self.tr("van {0}").format(table.of)
        self.setAccessibleName(f"{table.label}: {self.number} {self.rest}, {self.state}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size of the mock-up."""
        return QSize(theme.scaled(130), theme.scaled(132))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least that shows a name."""
        return QSize(theme.scaled(104), theme.scaled(132))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Press it with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("helpt" if self.table.confirmed else "inkt"), 3)
        if not self.table.confirmed and not self.table.begun:
            pen = QPen(theme.colour("lijn_sterk"), 2)
            pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 10, 10)
        side, top = theme.scaled(44), theme.scaled(14)
        left = 14
        if self.table.pictogram:
            paint_pictogram(painter, self.table.pictogram, QRectF(left, top, side, side))
            left += side + 8
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.font("tekst", "kop"))
        name = painter.fontMetrics().elidedText(
            self.table.label.removeprefix(self.tr("Tafel ")),
            Qt.TextElideMode.ElideRight,
            self.width() - left - 8,
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, top, self.width() - left - 6, side), middle, name)
        painter.setFont(theme.work_font(28, "titel"))
        line = QRectF(14, theme.scaled(60), self.width() - 20, theme.scaled(36))
        painter.drawText(line, middle, self.number)
        wide = painter.fontMetrics().horizontalAdvance(self.number)
        painter.setFont(theme.font("klein"))
        painter.setPen(theme.colour("inkt_2"))
        painter.drawText(line.adjusted(wide + 6, 3, 0, 3), middle, self.rest)
        painter.setFont(theme.font("klein", "kop"))
        painter.setPen(theme.colour("helpt" if self.table.confirmed else "inkt"))
        painter.drawText(
            QRectF(14, theme.scaled(96), self.width() - 20, theme.scaled(26)), middle, self.state
        )
        painter.end()
