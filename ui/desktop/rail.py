"""The rail at the left: the sections, and the safety button that is always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.safety_button import SafetyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.sections import Section


class RailButton(QAbstractButton):
    """A section in the rail; the open one is white with a saffron edge."""

    def __init__(self, key: str, title: str, nr: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setObjectName(f"rail_{key}")
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.tr("Ctrl {0}").format(nr))
        self.setCheckable(True)
        self.setFont(theme.work_font(18, "nadruk"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the width of the word and the height of a target."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + 36, max(theme.target("begeleider"), theme.scaled(44)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the word, and the white sheet when open."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 14
        ink = theme.colour("op_accent")
        radius = theme.measure("straal", "knop")
        if self.isChecked():
            left, ink = 22, theme.colour("accent_diep")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("nu"))
            painter.drawRoundedRect(self.rect(), radius, radius)
            painter.setBrush(theme.colour("op_accent"))
            painter.drawRoundedRect(self.rect().adjusted(8, 0, 0, 0), radius, radius)
        elif self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(self.rect(), radius, radius)
        painter.setPen(ink)
        painter.setFont(self.font())
        place = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class Brand(QWidget):
    """The sign of the app, a table with four people seen from above, and its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font("kop", "titel"))
        self.setAccessibleName("Wijksessie")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for sign and name."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance("Wijksessie") + 64, 52)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint sign and name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("nu"))
        middle = QPointF(27, 23)
        painter.drawEllipse(middle, 8.5, 8.5)
        painter.setBrush(theme.colour("op_accent"))
        for away in (QPointF(0, -12), QPointF(0, 12), QPointF(-12, 0), QPointF(12, 0)):
            painter.drawEllipse(middle + away, 3, 3)
        painter.setPen(theme.colour("op_accent"))
        painter.drawText(QPointF(52, 23 + QFontMetrics(self.font()).capHeight() / 2), "Wijksessie")
        painter.end()


class Rail(QWidget):
    """The navigation of the app."""

    section_chosen = Signal(str)
    safety_asked = Signal()

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Onderdelen"))
        brand = Brand()
        self._buttons = [
            RailButton(section.key, section.title(), nr) for nr, section in enumerate(sections, start=1)
        ]
        self.safety = SafetyButton()
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(0)
        box.addWidget(brand)
        for button in self._buttons:
            box.addWidget(button)
        box.addStretch(1)
        box.addWidget(self.safety)
        self.setFixedWidth(max(theme.RAIL_WIDTH, self.sizeHint().width()))
        # connections
        for button in self._buttons:
            button.clicked.connect(self._chosen)
        self.safety.clicked.connect(self.safety_asked)

    def mark(self, key: str) -> None:
        """Mark the open section."""
        for button in self._buttons:
            button.setChecked(button.key == key)

    @Slot()
    def _chosen(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.section_chosen.emit(button.key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the petrol ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("accent_diep"))
        painter.end()
