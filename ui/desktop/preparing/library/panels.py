"""The decks beside the checklist of step 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop.parts.text import Text
from ui.desktop.preparing.flat_panel import FlatPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk


class DecksPanel(FlatPanel):
    """Which decks are on; the door leads to the library, a section of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "decksPanel", "", "", "", parent)
        self.title.setText(self.tr("Kaartjes op tafel"))
        self.setAccessibleName(self.tr("Kaartjes op tafel"))
        self.door.say(self.tr("Bibliotheek"), self.tr("Open de bibliotheek met werkvormen en kaartjes"))
        self._on = Text("", "tekst", wrap=True)
        self._on.setObjectName("decksOn")
        after = self.tr("Leg ze pas neer na de vrije ronde.")
        self.box.addWidget(self._on)
        self.box.addWidget(Text(after, "klein", look="second", wrap=True))

    def refresh(self) -> None:
        """Read again which decks are on."""
        if self.workspace is None:
            return
        from wijksessie.queries.decks import decks

        on = [deck for deck in decks(self.workspace, self.session_id) if deck.on]
        named = ", ".join(deck.title for deck in on)
        cards = sum(len(deck.cards) for deck in on)
        words = self.tr("{0}: {1} kaarten.").format(named, cards)
        self._on.setText(words if on else self.tr("Geen set staat aan. Bewoners maken alle kaarten zelf."))

    @Slot()
    def _open(self) -> None:
        self.desk.place_chosen.emit("library", "cards")
