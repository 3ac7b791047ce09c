"""How people felt at the start and at the end, beside each other, and the three questions about strength."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop.outcomes.columns import ColumnsPage
from ui.desktop.outcomes.faces import FacesView
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.results.values import Faces, Results


class MoodPage(ColumnsPage):
    """Two cards with faces, and what they say together. Nobody's start is paired with an end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("outcomesMood", 440, 2, parent)

    def show_results(self, results: Results) -> None:
        """Show the faces of a session."""
        mood = results.mood
        cards: list[QWidget] = []
        if mood is not None and not mood.hidden:
            cards.append(self._faces("moodStart", self.tr("Aan het begin"), mood.start))
            cards.append(self._faces("moodEnd", self.tr("Aan het eind"), mood.end))
        told = []
        if mood is not None:
            told += [line for line in (mood.hidden, mood.told) if line]
            told.append(self.tr("Wij weten niet wie welk gezicht koos. Kijk dus naar de hele groep."))
        else:
            told.append(self.tr("Er zijn geen gezichten gekozen."))
        cards.append(self._lines("moodTold", self.tr("Hoe was het?"), told))
        if results.resilience:
            cards.append(self._lines("resilience", self.tr("Drie vragen aan het eind"), results.resilience))
        self.put(cards)

    def _faces(self, name: str, title: str, faces: Faces | None) -> Card:
        card = Card(name)
        card.box.addWidget(Text(title, "kop", wrap=True))
        if faces is None or not faces.people:
            card.box.addWidget(Text(self.tr("Hier is niet gekozen."), "tekst", look="second", wrap=True))
        else:
            words = self.tr("1 persoon koos.") if faces.people == 1 else self.tr("{0} mensen kozen.")
            card.box.addWidget(Text(words.format(faces.people), "klein", look="second", wrap=True))
            card.box.addWidget(FacesView(f"{name}Faces", faces))
        card.box.addStretch(1)
        return card

    @staticmethod
    def _lines(name: str, title: str, lines: list[str] | tuple[str, ...]) -> Card:
        card = Card(name)
        card.box.addWidget(Text(title, "kop", wrap=True))
        for line in lines:
            card.box.addWidget(Text(line, "tekst", wrap=True))
        card.box.addStretch(1)
        return card
