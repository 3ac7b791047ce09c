"""The analysis day: one thing at a time, each with the way to where it is done (domain.md 4.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.telling.analysis.line_button import LineButton
from ui.desktop.telling.analysis.now_card import NowCard

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.telling_analysis import Analysis

PLACES = {
    "photos": ("session", "paper"),
    "merges": ("session", "cards"),
    "tables": ("outcomes", ""),
    "leaflet": ("feedback", "leaflet"),
    "test": ("feedback", "testing"),
    "owners": ("feedback", "actions"),
    "send": ("feedback", "giving"),
}
"""Where a line is done. The lines that are not here are done in a talk: they have only a note."""


class AnalysisRoom(FieldRoom):
    """The thing to do now at the left, or on top where it is narrow; the whole list beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "analysis", "", parent)
        # parts
        title = self.tr("Analysedag")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._seen: Analysis | None = None
        self._key = ""
        self.list = Card("analysisList")
        self.list.box.setContentsMargins(8, 8, 8, 8)
        self.list.box.setSpacing(theme.space("xs"))
        self._rows: QVBoxLayout = self.list.box
        self._count = Text("", "tekst", "kop", wrap=True)
        self._count.setObjectName("analysisCount")
        self.now = NowCard()
        # layout
        self.first.addWidget(self.now)
        self.second.addWidget(self._count)
        self.second.addWidget(self.list)
        self.lay(6, 5)
        # connections
        self.now.done_on.connect(self._do)
        self.now.go_asked.connect(self._go)
        self.now.note.written.connect(self._note)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session, at the first thing that is not done."""
        self._key = ""
        super().show_session(workspace, session_id, today)

    def show_subject(self, subject: str) -> None:
        """Open the line with this key."""
        self.open_line(subject)

    def refresh(self) -> None:
        """Read the list again."""
        from wijksessie.queries.telling_analysis import analysis

        assert self.workspace is not None
        assert self.today is not None
        seen = analysis(self.workspace, self.session_id, self.today)
        if seen is None:
            return
        again = seen != self._seen
        self._seen = seen
        if not self._key:
            self._key = seen.next or seen.lines[0].key
        self._tell(seen)
        if again or not self.list.findChildren(LineButton):
            self._lay_rows(seen)
        self._mark()
        line = next(line for line in seen.lines if line.key == self._key)
        self.now.show_line(line, self.today, can_go=line.key in PLACES)

    def _tell(self, seen: Analysis) -> None:
        from wijksessie.queries.sentences import day
        from wijksessie.queries.telling_days import countdown_words

        assert self.today is not None
        total = len(seen.lines)
        self._count.setText(self.tr("{0} van {1} gedaan").format(seen.done, total))
        if seen.due is None:
            self.tell(self.tr("Binnen 3 werkdagen na de wijksessie."))
        elif not seen.next or seen.due < self.today:
            self.tell(self.tr("Het liefst binnen 3 werkdagen. Dat was {0}.").format(day(seen.due)))
        else:
            when = countdown_words(seen.due, self.today)
            self.tell(self.tr("Binnen 3 werkdagen. {0}.").format(when))

    def _lay_rows(self, seen: Analysis) -> None:
        keys = self.window().focusWidget()
        inside = keys is not None and self.list.isAncestorOf(keys)
        clear(self._rows)
        for nr, line in enumerate(seen.lines, 1):
            button = LineButton(nr, line)
            button.chosen.connect(self.open_line)
            self._rows.addWidget(button)
            button.show()
            if inside and line.key == self._key:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        for button in self.list.findChildren(LineButton):
            button.setChecked(button.key == self._key)

    @Slot(str)
    def open_line(self, key: str) -> None:
        """Work on this line."""
        if self._seen is None or key not in {line.key for line in self._seen.lines}:
            return
        self._key = key
        self.refresh()
        self.page.ensureWidgetVisible(self.now, 0, theme.space("l"))

    def subject(self) -> str:
        """Return the line that is open."""
        return self._key

    @Slot(object)
    def _do(self, on: dt.date | None) -> None:
        from wijksessie.commands.checks import do_check
        from wijksessie.queries.telling_analysis import NAME

        key = self._key
        said = self.tr("Afgevinkt") if on is not None else self.tr("Weer open")
        self.keep(None, said, do_check, self.session_id, NAME, key, on)
        self.refresh()
        assert self._seen is not None
        if on is not None and self._seen.next:
            self.open_line(self._seen.next)

    @Slot(str, str)
    def _note(self, key: str, text: str) -> None:
        from wijksessie.commands.checks import note_check
        from wijksessie.queries.telling_analysis import NAME

        if self.keep(self.now.note, self.tr("Bewaard"), note_check, self.session_id, NAME, key, text):
            self.refresh()

    @Slot()
    def _go(self) -> None:
        self.desk.place_chosen.emit(*PLACES[self._key])
