"""A room with fields: two columns of cards, and one way to keep what was filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import column
from ui.desktop.preparing.room import Room
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace

_ONE_COLUMN = 900


class FieldRoom(Room):
    """Lays its cards in two columns, or in one when there is little room.

    A subclass adds cards to `first` and `second`.
    """

    def __init__(self, desk: Desk, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, title, parent)
        self.first = column(spacing="m")
        self.second = column(spacing="m")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(14)
        self.page.box.addLayout(self._columns)
        self.page.box.addStretch(1)

    def lay(self, first: int = 1, second: int = 1) -> None:
        """Close both columns, when all cards are in, with how wide each is."""
        for side, wide in ((self.first, first), (self.second, second)):
            side.addStretch(1)
            self._columns.addLayout(side, wide)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session; what was typed for another one goes."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            for field in self.findChildren(Field):
                field.forget()
        super().show_session(workspace, session_id, today)

    def keep(self, field: Field | None, said: str, command: Callable[..., object], *args: object) -> bool:
        """Do this and say so; a broken rule is told beside the field, or flies when there is none."""
        try:
            command(self.workspace, *args)
        except RuleBroken as broken:
            if field is None:
                self.refresh()
                raise
            field.tell(str(broken))
            return False
        except Exception:
            if field is None:  # what was pressed did not happen: show again what is kept
                self.refresh()
            raise
        if field is not None:
            field.kept()
        self.desk.done_said.emit(said)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the columns under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
