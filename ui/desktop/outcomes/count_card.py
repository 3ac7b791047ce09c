"""The card of the dots: what every table gave, and what stays in the top 3 without one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.outcomes.count_table import CountTable
from ui.desktop.outcomes.waiting import waiting_words
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from wijksessie.terms import CardKind

if TYPE_CHECKING:
    from wijksessie.queries.results.values import RoundResult


class CountCard(Card):
    """Title, table and how to read it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        # parts
        self._title = Text("", "kop", wrap=True)
        self._title.setFont(theme.work_font(20, "kop"))
        self._waiting = Text("", "klein", "kop", wrap=True)
        self.table = CountTable(f"{name}Table")
        self._note = Text("", "klein", look="second", wrap=True)
        # layout
        self.box.setContentsMargins(18, 12, 18, 12)
        self.box.setSpacing(6)
        self.box.addWidget(self._title)
        self.box.addWidget(self._waiting)
        self.box.addWidget(self.table, 1)
        self.box.addWidget(self._note)

    def show_round(self, found: RoundResult, kind: CardKind | None) -> None:
        """Show the counts of this round; `kind` is what its cards are about."""
        assert found.counts is not None
        titles = {
            CardKind.STRESS: self.tr("Stress: stippen per tafel"),
            CardKind.SOLUTION: self.tr("Wat helpt: stippen per tafel"),
        }
        self._title.setText(self.tr("Stippen per tafel") if kind is None else titles[kind])
        self.table.show_picture(found.counts)
        self._waiting.setText(waiting_words(found.waiting))
        self._waiting.setVisible(bool(found.waiting))
        self._note.setText(found.counts.note)
        self._note.setVisible(bool(found.counts.note))
