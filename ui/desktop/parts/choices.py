"""Choices of a few words beside each other, and a day in the past."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCalendarWidget, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST = QDate(2015, 1, 1)


class Choice(QWidget):
    """At most one of a few; pressing the chosen one again takes the choice back when that may be.

    `chosen` comes with the key of this question and the value, which is None after taking back.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        question: str,
        options: Sequence[tuple[object, str]],
        key: str = "",
        *,
        may_be_open: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setAccessibleName(question)
        self.key = key
        self._may_be_open = may_be_open
        self._value: object = None
        self._buttons: list[tuple[object, Button]] = []
        # layout
        flow = Flow(self, gap=8, line_gap=8)
        for nr, (value, words) in enumerate(options):
            button = Button(words, f"{name}_{nr}", "choice", height=theme.target("bureau"))
            button.say(words, f"{question} {words}")
            button.setProperty("slim", "yes")
            button.setProperty("nr", nr)
            button.setFont(theme.font("tekst", "nadruk"))
            button.setMinimumWidth(theme.scaled(64))
            button.setCheckable(True)
            button.clicked.connect(self._clicked)
            self._buttons.append((value, button))
            flow.addWidget(button)

    def value(self) -> object:
        """Return what is chosen, or None."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show this choice."""
        self._value = value
        for option, button in self._buttons:
            button.setChecked(option == value and value is not None)

    @Slot()
    def _clicked(self) -> None:
        value = self._buttons[self.sender().property("nr")][0]
        if value == self._value:
            if not self._may_be_open:
                self.show_value(value)
                return
            value = None
        self.show_value(value)
        self.chosen.emit(self.key, value)


class PastDay(QWidget):
    """A day until today, or none: a button that opens the calendar, and "Vandaag" beside it."""

    chosen = Signal(str, object)

    def __init__(
        self,
        name: str,
        label: str,
        key: str = "",
        *,
        may_be_open: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.key = key
        self._may_be_open = may_be_open
        self._label = label
        self._day: dt.date | None = None
        self._today = dt.date.min
        height = theme.target("bureau")
        self._shown = Button("", f"{name}Day", "choice", height=height)
        self._shown.setFont(theme.font("tekst", "kop"))
        self._shown.setProperty("slim", "yes")
        self._now = Button(self.tr("Vandaag"), f"{name}Today", "plain", height=height)
        self._now.say(self.tr("Vandaag"), self.tr("{0} Vandaag").format(label))
        self._none = Button(self.tr("Wis"), f"{name}None", "plain", height=height)
        self._none.say(self.tr("Wis"), self.tr("{0} Wis de dag").format(label))
        for button in (self._now, self._none):
            button.setProperty("slim", "yes")
        # layout
        flow = Flow(self, gap=8, line_gap=8)
        for part in (self._shown, self._now, self._none):
            flow.addWidget(part)
        # connections
        self.setFocusProxy(self._shown)
        self._shown.clicked.connect(self._open_calendar)
        self._now.clicked.connect(self._take_today)
        self._none.clicked.connect(self._take_none)

    def day(self) -> dt.date | None:
        """Return the day, or None."""
        return self._day

    def show_day(self, day: dt.date | None, today: dt.date) -> None:
        """Show this day; `today` is the last that can be chosen."""
        from wijksessie.queries.sentences import full_day

        self._day, self._today = day, today
        words = self.tr("Kies een dag") if day is None else full_day(day)
        self._shown.picture(icon("calendar", theme.colour("inkt")))
        self._shown.say(f" {words}", f"{self._label} {words}")
        self._none.setVisible(day is not None and self._may_be_open)
        self._now.setVisible(day != today)

    @Slot()
    def _open_calendar(self) -> None:
        day = self._day or self._today
        dialog = CalendarDialog(QDate(day.year, day.month, day.day), _FIRST, self)
        calendar = dialog.findChild(QCalendarWidget, "calendar")
        if isinstance(calendar, QCalendarWidget):
            calendar.setMaximumDate(QDate(self._today.year, self._today.month, self._today.day))
        dialog.taken.connect(self._take)
        dialog.open()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self._choose(dt.date(day.year(), day.month(), day.day()))

    @Slot()
    def _take_today(self) -> None:
        self._choose(self._today)
        self._shown.setFocus()

    @Slot()
    def _take_none(self) -> None:
        self._choose(None)
        self._shown.setFocus()

    def _choose(self, day: dt.date | None) -> None:
        if day == self._day:
            return
        self.show_day(day, self._today)
        self.chosen.emit(self.key, day)
