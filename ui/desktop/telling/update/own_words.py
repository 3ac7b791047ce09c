"""Own words for one row: they keep themselves after a pause and when the field is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.writing.attaching import help_writing

PAUSE_MS = 800
"""So long nobody may type before the words are kept."""


class OwnWords(QWidget):
    """`wrote` comes with the words, or with nothing for those of the program; `closed` when it is done."""

    wrote = Signal(str)
    closed = Signal()

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._kept = ""
        self.field = Field("updateWords", self.tr("Uw woorden. Elke zin op een nieuwe regel."), lines=4)
        self.ready = Button(self.tr("Klaar"), "updateWordsReady", height=theme.target("bureau"))
        self.usual = Button(
            self.tr("Woorden van de app terug"), "updateWordsUsual", "plain", height=theme.target("bureau")
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        acts = QWidget()
        flow = Flow(acts, gap=8, line_gap=8)
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        for button in (self.ready, self.usual):
            button.setProperty("slim", "yes")
            flow.addWidget(button)
        box.addWidget(self.field)
        box.addWidget(acts)
        help_writing(self.field, about, most=2)
        # connections
        self.field.edit.textChanged.connect(self._typed)
        self.field.edit.editingFinished.connect(self.keep)
        self._pause.timeout.connect(self.keep)
        self.ready.clicked.connect(self.closed)
        self.usual.clicked.connect(self._take_usual)

    def show_words(self, text: str) -> None:
        """Show the words of this row, unless somebody is writing."""
        if self._pause.isActive() or self.field.edit.hasFocus():
            return
        self._kept = text
        self.field.edit.setText(text)
        self._pause.stop()

    def take_keys(self) -> None:
        """Put the keys in the field."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def keep(self) -> None:
        """Hand over what was written since the last time."""
        self._pause.stop()
        text = self.field.text()
        if text.strip() != self._kept.strip():
            self._kept = text
            self.wrote.emit(text)

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _take_usual(self) -> None:
        self._pause.stop()
        self._kept = self.field.text()
        self.wrote.emit("")
        self.closed.emit()
