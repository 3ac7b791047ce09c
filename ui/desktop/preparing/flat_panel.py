"""A panel whose door stands beside the title, so that three of them fit in one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.desktop import theme
from ui.desktop.parts.frames import row
from ui.desktop.preparing.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk


class FlatPanel(Panel):
    """Title and door on one line, and narrow edges."""

    def __init__(
        self, desk: Desk, name: str, title: str, room: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, name, title, room, verb, parent)
        self.title.setFont(theme.work_font(20, "kop"))
        self.door.become("plain")
        self.door.setProperty("slim", "yes")
        self.door.say(verb, f"{verb}: {title}")
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.removeWidget(self.title)
        outer.removeWidget(self.door)
        head = row(spacing="s")
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.door, 0, Qt.AlignmentFlag.AlignTop)
        head.setContentsMargins(0, 0, 4, 0)
        outer.insertLayout(0, head)
        self.box.setSpacing(theme.space("xs"))
        self.box.setContentsMargins(0, 0, 10, 0)
        outer.setContentsMargins(16, 6, 5, 12)
        outer.setSpacing(theme.space("xs"))
