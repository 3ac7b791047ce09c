"""Bibliotheek: techniques, cards, own words, examples and further reading. Calm, like a good cookbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.library.decks import DecksPage
from ui.desktop.library.own_words import OwnWordsPage
from ui.desktop.library.reading import ExamplesPage, SourcesPage
from ui.desktop.library.techniques import TechniquesPage
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.head import Head

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace

_CARDS = "cards"
_WORDS = "words"


class LibraryScreen(QWidget):
    """Five pages. A subject is the id of a technique, "cards", "cards:KEY" for one deck, or "words"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("libraryScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self.head = Head()
        self.techniques = TechniquesPage(desk)
        self.cards = DecksPage(desk)
        self.words = OwnWordsPage(desk)
        self.examples = ExamplesPage()
        self.sources = SourcesPage()
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        tabs = (
            ("libraryTechniques", self.tr("Werkvormen"), self.techniques),
            ("libraryCards", self.tr("Kaartjes"), self.cards),
            ("libraryWords", self.tr("Onze woorden"), self.words),
            ("libraryExamples", self.tr("Voorbeelden"), self.examples),
            ("librarySources", self.tr("Bronnen"), self.sources),
        )
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(theme.space("m"))
        flow = Flow(gap=8)
        for nr, (name, words, page) in enumerate(tabs):
            tab = Button(words, name, "choice", height=theme.target("bureau"))
            tab.setCheckable(True)
            self._tabs.addButton(tab, nr)
            flow.addWidget(tab)
            self._stack.addWidget(page)
        whole.addWidget(self.head)
        whole.addLayout(flow)
        whole.addWidget(self._stack, 1)
        # connections
        self._tabs.idToggled.connect(self._turn_to)
        self._tabs.button(0).setChecked(True)
        self.head.show_title(
            self.tr("Bibliotheek"), self.tr("Werkvormen om te kiezen, te lezen en af te drukken")
        )

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        self._workspace = workspace
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read again what can change: the session, the decks and the words."""
        if self._workspace is None:
            return
        from wijksessie.queries.session import current
        from wijksessie.queries.today import today

        found = current(self._workspace)
        session = found.id if found is not None else ""
        day = today(self._workspace, self._desk.clock)
        self.techniques.show_session(self._workspace, session, day)
        self.cards.show_session(self._workspace, session, day)
        self.words.show_workspace(self._workspace)

    def show_subject(self, subject: str) -> None:
        """Bring a technique into sight, or the cards."""
        place, _, key = subject.partition(":")
        if place == _CARDS:
            self._tabs.button(1).setChecked(True)
            if key:
                self.cards.show_deck(key)
        elif place == _WORDS:
            self._tabs.button(2).setChecked(True)
        else:
            self._tabs.button(0).setChecked(True)
            self.techniques.show_technique(subject)

    @Slot(int, bool)
    def _turn_to(self, nr: int, on: bool) -> None:
        if not on:
            return
        self._stack.setCurrentIndex(nr)
        if self._stack.currentWidget() is self.examples:
            self.examples.show_all()
        elif self._stack.currentWidget() is self.sources:
            self.sources.show_all()
