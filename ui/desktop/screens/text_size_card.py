"""How large the letters are: three sizes, each shown at its own size."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text


class TextSizeCard(Card):
    """Three buttons; the one in use is marked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("textSizeCard", parent=parent)
        # parts
        self._group = QButtonGroup(self)
        words = (self.tr("Gewoon"), self.tr("Groter"), self.tr("Grootst"))
        # layout
        self.box.addWidget(Text(self.tr("Hoe groot zijn de letters?"), "kop", wrap=True))
        flow = Flow(gap=8, line_gap=8)
        for percent, word in zip(theme.TEXT_SIZES, words, strict=True):
            button = Button(word, f"textSize_{percent}", "choice", height=56)
            button.setAccessibleName(f"{word}, {percent} %")
            button.setCheckable(True)
            button.setChecked(percent == theme.text_size())
            button.setFont(theme.work_font(17 * percent / theme.text_size(), "kop"))
            button.setProperty("slim", "yes")
            self._group.addButton(button, percent)
            flow.addWidget(button)
        self.box.addLayout(flow)
        # connections
        self._group.idClicked.connect(self._clicked)

    @Slot(int)
    def _clicked(self, percent: int) -> None:
        if percent != theme.text_size():
            self.chosen.emit(percent)
