"""One line of the analysis day in the list: a tick or a square, its number, and when it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text
from ui.desktop.telling.sign import UrgencySign
from wijksessie.queries.telling_days import Urgency

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.telling_analysis import AnalysisLine


class LineButton(Button):
    """A row to press. `chosen` gives the key of the line."""

    chosen = Signal(str)

    def __init__(self, nr: int, line: AnalysisLine, parent: QWidget | None = None) -> None:
        super().__init__("", f"analysisLine_{line.key}", "choice", height=theme.target("bureau"))
        from wijksessie.queries.sentences import short_day

        # parts
        self.key = line.key
        self.setCheckable(True)
        self.setProperty("slim", "yes")
        below = self.tr("Gedaan op {0}").format(short_day(line.on)) if line.on else ""
        if line.done and not below:
            below = self.tr("Gedaan")
        self.setAccessibleName(f"{nr}. {line.label}. {below or self.tr('Nog te doen')}")
        self._words = QWidget(self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        title = Text(f"{nr}. {line.label}", "tekst", "kop", wrap=True)
        # layout
        box = QHBoxLayout(self._words)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(theme.space("m"))
        box.addWidget(UrgencySign(Urgency.DONE if line.done else Urgency.CALM), 0, Qt.AlignmentFlag.AlignTop)
        side = column(spacing="xs")
        side.setSpacing(0)
        side.addWidget(title)
        if below:
            side.addWidget(Text(below, "klein", look="second", wrap=True))
        box.addLayout(side, 1)
        # connections
        self.clicked.connect(self._choose)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Be as high as the words are at this width."""
        super().resizeEvent(event)
        high = max(self._words.heightForWidth(self.width()), theme.target("bureau"))
        self._words.setGeometry(0, 0, self.width(), high)
        self.setFixedHeight(high)

    @Slot()
    def _choose(self) -> None:
        self.setChecked(True)
        self.chosen.emit(self.key)
