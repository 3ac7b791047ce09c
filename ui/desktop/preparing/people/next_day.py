"""A day that comes: the next time we speak somebody, or the end of a consent."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.icons import icon

_WEEKS = (1, 2)


class NextDay(QWidget):
    """A button with the day; with `may_be_open` also two quick choices and "Geen dag"."""

    chosen = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        today: dt.date,
        *,
        may_be_open: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._label = label
        self._today = today
        self._may_be_open = may_be_open
        self._day: dt.date | None = None
        height = theme.scaled(48)
        self._shown = Button("", f"{name}Day", "choice", height=height)
        self._shown.setFont(theme.font("tekst", "kop"))
        self._none = Button(self.tr("Geen dag"), f"{name}None", "plain", height=height)
        self._none.setFont(theme.font("klein", "kop"))
        self._none.setProperty("slim", "yes")
        # layout
        flow = Flow(self, gap=8, line_gap=8)
        flow.addWidget(self._shown)
        for weeks in _WEEKS if may_be_open else ():
            words = self.tr("over 1 week") if weeks == 1 else self.tr("over {0} weken").format(weeks)
            quick = Button(words, f"{name}Weeks{weeks}", "plain", height=height)
            quick.setProperty("days", 7 * weeks)
            quick.clicked.connect(self._take_days)
            quick.setFont(theme.font("klein", "kop"))
            quick.setProperty("slim", "yes")
            flow.addWidget(quick)
        flow.addWidget(self._none)
        # connections
        self.setFocusProxy(self._shown)
        self._shown.clicked.connect(self._open_calendar)
        self._none.clicked.connect(self._take_none)
        self.choose(None)

    def day(self) -> dt.date | None:
        """Return the day, or None."""
        return self._day

    def choose(self, day: dt.date | None) -> None:
        """Show this day, or that there is none."""
        from wijksessie.queries.sentences import DAYS, full_day

        self._day = day
        words = self.tr("Kies een dag") if day is None else f"{DAYS[day.weekday()]} {full_day(day)}"
        self._shown.picture(icon("calendar", theme.colour("inkt")))
        self._shown.say(f" {words}", f"{self._label} {words}")
        self._none.setVisible(day is not None and self._may_be_open)

    @Slot()
    def _open_calendar(self) -> None:
        first = QDate(self._today.year, self._today.month, self._today.day)
        marked = first if self._day is None else QDate(self._day.year, self._day.month, self._day.day)
        dialog = CalendarDialog(marked, min(first, marked), self)
        dialog.taken.connect(self._take)
        dialog.open()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.choose(dt.date(day.year(), day.month(), day.day()))
        self.chosen.emit()

    @Slot()
    def _take_days(self) -> None:
        self.choose(self._today + dt.timedelta(days=int(self.sender().property("days"))))
        self.chosen.emit()

    @Slot()
    def _take_none(self) -> None:
        self.choose(None)
        self._shown.setFocus()
        self.chosen.emit()
