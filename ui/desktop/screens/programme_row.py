"""One block of the programme: when, what, and its buttons when it can be done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.session import BlockView

DOTS = "dot_vote"


class ProgrammeRow(QFrame):
    """A line of the run sheet. Blocks whose technique has no screen yet show their text only."""

    dots_asked = Signal(str)
    stage_asked = Signal(str)

    def __init__(
        self, block: BlockView, ready: str = "", *, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # parts
        self.setProperty("look", "todo")
        self.setProperty("first", "yes" if first else "no")
        self._run_id = block.run_id or ""
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
        if block.technique == DOTS and block.run_id:
            count = Button(self.tr("Stippen tellen"), f"dots_{block.run_id}", "primary")
            stage = Button(self.tr("Groot scherm"), f"stage_{block.run_id}")
            buttons = column() if theme.text_size() > 125 else row(spacing="m")
            buttons.addWidget(count)
            buttons.addWidget(stage)
            across.addLayout(buttons)
            # connections
            count.clicked.connect(self._ask_dots)
            stage.clicked.connect(self._ask_stage)

    @Slot()
    def _ask_dots(self) -> None:
        self.dots_asked.emit(self._run_id)

    @Slot()
    def _ask_stage(self) -> None:
        self.stage_asked.emit(self._run_id)
