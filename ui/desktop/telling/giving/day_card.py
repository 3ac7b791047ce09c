"""The day of one message: how far it is, another day, and back to the usual one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, column, row
from ui.desktop.parts.icons import icon
from ui.desktop.parts.text import Text
from ui.desktop.telling.sign import UrgencySign, urgency_words
from wijksessie.queries.telling_days import Urgency, countdown_words

if TYPE_CHECKING:
    from wijksessie.queries.telling_days import MessageDay


class DayCard(Card):
    """`chosen` gives a day, or None for the usual one; `given` the day everyone had it, or None."""

    chosen = Signal(object)
    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("givingDay", parent=parent)
        # parts
        self._due: dt.date | None = None
        self._today = dt.date.min
        self._sign = UrgencySign(Urgency.CALM)
        self._when = Text("", "tekst", "kop", wrap=True)
        self._when.setObjectName("givingWhen")
        self._usual = Text("", "klein", look="second", wrap=True)
        self._usual.setObjectName("givingUsual")
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName("givingProblem")
        self._problem.hide()
        height = theme.target("bureau")
        self.move_day = Button(self.tr("Andere dag"), "givingMove", height=height)
        self.move_day.picture(icon("calendar", theme.colour("accent")))
        self.usual = Button(self.tr("Gewone dag"), "givingUsualDay", "plain", height=height)
        self.all = Button(self.tr("Iedereen heeft het"), "givingAll", height=height)
        self.not_yet = Button(self.tr("Toch nog niet"), "givingNotYet", "plain", height=height)
        # layout
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addWidget(self._when)
        words.addWidget(self._usual)
        head = row(spacing="m")
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        acts = QWidget()
        flow = Flow(acts, gap=8, line_gap=8)
        for button in (self.move_day, self.usual, self.all, self.not_yet):
            button.setProperty("slim", "yes")
            flow.addWidget(button)
        self.box.addLayout(head)
        self.box.addWidget(self._problem)
        self.box.addWidget(acts)
        # connections
        self.move_day.clicked.connect(self._open_calendar)
        self.usual.clicked.connect(self._take_usual)
        self.all.clicked.connect(self._give)
        self.not_yet.clicked.connect(self._take_back)

    def show_day(self, message: MessageDay, today: dt.date, *, planned: bool) -> None:
        """Show the day of this message. `planned`: its lines tell by themselves when everyone has it."""
        from wijksessie.queries.sentences import day, short_day

        self._due, self._today = message.due, today
        self._problem.hide()
        self._sign.show_urgency(message.urgency)
        if message.done is not None:
            said = self.tr("Klaar: gegeven op {0}").format(short_day(message.done))
        elif message.due is None:
            said = self.tr("Kies eerst de dag van de wijksessie.")
        else:
            told = countdown_words(message.due, today)
            word = urgency_words(message.urgency)
            calm = message.urgency is Urgency.CALM
            said = told if calm else f"{word}: {told[:1].lower()}{told[1:]}"
        self._when.setText(said)
        late = message.urgency is Urgency.LATE
        self._when.setProperty("look", "late" if late else None)
        self._when.style().unpolish(self._when)
        self._when.style().polish(self._when)
        self.setAccessibleName(said)
        usual = self.tr("De gewone dag is {0}.").format(day(message.usual)) if message.usual else ""
        self._usual.setText(usual if message.moved else self.tr("Dit is de gewone dag."))
        self._usual.setVisible(message.done is None and message.usual is not None)
        open_ = message.done is None and message.due is not None
        self.move_day.setVisible(open_)
        self.usual.setVisible(open_ and message.moved)
        self.all.setVisible(open_ and not planned)
        self.not_yet.setVisible(message.done is not None and not planned)

    def tell(self, problem: str) -> None:
        """Say why this day cannot be."""
        self._problem.setText(problem)
        self._problem.show()

    @Slot()
    def _open_calendar(self) -> None:
        day = max(self._due or self._today, self._today)
        first = QDate(self._today.year, self._today.month, self._today.day)
        dialog = CalendarDialog(QDate(day.year, day.month, day.day), first, self)
        dialog.taken.connect(self._take)
        dialog.open()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.chosen.emit(dt.date(day.year(), day.month(), day.day()))

    @Slot()
    def _take_usual(self) -> None:
        self.chosen.emit(None)
        self.move_day.setFocus()

    @Slot()
    def _give(self) -> None:
        self.given.emit(self._today)

    @Slot()
    def _take_back(self) -> None:
        self.given.emit(None)
