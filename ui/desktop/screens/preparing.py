"""Voorbereiden: the page of a step, and the rooms behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.preparing.item_dialog import ItemDialog
from ui.desktop.preparing.places import ROOMS, make_room
from ui.desktop.preparing.step_page import StepPage
from ui.desktop.screens.day_dialog import DayDialog

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ui.desktop.desk import Desk
    from ui.desktop.preparing.room import Room
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.steps import ItemView, StepView


_OF_ALL_STEPS = ("sessions", "plan", "playbook")
"""Rooms that lead back to whatever step was open."""


class PreparingScreen(QWidget):
    """One step at a time, all seven in sight; a room takes the whole page until it is left."""

    shown = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("preparingScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._session = ""
        self._steps: Sequence[StepView] = ()
        self._nr = 0
        self._rooms: dict[str, Room] = {}
        self._open = ""
        self.step_page = StepPage(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.step_page)
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        # connections
        self.step_page.stones.chosen.connect(self.open_step)
        self.step_page.room_asked.connect(self.open_room)
        lines = self.step_page.checklist
        lines.ticked.connect(self._tick)
        lines.change_asked.connect(self._change)
        lines.moved.connect(self._move)
        lines.added.connect(self._add)
        lines.shown_again.connect(self._show_again)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on, at the first step that is not whole."""
        self._workspace = workspace
        self._nr = 0
        self._open = ""
        self._stack.setCurrentWidget(self.step_page)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read again what is in sight: the open room, else the step."""
        if self._workspace is None:
            return
        from wijksessie.queries.session import current

        found = current(self._workspace)
        session = found.id if found is not None else ""
        if session != self._session:
            self._session, self._nr = session, 0
        if self._open and self._session:
            self._rooms[self._open].show_session(self._workspace, self._session, self._today())
            return
        self._read_steps()

    def _read_steps(self) -> None:
        from wijksessie.queries.steps import steps

        assert self._workspace is not None
        self._steps = steps(self._workspace, self._session, self._today()) if self._session else ()
        if not self._steps:
            self.step_page.show_none()
            return
        if not self._nr:
            unfinished = [step.nr for step in self._steps if step.done < len(step.items)]
            self._nr = unfinished[0] if unfinished else self._steps[-1].nr
        self.open_step(self._nr)

    def show_subject(self, subject: str) -> None:
        """Open the step with this number, or the room with this key ("people:ID" for a thing in it)."""
        if subject.isdigit():
            if self._open or int(subject) != self._nr:  # else it is in sight already
                self.open_step(int(subject))
        else:
            room, _, thing = subject.partition(":")
            if room in ROOMS and room not in _OF_ALL_STEPS:
                self._nr = ROOMS[room].step
            self.open_room(room)
            show_subject = getattr(self._rooms.get(room), "show_subject", None)
            if thing and show_subject is not None:
                show_subject(thing)

    def subject(self) -> str:
        """Return the open room or step, to come back to."""
        return self._open or str(self._nr or "")

    @Slot(int)
    def open_step(self, nr: int) -> None:
        """Show the page of this step."""
        self._nr = nr
        if self._open:
            self._open = ""
            self._stack.setCurrentWidget(self.step_page)
            self._read_steps()
            return
        if self._workspace is None or not 1 <= nr <= len(self._steps):
            return
        from wijksessie.queries.blocks import holds

        self.step_page.show_step(self._steps, nr, holds(self._workspace, self._session))
        self.step_page.show_panels(self._workspace, self._session, self._today())
        self.shown.emit(nr)

    @Slot(str)
    def open_room(self, key: str) -> None:
        """Show a room; "day" asks for the day, time and place in a small window."""
        if self._workspace is None or not self._session:
            return
        if key == "day":
            dialog = DayDialog(self._workspace, self._session, self._today(), self)
            dialog.told.connect(self._desk.done_said)
            dialog.open()
            return
        if key not in ROOMS:
            return
        if key not in self._rooms:
            room = make_room(key, self._desk)
            room.left.connect(self._leave_room)
            room.lead_back_to(self._nr or ROOMS[key].step)
            self._rooms[key] = room
            self._stack.addWidget(room)
        self._open = key
        self._rooms[key].lead_back_to(self._nr or ROOMS[key].step)
        self._rooms[key].show_session(self._workspace, self._session, self._today())
        self._stack.setCurrentWidget(self._rooms[key])
        self._rooms[key].back.setFocus()

    @Slot()
    def _leave_room(self) -> None:
        self.open_step(self._nr or ROOMS[self._open].step)

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

    @Slot(object)
    def _change(self, item: ItemView) -> None:
        if self._workspace is None:
            return
        dialog = ItemDialog(self._workspace, item, self._today(), self)
        dialog.told.connect(self._desk.done_said)
        dialog.move_asked.connect(self._move)
        dialog.open()

    @Slot(object, int)
    def _move(self, item: ItemView, by: int) -> None:
        if self._workspace is None:
            return
        from wijksessie.commands.steps import move_item

        ids = [line.id for line in self._steps[self._nr - 1].items]
        index = ids.index(item.id) + by
        if not 0 <= index < len(ids):
            return
        move_item(self._workspace, item.id, index)
        self._read_steps()
        self.step_page.checklist.focus_line(index)
        self._desk.done_said.emit(self.tr("Verplaatst: {0}").format(item.label))

    @Slot(str)
    def _add(self, label: str) -> None:
        if self._workspace is None:
            return
        from wijksessie.commands.steps import add_item

        add_item(self._workspace, self._session, self._nr, label)
        self.step_page.checklist.forget_typed()
        self._desk.done_said.emit(self.tr("Erbij gezet: {0}").format(label))

    @Slot(object)
    def _show_again(self, item: ItemView) -> None:
        if self._workspace is None:
            return
        from wijksessie.commands.steps import hide_item

        hide_item(self._workspace, item.id, hidden=False)
        self._desk.done_said.emit(self.tr("Weer zichtbaar: {0}").format(item.label))
