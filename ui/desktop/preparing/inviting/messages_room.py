"""The messages: what residents hear and when, in which words, and who tells it to how many (PH-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.preparing.inviting.given_dialog import GivenDialog
from ui.desktop.preparing.inviting.keep_file import KeepFile
from ui.desktop.preparing.inviting.line_dialog import LineDialog
from ui.desktop.preparing.inviting.lines_card import LinesCard
from ui.desktop.preparing.inviting.message_list import MessageList
from ui.desktop.preparing.inviting.turnout_card import TurnoutCard
from ui.desktop.preparing.inviting.words_card import WordsCard
from wijksessie.queries.messages import messages
from wijksessie.queries.turnout import turnout
from wijksessie.terms import Channel, MessageKind

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.messages import LineView, MessageView
    from wijksessie.queries.team_calendar import TeamCalendar

_COUNTS_COMING = (MessageKind.INVITATION, MessageKind.REMINDER_WEEK, MessageKind.REMINDER_DAY)


class MessagesRoom(FieldRoom):
    """One message at a time; the six of them stand at the left. A subclass shows fewer of them."""

    kinds: tuple[MessageKind, ...] = tuple(MessageKind)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, name: str = "messages") -> None:
        super().__init__(desk, name, "", parent)
        # parts
        title = self.tr("Berichten")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._usual = self.tr("Wijksessie verstuurt niets. U kopieert de tekst, en iemand vertelt het.")
        self.tell(self._usual)
        self._kind: MessageKind | None = None
        self._views: tuple[MessageView, ...] = ()
        self._changed: LineView | None = None
        self.agenda = Button(self.tr("Agenda voor het team"), "messagesAgenda", height=theme.target("bureau"))
        self.list = MessageList()
        self.turnout = TurnoutCard()
        self.lines = LinesCard()
        self.words = WordsCard()
        self.saving = KeepFile(desk.tasks, self)
        # layout
        self.acts.addWidget(self.agenda, 0, Qt.AlignmentFlag.AlignTop)
        for left in (self.list, self.turnout):
            self.first.addWidget(left)
        for right in (self.lines, self.words):
            self.second.addWidget(right)
        self.lay(2, 4)
        # connections
        self.agenda.clicked.connect(self._save_agenda)
        self.list.chosen.connect(self.open_message)
        self.turnout.written.connect(self._write_hoped)
        self.lines.plan_asked.connect(self._plan)
        self.lines.add_asked.connect(self._add)
        self.lines.given_asked.connect(self._give)
        self.lines.change_asked.connect(self._change)
        self.lines.remove_asked.connect(self._remove)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(desk.failed)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session, at the message that comes next."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self._kind = None
        super().show_session(workspace, session_id, today)

    def show_subject(self, subject: str) -> None:
        """Open the message with this key, for instance `reminder_day`."""
        if subject in self.kinds:
            self.open_message(MessageKind(subject))

    def refresh(self) -> None:
        """Read the messages again."""
        assert self.workspace is not None
        assert self.today is not None
        found = messages(self.workspace, self.session_id, self.today)
        self._views = tuple(view for view in found if view.kind in self.kinds)
        if not self._views:
            return
        if self._kind is None:
            waiting = [view.kind for view in self._views if view.done is None]
            self._kind = waiting[0] if waiting else self._views[0].kind
        self.list.show_messages(self._views, self._kind)
        self.turnout.show_turnout(turnout(self.workspace, self.session_id))
        view = self._view()
        self.lines.show_message(view)
        self.words.show_words(view.words)
        dated = any(view.due for view in self._views)
        no_day = self.tr("Kies eerst de dag. Dan is er ook een agenda voor het team.")
        self.agenda.forbid("" if dated else no_day)
        if (dated, self._line.text()) in ((False, self._usual), (True, no_day)):
            self.tell(self._usual if dated else no_day)

    def _view(self) -> MessageView:
        return next(view for view in self._views if view.kind is self._kind)

    @Slot(object)
    def open_message(self, kind: MessageKind) -> None:
        """Work on this message."""
        self._kind = kind
        self.refresh()

    @Slot(str, str)
    def _write_hoped(self, key: str, text: str) -> None:
        if self.keep(self.turnout.hoped, self.tr("Bewaard"), _set_hoped, self.session_id, text):
            self.refresh()

    @Slot()
    def _plan(self) -> None:
        from wijksessie.commands.inviting import make_plan

        self.keep(None, self.tr("Er staat een plan klaar"), make_plan, self.session_id, self._kind)
        self.refresh()
        self.lines.add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _add(self) -> None:
        self._changed = None
        self._ask_line(None)

    @Slot(object)
    def _change(self, line: LineView) -> None:
        self._changed = line
        self._ask_line(line)

    def _ask_line(self, line: LineView | None) -> None:
        assert self.today is not None
        dialog = LineDialog(self._view(), line, self.today, self)
        dialog.kept.connect(self._keep_line)
        dialog.open()

    @Slot(object, str, str, object)
    def _keep_line(self, channel: Channel, audience: str, by_whom: str, due: dt.date | None) -> None:
        line = self._changed
        said = self.tr("Bewaard") if line is not None else self.tr("Erbij gezet")
        self.keep(None, said, _keep_line, self.session_id, self._kind, line, channel, audience, by_whom, due)
        self.refresh()

    @Slot(object)
    def _give(self, line: LineView) -> None:
        assert self.workspace is not None
        assert self.today is not None
        counts_coming = self._kind in _COUNTS_COMING
        dialog = GivenDialog(self.workspace, line, self.today, counts_coming=counts_coming, parent=self)
        dialog.told.connect(self.desk.done_said)
        dialog.open()

    @Slot(object)
    def _remove(self, line: LineView) -> None:
        from wijksessie.commands.inviting import remove_line

        self.keep(None, self.tr("Weggehaald: {0}").format(line.label), remove_line, line.id)
        self.refresh()
        self.lines.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def days(self) -> TeamCalendar | None:
        """Read the days that go into the agenda."""
        from wijksessie.queries.team_calendar import team_calendar

        assert self.workspace is not None
        return team_calendar(self.workspace, self.session_id)

    @Slot()
    def _save_agenda(self) -> None:
        found = self.days()
        if found is None:
            return
        from exports.calendar import calendar_file

        name = self.tr("Agenda wijksessie {0}").format(found.neighbourhood)
        self.saving.start(name, self.tr("Agenda"), ".ics", calendar_file, found, self.desk.clock())

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self.tell(self.tr("Bewaard: {0}. Open dit bestand in uw agenda.").format(path.name))


def _set_hoped(workspace: Workspace, session_id: str, text: str) -> None:
    from wijksessie.commands.inviting import change_invitation
    from wijksessie.queries.euro import read_number

    change_invitation(workspace, session_id, expected=read_number(text) if text.strip() else None)


def _keep_line(
    workspace: Workspace,
    session_id: str,
    kind: MessageKind,
    line: LineView | None,
    channel: Channel,
    audience: str,
    by_whom: str,
    due: dt.date | None,
) -> None:
    from wijksessie.commands.inviting import add_line, change_line

    if line is None:
        add_line(workspace, session_id, kind, channel, audience=audience, by_whom=by_whom, due=due)
    else:
        change_line(workspace, line.id, channel, audience=audience, by_whom=by_whom, due=due)
