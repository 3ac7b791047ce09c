"""A panel beside the checklist of a step: one subject in a few lines, and the door to its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


class Panel(Card):
    """Shows where a subject stands. A subclass fills `self.box` below the title, and reads in `refresh`."""

    room_asked = Signal(str)

    def __init__(
        self, desk: Desk, name: str, title: str, room: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent=parent)
        self.desk = desk
        self.workspace: Workspace | None = None
        self.session_id = ""
        self.today: dt.date | None = None
        self._room = room
        self.title = Text(title, "kop", wrap=True)
        self.title.setObjectName(f"{name}Title")
        self.door = Button(verb, f"{name}Open", height=theme.target("bureau"))
        self.setAccessibleName(title)
        outer = self.box
        self.box = column()  # what a subclass fills: between the title and the door
        outer.addWidget(self.title)
        outer.addLayout(self.box)
        outer.addWidget(self.door)
        self.door.clicked.connect(self._open)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session from now on."""
        self.workspace, self.session_id, self.today = workspace, session_id, today
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    @Slot()
    def _open(self) -> None:
        self.room_asked.emit(self._room)
