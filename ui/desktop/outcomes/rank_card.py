"""The card of the ranking: what it is, how far the tables agree, the picture, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.outcomes.rank_picture import RankPictureView
from ui.desktop.outcomes.waiting import waiting_words
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from wijksessie.queries.results.values import RankPicture

if TYPE_CHECKING:
    from wijksessie.queries.results.values import RoundResult


class RankCard(Card):
    """The line under the picture tells the card that was chosen in it, and else how to read it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        # parts
        self._kicker = Text("", "klein", "nadruk", look="second", wrap=True)
        self._head = Text("", "zin", "titel", wrap=True)
        self._head.setObjectName(f"{name}Head")
        self.view = RankPictureView(f"{name}Picture")
        self._note = Text("", "klein", look="second", wrap=True)
        self._note.setObjectName(f"{name}Note")
        self._reading = ""
        # layout
        self.box.setContentsMargins(20, 16, 20, 14)
        self.box.setSpacing(2)
        self.box.addWidget(self._kicker)
        self.box.addWidget(self._head)
        self.box.addSpacing(theme.space("s"))
        self.box.addWidget(self.view, 1)
        self.box.addSpacing(theme.space("s"))
        self.box.addWidget(self._note)
        # connections
        self.view.told.connect(self._tell)

    def show_round(self, found: RoundResult) -> None:
        """Show the ranking of this round."""
        picture = found.ranks or RankPicture((), (), "")
        self._kicker.setText(found.kicker)
        self._head.setText(found.head)
        self._reading = " ".join(part for part in (picture.note, waiting_words(found.waiting)) if part)
        self.view.show_picture(picture)
        self._tell("")

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._note.setText(words or self._reading)
