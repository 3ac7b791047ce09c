"""Contacts from a file: choose it, look at every row, bring it in, and hear what did not come in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desktop.feedback.saving import explain_saving, last_folder, write_whole
from ui.desktop.feedback.system_dialogs import save_dialog
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from ui.desktop.preparing.people.consent_block import ConsentBlock
from ui.desktop.preparing.people.preview_table import PreviewModel, PreviewTable
from ui.desktop.preparing.people.words import count_word
from ui.desktop.projects import home
from wijksessie.commands import ImportRefused
from wijksessie.commands.importing.contacts.preview import RowState

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.commands.importing.contacts.apply import ImportReport
    from wijksessie.commands.importing.contacts.preview import Preview
    from wijksessie.commands.importing.contacts.sheet import ContactFile


class ImportDialog(Dialog):
    """Nothing is written before "Zet erbij"; then all of it is one thing to undo."""

    told = Signal(str)
    previewed = Signal()
    finished_import = Signal()

    def __init__(
        self, desk: Desk, workspace: Workspace, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "importDialog", parent, width=1080)
        # parts
        self.set_title(self.tr("Contacten uit een bestand"))
        self._desk, self._workspace, self._today = desk, workspace, today
        self._file: ContactFile | None = None
        self._seen: Preview | None = None
        self._report: ImportReport | None = None
        self._intro = Text(
            self.tr("Dit kan met kaartjes (vcf), Excel (xlsx) of csv. U ziet eerst wat er gebeurt."),
            wrap=True,
        )
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("importProblem")
        self._counts = Text("", "tekst", "kop", wrap=True)
        self._counts.setObjectName("importCounts")
        self._ignored = Text("", "klein", look="second", wrap=True)
        self._ignored.setObjectName("importIgnored")
        self.consent = ConsentBlock("", today, several=True)
        self.model = PreviewModel(self)
        self.table = PreviewTable(self.model)
        self._choose = Button(self.tr("Kies een bestand"), "importChoose", "primary")
        self._add = Button(self.tr("Zet erbij"), "importAdd", "primary")
        self._keep = Button(self.tr("Bewaar wat niet lukte"), "importKeep")
        self._back = Button(self.tr("Terug"), "importBack")
        # layout
        part: QWidget
        for part in (self._intro, self._problem, self._counts, self._ignored, self.consent):
            self.box.addWidget(part)
        self.box.addWidget(self.table, 1)
        for part in (self._problem, self._counts, self._ignored, self.consent, self.table):
            part.hide()
        self._offer(self._choose, self._back)
        # connections
        self._choose.clicked.connect(self._ask_file)
        self._add.clicked.connect(self._apply)
        self._keep.clicked.connect(self._ask_place)
        self._back.clicked.connect(self.reject)
        self.consent.changed.connect(self._judge)
        self.model.ticked.connect(self._count)

    def _offer(self, *buttons: Button) -> None:
        """Show only these buttons, in this order."""
        for button in (self._add, self._choose, self._keep, self._back):
            self._buttons.removeWidget(button)
            button.setParent(self)
            button.setVisible(button in buttons)
        self.add_buttons(*buttons)

    # -- the file

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Kies een bestand met contacten"), str(last_folder(home())))
        dialog.setObjectName("importFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = self.tr("Contacten (*.vcf *.xlsx *.csv *.txt *.VCF *.XLSX *.CSV)")
        dialog.setNameFilters([kinds, self.tr("Alle bestanden (*)")])
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, path: str) -> None:
        """Read this file, in the background."""
        from wijksessie.commands.importing.contacts.file import read_file

        self._tell("")
        self._choose.forbid(self.tr("Even geduld."))
        task = self._desk.tasks.run(read_file, Path(path))
        task.done.connect(self._read)
        task.failed.connect(self._refuse)

    @Slot(object)
    def _read(self, file: ContactFile) -> None:
        self._file = file
        self.model.left_out.clear()
        self._judge()

    @Slot(object)
    def _refuse(self, problem: BaseException) -> None:
        self._choose.forbid("")
        self._add.forbid("")
        if isinstance(problem, ImportRefused):
            self._tell(problem.message)
        else:
            self._desk.failed.emit(problem)

    @Slot()
    def _judge(self) -> None:
        """Look at every row again, with what is said about consent now."""
        from wijksessie.commands.importing.contacts.preview import preview

        if self._file is None:
            return
        self._add.forbid(self.tr("Even geduld."))
        until = self.consent.until()
        task = self._desk.tasks.run(preview, self._workspace, self._file, self._today, until)
        task.done.connect(self._show)
        task.failed.connect(self._refuse)

    @Slot(object)
    def _show(self, seen: Preview) -> None:
        first = self._seen is None or self._seen.name != seen.name
        self._seen = seen
        self.set_title(seen.name)
        self.model.show_rows(seen.rows)
        people = seen.without_consent
        question = self.tr("Deze {0} mensen zeiden ja: wij mogen hen bewaren").format(people)
        self.consent.ask(self.tr("Deze persoon zei ja: wij mogen die bewaren") if people == 1 else question)
        self.consent.setVisible(people > 0)
        self._ignored.setText(self.tr("Deze kolommen bewaren wij niet: {0}").format(", ".join(seen.ignored)))
        self._ignored.setVisible(bool(seen.ignored))
        self._intro.hide()
        self._counts.show()
        self.table.show()
        self._offer(self._add, self._choose, self._back)
        self._choose.forbid("")
        self._choose.become("secondary")
        self._choose.say(self.tr("Ander bestand"))
        self._count()
        self.fit()
        if first:
            self.table.setFocus()
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.previewed.emit()

    @Slot()
    def _count(self) -> None:
        if self._seen is None:
            return
        number = sum(row.state.comes_in and row.nr not in self.model.left_out for row in self._seen.rows)
        said = {
            self.tr("Nieuw: {0}."): self._seen.count(RowState.NEW, RowState.SAME_NAME),
            self.tr("Aangevuld: {0}."): self._seen.count(RowState.UPDATE),
            self.tr("Staat er al: {0}."): self._seen.count(RowState.KNOWN),
            self.tr("Komt er niet in: {0}."): self._seen.count(RowState.REFUSED),
            self.tr("Laat u weg: {0}."): len(self.model.left_out),
        }
        self._counts.setText(" ".join(words.format(count) for words, count in said.items() if count))
        self._add.say(self.tr("Zet er {0} bij").format(number))
        self._add.forbid("" if number else self.tr("Er is niets om erbij te zetten."))

    # -- bringing it in

    @Slot()
    def _apply(self) -> None:
        from wijksessie.commands.importing.contacts.apply import apply

        if self._seen is None:
            return
        self._add.forbid(self.tr("Even geduld."))
        self._choose.forbid(self.tr("Even geduld."))
        left = frozenset(self.model.left_out)
        task = self._desk.tasks.run(apply, self._workspace, self._seen, self._today, left)
        task.done.connect(self._applied)
        task.failed.connect(self._refuse)

    @Slot(object)
    def _applied(self, report: ImportReport) -> None:
        self._report = report
        self.set_title(self.tr("Klaar"))
        changed = report.added + report.updated
        said = {
            self.tr("Erbij gekomen: {0}."): report.added,
            self.tr("Aangevuld: {0}."): report.updated,
            self.tr("Stond er al: {0}."): report.known,
            self.tr("Niet erin gekomen: {0}."): len(report.refused),
        }
        self._counts.setText(" ".join(words.format(count) for words, count in said.items() if count))
        self.consent.hide()
        self._ignored.hide()
        self.model.left_out.clear()
        self.model.show_rows(report.refused)
        self.table.setVisible(bool(report.refused))
        self._offer(*([self._keep] if report.refused else []), self._back)
        self._back.say(self.tr("Sluit"))
        self._back.setFocus()
        self.fit()
        if changed:
            self.told.emit(count_word(changed, self.tr("contact opgehaald"), self.tr("contacten opgehaald")))
        self.finished_import.emit()

    # -- what did not come in

    @Slot()
    def _ask_place(self) -> None:
        proposal = last_folder(home()) / "geweigerd.csv"
        title = self.tr("Bewaar wat niet lukte")
        dialog = save_dialog(self, title, "csv", ".csv", proposal, "refusedFile")
        dialog.fileSelected.connect(self.keep_refused)
        dialog.open()

    @Slot(str)
    def keep_refused(self, chosen: str) -> None:
        """Write the refused rows there, to be mended and brought in again."""
        from exports.contacts import refused_csv

        if self._report is None or self._seen is None:
            return
        rows = [(row.nr, row.said, row.cells) for row in self._report.refused]
        try:
            write_whole(Path(chosen), refused_csv(self._seen.headings, rows))
        except OSError as problem:
            self._tell(explain_saving(problem, Path(chosen)))
            return
        self._tell("")
        self._keep.forbid(self.tr("Bewaard als {0}").format(Path(chosen).name))
        self._keep.say(self.tr("Bewaard"))
        self._back.setFocus()

    def _tell(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.fit()
