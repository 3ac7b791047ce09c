"""Sessie: the programme before and after, the cockpit while it runs, and the rooms behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.safety import open_safety_card
from ui.desktop.screens.dots import DotsScreen
from ui.desktop.session.cockpit.wall import wall
from ui.desktop.session.home import HomePage
from ui.desktop.session.places import ROOMS, room_class
from ui.desktop.stage.control import StageControl
from ui.desktop.stage.hand import StageHand

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from ui.desktop.preparing.room import Room
    from ui.desktop.projects import Now
    from ui.desktop.session.cockpit.view import Cockpit
    from wijksessie.commands import Workspace


class SessionScreen(QWidget):
    """A stack of pages. Home is the cockpit between beginning and end of a session, else the programme."""

    dots_opened = Signal(str)
    stage_opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("sessionScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._came_by = ""
        self._pages = QStackedWidget()
        self.home = HomePage()
        self.dots = DotsScreen()
        self.hand = StageHand(self, desk)
        self.control = StageControl(self.hand)
        self._cockpit: Cockpit | None = None
        self._rooms: dict[str, Room] = {}
        self._session, self._subject, self._running = "", "", False
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        for page in (self.home, self.dots, self.control):
            self._pages.addWidget(page)
        # connections
        self.dots.closed.connect(self.show_programme)
        self.control.closed.connect(self.show_programme)
        self.dots.safety_asked.connect(self._open_safety)
        self.control.safety_asked.connect(self._open_safety)
        self.home.act_asked.connect(self._act)
        self.home.dots_asked.connect(self.open_dots)
        self.home.stage_asked.connect(self.open_stage)
        self.home.sheet_asked.connect(self._open_sheet)
        self.home.block_asked.connect(self._open_block)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        self._workspace, self._came_by = workspace, ""
        self.hand.wish(False)
        self.show_programme()

    @Slot()
    def refresh(self) -> None:
        """Read again what is in sight; home changes between programme and cockpit by itself."""
        here = self._pages.currentWidget()
        if here is self.dots:
            self.dots.refresh()
        elif isinstance(here, StageControl):
            here.refresh()
        elif here in self._rooms.values():
            self._refresh_room(self._rooms[self._subject.partition("/")[0]])
        else:
            self._show_home()

    def _refresh_room(self, room: Room) -> None:
        if self._workspace is None:
            return
        from wijksessie.queries.session import current

        found = current(self._workspace)
        if found is None:
            self.show_programme()
        elif found.id != self._session:
            self._session = found.id
            room.show_session(self._workspace, found.id, self._today())
        else:
            room.refresh()

    @Slot()
    def _show_home(self) -> None:
        """Bring the cockpit in sight while the session runs, else the programme."""
        if self._workspace is None:
            return
        from wijksessie.queries.running import facts
        from wijksessie.queries.session import current

        found = current(self._workspace)
        self._session = found.id if found is not None else ""
        going = facts(self._workspace, self._session) if self._session else None
        self._running = going is not None and going.begun and not going.ended and going.now is not None
        if self._running:
            cockpit = self.cockpit()
            cockpit.show_session(self._workspace, self._session)
            self._pages.setCurrentWidget(cockpit)
            return
        self.hand.wish(False)
        self._pages.setCurrentWidget(self.home)
        self.home.show_session(self._workspace, ended=going is not None and going.ended)

    def cockpit(self) -> Cockpit:
        """The cockpit, made when the first session begins."""
        if self._cockpit is None:
            from ui.desktop.session.cockpit.view import Cockpit

            self._cockpit = Cockpit(self._desk, self.hand)
            self._cockpit.subject_asked.connect(self.show_subject)
            self._cockpit.control_asked.connect(self._take_control)
            self._pages.addWidget(self._cockpit)
        return self._cockpit

    @Slot(str)
    def show_subject(self, subject: str) -> None:
        """Open a room: "people", or "table/<round>/<table>"; "stage/<round>" is the big screen of a round."""
        key, _, about = subject.partition("/")
        if self._workspace is None:
            return
        from wijksessie.queries.session import current

        found = current(self._workspace)
        if found is None:
            return
        self._session = found.id
        if key == "stage_welcome":
            self.hand.show_welcome()
            self._show_control()
        elif key == "stage_circle":
            self.hand.open_circle(self._workspace, found.id)
            self._show_control()
        elif key == "stage" and about:
            self.open_stage(about)
        elif key in ROOMS:
            self._open_room(key, about)

    def _open_room(self, key: str, about: str) -> None:
        assert self._workspace is not None
        if key not in self._rooms:
            room: Room = room_class(key)(self._desk)  # type: ignore[call-arg]
            room.left.connect(self.show_programme)
            self._rooms[key] = room
            self._pages.addWidget(room)
        room = self._rooms[key]
        self._subject = f"{key}/{about}" if about else key
        room.show_session(self._workspace, self._session, self._today())
        self._pages.setCurrentWidget(room)
        self._desk.whole_window_wanted.emit(bool(getattr(room, "whole_window", False)))
        show_subject = getattr(room, "show_subject", None)
        if show_subject is not None and (about or key == "table"):
            show_subject(about)
        elif (take_keys := getattr(room, "take_keys", None)) is not None:
            take_keys()
        else:
            room.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def subject(self) -> str:
        """Return the open room and what it is about, to come back to."""
        here = self._pages.currentWidget()
        if here not in self._rooms.values():
            return ""
        key = self._subject.partition("/")[0]
        about = getattr(self._rooms[key], "subject", None)
        return f"{key}/{about()}" if about is not None else self._subject

    def _today(self) -> dt.date:
        from wijksessie.queries.today import today

        assert self._workspace is not None
        return today(self._workspace, self._desk.clock)

    @Slot(str)
    def _act(self, act: str) -> None:
        if self._workspace is None:
            return
        if act == "begin":
            from wijksessie.commands.running import start_session

            start_session(self._workspace, self._session, wall(self._desk.clock))
            self._show_home()
            self._desk.done_said.emit(self.tr("De sessie is begonnen"))
        elif act == "tables":
            from ui.desktop.session.cockpit.tables_dialog import TablesDialog

            dialog = TablesDialog(self._workspace, self._session, self)
            dialog.accepted.connect(self._show_home)
            dialog.open()
        elif act == "preparing":
            self._desk.place_chosen.emit("preparing", "programme")
        elif act == "tell":
            self._desk.place_chosen.emit("feedback", "")
        else:
            self.show_subject(act)

    @Slot(str)
    def _take_control(self, round_id: str) -> None:
        """Show the page of the big screen, with what is on it already."""
        assert self._workspace is not None
        if self.hand.round_id != round_id or not self.hand.is_open:
            self.hand.open(self._workspace, round_id)
        self._show_control()

    def _show_control(self) -> None:
        self._desk.whole_window_wanted.emit(True)
        self._pages.setCurrentWidget(self.control)
        self.control.take_over()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt)
        """Leave the beamer when the facilitator goes elsewhere, except in the middle of a session."""
        super().hideEvent(event)
        if not self._running:
            self.hand.wish(False)

    @Slot(str)
    def _open_sheet(self, round_id: str) -> None:
        self._came_by = f"sheet_{round_id}"
        self.show_subject(f"table/{round_id}")

    @Slot(str)
    def _open_block(self, block_id: str) -> None:
        """Fill in a block of which nothing was laid yet, as from paper afterwards."""
        from wijksessie.commands.rounds import prepare_round

        assert self._workspace is not None
        self._open_sheet(prepare_round(self._workspace, block_id))

    @Slot()
    def show_programme(self) -> None:
        """Go back to the programme."""
        self._desk.whole_window_wanted.emit(False)
        self._subject = ""
        self._show_home()
        if not self._running:
            self.home.give_keys(self._came_by)

    @Slot(str)
    def open_dots(self, run_id: str) -> None:
        """Count the dots of a round."""
        assert self._workspace is not None
        self._desk.whole_window_wanted.emit(True)
        self._came_by = f"dots_{run_id}"
        self._pages.setCurrentWidget(self.dots)
        self.dots.open(self._workspace, run_id)
        self.dots_opened.emit(run_id)

    @Slot(str)
    def open_stage(self, run_id: str) -> None:
        """Take hold of the big screen for a round."""
        assert self._workspace is not None
        self._came_by = f"stage_{run_id}"
        self.hand.open(self._workspace, run_id)
        self._show_control()
        self.stage_opened.emit(run_id)

    @Slot()
    def _open_safety(self) -> None:
        open_safety_card(self)
