"""One round: what it asked, what came out, and the picture that belongs to its technique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.outcomes.count_table import CountTable
from ui.desktop.outcomes.rank_picture import RankPictureView
from ui.desktop.outcomes.scene_pages import ScenePages
from ui.desktop.outcomes.signal_card import SignalCard
from ui.desktop.outcomes.waiting import waiting_words
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.results.values import RoundResult
    from wijksessie.queries.stage import Scene


class RoundCard(Card):
    """A ranking and dots have a picture of their own; every other round is shown as the big screen would."""

    stage_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("roundCard", parent=parent)
        # parts
        self._round_id = ""
        self._kicker = Text("", "klein", "nadruk", look="second", wrap=True)
        self._head = Text("", "zin", "titel", wrap=True)
        self._head.setObjectName("roundHead")
        self._waiting = Text("", "tekst", "nadruk", wrap=True)
        self._waiting.setObjectName("roundWaiting")
        self._hidden = Text("", "tekst", wrap=True)
        self._hidden.setObjectName("roundHidden")
        self._lines = Text("", "tekst", wrap=True)
        self._lines.setObjectName("roundLines")
        self.ranks = RankPictureView("roundRanks")
        self.counts = CountTable("roundCounts")
        self.scene = ScenePages()
        self._note = Text("", "klein", look="second", wrap=True)
        self._note.setObjectName("roundNote")
        self._reading = ""
        self._stage = Button(
            self.tr("Laat zien op het grote scherm"), "roundStage", height=theme.target("bureau")
        )
        # layout
        self._leaves = column(spacing="s")
        self.box.addWidget(self._kicker)
        self.box.addWidget(self._head)
        for part in (self._hidden, self._waiting, self._lines):
            self.box.addWidget(part)
        self.box.addLayout(self._leaves)
        for picture in (self.ranks, self.counts):
            self.box.addWidget(picture, 100)
        self.box.addWidget(self.scene)
        self.box.addWidget(self._note)
        foot = row()
        foot.addWidget(self._stage)
        foot.addStretch(1)
        self.box.addLayout(foot)
        self.box.addStretch(1)
        # connections
        self.ranks.told.connect(self._tell)
        self._stage.clicked.connect(self._ask_stage)

    def show_round(self, found: RoundResult, scene: Scene | None) -> None:
        """Show this round; `scene` is what the big screen would show, for rounds without a picture here."""
        self._round_id = found.round_id
        kicker = found.kicker or found.question
        self._put(self._kicker, kicker)
        self._put(self._head, found.head or found.title)
        self._put(self._hidden, found.hidden)
        self._put(self._waiting, waiting_words(found.waiting))
        self._put(self._lines, "\n".join(found.lines))
        clear(self._leaves)
        for nr, signal in enumerate(() if found.hidden else found.signals):
            self._leaves.addWidget(SignalCard(f"roundSignal_{nr}", signal))
        self._show_pictures(found, scene)
        self._stage.setVisible(scene is not None and bool(scene.pieces))

    def _show_pictures(self, found: RoundResult, scene: Scene | None) -> None:
        ranks = None if found.hidden else found.ranks
        counts = None if found.hidden else found.counts
        self.ranks.setVisible(ranks is not None)
        self.counts.setVisible(counts is not None)
        alone = ranks is None and counts is None
        self.scene.setVisible(alone)
        self.scene.show_scene(scene if alone and not found.hidden else None)
        self._reading = ""
        if ranks is not None:
            self._reading = ranks.note
            self.ranks.show_picture(ranks)
        if counts is not None:
            self._reading = counts.note
            self.counts.show_picture(counts)
        self._tell("")

    @staticmethod
    def _put(part: Text, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._put(self._note, words or self._reading)

    @Slot()
    def _ask_stage(self) -> None:
        self.stage_asked.emit(self._round_id)
