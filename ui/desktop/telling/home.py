"""Home of telling back: six things in the order of the work, and the one that is best done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Page, clear, row
from ui.desktop.parts.head import Head
from ui.desktop.parts.tab_order import follow_layout
from ui.desktop.parts.text import Text
from ui.desktop.preparing.inviting.keep_file import KeepFile

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.telling_home import NextThing, TellingHome


class HomePage(Page):
    """`place_asked` gives where to go: the key of a room, with what it is about after a slash."""

    place_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("tellingHome", parent)
        # parts
        self._desk = desk
        self._workspace: Workspace | None = None
        self._shown: TellingHome | None = None
        self._nothing = True
        self._place, self._came_by = "", ""
        self.head = Head()
        self.first = Card("tellingNext", "goal")
        self._sentence = Text("", "zin", wrap=True)
        self._sentence.setObjectName("tellingSentence")
        self.act = Button("", "tellingAct", "primary")
        self._list = Card("tellingRows")
        self._list.box.setContentsMargins(0, 0, 0, 0)
        self._list.box.setSpacing(0)
        self.agenda = Button(self.tr("Bewaar in agenda"), "tellingAgenda", height=theme.target("bureau"))
        self._said = Text("", "klein", look="second", wrap=True)
        self._said.setObjectName("tellingSaid")
        self.saving = KeepFile(desk.tasks, self)
        # layout
        across = row(spacing="l")
        across.addWidget(self._sentence, 1)
        across.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.first.box.addLayout(across)
        foot = row()
        foot.addWidget(self.agenda)
        foot.addWidget(self._said, 1)
        self.box.setSpacing(theme.space("m"))
        for part in (self.head, self.first, self._list):
            self.box.addWidget(part)
        self.box.addLayout(foot)
        self.box.addStretch(1)
        # connections
        self.act.clicked.connect(self._act)
        self.agenda.clicked.connect(self._save_agenda)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(desk.failed)

    def show_workspace(self, workspace: Workspace, today: dt.date) -> None:
        """Read telling back of the session this neighbourhood works on."""
        from wijksessie.queries.sentences import full_stop
        from wijksessie.queries.telling_home_reading import telling_home

        found = telling_home(workspace, today)
        if not self._nothing and workspace is self._workspace and found == self._shown:
            return
        self._workspace, self._shown, self._nothing = workspace, found, False
        self._said.setText("")
        if found is None or not found.held:
            self._show_empty(found)
            return
        line = self.tr("{0} Bewoners horen terug wat u met hun woorden doet.").format(full_stop(found.title))
        self.head.show_title(self.tr("Niemand blijft zonder antwoord"), line)
        self._show_next(found.next)
        self._show_rows(found)
        self.agenda.show()
        follow_layout(self)

    def _show_rows(self, found: TellingHome) -> None:
        from ui.desktop.telling.home_row import HomeLine

        keys = self.window().focusWidget()
        back_to = keys.objectName() if keys is not None and self._list.isAncestorOf(keys) else ""
        clear(self._list.box)
        for nr, thing in enumerate(found.rows, 1):
            line = HomeLine(nr, thing)
            line.opened.connect(self.place_asked)
            self._list.box.addWidget(line)
            line.show()
        self._list.show()
        self.give_keys(back_to.removeprefix("tellingOpen_"))

    def _show_next(self, thing: NextThing | None) -> None:
        if thing is None:
            self._say(self.tr("Alles is verteld. Bewoners weten wat er met hun woorden is gedaan."), "", "")
        else:
            self._say(thing.sentence, thing.verb, thing.place)

    def _show_empty(self, found: TellingHome | None) -> None:
        from wijksessie.queries.sentences import day

        clear(self._list.box)
        self._list.hide()
        self.agenda.hide()
        title = self.tr("Niemand blijft zonder antwoord")
        self.head.show_title(title, self.tr("Hier vertelt u bewoners terug wat u met hun woorden doet."))
        if found is None:
            self._say(
                self.tr("Er is nog geen wijksessie. Daarna staat hier wat bewoners van u horen."),
                self.tr("Naar het overzicht"),
                "overview:",
            )
        elif found.day is None:
            self._say(
                self.tr("De wijksessie heeft nog geen dag. Kies eerst de dag."),
                self.tr("Naar het overzicht"),
                "overview:",
            )
        else:
            said = self.tr("De wijksessie is op {0}. Daarna staat hier wat bewoners van u horen.")
            self._say(said.format(day(found.day)), self.tr("Naar de sessie"), "session:")

    def _say(self, sentence: str, verb: str, place: str) -> None:
        self._sentence.setText(sentence)
        self._place = place
        self.act.say(verb)
        self.act.setVisible(bool(verb))
        self.first.setAccessibleName(sentence)

    @Slot(str)
    def give_keys(self, key: str) -> None:
        """Put the keys on the row with this key, in sight."""
        button = self._list.findChild(QWidget, f"tellingOpen_{key}") if key else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(button, 0, 80)

    @Slot()
    def _act(self) -> None:
        section, colon, subject = self._place.partition(":")
        if colon:
            self._desk.place_chosen.emit(section, subject)
        else:
            self.place_asked.emit(self._place)

    @Slot()
    def _save_agenda(self) -> None:
        from wijksessie.queries.telling_calendar import telling_calendar

        if self._workspace is None or self._shown is None:
            return
        found = telling_calendar(self._workspace, self._shown.session_id)
        if found is None:
            return
        from exports.calendar import calendar_file

        name = self.tr("Agenda terugvertellen {0}").format(found.neighbourhood)
        self.saving.start(name, self.tr("Agenda"), ".ics", calendar_file, found, self._desk.clock())

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._said.setText(self.tr("Bewaard: {0}. Open dit bestand in uw agenda.").format(path.name))
