"""When a session runs late: what to leave out, each with one press. It only says so; nothing blinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from wijksessie.queries.run_proposals import Way

if TYPE_CHECKING:
    from wijksessie.queries.run_proposals import Proposal
    from wijksessie.queries.running import RunView


class ProposalBar(QFrame):
    """The first proposal and its button; after it the next comes."""

    accepted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("proposalBar")
        self.setProperty("look", "banner_now")
        self.proposal: Proposal | None = None
        self._words = Text("", "klein", "nadruk", wrap=True)
        self._words.setObjectName("proposalWords")
        self.accept = Button(self.tr("Doe dit"), "proposalAccept")
        show_key(self.accept, "K")
        # layout
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 6, 8, 6)
        across.setSpacing(theme.space("m"))
        across.addWidget(self._words, 1)
        across.addWidget(self.accept)
        # connections
        self.accept.clicked.connect(self.take)
        self.hide()

    def show_run(self, view: RunView) -> None:
        """Show the first proposal, or nothing."""
        self.proposal = next(iter(view.proposals), None)
        self.setVisible(self.proposal is not None)
        if self.proposal is None:
            return
        row = view.row(self.proposal.block_id)
        name = row.label if row is not None else ""
        if self.proposal.way is Way.SKIP:
            what = self.tr("Sla ‘{0}’ over? Dat scheelt {1} minuten.").format(name, self.proposal.won)
        else:
            what = self.tr("Maak ‘{0}’ {1} minuten korter? Het duurt dan {2} minuten.").format(
                name, self.proposal.won, self.proposal.minutes
            )
        self._words.setText(what)

    @Slot()
    def take(self) -> None:
        """Do what is proposed."""
        if self.proposal is not None:
            self.accepted.emit(self.proposal)
