"""Round by round: the list at the left, the chosen round beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.outcomes.round_card import RoundCard
from ui.desktop.outcomes.round_list import WIDTH, RoundList
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.frames import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.commands import Workspace
    from wijksessie.queries.results.values import Results, RoundResult

_BESIDE = 900
"""Below this width (at 100 %) rounds are chosen from one field above the round."""


class RoundPage(QWidget):
    """Keeps the chosen round as long as it is there."""

    stage_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("roundPage")
        self._workspace: Workspace | None = None
        self._rounds: tuple[RoundResult, ...] = ()
        self._chosen = ""
        self.list = RoundList()
        self.field = ChoiceField("roundField", self.tr("Kies een ronde"))
        self.card = RoundCard()
        self._page = Page("roundCardPage")
        # layout
        self._page.box.setContentsMargins(0, 0, 0, 0)
        self._page.box.addWidget(self.card)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(14)
        self._across.addWidget(self.list)
        self._across.addWidget(self.field)
        self._across.addWidget(self._page, 1)
        self.list.setFixedWidth(theme.scaled(WIDTH))
        self.field.hide()
        # connections
        self.list.chosen.connect(self.choose)
        self.field.activated.connect(self._activated)
        self.card.stage_asked.connect(self.stage_asked)

    @property
    def chosen(self) -> str:
        """Return the id of the round in sight, or nothing."""
        return self._chosen

    def show_results(self, workspace: Workspace, results: Results) -> None:
        """Show the rounds of a session."""
        self._workspace, self._rounds = workspace, results.rounds
        self.field.clear()
        self.field.addItems([found.title for found in results.rounds])
        known = {found.round_id for found in results.rounds}
        first = results.rounds[0].round_id if results.rounds else ""
        self.choose(self._chosen if self._chosen in known else first)

    @Slot(str)
    def choose(self, round_id: str) -> None:
        """Show this round."""
        from wijksessie.queries.stage import stage_of

        found = next((one for one in self._rounds if one.round_id == round_id), None)
        if found is None or self._workspace is None:
            return
        other = round_id != self._chosen
        self._chosen = round_id
        self.list.show_rounds(self._rounds, round_id)
        self.field.setCurrentIndex(self._rounds.index(found))
        self.card.show_round(found, stage_of(self._workspace, round_id))
        if other:
            self._page.verticalScrollBar().setValue(0)

    @Slot(int)
    def _activated(self, nr: int) -> None:
        self.choose(self._rounds[nr].round_id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose from a list where there is room beside the round, else from a field above it."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
        self.list.setVisible(not narrow)
        self.field.setVisible(narrow)
