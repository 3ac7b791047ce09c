"""Terugvertellen: the home page, the editor of the leaflet, and the rooms behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.telling.home import HomePage
from ui.desktop.telling.places import LEAFLET, ROOMS, room_class

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from ui.desktop.preparing.room import Room
    from ui.desktop.projects import Now
    from ui.desktop.screens.feedback import FeedbackScreen
    from wijksessie.commands import Workspace


class TellingScreen(QWidget):
    """A stack of pages. Subjects: the key of a room, "actions/<id>", "leaflet", or the number of a block."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("tellingScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._session, self._subject = "", ""
        self._pages = QStackedWidget()
        self.home = HomePage(desk)
        self._leaflet: FeedbackScreen | None = None
        self._rooms: dict[str, Room] = {}
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._pages.addWidget(self.home)
        # connections
        self.home.place_asked.connect(self.show_subject)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        if self._leaflet is not None:
            self._leaflet.show_workspace(workspace, clock)
        self._workspace = workspace
        self.show_home()

    @Slot()
    def refresh(self) -> None:
        """Read again what is in sight; a room of a session that went away makes place for home."""
        here = self._pages.currentWidget()
        if self._workspace is None or here is None:
            return
        if here is self._leaflet:
            self._leaflet.refresh()
        elif here in self._rooms.values():
            self._refresh_room(self._rooms[self._key()])
        else:
            self.home.show_workspace(self._workspace, self._today())

    def _refresh_room(self, room: Room) -> None:
        assert self._workspace is not None
        session_id = self._current()
        if not session_id:
            self.show_home()
        elif session_id != self._session:
            self._session = session_id
            room.show_session(self._workspace, session_id, self._today())
        else:
            room.refresh()

    @property
    def leaflet(self) -> FeedbackScreen:
        """The editor of the leaflet, made when somebody first comes there."""
        if self._leaflet is None:
            from ui.desktop.screens.feedback import FeedbackScreen

            self._leaflet = FeedbackScreen(self._desk)
            back = Button(self.tr("Terug"), "leafletBack", height=theme.target("bureau"))
            back.clicked.connect(self.show_home)
            QShortcut(
                QKeySequence("Alt+Left"),
                self._leaflet,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            ).activated.connect(self.show_home)
            self._leaflet.head.lead(back)
            self._pages.addWidget(self._leaflet)
            if self._workspace is not None:
                self._leaflet.show_workspace(self._workspace, self._desk.clock)
        return self._leaflet

    @Slot(str)
    def show_subject(self, subject: str) -> None:
        """Open a room or the leaflet, at what follows the key."""
        key, _, about = subject.partition("/")
        if self._workspace is None:
            return
        if key == LEAFLET or key.isdigit():
            self._open_leaflet(about or key)
        elif key in ROOMS:
            self._session = self._current()
            if self._session:
                self._open_room(key, about)
            else:
                self.show_home()
        elif not key:
            self.show_home()

    def _open_leaflet(self, about: str) -> None:
        made = self._leaflet is not None
        leaflet = self.leaflet
        self._subject = LEAFLET
        self._pages.setCurrentWidget(leaflet)
        if made:
            leaflet.refresh()
        leaflet.show_subject(about)

    def _open_room(self, key: str, about: str) -> None:
        assert self._workspace is not None
        if key not in self._rooms:
            room: Room = room_class(key)(self._desk)  # type: ignore[call-arg]
            room.left.connect(self.show_home)
            self._rooms[key] = room
            self._pages.addWidget(room)
        room = self._rooms[key]
        self._subject = f"{key}/{about}" if about else key
        room.show_session(self._workspace, self._session, self._today())
        self._pages.setCurrentWidget(room)
        show_subject = getattr(room, "show_subject", None)
        if show_subject is not None and about:
            show_subject(about)
        else:
            room.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def subject(self) -> str:
        """Return what is open and what it is about, to come back to."""
        about = getattr(self._pages.currentWidget(), "subject", None)
        found = str(about()) if self._subject and callable(about) else ""
        return f"{self._key()}/{found}" if found else self._subject

    @Slot()
    def show_home(self) -> None:
        """Go back to the home page, with the keys on what was open."""
        came_by, self._subject = self._key(), ""
        self._pages.setCurrentWidget(self.home)
        if self._workspace is not None:
            self.home.show_workspace(self._workspace, self._today())
            self.home.give_keys(came_by)

    def _key(self) -> str:
        return self._subject.partition("/")[0]

    def _current(self) -> str:
        from wijksessie.queries.session import current

        assert self._workspace is not None
        found = current(self._workspace)
        return found.id if found is not None else ""

    def _today(self) -> dt.date:
        from wijksessie.queries.today import today

        assert self._workspace is not None
        return today(self._workspace, self._desk.clock)
