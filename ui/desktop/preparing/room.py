"""A room: the whole page for one subject of a step, and a way back to the step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Page, column, row
from ui.desktop.parts.tab_order import follow_layout
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import tell_about

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


class Room(QWidget):
    """A page with a title, a line and "Terug"; a subclass fills `self.page.box` and reads in `refresh`.

    Buttons for the whole page go into `self.acts`, at the right of the title.
    """

    left = Signal()

    def __init__(self, desk: Desk, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(f"{name}Room")
        self.setAccessibleName(title)
        self.desk = desk
        self.workspace: Workspace | None = None
        self.session_id = ""
        self.today: dt.date | None = None
        self.page = Page(f"{name}Page")
        self.back = Button(self.tr("Terug"), f"{name}Back", height=theme.target("bureau"))
        self.title = Text(title, "titel", wrap=True)
        self.title.setObjectName(f"{name}Title")
        self._line = Text("", "klein", look="second", wrap=True)
        self._line.setObjectName(f"{name}Line")
        # layout
        words = column(spacing="xs")
        words.addWidget(self.title)
        words.addWidget(self._line)
        self.acts = row(spacing="s")
        head = row()
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addLayout(self.acts)
        self.page.box.addLayout(head)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        # connections
        self.back.clicked.connect(self.left)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.left)

    def tell(self, line: str) -> None:
        """Show another line under the title."""
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def lead_back_to(self, step: int) -> None:
        """Say where "Terug" leads."""
        self.back.say(self.tr("Terug naar stap {0}").format(step))

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session from now on."""
        self.workspace, self.session_id, self.today = workspace, session_id, today
        tell_about(self, session_id)
        self.refresh()
        follow_layout(self)

    def refresh(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError
