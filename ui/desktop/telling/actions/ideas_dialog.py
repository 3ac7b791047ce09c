"""Ideas per policy domain, for who is stuck; they wait until residents said what helps (TR-05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.frames import clear, column
from ui.desktop.parts.text import Text
from wijksessie.terms import PolicyDomain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace


class IdeasDialog(Dialog):
    """`taken` comes with the words of an idea and its domain."""

    taken = Signal(str, object)

    def __init__(self, workspace: Workspace, session_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", "ideas", parent, width=760)
        from wijksessie.queries.action_ideas import idea_domains
        from wijksessie.queries.action_texts import domain_words

        # parts
        self.set_title(self.tr("Ideeën"))
        self._workspace, self._session_id = workspace, session_id
        domains = tuple((each, domain_words(each)) for each in idea_domains())
        self._domains = Choice("ideasDomain", self.tr("Over welk onderwerp?"), domains, may_be_open=False)
        self._about = Text("", "tekst", wrap=True)
        self._about.setObjectName("ideasAbout")
        self._lines = column(spacing="s")
        back = Button(self.tr("Terug"), "ideasBack")
        # layout
        self.box.addWidget(self._domains)
        self.box.addWidget(self._about)
        self.box.addLayout(self._lines)
        self.add_buttons(back)
        # connections
        self._domains.chosen.connect(self._show)
        back.clicked.connect(self.reject)
        self._domains.show_value(domains[0][0])
        self._show("", domains[0][0])

    @Slot(str, object)
    def _show(self, _: str, domain: object) -> None:
        from wijksessie.queries.action_ideas import ideas

        found = ideas(self._workspace, self._session_id, PolicyDomain(str(domain)))
        clear(self._lines)
        self._domains.setVisible(not found.wait)
        self._about.setText(found.wait or self.tr("Kies een idee. U kunt de woorden nog veranderen."))
        for nr, idea in enumerate(found.ideas):
            button = Button(idea, f"idea_{nr}", "choice", height=theme.target("bureau"))
            button.setProperty("slim", "yes")
            button.setFont(theme.font("tekst", "nadruk"))
            button.setProperty("idea", idea)
            button.clicked.connect(self._take)
            self._lines.addWidget(button)
        self.fit()

    @Slot()
    def _take(self) -> None:
        self.taken.emit(str(self.sender().property("idea")), self._domains.value())
        self.accept()
