"""The plan: every line on its day, counted back from the session, and moved with a button or a key."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.item_dialog import ItemDialog
from ui.desktop.preparing.plan.list import PlanModel, PlanPainter
from ui.desktop.preparing.room import Room
from ui.desktop.screens.day_dialog import DayDialog
from wijksessie.queries.plan import PlanKind

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.queries.plan import PlanRow


class PlanRoom(Room):
    """All days under each other; what is chosen moves by a day or a week, a step takes its lines along."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "plan", "", parent)
        # parts
        self.title.setText(self.tr("Het plan"))
        self.setAccessibleName(self.tr("Het plan"))
        self._day = Button(self.tr("Andere dag"), "planDay", height=theme.target("bureau"))
        self.model = PlanModel(self)
        self.list = QListView()
        self.list.setObjectName("planList")
        self.list.setAccessibleName(self.tr("Het plan: wat wanneer klaar is"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PlanPainter(self.model, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.setMinimumHeight(theme.scaled(240))
        self._chosen = Text(self.tr("Kies een regel. Dan kunt u hem verzetten."), "tekst", "kop", wrap=True)
        moves = {
            -7: ("planWeekEarlier", self.tr("Week eerder"), "Ctrl+Left"),
            -1: ("planDayEarlier", self.tr("Dag eerder"), "Alt+Up"),
            1: ("planDayLater", self.tr("Dag later"), "Alt+Down"),
            7: ("planWeekLater", self.tr("Week later"), "Ctrl+Right"),
        }
        self._moves: list[Button] = []
        for by, (name, words, keys) in moves.items():
            button = Button(words, name, height=theme.target("bureau"))
            button.setProperty("by", by)
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(self._move)
            key = QShortcut(QKeySequence(keys), self.list)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(button.click)
            self._moves.append(button)
        self._follow = Button(self.tr("Terug naar het voorstel"), "planFollow", height=theme.target("bureau"))
        self._change = Button(self.tr("Wijzig"), "planChange", height=theme.target("bureau"))
        # layout
        self.acts.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
        card = Card("planCard")
        card.box.setContentsMargins(6, 8, 6, 8)
        card.box.addWidget(self.list)
        tools = Card("planTools")
        tools.box.setContentsMargins(18, 10, 18, 12)
        tools.box.addWidget(self._chosen)
        flow = Flow(gap=8, line_gap=8)
        for button in (*self._moves, self._follow, self._change):
            flow.addWidget(button)
        tools.box.addLayout(flow)
        self.page.box.addWidget(tools)
        self.page.box.addWidget(card, 1)
        # connections
        self._day.clicked.connect(self._choose_day)
        self._follow.clicked.connect(self._back)
        self._change.clicked.connect(self._open_item)
        self.list.activated.connect(self._open_item)
        self.list.doubleClicked.connect(self._open_item)
        self.list.selectionModel().currentChanged.connect(self._choose)

    def refresh(self) -> None:
        """Read the plan again; what was chosen stays chosen, wherever it went."""
        if self.workspace is None or self.today is None:
            return
        from wijksessie.queries.plan import plan
        from wijksessie.queries.sentences import day
        from wijksessie.queries.session import session
        from wijksessie.queries.steps import steps

        found = session(self.workspace, self.session_id)
        on = found.day if found is not None else None
        before = self._current()
        path = steps(self.workspace, self.session_id, self.today)
        self.model.show_rows(plan(path, on, self.today))
        late = sum(step.late for step in path)
        told = self.tr("De wijksessie is op {0}.").format(day(on)) if on else ""
        behind = self.tr(" {0} te laat.").format(late) if late else ""
        self.tell(
            told + behind if on else self.tr("Kies de dag van de wijksessie. Dan krijgt alles een datum.")
        )
        self._day.say(self.tr("Andere dag") if on else self.tr("Kies de dag"))
        self._day.become("secondary" if on else "primary")
        row = self.model.find(before) if before is not None else -1
        if row < 0:
            row = next((nr for nr in range(self.model.rowCount()) if self._waits(nr)), 0)
        self.list.setCurrentIndex(self.model.index(row, 0))
        self.list.scrollTo(self.model.index(row, 0))
        self._show_tools()

    def _waits(self, nr: int) -> bool:
        row = self.model.row_at(nr)
        return row is not None and row.item is not None and not row.item.settled

    def _current(self) -> PlanRow | None:
        return self.model.row_at(self.list.currentIndex().row())

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        self._show_tools()

    def _show_tools(self) -> None:
        row = self._current()
        movable = row is not None and row.kind in (PlanKind.STEP, PlanKind.LINE)
        dated = movable and row is not None and row.day is not None
        reason = "" if dated else self.tr("Kies eerst de dag van de wijksessie, en dan een regel.")
        for button in self._moves:
            button.forbid(reason)
        self._follow.forbid(reason)
        self._change.setVisible(row is not None and row.item is not None)
        if row is None:
            return
        words = self.model.what(row)
        if row.kind is PlanKind.STEP:
            words = self.tr("{0}, met alle regels").format(words)
        self._chosen.setText(words)

    @Slot()
    def _move(self) -> None:
        row = self._current()
        if row is not None and row.day is not None:
            self._put(row, row.day + dt.timedelta(days=int(self.sender().property("by"))))

    @Slot()
    def _back(self) -> None:
        row = self._current()
        if row is not None:
            self._put(row, None)

    def _put(self, row: PlanRow, day: dt.date | None) -> None:
        from wijksessie.commands.steps import move_step, plan_item
        from wijksessie.queries.sentences import short_day

        if self.workspace is None:
            return
        if row.kind is PlanKind.STEP:
            move_step(self.workspace, self.session_id, row.step, day)
        elif row.item is not None:
            plan_item(self.workspace, row.item.id, day)
        self.refresh()
        when = short_day(day) if day is not None else self.tr("zoals het was")
        self.desk.done_said.emit(self.tr("{0}: {1}").format(self.model.what(row), when))

    @Slot()
    def _open_item(self) -> None:
        row = self._current()
        if self.workspace is None or self.today is None or row is None:
            return
        if row.kind is PlanKind.SESSION:
            self._choose_day()
        elif row.item is not None:
            dialog = ItemDialog(self.workspace, row.item, self.today, self)
            dialog.told.connect(self.desk.done_said)
            dialog.open()

    @Slot()
    def _choose_day(self) -> None:
        if self.workspace is None or self.today is None:
            return
        dialog = DayDialog(self.workspace, self.session_id, self.today, self)
        dialog.told.connect(self.desk.done_said)
        dialog.open()
