"""Opschonen: what was taken away about people goes for ever, also from the backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.people.words import count_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.commands.cleaning import CleaningReport
    from wijksessie.queries.cleaning import Waiting


class CleaningCard(Card):
    """Says what waits to be erased, asks once, does it in the background, and tells what it did."""

    cleaned = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("cleaningCard", parent=parent)
        # parts
        self._desk = desk
        self._workspace: Workspace | None = None
        title = Text(self.tr("Opschonen"), "kop", wrap=True)
        self.setAccessibleName(title.text())
        what = self.tr(
            "Wie u weghaalt, staat nog in de geschiedenis en in reservekopieën. Dit wist dat voorgoed."
        )
        self.waits = Text("", "tekst", "nadruk", wrap=True)
        self.waits.setObjectName("cleaningWaits")
        self.did = Text("", "tekst", wrap=True)
        self.did.setObjectName("cleaningDid")
        self.did.hide()
        self.clean = Button(self.tr("Opschonen"), "cleaningStart", height=theme.scaled(52))
        # layout
        self.box.addWidget(title)
        self.box.addWidget(Text(what, "klein", look="second", wrap=True))
        for part in (self.waits, self.did, self.clean):
            self.box.addWidget(part)
        # connections
        self.clean.clicked.connect(self._ask)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show what waits in this neighbourhood."""
        from wijksessie.queries.cleaning import waiting

        if workspace is not self._workspace:
            self._workspace = workspace
            self.did.hide()
        seen = waiting(workspace)
        self.waits.setText(self._words(seen))
        self.waits.setVisible(not seen.nothing or self.did.isHidden())
        reason = self.tr("Er is niets om te wissen.") if seen.nothing else ""
        if workspace.read_only is not None:
            reason = self.tr("Dit bestand kunt u nu alleen bekijken.")
        self.clean.forbid(reason)

    def _words(self, seen: Waiting) -> str:
        if seen.nothing:
            return self.tr("Er is niets om te wissen.")
        told = self._counted(seen.contacts, seen.lines)
        if not told:
            return self.tr("In een reservekopie staat nog iets dat weg moet.")
        return self.tr("Wacht op wissen: {0}.").format(told)

    def _counted(self, contacts: int, lines: int) -> str:
        parts = []
        if contacts:
            parts.append(count_word(contacts, self.tr("contact"), self.tr("contacten")))
        if lines:
            parts.append(count_word(lines, self.tr("regel over iemand"), self.tr("regels over iemand")))
        return self.tr(" en ").join(parts)

    @Slot()
    def _ask(self) -> None:
        """Ask once: this is the one thing that cannot be undone."""
        lines = (
            self.waits.text(),
            self.tr("Daarna is het echt weg, ook uit de reservekopieën. U kunt dit niet ongedaan maken."),
        )
        notice = NoticeDialog(
            "cleaningAsk", self.tr("Voorgoed wissen?"), lines, self.tr("Wis voorgoed"), self.window()
        )
        notice.act.become("secondary")
        notice.back.become("primary")
        notice.back.setFocus()
        notice.acted.connect(self._start)
        notice.open()

    @Slot()
    def _start(self) -> None:
        from wijksessie.commands.cleaning import clean

        if self._workspace is None:
            return
        self.clean.forbid(self.tr("Even geduld."))
        self.did.setText(self.tr("Even geduld. Dit kan een minuut duren."))
        self.did.show()
        task = self._desk.tasks.run(clean, self._workspace)
        task.done.connect(self._done)
        task.failed.connect(self._failed)

    @Slot(object)
    def _done(self, report: CleaningReport) -> None:
        self.did.setText(self._told(report))
        self.did.show()
        if self._workspace is not None:
            self.show_workspace(self._workspace)
        self.cleaned.emit()

    def _told(self, report: CleaningReport) -> str:
        counted = self._counted(report.contacts, report.lines)
        told = [self.tr("Gewist: {0}.").format(counted)] if counted else []
        if not counted and report.complete:
            told.append(self.tr("De reservekopieën zijn schoon."))
        if report.notes:
            word = count_word(report.notes, self.tr("notitie"), self.tr("notities"))
            told.append(self.tr("In {0} staat nu de rol in plaats van de naam.").format(word))
        if not report.complete:
            told.append(
                self.tr("Eén reservekopie was niet bereikbaar. Bij het sluiten proberen wij het opnieuw.")
            )
        return " ".join(told)

    @Slot(object)
    def _failed(self, problem: BaseException) -> None:
        self.did.hide()
        self.clean.forbid("")
        self._desk.failed.emit(problem)
