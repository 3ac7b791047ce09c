"""Voorbereiden: the seven steps, and of the open one its purpose and its checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Card, Page
from ui.desktop.parts.head import Head
from ui.desktop.parts.step_list import StepList
from ui.desktop.parts.text import Text
from ui.desktop.screens.checklist import Checklist

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.steps import ItemView, StepView

_ONE_COLUMN = 820


class PreparingScreen(QWidget):
    """One step at a time, all seven in sight."""

    shown = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("preparingScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._steps: Sequence[StepView] = ()
        self._nr = 0
        page = Page("preparingPage")
        self.head = Head()
        self.list = StepList()
        self.checklist = Checklist()
        self._purpose = Text("", "tekst", wrap=True)
        self._empty = Text(self.tr("Deze wijk heeft nog geen sessie."), wrap=True)
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        goal = Card("stepPurpose", "goal")
        goal.box.setContentsMargins(18, 12, 18, 12)
        goal.box.addWidget(self._purpose)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.space("m"))
        right.addWidget(goal)
        right.addWidget(self._empty)
        right.addWidget(self.checklist)
        right.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        page.box.addWidget(self.head)
        page.box.addLayout(self._grid, 1)
        self._narrow: bool | None = None
        self._arrange()
        # connections
        self.list.chosen.connect(self.open_step)
        self.checklist.ticked.connect(self._tick)
        self.checklist.noted.connect(self._note)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on, at the first step that is not whole."""
        self._workspace = workspace
        self._nr = 0
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the steps again."""
        if self._workspace is None:
            return
        from wijksessie.queries.session import current
        from wijksessie.queries.steps import steps

        found = current(self._workspace)
        self.show_steps(steps(self._workspace, found.id) if found is not None else ())

    def show_steps(self, steps: Sequence[StepView]) -> None:
        """Show these steps."""
        self._steps = steps
        self._empty.setVisible(not steps)
        self.list.setVisible(bool(steps))
        if not steps:
            self.head.show_title(self.tr("Voorbereiden"), "")
            return
        if not self._nr:
            open_ = [step.nr for step in steps if step.done < len(step.items)]
            self._nr = open_[0] if open_ else steps[-1].nr
        self.open_step(self._nr)

    def show_subject(self, subject: str) -> None:
        """Open the step with this number."""
        if subject.isdigit():
            self.open_step(int(subject))

    @Slot(int)
    def open_step(self, nr: int) -> None:
        """Show the checklist of this step."""
        self._nr = nr
        step = next((step for step in self._steps if step.nr == nr), None)
        if step is None:
            return
        self.list.show_steps(self._steps, nr)
        title = self.tr("Stap {0}: {1}").format(step.nr, step.label[:1].lower() + step.label[1:])
        when = self.tr("{0} van {1} klaar. {2}").format(step.done, len(step.items), self._week(step.week))
        self.head.show_title(title, when)
        self._purpose.setText(step.purpose)
        self.checklist.show_items(step.items)
        self.shown.emit(nr)

    def _week(self, week: int) -> str:
        if week == 0:
            return self.tr("In de week van de sessie.")
        if abs(week) == 1:
            return self.tr("1 week na de sessie.") if week > 0 else self.tr("1 week voor de sessie.")
        words = self.tr("{0} weken na de sessie.") if week > 0 else self.tr("{0} weken voor de sessie.")
        return words.format(abs(week))

    def _today(self) -> dt.date:
        from wijksessie.queries.today import today

        assert self._workspace is not None
        return today(self._workspace, self._desk.clock)

    @Slot(object, bool)
    def _tick(self, item: ItemView, done: bool) -> None:
        if self._workspace is None:
            return
        from wijksessie.commands.steps import tick_item

        try:
            tick_item(self._workspace, item.id, done, self._today())
        except Exception:
            self.refresh()
            raise
        said = self.tr("Klaar: {0}") if done else self.tr("Weer open: {0}")
        self._desk.done_said.emit(said.format(item.label))

    @Slot(object, str)
    def _note(self, item: ItemView, note: str) -> None:
        if self._workspace is None:
            return
        from wijksessie.commands.steps import note_item

        note_item(self._workspace, item.id, note)
        self._desk.done_said.emit(self.tr("Notitie bewaard"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the list above the checklist when there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.removeWidget(self.list)
        self._grid.removeWidget(self._right)
        self._grid.addWidget(self.list, 0, 0)
        self._grid.addWidget(self._right, 1 if narrow else 0, 0 if narrow else 1)
        self._grid.setColumnStretch(0, 1 if narrow else 0)
        self._grid.setColumnStretch(1, 0 if narrow else 1)
        self._grid.setRowStretch(0, 0 if narrow else 1)
        self._grid.setRowStretch(1, 1 if narrow else 0)
        self.list.setMinimumWidth(0 if narrow else theme.scaled(300))
        self.list.setMaximumWidth(16777215 if narrow else theme.scaled(300))
        self.list.stand(upright=not narrow)
