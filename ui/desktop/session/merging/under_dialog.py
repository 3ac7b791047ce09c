"""What lies under a card: take one out, or let its words come on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.gestures.collect_tile import direction_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.merging import LaidCard


class UnderDialog(Dialog):
    """Lists what was said; each with its two buttons. It does nothing itself."""

    split_asked = Signal(str)
    words_asked = Signal(str)

    def __init__(self, card: LaidCard, parent: QWidget | None = None) -> None:
        super().__init__(card.option.label, "underDialog", parent, width=720)
        # layout
        self.box.addWidget(Text(self.tr("Dit is ook gezegd:"), wrap=True))
        for option in card.under:
            part = Card(f"under_{option.key}")
            words = Text(option.label, "tekst", "kop", wrap=True)
            words.setLayoutDirection(direction_of(option.label))
            part.box.addWidget(words)
            holder = QWidget()
            acts = Flow(holder, gap=12)
            for act, said in (
                ("split", self.tr("Maak los")),
                ("words", self.tr("Deze woorden bovenop")),
            ):
                button = Button(said, f"{act}_{option.key}")
                button.say(said, f"{said}: {option.label}")
                button.setProperty("key", option.key)
                button.clicked.connect(self._split if act == "split" else self._words)
                acts.addWidget(button)
            part.box.addWidget(holder)
            self.box.addWidget(part)
        close = Button(self.tr("Terug"), "underBack")
        self.add_buttons(close)
        # connections
        close.clicked.connect(self.reject)

    @Slot()
    def _split(self) -> None:
        self.split_asked.emit(str(self.sender().property("key")))
        self.accept()

    @Slot()
    def _words(self) -> None:
        self.words_asked.emit(str(self.sender().property("key")))
        self.accept()
