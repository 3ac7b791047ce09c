"""The run sheet on paper or as a file: ask for whom, make it in the background, say how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.desktop.feedback.paper_act import Document, PaperAct
from ui.desktop.preparing.programme.print_dialog import PrintDialog
from wijksessie.terms import Role

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from ui.desktop.desk import Desk
    from ui.desktop.preparing.room import Room
    from wijksessie.commands import Workspace
    from wijksessie.queries.run_sheet import RunSheet


class RunSheetPaper(QObject):
    """The sheet of one role, or of everybody."""

    def __init__(self, desk: Desk, room: Room) -> None:
        super().__init__(room)
        self._room = room
        self._workspace: Workspace | None = None
        self._session = ""
        self._today: dt.date | None = None
        self.act = PaperAct(desk.tasks, room)
        self.act.saved.connect(self._saved)
        self.act.printed.connect(self._printed)
        self.act.failed.connect(desk.failed)

    def ask(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Ask for whom it is."""
        from wijksessie.queries.run_sheet import run_sheet
        from wijksessie.queries.team import role_names

        self._workspace, self._session, self._today = workspace, session_id, today
        self._room.tell("")
        sheet = run_sheet(workspace, session_id)
        if sheet is None:
            return
        there = _roles(sheet)
        names = [(role, name) for role, name in role_names().items() if role in there]
        dialog = PrintDialog(names, self._room)
        dialog.print_asked.connect(self._print)
        dialog.save_asked.connect(self._save)
        dialog.open()

    @Slot(object)
    def _print(self, role: Role | None) -> None:
        self.act.print(self._document(role))

    @Slot(object)
    def _save(self, role: Role | None) -> None:
        self.act.save(self._document(role))

    def _document(self, role: Role | None) -> Document:
        from exports.run_sheet import run_sheet_pdf
        from wijksessie.queries.conditions import safety_plan
        from wijksessie.queries.run_sheet import run_sheet
        from wijksessie.queries.team import role_names

        assert self._workspace is not None
        sheet = run_sheet(self._workspace, self._session)
        safety = safety_plan(self._workspace, self._session)
        place = sheet.neighbourhood if sheet is not None else ""
        who = (
            self.tr("Dagschema")
            if role is None
            else self.tr("Rolblad {0}").format(role_names()[role].lower())
        )
        name = ", ".join(part for part in (who, place) if part)
        return Document(name, run_sheet_pdf, (sheet, role, self._today, safety))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._room.tell(self.tr("Bewaard: {0}").format(path.name))

    @Slot(str)
    def _printed(self, name: str) -> None:
        self._room.tell(self.tr("Afgedrukt: {0}").format(name))


def _roles(sheet: RunSheet) -> set[Role]:
    """The roles that somebody has, and those that do something."""
    return {*sheet.roles, *(Role(role) for block in sheet.blocks for role in block.tasks)}
