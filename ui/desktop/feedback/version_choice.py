"""Which version is looked at: one field that opens a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.feedback.versions import Version


class VersionChoice(QComboBox):
    """The days the leaflet can speak of, and its editions. Arrows choose, Space opens the list."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versionChoice")
        self.setAccessibleName(self.tr("Welke folder u bekijkt"))
        self.setFont(theme.work_font(17, "nadruk"))
        self.setMinimumHeight(theme.scaled(44))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._picked)

    def show_versions(self, versions: Sequence[Version], shown: Version) -> None:
        """Show what can be looked at, and what is looked at now."""
        here = [(self.itemData(place), self.itemText(place)) for place in range(self.count())]
        if here != [(version.key, version.label) for version in versions]:
            self.clear()
            for version in versions:
                self.addItem(version.label, version.key)
        self.setCurrentIndex(list(versions).index(shown))
        self.setToolTip(shown.label)

    @Slot(int)
    def _picked(self, place: int) -> None:
        self.chosen.emit(self.itemData(place))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the field with an arrow that everybody sees."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("lijn_sterk"), theme.measure("rand", "knop")))
        painter.setBrush(theme.colour("oppervlak"))
        radius = theme.measure("straal", "knop")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        side = theme.scaled(16)
        paint_icon(
            painter,
            "open",
            QRectF(self.width() - side - 14, (self.height() - side) / 2, side, side),
            theme.colour("accent"),
        )
        room = self.width() - side - 40
        words = QFontMetrics(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.font())
        painter.drawText(QRectF(14, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
