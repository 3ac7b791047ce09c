"""A switch: on or off, seen by the place of its knob and a check mark, not by its colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_TRACK = (50.0, 28.0)


class Switch(QAbstractButton):
    """Space, Enter or a click asks to switch. It shows only what it was told: the data decides."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_state(self, what: str, *, on: bool) -> None:
        """Show whether it is on; `what` names what it switches."""
        self.setChecked(on)
        state = self.tr("staat in de folder") if on else self.tr("staat niet in de folder")
        self.setAccessibleName(f"{what}: {state}")
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 (Qt)
        """Wait for the data."""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a target that a finger finds."""
        return QSize(round(_TRACK[0]) + 12, theme.target("bureau"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint track and knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        wide, high = _TRACK
        track = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        pen = QPen(theme.colour("accent" if on and self.isEnabled() else "lijn_sterk"), 2.5)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        filled = "accent" if on and self.isEnabled() else "oppervlak"
        painter.setBrush(theme.colour(filled if self.isEnabled() else "oppervlak_diep"))
        painter.drawRoundedRect(track.adjusted(1.25, 1.25, -1.25, -1.25), high / 2, high / 2)
        middle = QPointF(track.right() - high / 2 if on else track.left() + high / 2, track.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("op_accent" if on and self.isEnabled() else "lijn_sterk"))
        painter.drawEllipse(middle, high / 2 - 5, high / 2 - 5)
        if on:
            role = "accent" if self.isEnabled() else "oppervlak"
            paint_icon(
                painter, "check", QRectF(middle.x() - 6, middle.y() - 6, 12, 12), theme.colour(role), 3.6
            )
        painter.end()
