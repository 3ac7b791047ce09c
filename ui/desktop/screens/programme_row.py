"""One block of the programme: when, what, and its buttons when it is a technique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.text import Text
from wijksessie.techniques import TECHNIQUES

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.session import BlockView

DOTS = "dot_vote"


class ProgrammeRow(QFrame):
    """A line of the run sheet. A break or a welcome has no buttons.

    `dots_asked` and `stage_asked` give a round; `sheet_asked` a round, `block_asked` a block without one.
    """

    dots_asked = Signal(str)
    stage_asked = Signal(str)
    sheet_asked = Signal(str)
    block_asked = Signal(str)

    def __init__(
        self, block: BlockView, ready: str = "", *, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # parts
        self.setProperty("look", "todo")
        self.setProperty("first", "yes" if first else "no")
        self._run_id, self._block_id = block.run_id or "", block.block_id or ""
        time = Text(block.start.replace(":", "."), "tekst", "kop")
        time.setMinimumWidth(theme.scaled(62))
        length = self.tr("{0} min").format(block.minutes) if block.minutes else ""
        minutes = Text(length, "klein", look="second")
        minutes.setMinimumWidth(theme.scaled(62))
        label = Text(block.label, "tekst", "kop", wrap=True)
        note = Text(block.note, "klein", look="second", wrap=True)
        # layout
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 8, 12, 8)
        across.setSpacing(theme.space("m"))
        when = column(spacing="xs")
        when.setSpacing(0)
        when.addWidget(time)
        when.addWidget(minutes)
        when.addStretch(1)
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addWidget(label)
        if block.note:
            words.addWidget(note)
        if ready:
            words.addWidget(Text(ready, "klein", "nadruk", wrap=True))
        words.addStretch(1)
        across.addLayout(when)
        across.addLayout(words, 1)
        if block.technique in TECHNIQUES:
            across.addLayout(self._buttons(block))

    def _buttons(self, block: BlockView) -> QBoxLayout:
        buttons = column() if theme.text_size() > 125 else row(spacing="m")
        name = block.run_id or block.block_id
        if block.technique == DOTS and block.run_id:
            fill = Button(self.tr("Stippen tellen"), f"dots_{name}", "primary")
            fill.clicked.connect(self._ask_dots)
        else:
            fill = Button(self.tr("Vul in"), f"sheet_{name}")
            fill.clicked.connect(self._ask_sheet)
        fill.setAccessibleDescription(block.label)
        buttons.addWidget(fill)
        if block.run_id:
            stage = Button(self.tr("Groot scherm"), f"stage_{name}")
            stage.setAccessibleDescription(block.label)
            stage.clicked.connect(self._ask_stage)
            buttons.addWidget(stage)
        return buttons

    @Slot()
    def _ask_sheet(self) -> None:
        if self._run_id:
            self.sheet_asked.emit(self._run_id)
        else:
            self.block_asked.emit(self._block_id)

    @Slot()
    def _ask_dots(self) -> None:
        self.dots_asked.emit(self._run_id)

    @Slot()
    def _ask_stage(self) -> None:
        self.stage_asked.emit(self._run_id)


def ready_words(who: QWidget, workspace: Workspace, block: BlockView) -> str:
    """Say how many tables of a round said *dit klopt*; nothing for a block without a round."""
    from wijksessie.queries.sheets import ready

    if not block.run_id:
        return ""
    done, of = ready(workspace, block.run_id)
    if of == 1:
        return who.tr("De groep is klaar") if done else who.tr("De groep is nog niet klaar")
    return who.tr("{0} van de {1} tafels klaar").format(done, of)
