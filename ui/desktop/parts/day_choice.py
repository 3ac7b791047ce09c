"""A day that may be open: a button that opens the calendar, and one that takes the day away."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.icons import icon
from ui.desktop.parts.text import Text

_BACK = dt.timedelta(days=366)


class DayChoice(QWidget):
    """`chosen` comes with `key` and the day, or None. With `ahead` only today and later can be chosen."""

    chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        label: str,
        key: str,
        *,
        may_be_open: bool = True,
        ahead: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.key = key
        self._may_be_open, self._ahead = may_be_open, ahead
        self._label = label
        self._day: dt.date | None = None
        self._today = dt.date.min
        height = theme.target("bureau")
        self.shown = Button("", f"{name}Day", "choice", height=height)
        self.shown.setFont(theme.font("tekst", "kop"))
        self._none = Button(self.tr("Wis"), f"{name}None", "plain", height=height)
        self._none.say(self.tr("Wis"), self.tr("{0} Wis de dag").format(label))
        for button in (self.shown, self._none):
            button.setProperty("slim", "yes")
        # layout
        flow = Flow(self, gap=8, line_gap=8)
        title = Text(label, "tekst", "nadruk")
        title.setMinimumWidth(theme.scaled(128))
        for part in (title, self.shown, self._none):
            flow.addWidget(part)
        # connections
        self.setFocusProxy(self.shown)
        self.shown.clicked.connect(self._open_calendar)
        self._none.clicked.connect(self._take_none)

    def show_day(self, day: dt.date | None, today: dt.date) -> None:
        """Show this day; the calendar opens at it, or at `today`."""
        from wijksessie.queries.sentences import full_day

        self._day, self._today = day, today
        words = self.tr("Kies een dag") if day is None else full_day(day)
        self.shown.picture(icon("calendar", theme.colour("inkt")))
        self.shown.say(f" {words}", f"{self._label} {words}")
        self._none.setVisible(day is not None and self._may_be_open)

    def day(self) -> dt.date | None:
        """Return the day, or None."""
        return self._day

    @Slot()
    def _open_calendar(self) -> None:
        day = self._day or self._today
        day, first = (
            (max(day, self._today), self._today) if self._ahead else (day, min(day, self._today - _BACK))
        )
        dialog = CalendarDialog(
            QDate(day.year, day.month, day.day), QDate(first.year, first.month, first.day), self
        )
        dialog.taken.connect(self._take)
        dialog.open()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self._choose(dt.date(day.year(), day.month(), day.day()))

    @Slot()
    def _take_none(self) -> None:
        self._choose(None)
        self.shown.setFocus()

    def _choose(self, day: dt.date | None) -> None:
        if day != self._day:
            self.show_day(day, self._today)
            self.chosen.emit(self.key, day)
