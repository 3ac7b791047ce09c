"""What the room sees now, and the two buttons for it; everything else about the big screen is one page on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from ui.desktop.stage.preview import StagePreview

if TYPE_CHECKING:
    from ui.desktop.stage.hand import StageHand
    from wijksessie.queries.running_now import BlockNow


class StageCard(Card):
    """Preview, "Toon ..." and "Scherm leeg"."""

    control_asked = Signal()

    def __init__(self, hand: StageHand, parent: QWidget | None = None) -> None:
        super().__init__("stageCard", parent=parent)
        # parts
        self.hand = hand
        self._now: BlockNow | None = None
        self.preview = StagePreview()
        self.preview.setMinimumSize(180, 102)
        self.preview.setMaximumHeight(150)
        self.show_button = Button(self.tr("Toon de vraag"), "cockpitShow")
        self.results = Button(self.tr("Uitslag en meer"), "cockpitResults", "plain")
        self.blank = Button(self.tr("Scherm leeg"), "cockpitBlank")
        show_key(self.blank, "B")
        self.line = Text("", "klein", look="second", wrap=True)
        # layout
        self.box.setContentsMargins(12, 12, 12, 12)
        self.box.addWidget(Text(self.tr("Dit ziet de zaal nu"), "tekst", "kop"))
        self.box.addWidget(self.preview)
        self.box.addWidget(self.show_button)
        self.box.addWidget(self.line)
        self.box.addWidget(self.results)
        self.box.addWidget(self.blank)
        # connections
        self.show_button.clicked.connect(self.show_next)
        self.results.clicked.connect(self.control_asked)
        self.blank.clicked.connect(hand.toggle_blank)
        hand.changed.connect(self._paint)
        hand.gone.connect(self._paint)

    def show_block(self, now: BlockNow | None) -> None:
        """Follow this block; the big screen itself only changes by hand."""
        self._now = now
        self._paint()

    @Slot()
    def _paint(self) -> None:
        self.preview.show_picture(self.hand.picture())
        now = self._now
        round_ = now.round if now is not None else None
        showing = round_ is not None and self.hand.is_open and self.hand.round_id == round_.id
        ready = round_.ready if round_ is not None else 0
        there = len(round_.tables) if round_ is not None else 0
        # What was counted is shown when all said "dit klopt"; until then the question is what helps the room.
        whole = round_ is not None and there > 0 and ready == there
        self.show_button.say(
            self.tr("Uitslag en meer")
            if showing
            else self.tr("Toon uitslag")
            if whole
            else self.tr("Toon vraag")
        )
        self.line.setVisible(round_ is not None and not whole and there > 1)
        self.line.setText(self.tr("Uitslag kan als {0} tafels klaar zijn. Nu {1}.").format(there, ready))
        self.show_button.setEnabled(now is not None)
        # A table that is late must not keep the result from the others: there it can be left out.
        self.results.setVisible(round_ is not None and round_.opened and not whole and not showing)
        self.blank.say(self.tr("Scherm terug") if self.hand.show_.blank else self.tr("Scherm leeg"))

    @Slot()
    def show_next(self) -> None:
        """Show the question, then the round; when that is on the screen, open the page with all buttons."""
        now = self._now
        if now is None:
            return
        round_ = now.round
        whole = round_ is not None and bool(round_.tables) and round_.ready == len(round_.tables)
        if round_ is not None and (whole or (self.hand.is_open and self.hand.round_id == round_.id)):
            self.control_asked.emit()
        else:
            self.hand.show_question(now.question or now.label)
