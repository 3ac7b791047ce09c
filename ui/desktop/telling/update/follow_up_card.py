"""The follow-up session: choose its day, make it with one press, and go to it (domain.md 4.13)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


class FollowUpCard(Card):
    """Does its own commands; making it does not change which session the team works on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("followUp", parent=parent)
        # parts
        title = self.tr("Vervolgsessie")
        self.setAccessibleName(title)
        self._desk = desk
        self._workspace: Workspace | None = None
        self._session_id, self._made = "", ""
        self._today = self._day = dt.date.min
        self._when = Text("", "tekst", "nadruk", wrap=True)
        self._when.setObjectName("followUpWhen")
        self._about = Text("", "klein", look="second", wrap=True)
        height = theme.target("bureau")
        self.make = Button(self.tr("Maak de vervolgsessie"), "followUpMake", height=height)
        self.go = Button(self.tr("Naar de vervolgsessie"), "followUpGo", height=height)
        self.move_day = Button("", "followUpDay", height=height)
        self.problem = Text("", "klein", "kop", look="late", wrap=True)
        self.problem.setObjectName("followUpProblem")
        # layout
        acts = QWidget()
        flow = Flow(acts, gap=8, line_gap=8)
        for button in (self.make, self.go, self.move_day):
            button.setProperty("slim", "yes")
            flow.addWidget(button)
        for part in (Text(title, "tekst", "kop"), self._when, self._about, self.problem, acts):
            self.box.addWidget(part)
        # connections
        self.make.clicked.connect(self._make_it)
        self.go.clicked.connect(self._go)
        self.move_day.clicked.connect(self._open_calendar)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show where the follow-up of this session stands."""
        self._workspace, self._session_id, self._today = workspace, session_id, today
        self._read()

    def _read(self) -> None:
        from wijksessie.queries.follow_up import follow_up
        from wijksessie.queries.sentences import day, sentence_case

        assert self._workspace is not None
        found = follow_up(self._workspace, self._session_id)
        self._made, self._day = found.session_id, max(found.day or self._today, self._today)
        if self._made:
            about = self.tr("De sessie staat klaar: {0}").format(found.title)
        elif found.day is None:
            about = self.tr("Kies wanneer bewoners weer komen. De dag staat ook in de folder.")
        else:
            about = self.tr("Dezelfde plek. U begint met: u zei, wij deden. Bij elke belofte: helpt dit?")
        self._about.setText(about)
        self._when.setText(sentence_case(f"{day(found.day)} {found.day.year}") if found.day else "")
        self._when.setVisible(found.day is not None)
        self.move_day.say(self.tr("Andere dag") if found.day else self.tr("Kies de dag"))
        self.move_day.setVisible(not self._made)
        self.make.setVisible(not self._made and found.day is not None)
        self.go.setVisible(bool(self._made))
        self.problem.hide()

    @Slot()
    def _open_calendar(self) -> None:
        dialog = CalendarDialog(_qdate(self._day), _qdate(self._today), self)
        dialog.taken.connect(self._choose)
        dialog.open()

    @Slot(QDate)
    def _choose(self, day: QDate) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.follow_up import set_follow_up

        if self._workspace is None:
            return
        chosen = dt.date(day.year(), day.month(), day.day())
        try:
            set_follow_up(self._workspace, self._session_id, chosen)
        except RuleBroken as broken:
            self.problem.setText(str(broken))
            self.problem.show()
            return
        self._read()
        self._desk.done_said.emit(self.tr("De dag is gekozen"))

    @Slot()
    def _make_it(self) -> None:
        from wijksessie.commands.follow_up import make_follow_up

        if self._workspace is not None:
            make_follow_up(self._workspace, self._session_id, self._today)
            self._read()
            self._desk.done_said.emit(self.tr("De vervolgsessie staat klaar"))
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go(self) -> None:
        from wijksessie.commands.sessions import work_on

        if self._workspace is not None and self._made:
            work_on(self._workspace, self._made)
            self._desk.place_chosen.emit("preparing", "")


def _qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
