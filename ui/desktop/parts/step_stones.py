"""The seven steps under each other, to choose one; each with its stone and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.steps import StepView


class StepButton(QAbstractButton):
    """A stone with its number, the name of the step and how many lines are done."""

    def __init__(self, nr: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nr = nr
        self.setObjectName(f"step_{nr}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.work_font(17, "nadruk"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._so_far = ""
        self._whole = False
        self._compact = False

    def show_step(self, step: StepView) -> None:
        """Show how far this step is."""
        self.setText(step.label)
        self._whole = bool(step.items) and step.done == len(step.items)
        self._so_far = self.tr("{0} van {1} klaar").format(step.done, len(step.items))
        self.setAccessibleName(self.tr("Stap {0}: {1}, {2}").format(step.nr, step.label, self._so_far))
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show only the stone, for a row above the checklist."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self.updateGeometry()
        self.update()

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the stone or the line, for the focus ring."""
        return self.rect(), self.height() / 2 if self._compact else theme.measure("straal", "knop")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for the stone and both lines."""
        if self._compact:
            return QSize(theme.target("begeleider"), theme.target("begeleider"))
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        height = max(theme.target("begeleider"), theme.scaled(54))
        return QSize(words + 44 + 36, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the line; the chosen one is petrol."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if self._compact:
            self._paint_stone(painter, QPointF(self.rect().center()), 29.0, chosen=chosen)
            painter.end()
            return
        if chosen or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if chosen else "accent_tint"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        self._paint_stone(painter, QPointF(34, self.height() / 2), 20.0, chosen=chosen)
        small = theme.font("klein")
        lines = QFontMetrics(self.font()).height(), QFontMetrics(small).height()
        top = (self.height() - sum(lines)) / 2
        painter.setPen(theme.colour("op_accent" if chosen else "inkt"))
        painter.setFont(self.font())
        painter.drawText(QRectF(66, top, self.width() - 70, lines[0]), self.text())
        painter.setPen(theme.colour("op_accent" if chosen else "inkt_2"))
        painter.setFont(small)
        painter.drawText(QRectF(66, top + lines[0], self.width() - 70, lines[1]), self._so_far)
        painter.end()

    def _paint_stone(self, painter: QPainter, middle: QPointF, reach: float, *, chosen: bool) -> None:
        fill, ink = ("oppervlak", "inkt")
        pen = QPen(theme.colour("lijn_sterk"), 2)
        pen.setDashPattern([2.4, 2.0])
        if chosen:
            fill, ink, pen = "nu", "inkt", QPen(theme.colour("inkt"), 3)
        elif self._whole:
            fill, ink, pen = "accent", "op_accent", QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(middle, reach, reach)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.work_font(24 if self._compact else 19, "titel"))
        box = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.nr))


class StepList(Card):
    """Seven steps; the order is shown, not forced."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("stepList", parent=parent)
        self.setAccessibleName(self.tr("De zeven stappen"))
        self.box.setContentsMargins(8, 8, 8, 8)
        self._flow = Flow(gap=8, line_gap=4)
        self.box.addLayout(self._flow)
        self.box.addStretch(1)
        self._buttons = [StepButton(nr) for nr in range(1, 8)]
        for button in self._buttons:
            self._flow.addWidget(button)
            button.clicked.connect(self._clicked)
        self.stand(upright=True)

    def stand(self, *, upright: bool) -> None:
        """Show the steps under each other with their names, or as a row of stones."""
        self._flow.set_upright(upright)
        for button in self._buttons:
            button.set_compact(not upright)

    def show_steps(self, steps: Sequence[StepView], chosen: int) -> None:
        """Show how far they are, and which one is open."""
        for button, step in zip(self._buttons, steps, strict=False):
            button.show_step(step)
            button.setChecked(step.nr == chosen)

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.chosen.emit(button.nr)
