"""A day to choose: the Dutch date on a button that opens a calendar, and three quick choices."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.icons import icon

_WEEKS = (1, 2, 4)
_DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


class CalendarDialog(Dialog):
    """A month at a time; Enter or the button takes the day that is marked."""

    taken = Signal(QDate)

    def __init__(self, day: QDate, first: QDate, parent: QWidget | None = None) -> None:
        super().__init__("", "calendarDialog", parent)
        # parts
        self.set_title(self.tr("Kies een dag"))
        self._calendar = QCalendarWidget()
        self._calendar.setObjectName("calendar")
        self._calendar.setAccessibleName(self.tr("Kalender"))
        self._calendar.setLocale(_DUTCH)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setMinimumDate(first)
        self._calendar.setSelectedDate(day)
        self._calendar.setFont(theme.font("tekst"))
        self._calendar.setMinimumHeight(theme.scaled(340))
        self._calm_calendar()
        take = Button(self.tr("Kies deze dag"), "calendarTake", "primary")
        back = Button(self.tr("Terug"), "calendarBack")
        # layout
        self.box.addWidget(self._calendar)
        self.add_buttons(take, back)
        # connections
        take.clicked.connect(self._take)
        back.clicked.connect(self.reject)
        self._calendar.activated.connect(self._take)
        self._calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calm_calendar(self) -> None:
        """No red for a weekend, and arrows that are large enough for a finger."""
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("inkt"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
        words = {"prev": (self.tr("Vorige maand"), "left"), "next": (self.tr("Volgende maand"), "right")}
        for name, (said, picture) in words.items():
            arrow = self._calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(arrow, QToolButton):
                arrow.setIcon(icon(picture, theme.colour("op_accent")))
                arrow.setIconSize(QSize(theme.scaled(24), theme.scaled(24)))
                arrow.setMinimumSize(theme.target("bureau"), theme.target("bureau"))
                arrow.setAccessibleName(said)

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self._calendar.selectedDate())
        self.accept()


class DateField(QWidget):
    """The chosen day, with quick choices beside it that count from `today`.

    `past` is for something that happened: then days before today can be chosen, and it starts at today.
    """

    chosen = Signal()

    def __init__(
        self, name: str, today: dt.date, *, past: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self._today = QDate(today.year, today.month, today.day)
        self._first = self._today.addYears(-5) if past else self._today
        self._day = self._today if past else self._today.addDays(7 * _WEEKS[1])
        height = max(theme.target("bureau"), theme.scaled(48))
        self._shown = Button("", f"{name}Day", "choice", height=height)
        self._shown.setFont(theme.font("tekst", "kop"))
        self._shown.picture(icon("calendar", theme.colour("inkt")))
        # layout
        box = Flow(self, gap=8, line_gap=8)
        box.addWidget(self._shown)
        for weeks in () if past else _WEEKS:
            words = self.tr("over 1 week") if weeks == 1 else self.tr("over {0} weken").format(weeks)
            quick = Button(words, f"{name}Weeks{weeks}", "plain", height=height)
            quick.setFont(theme.font("klein", "kop"))
            quick.setProperty("slim", "yes")
            quick.setProperty("weeks", weeks)
            quick.clicked.connect(self._take_weeks)
            box.addWidget(quick)
        # connections
        self.setFocusProxy(self._shown)
        self._shown.clicked.connect(self._open_calendar)
        self._take(self._day)

    def day(self) -> dt.date:
        """Return the day that is shown."""
        return dt.date(self._day.year(), self._day.month(), self._day.day())

    def choose(self, day: dt.date) -> None:
        """Show this day."""
        self._take(QDate(day.year, day.month, day.day))

    @Slot()
    def _open_calendar(self) -> None:
        dialog = CalendarDialog(self._day, min(self._first, self._day), self)
        dialog.taken.connect(self._take)
        dialog.open()

    @Slot()
    def _take_weeks(self) -> None:
        self._take(self._today.addDays(7 * int(self.sender().property("weeks"))))

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self._day = day
        words = _DUTCH.toString(day, "dddd d MMMM yyyy")
        self._shown.say(f" {words}", self.tr("Dag: {0}").format(words))
        self.chosen.emit()
