"""The page of one step: its purpose, what holds it up, its checklist, and the panels beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Page, column, row
from ui.desktop.parts.step_stones import StepStones
from ui.desktop.parts.tab_order import follow_layout
from ui.desktop.parts.text import Text
from ui.desktop.preparing.checklist import Checklist
from ui.desktop.preparing.holds_card import HoldsCard
from ui.desktop.preparing.places import PANELS, make_panel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from ui.desktop.preparing.panel import Panel
    from wijksessie.commands import Workspace
    from wijksessie.queries.blocks import Hold
    from wijksessie.queries.steps import StepView

_ONE_COLUMN = 900
_SIDE = 440


class StepPage(QWidget):
    """Shows a step. Panels are made when their step is first opened."""

    room_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("stepPage")
        self._desk = desk
        self._panels: dict[int, list[Panel]] = {}
        self._nr = 0
        self.page = Page("preparingPage")
        self.title = Text("", "titel", wrap=True)
        self.title.setObjectName("headTitle")
        self.line = Text("", "klein", look="second", wrap=True)
        self.line.setObjectName("headLine")
        self.stones = StepStones()
        self.purpose = Text("", "tekst", wrap=True)
        self.sessions = Button(self.tr("Sessies"), "openSessions", height=theme.target("bureau"))
        self.plan = Button(self.tr("Het plan"), "openPlan", height=theme.target("bureau"))
        self.playbook = Button(self.tr("Draaiboek"), "openPlaybook", height=theme.target("bureau"))
        self.holds = HoldsCard()
        self.checklist = Checklist()
        self.empty = Text(self.tr("Deze wijk heeft nog geen sessie."), wrap=True)
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self.page.box.setSpacing(theme.space("m"))
        words = column(spacing="xs")
        words.addWidget(self.title)
        words.addWidget(self.line)
        self._top = row()
        self._top.addLayout(words, 1)
        self._top.addWidget(self.stones)
        under = row()
        under.addWidget(self.purpose, 1, Qt.AlignmentFlag.AlignVCenter)
        acts = Flow(gap=8)
        acts.addWidget(self.sessions)
        acts.addWidget(self.plan)
        acts.addWidget(self.playbook)
        under.addLayout(acts)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.space("m"))
        left.addWidget(self.empty)
        left.addWidget(self.holds)
        left.addWidget(self.checklist)
        left.addStretch(1)
        self._right = QWidget()
        self._side = QVBoxLayout(self._right)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(theme.space("m"))
        self._side.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self.page.box.addLayout(self._top)
        self.page.box.addLayout(under)
        self.page.box.addLayout(self._grid, 1)
        self._narrow: bool | None = None
        self._arrange()
        # connections
        for act, room in ((self.sessions, "sessions"), (self.plan, "plan"), (self.playbook, "playbook")):
            act.setProperty("room", room)
            act.clicked.connect(self._open)
        self.checklist.room_asked.connect(self.room_asked)
        self.holds.room_asked.connect(self.room_asked)

    def show_none(self) -> None:
        """Say that there is no session."""
        self.title.setText(self.tr("Voorbereiden"))
        self.line.setText("")
        self.empty.show()
        for part in (*self._parts(), self.holds):
            part.hide()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.stones, self.checklist, self.purpose, self.sessions, self.plan, self.playbook)

    def show_step(self, steps: Sequence[StepView], nr: int, holds: Sequence[Hold]) -> None:
        """Show step `nr` of these."""
        step = steps[nr - 1]
        self._nr = nr
        self.empty.hide()
        for part in self._parts():
            part.show()
        self.stones.show_steps(steps, nr)
        self.title.setText(self.tr("Stap {0}: {1}").format(nr, step.label[:1].lower() + step.label[1:]))
        self.line.setText(self._so_far(step))
        self.purpose.setText(step.purpose)
        self.holds.show_holds([hold for hold in holds if hold.step == nr])
        self.checklist.show_step(step)

    def show_panels(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show the panels of the open step, read again."""
        if self._nr not in self._panels:
            self._panels[self._nr] = [make_panel(place, self._desk) for place in PANELS.get(self._nr, ())]
            for panel in self._panels[self._nr]:
                panel.room_asked.connect(self.room_asked)
                self._side.insertWidget(self._side.count() - 1, panel)
        for nr, panels in self._panels.items():
            for panel in panels:
                panel.setVisible(nr == self._nr)
        for panel in self._panels[self._nr]:
            panel.show_session(workspace, session_id, today)
        self._right.setVisible(bool(self._panels[self._nr]))
        follow_layout(self)

    def _so_far(self, step: StepView) -> str:
        from wijksessie.queries.sentences import day

        parts = [self.tr("{0} van {1} klaar.").format(step.done, len(step.items))]
        if step.late:
            parts.append(self.tr("{0} te laat.").format(step.late))
        if step.due is not None:
            parts.append(self.tr("Rond {0}.").format(day(step.due)))
        else:
            parts.append(self._weeks(round(step.days / 7)))
        return " ".join(parts)

    def _weeks(self, weeks: int) -> str:
        if weeks == 0:
            return self.tr("In de week van de sessie.")
        if abs(weeks) == 1:
            return self.tr("1 week na de sessie.") if weeks > 0 else self.tr("1 week voor de sessie.")
        words = self.tr("{0} weken na de sessie.") if weeks > 0 else self.tr("{0} weken voor de sessie.")
        return words.format(abs(weeks))

    @Slot()
    def _open(self) -> None:
        self.room_asked.emit(self.sender().property("room"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the panels under the checklist when there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(way)
        for part in (self._left, self._right):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 1 if narrow else 0, 0 if narrow else 1)
        self._grid.setColumnStretch(0, 1)
        self._right.setMinimumWidth(0 if narrow else theme.scaled(_SIDE))
        self._right.setMaximumWidth(16777215 if narrow else theme.scaled(_SIDE))
        self._grid.setRowStretch(0 if not narrow else 1, 1)
