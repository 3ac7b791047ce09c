"""Before and after a session: what to do now, and the programme with what was laid in every block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.frames import Card, Page, clear
from ui.desktop.parts.head import Head
from ui.desktop.parts.text import Text
from ui.desktop.screens.programme_row import ProgrammeRow, ready_words
from ui.desktop.session.cockpit.home_acts import HomeActs

if TYPE_CHECKING:
    from wijksessie.commands import Workspace


class HomePage(Page):
    """`act_asked` gives an act or the key of a room; the other signals are those of a `ProgrammeRow`."""

    act_asked = Signal(str)
    dots_asked = Signal(str)
    stage_asked = Signal(str)
    sheet_asked = Signal(str)
    block_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("programmePage", parent)
        # parts
        self.head = Head()
        self.acts = HomeActs()
        self._list = Card("programme")
        self._list.box.setContentsMargins(0, 4, 0, 4)
        self._list.box.setSpacing(0)
        self._empty = Text(
            self.tr("Hier komt het programma van de dag. Eerst bereidt u de sessie voor."), wrap=True
        )
        # layout
        for part in (self.head, self._empty, self.acts, self._list):
            self.box.addWidget(part)
        self.box.addStretch(1)
        # connections
        self.acts.chosen.connect(self.act_asked)

    def show_session(self, workspace: Workspace, *, ended: bool) -> None:
        """Read the session the neighbourhood is working on; the keys stay where they are."""
        from wijksessie.queries.people_count import people_count
        from wijksessie.queries.sentences import clock, day
        from wijksessie.queries.session import current

        found = current(workspace)
        keys = self.window().focusWidget()
        back_to = keys.objectName() if keys is not None and self._list.isAncestorOf(keys) else ""
        clear(self._list.box)
        blocks = found.blocks if found is not None else ()
        self._list.setVisible(bool(blocks))
        self._empty.setVisible(not blocks)
        self.acts.setVisible(found is not None)
        if found is None:
            self.head.show_title(self.tr("Sessie"), "")
            return
        self.acts.show_state(found, people_count(workspace, found.id), ended=ended)
        parts = [day(found.day) if found.day else "", clock(found.start), found.location]
        self.head.show_title(found.title, ", ".join(part for part in parts if part))
        for nr, block in enumerate(blocks):
            line = ProgrammeRow(block, ready_words(self, workspace, block), first=nr == 0)
            line.dots_asked.connect(self.dots_asked)
            line.stage_asked.connect(self.stage_asked)
            line.sheet_asked.connect(self.sheet_asked)
            line.block_asked.connect(self.block_asked)
            self._list.box.addWidget(line)
            line.show()  # at once: the next key may already be for it
        self.give_keys(back_to)

    @Slot(str)
    def give_keys(self, name: str) -> None:
        """Put the keys on the button with this name, in sight."""
        button = self._list.findChild(QWidget, name) if name else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(button, 0, 80)
