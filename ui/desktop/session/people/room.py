"""Mensen: how many are in the room, who came late or left, per table. Numbers only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text
from ui.desktop.preparing.room import Room
from ui.desktop.session.cockpit.act_dialog import ActDialog
from ui.desktop.session.cockpit.wall import wall
from ui.desktop.session.people.counter import Counter

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.queries.people_count import PeopleView


class PeopleRoom(Room):
    """Plus is somebody who came in, minus somebody who left; another table is one press further."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "people", self.tr("Mensen"), parent)
        # parts
        self._view: PeopleView | None = None
        self._tables = Card("peopleTables")
        self._others = Card("peopleOthers")
        self._rounds = Card("peopleRounds")
        self.make = Button(self.tr("Maak de tafels"), "peopleMake", "primary")
        self._counts: dict[str, Counter] = {}
        # layout
        self.page.box.addWidget(self.make)
        self.page.box.addWidget(self._tables)
        self.page.box.addWidget(self._others)
        self.page.box.addWidget(self._rounds)
        self.page.box.addStretch(1)
        self._others.box.addWidget(Text(self.tr("Ook geteld, zonder namen"), "tekst", "kop"))
        for key, label in (
            ("children", self.tr("Kinderen")),
            ("first_time", self.tr("Voor het eerst hier")),
            ("interpreter_used_by", self.tr("Maken gebruik van de tolk")),
            ("professionals", self.tr("Professionals die luisteren")),
            ("team", self.tr("Team")),
        ):
            counter = Counter(f"count_{key}", label)
            counter.key = key
            counter.changed.connect(self._count)
            self._counts[key] = counter
            self._others.box.addWidget(counter)
        # connections
        self.make.clicked.connect(self._make_tables)

    def refresh(self) -> None:
        """Read the numbers again; counters stay, so that the keys do too."""
        from wijksessie.queries.people_count import people_count

        if self.workspace is None:
            return
        view = people_count(self.workspace, self.session_id)
        same = self._view is not None and [t.key for t in self._view.tables] == [t.key for t in view.tables]
        self._view = view
        self.tell(self.tr("Nu {0} bewoners. Binnengekomen: {1}.").format(view.here, view.came))
        self.make.setVisible(not view.tables)
        self._tables.setVisible(bool(view.tables))
        if not same:
            self._lay_tables(view)
        for table in view.tables:
            counter = self._tables.findChild(Counter, f"people_{table.key}")
            if isinstance(counter, Counter):
                counter.show_number(table.residents)
        for key, counter in self._counts.items():
            counter.show_number(view.counts[key])
        clear(self._rounds.box)
        self._rounds.setVisible(bool(view.rounds))
        self._rounds.box.addWidget(Text(self.tr("Deden mee per ronde"), "tekst", "kop"))
        for round_ in view.rounds:
            words = self.tr("{0}: {1} mensen").format(round_.name, round_.people)
            self._rounds.box.addWidget(Text(words, "tekst", wrap=True))

    def _lay_tables(self, view: PeopleView) -> None:
        clear(self._tables.box)
        for table in view.tables:
            counter = Counter(f"people_{table.key}", table.label, table.residents)
            counter.key = table.key
            counter.changed.connect(self._change)
            self._tables.box.addWidget(counter)
        holder = QWidget()
        flow = Flow(holder, gap=10, line_gap=10)
        for key, words in (("move", self.tr("Naar een andere tafel")), ("stop", self.tr("Een tafel stopt"))):
            button = Button(words, f"people_{key}")
            button.setProperty("act", key)
            button.clicked.connect(self._ask)
            flow.addWidget(button)
        self._tables.box.addWidget(holder)

    @Slot(int)
    def _change(self, number: int) -> None:
        from wijksessie.commands.people import come, leave

        counter = self.sender()
        assert isinstance(counter, Counter)
        if self.workspace is None:
            return
        act = come if number > counter.number else leave
        act(self.workspace, self.session_id, counter.key, wall(self.desk.clock))
        self.refresh()

    @Slot(int)
    def _count(self, number: int) -> None:
        from wijksessie.commands.people import set_count

        counter = self.sender()
        assert isinstance(counter, Counter)
        if self.workspace is not None:
            set_count(self.workspace, self.session_id, counter.key, number)
            self.refresh()

    @Slot()
    def _make_tables(self) -> None:
        from ui.desktop.session.cockpit.tables_dialog import TablesDialog

        if self.workspace is not None:
            dialog = TablesDialog(self.workspace, self.session_id, self.window())
            dialog.accepted.connect(self.refresh)
            dialog.open()

    # -- from one table to another: first from where, then to where

    @Slot()
    def _ask(self) -> None:
        act = str(self.sender().property("act"))
        if self._view is None:
            return
        there = [
            (table.key, f"{table.label} ({table.residents})")
            for table in self._view.tables
            if table.residents
        ]
        title = self.tr("Welke tafel stopt?") if act == "stop" else self.tr("Van welke tafel gaat iemand?")
        self._open(title, there, act)

    def _open(self, title: str, choices: list[tuple[str, str]], about: str) -> None:
        dialog = ActDialog(title, "", choices, self.window(), about=about)
        dialog.chosen.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, key: str) -> None:
        dialog = self.sender()
        assert isinstance(dialog, ActDialog)
        act, _, origin = dialog.about.partition("/")
        if self.workspace is None or self._view is None:
            return
        if not origin:
            others = [(table.key, table.label) for table in self._view.tables if table.key != key]
            if act == "stop":
                others.append(("-", self.tr("Zij gaan naar huis")))
            self._open(self.tr("Waarheen?"), others, f"{act}/{key}")
            return
        from wijksessie.commands.people import change_tables, dissolve_table

        time = wall(self.desk.clock)
        if act == "move":
            change_tables(self.workspace, self.session_id, origin, key, time)
        else:
            dissolve_table(self.workspace, self.session_id, origin, "" if key == "-" else key, time)
        self.refresh()
        self.desk.done_said.emit(self.tr("De tafels zijn veranderd"))
