"""How many tables, and how many people at each: enough to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from ui.desktop.session.people.counter import Counter

if TYPE_CHECKING:
    from wijksessie.commands import Workspace


class TablesDialog(Dialog):
    """Makes tables Zon, Boom, Vis, Huis and so on."""

    def __init__(self, workspace: Workspace, session_id: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hoeveel tafels?"), "tablesDialog", parent, width=620)
        # parts
        self._workspace, self._session = workspace, session_id
        self.tables = Counter("tablesNumber", self.tr("Tafels"), 3, least=1, most=8)
        self.people = Counter("tablesPeople", self.tr("Bewoners aan elke tafel"), 6, most=12)
        make = Button(self.tr("Maak de tafels"), "tablesMake", "primary")
        close = Button(self.tr("Nu niet"), "tablesClose", "plain")
        # layout
        self.box.addWidget(Text(self.tr("4 tot 8 mensen aan een tafel praat het best."), "tekst", wrap=True))
        self.box.addWidget(self.tables)
        self.box.addWidget(self.people)
        self.add_buttons(make, close)
        # connections
        self.tables.changed.connect(self.tables.show_number)
        self.people.changed.connect(self.people.show_number)
        make.clicked.connect(self._make)
        close.clicked.connect(self.reject)

    @Slot()
    def _make(self) -> None:
        from wijksessie.commands.people import create_tables

        create_tables(self._workspace, self._session, self.tables.number, self.people.number)
        self.accept()
