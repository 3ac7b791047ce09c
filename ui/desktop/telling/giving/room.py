"""Geven: who brings thanks, leaflet and update to how many, and when (PH-14, domain.md 4.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.preparing.inviting.messages_room import MessagesRoom
from ui.desktop.telling.giving.day_card import DayCard
from wijksessie.queries.telling_days import AFTER, message_days

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.queries.team_calendar import TeamCalendar


class GivingRoom(MessagesRoom):
    """The messages after the session, as in Berichten, each with a day that can be moved."""

    kinds = AFTER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, name="giving")
        title = self.tr("Geven")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.agenda.say(self.tr("Bewaar in agenda"))
        self.turnout.hide()
        self.day = DayCard()
        self.first.insertWidget(self.first.indexOf(self.list) + 1, self.day)
        self.day.chosen.connect(self._move)
        self.day.given.connect(self._give_all)

    def refresh(self) -> None:
        """Read the messages again, and the day of the one that is open."""
        super().refresh()
        assert self.workspace is not None
        assert self.today is not None
        days = message_days(self.workspace, self.session_id, self.today)
        if self._kind in days:
            self.day.show_day(days[self._kind], self.today, planned=bool(self._view().lines))

    def subject(self) -> str:
        """Return the message that is open."""
        return self._kind.value if self._kind is not None else ""

    def days(self) -> TeamCalendar | None:
        """Read the days after the session for the agenda."""
        from wijksessie.queries.telling_calendar import telling_calendar

        assert self.workspace is not None
        return telling_calendar(self.workspace, self.session_id)

    @Slot(object)
    def _move(self, day: dt.date | None) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.messages_due import set_due

        assert self.workspace is not None
        assert self._kind is not None
        try:
            set_due(self.workspace, self.session_id, self._kind, day)
        except RuleBroken as broken:
            self.day.tell(str(broken))
            return
        self.desk.done_said.emit(self.tr("De dag is verzet") if day else self.tr("Weer de gewone dag"))
        self.refresh()

    @Slot(object)
    def _give_all(self, on: dt.date | None) -> None:
        from wijksessie.commands.messages_due import mark_sent

        said = self.tr("Gegeven") if on is not None else self.tr("Nog niet gegeven")
        self.keep(None, said, mark_sent, self.session_id, self._kind, on)
        self.refresh()
