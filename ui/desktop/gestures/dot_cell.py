"""One cell of the grid of dots: a number, and how sure we are that it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class DotCell(QWidget):
    """The dots of one table on one card. It shows and takes the focus; the grid handles the keys."""

    reached = Signal(object)
    tapped = Signal(object)

    def __init__(self, row: str, table: str, width: int, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.row = row
        self.table = table
        self._count: int | None = None
        self._unsaved = False
        self._wrong = False
        self._flash = False
        self._size = QSize()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(round(theme.measure("beweging", "snel_ms")))
        self.setObjectName(f"cell_{table}_{row}")
        self.take_room(width, height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # connections
        self._calm.timeout.connect(self._stop_flash)

    @property
    def count(self) -> int | None:
        """The number it shows; None while nothing was typed."""
        return self._count

    def show_count(self, count: int | None, *, unsaved: bool = False) -> None:
        """Show a number; `unsaved` when the disk refused it, which stays visible."""
        if (count, unsaved) != (self._count, self._unsaved):
            self._count, self._unsaved = count, unsaved
            self.update()

    def take_room(self, width: int, height: int) -> None:
        """Be this large."""
        self._size = QSize(width, height)
        self.setFont(theme.work_font(30 if height >= 60 else 26, "kop"))
        self.updateGeometry()

    def mark_wrong(self, wrong: bool) -> None:
        """Show that there are more dots here than people at the table."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def flash(self) -> None:
        """Light up once: this is what undo changed."""
        self._flash = True
        self._calm.start()
        self.update()

    @Slot()
    def _stop_flash(self) -> None:
        self._flash = False
        self.update()

    def focus_outline(self) -> tuple[object, float]:
        """The cell paints its own focus, so that the ring of the app does not double it."""
        return self.rect().adjusted(6, 6, -6, -6), theme.measure("straal", "knop")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size the grid has room for."""
        return self._size

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """Tell the grid where the keys go now."""
        self.reached.emit(self)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """Show that the keys go elsewhere."""
        self.update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """A tap puts the keys here, and asks for digits to tap."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.tapped.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Saffron with an ink edge where the keys go; a dashed brick edge where something is wrong."""
        here = self.hasFocus() or self._flash
        edge, role, style = 2.0, "lijn_sterk", Qt.PenStyle.SolidLine
        if here:
            edge, role = 4.0, "inkt"
        elif self._unsaved or self._wrong:
            edge, role, style = 3.0, "stress", Qt.PenStyle.DashLine
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(role), edge, style))
        painter.setBrush(theme.colour("nu" if here else "oppervlak"))
        radius = theme.measure("straal", "knop")
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius
        )
        if self._count is not None:
            painter.setPen(theme.colour("inkt"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()
