"""The buttons under the cockpit: pause, two minutes more, the rest, and the one that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import row

if TYPE_CHECKING:
    from wijksessie.queries.running import RunView


_ROOM = 30
"""Letters that fit on the last button at 1366 wide; the whole name is in its tooltip."""


class ActBar(QWidget):
    """One primary button: to the next block, or to open the round while it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pause = Button(self.tr("Pauze"), "runPause")
        self.longer = Button(self.tr("+ 2 min"), "runLonger")
        self.more = Button(self.tr("Anders"), "runOther")
        self.round = Button(self.tr("Open de ronde"), "runRound")
        self.next = Button("", "runNext", "primary")
        if theme.text_size() > 100:
            flow = Flow(self, gap=10, line_gap=10)
            for button in (self.pause, self.longer, self.more, self.round, self.next):
                flow.addWidget(button)
            return
        across = row(spacing="s")
        self.setLayout(across)
        for button in (self.pause, self.longer, self.more, self.round, self.next):
            button.setProperty("slim", "yes")
        for button in (self.pause, self.longer, self.more, self.round):
            across.addWidget(button)
        across.addWidget(self.next, 1)

    def show_run(self, view: RunView) -> None:
        """Show what the next press does."""
        self.pause.say(self.tr("Verder") if view.paused else self.tr("Pauze"))
        going_to = self.tr("Volgende: {0}").format(view.next_label)
        if not view.next_id:
            going_to = self.tr("Sluit de sessie af")
        label = going_to
        if theme.text_size() == 100 and self.round.isVisibleTo(self):
            label = self.tr("Volgende") if view.next_id else self.tr("Sluit af")
        elif theme.text_size() == 100 and len(going_to) > _ROOM:
            label = going_to[: _ROOM - 1] + "…"
        self.next.say(label, going_to)
        self.next.setToolTip(going_to)
