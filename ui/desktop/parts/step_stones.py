"""The seven steps as a row of stones, to choose one; the order is shown, not forced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.steps import StepView


class StepButton(QAbstractButton):
    """A stone with the number of its step: petrol when it is whole, saffron when it is open on the screen."""

    def __init__(self, nr: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nr = nr
        self.setObjectName(f"step_{nr}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._whole = False

    def show_step(self, step: StepView) -> None:
        """Show how far this step is."""
        self.setText(step.label)
        self._whole = bool(step.items) and step.done == len(step.items)
        so_far = self.tr("{0} van {1} klaar").format(step.done, len(step.items))
        late = self.tr(", {0} te laat").format(step.late) if step.late else ""
        self.setAccessibleName(self.tr("Stap {0}: {1}, {2}").format(step.nr, step.label, so_far + late))
        self.setToolTip(f"{step.label}: {so_far}{late}")
        self.update()

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the stone, for the focus ring."""
        return self.rect(), self.height() / 2

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size of a stone."""
        return QSize(theme.target("begeleider"), theme.target("begeleider"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the stone and its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = "oppervlak", "inkt"
        pen = QPen(theme.colour("lijn_sterk"), 3)
        pen.setDashPattern([1.6, 1.4])
        if self.isChecked():
            fill, pen = "nu", QPen(theme.colour("inkt"), 3)
        elif self._whole:
            fill, ink, pen = "accent", "op_accent", QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.work_font(24, "titel"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.nr))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Open the step with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class StepStones(QWidget):
    """Seven stones; every one can be opened."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepStones")
        self.setAccessibleName(self.tr("De zeven stappen"))
        line = Flow(self, gap=8, line_gap=8)
        self._buttons = [StepButton(nr) for nr in range(1, 8)]
        for button in self._buttons:
            line.addWidget(button)
            button.clicked.connect(self._clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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
