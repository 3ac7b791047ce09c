"""Verslag: what happened in the order of the day, the parking lot, and moments of safety. Never who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column, row
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_row import TickRow
from ui.desktop.preparing.room import Room
from ui.desktop.session.cockpit.wall import wall
from ui.desktop.session.log.entry import Entry

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.session_log import LogView


class LogRoom(Room):
    """Lines follow from what was done; a line of one's own, parking and safety are written here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "log", self.tr("Verslag"), parent)
        # parts
        self.note = Entry("logNote", self.tr("Wat wilt u onthouden?"), self.tr("Zet in het verslag"))
        self.park = Entry("logPark", self.tr("Wat hoort ergens anders? Wie pakt het op?"), self.tr("Parkeer"))
        self.safety = Entry(
            "logSafety", self.tr("Wat was er, in het algemeen?"), self.tr("Schrijf veiligheidsmoment op")
        )
        self._lines = Card("logLines")
        self._parked = Card("logParked")
        self._safe = Card("logSafe")
        self._line_box, self._parked_box, self._safe_box = column(), column(), column()
        # layout
        self.tell(self.tr("Zonder namen. Wat iemand vertelde, hoort hier niet."))
        for card, title, entry, box in (
            (self._lines, self.tr("Zo ging het"), self.note, self._line_box),
            (self._parked, self.tr("Parkeerplek"), self.park, self._parked_box),
            (self._safe, self.tr("Veiligheid"), self.safety, self._safe_box),
        ):
            card.box.addWidget(Text(title, "kop"))
            card.box.addLayout(box)
            card.box.addWidget(entry)
            card.box.addStretch(1)
        if theme.text_size() > 125:
            for card in (self._lines, self._parked, self._safe):
                self.page.box.addWidget(card)
        else:
            across = row(spacing="l")
            right = column(spacing="l")
            right.addWidget(self._parked)
            right.addWidget(self._safe)
            right.addStretch(1)
            across.addWidget(self._lines, 3)
            across.addLayout(right, 2)
            self.page.box.addLayout(across)
        self.page.box.addStretch(1)
        # connections
        self.note.given.connect(self._add_note)
        self.park.given.connect(self._park)
        self.safety.given.connect(self._add_safety)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session."""
        for entry in (self.note, self.park, self.safety):
            entry.workspace = workspace
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read the log again."""
        from wijksessie.queries.session_log import session_log

        if self.workspace is None:
            return
        view = session_log(self.workspace, self.session_id)
        self._show_lines(view)
        self._show_parked(view)
        self._show_safety(view)

    def _show_lines(self, view: LogView) -> None:
        from wijksessie.queries.session_log import LogKind

        clear(self._line_box)
        if not view.lines:
            empty = self.tr("Hier komt vanzelf wat er gebeurt als de sessie loopt.")
            self._line_box.addWidget(Text(empty, "tekst", look="second", wrap=True))
        for line in view.lines:
            own = "removeNote" if line.kind is LogKind.NOTE else ""
            self._line_box.addWidget(self._row(line.time.replace(":", "."), line.text, own, line.id))

    def _show_parked(self, view: LogView) -> None:
        clear(self._parked_box)
        for item in view.parked:
            self._parked_box.addWidget(self._row("", item.text, "unpark", item.id))

    def _show_safety(self, view: LogView) -> None:
        clear(self._safe_box)
        for note in view.safety:
            line = TickRow(f"safety_{note.id}")
            below = ", ".join(
                part for part in (note.time.replace(":", "."), note.table, note.follow_up) if part
            )
            line.show_item(note.what, below, done=note.closed)
            line.setProperty("note", note.id)
            line.clicked.connect(self._close_safety)
            self._safe_box.addWidget(line)

    def _row(self, time: str, words: str, act: str, id_: str) -> QWidget:
        holder = QWidget()
        across = row(spacing="s")
        holder.setLayout(across)
        if time:
            when = Text(time, "tekst", "kop")
            when.setMinimumWidth(theme.scaled(56))
            across.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(Text(words, "tekst", wrap=True), 1)
        if act:
            away = Button(self.tr("Weg"), f"{act}_{id_}", "plain")
            away.setAccessibleName(self.tr("Haal weg: {0}").format(words))
            away.setProperty("act", act)
            away.setProperty("id", id_)
            away.clicked.connect(self._take_away)
            across.addWidget(away)
        return holder

    @Slot(str)
    def _add_note(self, text: str) -> None:
        from wijksessie.commands.log import add_note

        if self.workspace is not None:
            add_note(self.workspace, self.session_id, wall(self.desk.clock), text)
            self.refresh()

    @Slot(str)
    def _park(self, text: str) -> None:
        from wijksessie.commands.parking import park

        if self.workspace is not None:
            park(self.workspace, self.session_id, text)
            self.refresh()

    @Slot(str)
    def _add_safety(self, text: str) -> None:
        from wijksessie.commands.log import add_safety_note

        if self.workspace is not None:
            add_safety_note(self.workspace, self.session_id, wall(self.desk.clock), None, text)
            self.refresh()

    @Slot()
    def _close_safety(self) -> None:
        from wijksessie.commands.log import set_safety_note

        line = self.sender()
        assert isinstance(line, TickRow)
        if self.workspace is not None:
            set_safety_note(self.workspace, str(line.property("note")), closed=line.isChecked())
            self.refresh()

    @Slot()
    def _take_away(self) -> None:
        from wijksessie.commands.log import remove_note
        from wijksessie.commands.parking import unpark

        act, id_ = str(self.sender().property("act")), str(self.sender().property("id"))
        if self.workspace is not None:
            (unpark if act == "unpark" else remove_note)(self.workspace, id_)
            self.refresh()
            self.desk.done_said.emit(self.tr("Weggehaald"))
