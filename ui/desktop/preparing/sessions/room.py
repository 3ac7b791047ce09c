"""All sessions of the neighbourhood: which one is worked on, a new one, and rounding one off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Line, clear
from ui.desktop.preparing.room import Room
from ui.desktop.preparing.sessions.new_dialog import NewSessionDialog
from ui.desktop.preparing.sessions.row import SessionRow
from ui.desktop.screens.name_dialog import NameDialog

if TYPE_CHECKING:
    from ui.desktop.desk import Desk


class SessionsRoom(Room):
    """One row a session, in the order of their days."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "sessions", "", parent)
        # parts
        self.title.setText(self.tr("Sessies in deze wijk"))
        self.setAccessibleName(self.tr("Sessies in deze wijk"))
        self._new = Button(self.tr("Nieuwe sessie"), "newSession", "primary", height=theme.scaled(56))
        self._list = Card("sessionList")
        self._renaming = ""
        # layout
        self.acts.addWidget(self._new, 0, Qt.AlignmentFlag.AlignTop)
        self._list.box.setContentsMargins(1, 4, 1, 4)
        self._list.box.setSpacing(0)
        self.page.box.addWidget(self._list)
        self.page.box.addStretch(1)
        # connections
        self._new.clicked.connect(self._make)

    def refresh(self) -> None:
        """Read the sessions again."""
        if self.workspace is None:
            return
        from wijksessie.queries.blocks import why_open
        from wijksessie.queries.session import sessions

        lines = sessions(self.workspace)
        self.tell(self.tr("Alle schermen gaan over de sessie waar u aan werkt."))
        clear(self._list.box)
        for nr, line in enumerate(lines):
            if nr:
                self._list.box.addWidget(Line())
            row = SessionRow(line, why_open(self.workspace, line.id))
            row.work_asked.connect(self._work)
            row.rename_asked.connect(self._rename)
            row.close_asked.connect(self._close)
            row.reopen_asked.connect(self._reopen)
            self._list.box.addWidget(row)

    @Slot()
    def _make(self) -> None:
        if self.workspace is None:
            return
        dialog = NewSessionDialog(self.workspace, self)
        dialog.told.connect(self.desk.done_said)
        dialog.open()

    @Slot(str)
    def _work(self, session_id: str) -> None:
        from wijksessie.commands.sessions import work_on

        if self.workspace is not None:
            work_on(self.workspace, session_id)

    @Slot(str, str)
    def _rename(self, session_id: str, title: str) -> None:
        self._renaming = session_id
        asked = self.tr("Hoe heet de sessie?")
        dialog = NameDialog(self.tr("Andere naam"), self.tr("Bewaar"), title, self, asked=asked)
        dialog.named.connect(self._named)
        dialog.open()

    @Slot(str, str)
    def _named(self, title: str, _: str) -> None:
        from wijksessie.commands.sessions import rename_session

        if self.workspace is not None:
            rename_session(self.workspace, self._renaming, title)
            self.desk.done_said.emit(self.tr("De sessie heet nu {0}").format(title))

    @Slot(str)
    def _close(self, session_id: str) -> None:
        from wijksessie.commands.sessions import close_session

        if self.workspace is not None:
            close_session(self.workspace, session_id)
            self.desk.done_said.emit(self.tr("De sessie is afgerond"))

    @Slot(str)
    def _reopen(self, session_id: str) -> None:
        from wijksessie.commands.sessions import reopen_session

        if self.workspace is not None:
            reopen_session(self.workspace, session_id)
            self.desk.done_said.emit(self.tr("De sessie is weer open"))
