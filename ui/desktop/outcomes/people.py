"""Who was there, in groups that may be told, with the reason where something is left out (domain.md 3.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop.outcomes.columns import ColumnsPage
from ui.desktop.parts.frames import Card, Line, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.results.values import PeopleResult, Results


class PeopleCard(Card):
    """One question about who was there."""

    def __init__(self, nr: int, found: PeopleResult, parent: QWidget | None = None) -> None:
        super().__init__(f"people_{nr}", parent=parent)
        self.box.addWidget(Text(found.title, "kop", wrap=True))
        for at, (label, count) in enumerate(found.cells):
            if at:
                self.box.addWidget(Line())
            across = row(spacing="m")
            across.addWidget(Text(label, "tekst", wrap=True), 1)
            across.addWidget(Text(str(count), "tekst", "titel"))
            self.box.addLayout(across)
        if found.why:
            self.box.addWidget(Text(found.why, "klein", look="second", wrap=True))
        self.box.addStretch(1)


class PeoplePage(ColumnsPage):
    """A card a question, two or three beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("outcomesPeople", 330, 3, parent)

    def show_results(self, results: Results) -> None:
        """Show the groups of a session."""
        cards: list[QWidget] = [PeopleCard(nr, found) for nr, found in enumerate(results.people)]
        if not cards:
            card = Card("peopleNone")
            words = self.tr("Er is niet geteld wie er waren. Dat hoeft ook niet.")
            card.box.addWidget(Text(words, "tekst", wrap=True))
            cards.append(card)
        self.put(cards)
