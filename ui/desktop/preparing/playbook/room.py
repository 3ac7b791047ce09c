"""Draaiboek: the whole preparation on paper, as it comes out of the printer, at any moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.paper_act import Document, PaperAct
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.text import Text
from ui.desktop.preparing.playbook.choice_card import ChoiceCard
from ui.desktop.preparing.playbook.drawing import Choice, PaperDrawn, Source, file_words, paper_bytes
from ui.desktop.preparing.playbook.preview import PaperPreview
from ui.desktop.preparing.room import Room

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace

_CHOICE, _BESIDE = 400, 860
"""The width of the choice, and the least width of the page for both beside each other."""


class PlaybookRoom(Room):
    """At the left what to print, at the right the pages themselves."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "playbook", "", parent)
        # parts
        title = self.tr("Draaiboek")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Alles op papier. Zo kan de sessie doorgaan als de laptop het niet doet."))
        self._source: Source | None = None
        self.choice = ChoiceCard()
        self.preview = PaperPreview(desk.tasks)
        self.paper = PaperAct(desk.tasks, self)
        self.print = Button(self.tr("Druk af"), "playbookPrint", "primary", height=theme.target("bureau"))
        self.save = Button(self.tr("Bewaar als pdf"), "playbookSave", height=theme.target("bureau"))
        self._missing = Text("", "klein", wrap=True)
        self._missing.setObjectName("playbookMissing")
        self._done = Text("", "klein", "nadruk", wrap=True)
        self._done.setObjectName("playbookDone")
        # layout
        self.acts.addWidget(self.save)
        self.acts.addWidget(self.print)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.space("l"))
        self._body.addWidget(self.choice)
        self._body.addWidget(self.preview, 1)
        for words in (self._missing, self._done):
            words.setVisible(False)
            self.choice.box.addWidget(words)
        self.page.box.addLayout(self._body, 1)
        self._lay()
        # connections
        self.choice.changed.connect(self._show_choice)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.preview.drawn.connect(self._tell_missing)
        self.preview.failed.connect(desk.failed)
        self.paper.failed.connect(desk.failed)
        self.paper.saved.connect(self._tell_saved)
        self.paper.printed.connect(self._tell_printed)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session from now on; nothing of another one stays in sight."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            from ui.desktop.preparing.playbook.drawing import forget_papers

            self._source = None
            self.preview.forget()
            forget_papers()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read everything again; the pages are only drawn again when something in them changed."""
        from wijksessie.queries.playbook import playbook

        assert self.workspace is not None
        assert self.today is not None
        book = playbook(self.workspace, self.session_id, self.today)
        if book is None:
            self._source = None
            self.preview.say(self.tr("Deze sessie is er niet meer."))
            self._allow(self.tr("Deze sessie is er niet meer."))
            return
        if self._source is None or self._source.book != book or self._source.made_on != self.today:
            self._source = Source(book, self.today)
            self.choice.show_roles(book.sheet.roles)
        self._show_choice()

    @Slot()
    def _show_choice(self) -> None:
        choice = self.choice.choice()
        if self._source is None:
            return
        self._tell_done("")
        if choice is None:
            first = self.tr("Vink minstens één onderdeel aan.")
            self.preview.say(first)
            self._missing.setText("")
            self._allow(first)
            return
        self._allow("")
        self.preview.show_paper(self._source, choice)

    def _allow(self, why_not: str) -> None:
        self.print.forbid(why_not)
        self.save.forbid(why_not)

    @Slot(object)
    def _tell_missing(self, made: PaperDrawn) -> None:
        letters = " ".join(sorted(made.missing))
        said = self.tr("Deze tekens heeft het lettertype niet: {0}. Schrijf ze met de hand.")
        self._missing.setText(said.format(letters) if letters else "")
        self._missing.setVisible(bool(letters))

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._tell_done(self.tr("Bewaard als {0}").format(path.name))

    @Slot(str)
    def _tell_printed(self, name: str) -> None:
        self._tell_done(self.tr("Naar de printer gestuurd."))

    def _tell_done(self, words: str) -> None:
        self._done.setText(words)
        self._done.setVisible(bool(words))

    @Slot()
    def _print(self) -> None:
        document = self._document()
        if document is not None:
            self.paper.print(document)

    @Slot()
    def _save(self) -> None:
        document = self._document()
        if document is not None:
            self.paper.save(document)

    def _document(self) -> Document | None:
        """What is in sight, or nothing when nothing was chosen."""
        choice = self.choice.choice()
        if self._source is None or choice is None:
            return None
        return Document(self._name(choice), paper_bytes, (self._source, choice))

    def _name(self, choice: Choice) -> str:
        """What the file is called: "Draaiboek Rietkwartier 8 oktober 2026"."""
        from wijksessie.queries.sentences import full_day
        from wijksessie.queries.team import role_names

        assert self._source is not None
        sheet = self._source.book.sheet
        what = self.tr("Draaiboek")
        if not choice.chapters:
            what = self.tr("Dagschema")
            if choice.role is not None:
                what = self.tr("Rolblad {0}").format(role_names()[choice.role].lower())
        day = full_day(sheet.day) if sheet.day is not None else ""
        return file_words(" ".join(part for part in (what, sheet.neighbourhood, day) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the choice above the pages when there is no room beside them."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        beside = self.width() >= theme.scaled(_BESIDE)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        if beside:
            self.choice.setFixedWidth(theme.scaled(_CHOICE))
        else:
            self.choice.setMinimumWidth(0)
            self.choice.setMaximumWidth(16_777_215)
