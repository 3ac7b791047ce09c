"""Sessie: the programme of the day, and for every round that can be done here its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.parts.frames import Card, Page, clear
from ui.desktop.parts.head import Head
from ui.desktop.parts.text import Text
from ui.desktop.safety import open_safety_card
from ui.desktop.screens.dots import DotsScreen
from ui.desktop.screens.programme_row import DOTS, ProgrammeRow
from ui.desktop.stage.control import StageControl

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.session import BlockView, SessionView


class SessionScreen(QWidget):
    """The programme, or the table screen, or the hand on the big screen; the last two fill the window."""

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
        self._programme = Page("programmePage")
        self.head = Head()
        self._list = Card("programme")
        self._list.box.setContentsMargins(0, 4, 0, 4)
        self._list.box.setSpacing(0)
        self._empty = Text(
            self.tr("Hier komt het programma van de dag. Eerst bereidt u de sessie voor."), wrap=True
        )
        self.dots = DotsScreen()
        self.control = StageControl()
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._programme.box.addWidget(self.head)
        self._programme.box.addWidget(self._empty)
        self._programme.box.addWidget(self._list)
        self._programme.box.addStretch(1)
        for page in (self._programme, self.dots, self.control):
            self._pages.addWidget(page)
        # connections
        self.dots.closed.connect(self.show_programme)
        self.control.closed.connect(self.show_programme)
        self.dots.safety_asked.connect(self._open_safety)
        self.control.safety_asked.connect(self._open_safety)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        self._workspace, self._came_by = workspace, ""
        self.show_programme()

    @Slot()
    def refresh(self) -> None:
        """Read again what is in sight."""
        here = self._pages.currentWidget()
        if here is self.dots:
            self.dots.refresh()
        elif here is self.control:
            self.control.refresh()
        else:
            self._read_programme()

    def _read_programme(self) -> None:
        if self._workspace is None:
            return
        from wijksessie.queries.sentences import clock, day
        from wijksessie.queries.session import current

        found = current(self._workspace)
        keys = self.window().focusWidget()
        back_to = keys.objectName() if keys is not None and self._list.isAncestorOf(keys) else ""
        clear(self._list.box)
        self._list.setVisible(found is not None and bool(found.blocks))
        self._empty.setVisible(not self._list.isVisibleTo(self))
        if found is None:
            self.head.show_title(self.tr("Sessie"), "")
            return
        parts = [day(found.day) if found.day else "", clock(found.start), found.location]
        self.head.show_title(found.title, ", ".join(part for part in parts if part))
        self._fill(found)
        self._give_keys(back_to)

    def _fill(self, found: SessionView) -> None:
        """Show the programme, and rounds outside it that can be done here."""
        shown = [block for block in found.blocks if block.start or block.technique == DOTS]
        for nr, block in enumerate(shown):
            line = ProgrammeRow(block, self._ready(block), first=nr == 0)
            line.dots_asked.connect(self.open_dots)
            line.stage_asked.connect(self.open_stage)
            self._list.box.addWidget(line)
            line.show()  # at once: the next key may already be for it

    def _ready(self, block: BlockView) -> str:
        """How many tables of a round of dots said *dit klopt*."""
        from wijksessie.queries.dots import dot_grid

        if block.technique != DOTS or not block.run_id or self._workspace is None:
            return ""
        grid = dot_grid(self._workspace, block.run_id)
        if grid is None:
            return ""
        ready = sum(table.confirmed for table in grid.tables)
        return self.tr("{0} van de {1} tafels klaar").format(ready, len(grid.tables))

    def _give_keys(self, name: str) -> None:
        """Put the keys on the button with this name, in sight."""
        button = self._list.findChild(QWidget, name) if name else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._programme.ensureWidgetVisible(button, 0, 80)

    @Slot()
    def show_programme(self) -> None:
        """Go back to the programme."""
        self._desk.whole_window_wanted.emit(False)
        self._pages.setCurrentWidget(self._programme)
        self._read_programme()
        self._give_keys(self._came_by)

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
        self._desk.whole_window_wanted.emit(True)
        self._came_by = f"stage_{run_id}"
        self._pages.setCurrentWidget(self.control)
        self.control.open(self._workspace, run_id)
        self.stage_opened.emit(run_id)

    @Slot()
    def _open_safety(self) -> None:
        open_safety_card(self)
