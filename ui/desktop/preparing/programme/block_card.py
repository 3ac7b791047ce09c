"""The programme from early to late, with buttons for everything the keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.keys import KeyLine
from ui.desktop.preparing.programme.block_list import STEP, BlockList
from ui.desktop.preparing.programme.times_line import TimesLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.programme_view import ProgrammeView


class BlockCard(Card):
    """The times of the session, the list, and its buttons."""

    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("blockCard", parent=parent)
        # parts
        self.times = TimesLine()
        self.list = BlockList()
        words = {
            "blockAdd": self.tr("Nieuw blok"),
            "blockEarlier": self.tr("Eerder"),
            "blockLater": self.tr("Later"),
            "blockShorter": f"− {STEP}",
            "blockLonger": f"+ {STEP}",
            "blockChange": self.tr("Wijzig"),
            "blockRemove": self.tr("Haal weg"),
        }
        self._tools: dict[str, Button] = {}
        for name, said in words.items():
            button = Button(said, name, height=theme.target("bureau"))
            button.setFont(theme.work_font(17, "kop"))
            button.setProperty("slim", "yes")
            button.clicked.connect(self._press)
            self._tools[name] = button
        self._tools["blockShorter"].say(f"− {STEP}", self.tr("{0} minuten korter").format(STEP))
        self._tools["blockLonger"].say(f"+ {STEP}", self.tr("{0} minuten langer").format(STEP))
        self._keys = KeyLine(
            self.tr("Verplaats: [Ctrl] [↑] [↓] Minuten: [+] [-] of [Shift] [←] [→] Details: [Enter]")
        )
        # layout
        self.box.setContentsMargins(8, 12, 8, 12)
        self.box.addWidget(self.times)
        flow = Flow(gap=8, line_gap=8)  # above the list: the offer to undo lies over the bottom of the page
        flow.setContentsMargins(8, 0, 8, 0)
        for button in self._tools.values():
            flow.addWidget(button)
        self.box.addLayout(flow)
        self.box.addWidget(self.list, 1)
        keys = row()
        keys.setContentsMargins(8, 0, 8, 0)
        keys.addWidget(self._keys)
        self.box.addLayout(keys)
        # connections
        self.list.chosen.connect(self._allow)

    def show_programme(self, view: ProgrammeView, wanted: str = "") -> None:
        """Show this programme, with `wanted` chosen."""
        self.times.show_times(view)
        self.list.show_blocks(view.blocks, wanted)
        self._keys.setVisible(bool(view.blocks))
        self._allow()

    @Slot()
    def _allow(self) -> None:
        at, last = self.list.currentIndex().row(), self.list.blocks.rowCount() - 1
        none = "" if at >= 0 else self.tr("Kies eerst een blok.")
        for name, button in self._tools.items():
            button.forbid("" if name == "blockAdd" else none)
            button.setVisible(name == "blockAdd" or last >= 0)
        if at >= 0:
            self._tools["blockEarlier"].forbid("" if at else self.tr("Dit is het eerste blok."))
            self._tools["blockLater"].forbid("" if at < last else self.tr("Dit is het laatste blok."))
            block = self.list.current_block()
            short = block is not None and block.minutes > 1
            self._tools["blockShorter"].forbid("" if short else self.tr("Korter kan niet."))

    @Slot()
    def _press(self) -> None:
        name, block = self.sender().objectName(), self.list.current_block()
        if name == "blockAdd":
            self.add_asked.emit()
        elif name in ("blockEarlier", "blockLater"):
            self.list.move_current(-1 if name == "blockEarlier" else 1)
        elif name in ("blockShorter", "blockLonger"):
            self.list.lengthen_current(-STEP if name == "blockShorter" else STEP)
        elif block is not None and name == "blockChange":
            self.list.opened.emit(block.id)
        elif block is not None:
            self.list.removed.emit(block.id)
