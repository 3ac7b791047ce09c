"""Contacts to a file: which ones, and for which program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.feedback.saving import (
    explain_saving,
    last_folder,
    remember_folder,
    with_suffix,
    write_whole,
)
from ui.desktop.feedback.system_dialogs import save_dialog
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.preparing.people.words import types_word
from ui.desktop.projects import home
from wijksessie.terms import ContactType

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


def write_contacts(workspace: Workspace, types: frozenset[ContactType], path: Path) -> Path:
    """Write the contacts of these types; the ending of the name tells which kind of file."""
    from exports.contacts import contacts_csv, contacts_vcf, contacts_xlsx
    from wijksessie.queries.contacts import contact_views
    from wijksessie.queries.missing import kinds

    contacts = contact_views(workspace, types)
    labels = {kind.key: kind.label for kind in kinds(workspace)}
    if path.suffix.lower() == ".vcf":
        data = contacts_vcf(contacts)
    else:
        data = (contacts_csv if path.suffix.lower() == ".csv" else contacts_xlsx)(contacts, labels)
    write_whole(path, data)
    return path


class ExportDialog(Dialog):
    """Asks two things, then where."""

    saved = Signal(object)

    def __init__(self, desk: Desk, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", "exportDialog", parent)
        # parts
        self.set_title(self.tr("Contacten bewaren als bestand"))
        self._desk, self._workspace = desk, workspace
        self._ticks = {type_: TickBox(types_word(type_), f"export_{type_.value}") for type_ in ContactType}
        question = self.tr("Wat voor bestand?")
        kinds = (
            ("xlsx", self.tr("Excel")),
            ("csv", self.tr("Csv")),
            ("vcf", self.tr("Kaartjes voor telefoon")),
        )
        self._kind = Choice("exportKind", question, kinds, may_be_open=False)
        self._kind.show_value("xlsx")
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("exportProblem")
        self._problem.hide()
        self._save = Button(self.tr("Kies een plek"), "exportSave", "primary")
        back = Button(self.tr("Terug"), "exportBack")
        # layout
        self.box.addWidget(Text(self.tr("Wie gaan er mee?"), "tekst", "nadruk", wrap=True))
        for tick in self._ticks.values():
            tick.setChecked(True)
            self.box.addWidget(tick)
        self.box.addWidget(Text(question, "tekst", "nadruk", wrap=True))
        self.box.addWidget(self._kind)
        warning = self.tr("Zo'n bestand zit niet op slot. Wat er is gezegd, gaat niet mee.")
        self.box.addWidget(Text(warning, "klein", look="second", wrap=True))
        self.box.addWidget(self._problem)
        self.add_buttons(self._save, back)
        # connections
        self._save.clicked.connect(self._ask_place)
        back.clicked.connect(self.reject)

    def _types(self) -> frozenset[ContactType]:
        return frozenset(type_ for type_, tick in self._ticks.items() if tick.isChecked())

    @Slot()
    def _ask_place(self) -> None:
        if not self._types():
            self._tell(self.tr("Kies eerst wie er meegaan."))
            return
        kind = str(self._kind.value())
        name = self.tr("Contacten {0}").format(self._workspace.path.stem) + f".{kind}"
        proposal = last_folder(home()) / name
        title = self.tr("Bewaar de contacten")
        dialog = save_dialog(self, title, kind, f".{kind}", proposal, "exportFile")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, chosen: str) -> None:
        """Write the file there, in the background."""
        self._path = with_suffix(chosen, f".{self._kind.value()}")
        self._save.forbid(self.tr("Even geduld."))
        task = self._desk.tasks.run(write_contacts, self._workspace, self._types(), self._path)
        task.done.connect(self._done)
        task.failed.connect(self._failed)

    @Slot(object)
    def _done(self, path: Path) -> None:
        remember_folder(home(), path.parent)
        self.set_title(self.tr("De contacten zijn bewaard"))
        for part in (*self._ticks.values(), self._kind, self._problem):
            part.hide()
        while (item := self.box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
        where = Text(self.tr("{0} staat in {1}.").format(path.name, path.parent), "tekst", wrap=True)
        where.setObjectName("exportWhere")
        self.box.addWidget(where)
        self._save.hide()
        self.fit()
        self.saved.emit(path)

    @Slot(object)
    def _failed(self, problem: BaseException) -> None:
        self._save.forbid("")
        if not isinstance(problem, OSError):
            self._desk.failed.emit(problem)
            return
        self._tell(explain_saving(problem, self._path))

    def _tell(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()
        self.fit()
