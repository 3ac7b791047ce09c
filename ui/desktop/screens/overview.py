"""The overview: the path of seven steps, how long until the next message, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.countdown import CountdownPanel
from ui.desktop.parts.frames import Card, Page
from ui.desktop.parts.head import Head
from ui.desktop.parts.promises import Promises
from ui.desktop.parts.step_path import StepPath
from ui.desktop.screens.contact_dialog import ContactDialog
from ui.desktop.screens.day_dialog import DayDialog
from ui.desktop.screens.news_dialog import NewsDialog
from ui.desktop.screens.todo_list import TodoList

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.overview import Overview, Todo

_ONE_COLUMN = 860
"""Below this width (at 100 %) the countdown and the list lie under each other."""


class OverviewScreen(QWidget):
    """The first screen of a neighbourhood."""

    shown = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("overviewScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._today: dt.date | None = None
        self._session: str | None = None
        self.page = Page("overviewPage")
        self.head = Head()
        self.path = StepPath()
        self.countdown = CountdownPanel()
        self.todos = TodoList()
        self.promises = Promises()
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        road = Card("pathCard")
        road.box.setContentsMargins(24, 16, 24, 10)
        road.box.addWidget(self.path)
        self._low = QGridLayout()
        self._low.setSpacing(theme.space("l"))
        self.page.box.addWidget(self.head)
        self.page.box.addWidget(road)
        self.page.box.addLayout(self._low, 1)
        self._shape = ""
        self._arrange()
        # connections
        self.path.step_chosen.connect(self._to_step)
        self.path.session_chosen.connect(self._to_session)
        self.todos.chosen.connect(self._start)
        self.todos.begin_asked.connect(self._begin)
        self.countdown.day_asked.connect(self._choose_day)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        self._workspace = workspace
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the overview again."""
        if self._workspace is None:
            return
        from wijksessie.queries.overview_reading import overview
        from wijksessie.queries.today import today

        self._today = today(self._workspace, self._desk.clock)
        self.show_overview(overview(self._workspace, self._today))

    def show_overview(self, seen: Overview) -> None:
        """Show these values."""
        from wijksessie.queries.sentences import day, short_day

        self._session = seen.session_id
        self._today = seen.today
        place = self.tr("Gemeente {0}. ").format(seen.municipality) if seen.municipality else ""
        today = self.tr("Vandaag is het {0}").format(day(seen.today))
        self.head.show_title(seen.name, place + today)
        held_on = short_day(seen.session_day) if seen.session_day else ""
        self.path.show_path(seen.stones, held_on, held=seen.session_held)
        self.countdown.show_countdown(seen.countdown, day(seen.countdown.on) if seen.countdown else "")
        started = seen.session_held or bool(seen.promises) or any(stone.done for stone in seen.stones)
        self.todos.show_todos(seen.todos, started=started)
        self.promises.show_promises(seen.promises)
        self.shown.emit(seen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose between one, two and three columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        shape = "wide" if theme.is_wide() and not narrow else "one" if narrow else "two"
        if shape == self._shape:
            return
        self._shape = shape
        parts: tuple[QWidget, ...] = (self.countdown, self.todos, self.promises)
        for widget in parts:
            self._low.removeWidget(widget)
        side = 360 if shape == "wide" else theme.scaled(280)
        self.countdown.setMinimumWidth(0)
        self.countdown.setMaximumWidth(16777215 if shape == "one" else side)
        self.promises.setMaximumWidth(side if shape == "wide" else 16777215)
        self.countdown.setMinimumWidth(0 if shape == "one" else side)
        self.promises.setMinimumWidth(side if shape == "wide" else 0)
        self.promises.stand(upright=shape == "wide")
        places = {
            "one": ((0, 0, 1), (1, 0, 1), (2, 0, 1)),
            "two": ((0, 0, 1), (0, 1, 1), (1, 0, 2)),
            "wide": ((0, 0, 1), (0, 1, 1), (0, 2, 1)),
        }[shape]
        for widget, (line, column, span) in zip(parts, places, strict=True):
            self._low.addWidget(widget, line, column, 1, span)
        for column in range(3):
            self._low.setColumnStretch(column, 0)
        self._low.setColumnStretch(0 if shape == "one" else 1, 1)
        for line in range(3):
            self._low.setRowStretch(line, 0)
        self._low.setRowStretch(1 if shape == "one" else 0, 1)

    @Slot(int)
    def _to_step(self, nr: int) -> None:
        self._desk.place_chosen.emit("preparing", str(nr))

    @Slot()
    def _to_session(self) -> None:
        self._desk.place_chosen.emit("session", self._session or "")

    @Slot()
    def _begin(self) -> None:
        self._desk.place_chosen.emit("preparing", "1")

    @Slot()
    def _choose_day(self) -> None:
        if self._workspace is None or self._today is None or self._session is None:
            return
        opened = DayDialog(self._workspace, self._session, self._today, self)
        opened.told.connect(self._desk.done_said)
        opened.open()

    def _work_on(self, session_id: str) -> None:
        """Turn to another session when a to-do is about that one."""
        if self._workspace is None or session_id in ("", self._session):
            return
        from wijksessie.commands.sessions import work_on

        work_on(self._workspace, session_id)

    @Slot(object)
    def _start(self, todo: Todo) -> None:
        """Do what the button of a to-do says."""
        place = todo.place.value
        if place == "step":
            self._desk.place_chosen.emit("preparing", todo.subject)
        elif place in ("leaflet", "giving", "update"):
            self._work_on(todo.subject)
            self._desk.place_chosen.emit("feedback", place)
        elif place == "people":
            self._desk.place_chosen.emit("preparing", f"people:{todo.subject}")
        elif place == "review":
            self._desk.place_chosen.emit("manage", "review")
        elif self._workspace is not None and self._today is not None:
            dialog = NewsDialog if place == "action" else ContactDialog
            opened = dialog(self._workspace, todo.subject, self._today, self)
            opened.told.connect(self._desk.done_said)
            opened.open()
