"""Before and after the session: what to do now, with one primary button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.session.cockpit.act_dialog import ActDialog
from ui.desktop.session.cockpit.more_list import more_rooms

if TYPE_CHECKING:
    from wijksessie.queries.people_count import PeopleView
    from wijksessie.queries.session import SessionView


class HomeActs(Card):
    """`chosen` gives what was pressed: begin, tables, prepare, tell, or the key of a room."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("homeActs", parent=parent)
        # parts
        self.title = Text("", "kop", wrap=True)
        self.line = Text("", "tekst", wrap=True)
        self.begin = self._button("begin", self.tr("Begin de sessie"))
        self.tables = self._button("tables", self.tr("Maak de tafels"))
        self.prepare = self._button("preparing", self.tr("Maak een programma"))
        self.look_back = self._button("debrief", self.tr("Terugkijken"))
        self.tell = self._button("tell", self.tr("Naar Terugvertellen"))
        self.people = self._button("people", self.tr("Mensen"))
        self.log = self._button("log", self.tr("Verslag"))
        self.more = Button(self.tr("Meer"), "homeMore", "plain")
        # layout
        self.box.addWidget(self.title)
        self.box.addWidget(self.line)
        holder = QWidget()
        flow = Flow(holder, gap=10, line_gap=10)
        for button in (self.tell, self.look_back, self.begin, self.tables, self.prepare):
            flow.addWidget(button)
        for button in (self.people, self.log, self.more):
            flow.addWidget(button)
        self.box.addWidget(holder)
        # connections
        self.more.clicked.connect(self._open)

    def _button(self, key: str, words: str) -> Button:
        button = Button(words, f"home_{key}")
        button.setProperty("act", key)
        button.clicked.connect(self._choose)
        return button

    def show_state(self, found: SessionView, people: PeopleView, *, ended: bool) -> None:
        """Show what is still to do, or that it is done."""
        planned = any(block.start or block.minutes for block in found.blocks)
        over = ended or found.held
        self.begin.setVisible(planned and not ended)
        self.begin.become("secondary" if over or not people.tables else "primary")
        self.tables.setVisible(not people.tables)
        self.tables.become("primary" if planned and not over else "secondary")
        self.prepare.setVisible(not planned)
        self.prepare.become("primary")
        self.look_back.setVisible(over)
        self.look_back.become("primary" if ended else "secondary")
        self.tell.setVisible(over)
        self.people.setVisible(bool(people.tables))
        if not planned:
            said = (
                self.tr("Er is nog geen programma"),
                self.tr("Maak het bij Voorbereiden. Dan kan de sessie beginnen."),
            )
        elif over:
            said = (
                self.tr("De sessie is geweest"),
                self.tr("{0} bewoners waren er. Kijk nu samen terug, en vertel het daarna verder.").format(
                    people.came
                ),
            )
        elif not people.tables:
            said = (
                self.tr("Nog één ding"),
                self.tr("Zet eerst de tafels klaar. Dan kan de sessie beginnen."),
            )
        else:
            tables = ", ".join(table.label.removeprefix(self.tr("Tafel ")) for table in people.tables)
            said = (self.tr("Klaar om te beginnen"), self.tr("Tafels: {0}.").format(tables))
        self.title.setText(said[0])
        self.line.setText(said[1])

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("act")))

    @Slot()
    def _open(self) -> None:
        dialog = ActDialog(self.tr("Meer bij deze sessie"), "", more_rooms(self), self.window())
        dialog.chosen.connect(self.chosen)
        dialog.open()
