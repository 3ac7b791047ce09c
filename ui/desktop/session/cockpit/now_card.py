"""What goes on now: the question to say aloud, the steps to tick, and the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Card, Page, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.session.cockpit.disc import ClockDisc
from ui.desktop.session.cockpit.lines import StepLine

if TYPE_CHECKING:
    from wijksessie.queries.running import RunView
    from wijksessie.queries.running_now import BlockNow


class NowCard(Card):
    """The middle of the cockpit."""

    ticked = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("nowCard", parent=parent)
        # parts
        self._shown = ""
        self._kicker = Text("", "tekst", "kop", wrap=True)
        self._question = Text("", "vraag", "titel", wrap=True)
        self._question.setObjectName("nowQuestion")
        self._note = Text("", "klein", look="second", wrap=True)
        self._steps = Page("stepsPage")
        self._steps.setProperty("look", "card")
        self._steps.sheet.setProperty("look", "clear")
        self._steps.box.setContentsMargins(0, 0, 4, 0)
        self._steps.box.setSpacing(4)
        self.disc = ClockDisc()
        # layout
        words = column(spacing="xs")
        words.addWidget(self._kicker)
        words.addWidget(self._question)
        words.addWidget(self._note)
        words.addSpacing(theme.space("s"))
        self._steps.setMinimumHeight(theme.scaled(200 if theme.text_size() > 125 else 130))
        upright = theme.text_size() > 125
        if upright:
            words.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(self._steps, 1)
        across = QHBoxLayout()
        across.setSpacing(theme.space("m"))
        across.addLayout(words, 1)
        if not upright:
            across.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(across, 1)

    def show_block(self, now: BlockNow) -> None:
        """Show this block; ticks change in place, so that the keys stay where they are."""
        name = now.name or now.label
        if now.question:
            self._kicker.setText(self.tr("{0}. Zeg twee keer hardop:").format(name))
            self._question.setText(now.question)
        else:
            self._kicker.setText(self.tr("Nu"))
            self._question.setText(now.label)
        short = len(self._question.text()) < 50 and theme.text_size() <= 100
        font = theme.font("vraag", "titel") if short else theme.font("titel")
        self._question.setFont(font)
        self._note.setText(now.note)
        self._note.setVisible(bool(now.note) and not now.steps)
        key = f"{now.id}/{len(now.steps)}"
        if key != self._shown:
            self._shown = key
            clear(self._steps.box)
            for step in now.steps:
                line = StepLine(step)
                line.clicked.connect(self._tick)
                self._steps.box.addWidget(line)
            self._steps.box.addStretch(1)
        first = next((step.nr for step in now.steps if not step.done), 0)
        for line, step in zip(self.steps(), now.steps, strict=True):
            line.show_step(step, upcoming=step.nr == first)
        self._bring_in_sight(first)

    def steps(self) -> list[StepLine]:
        """Return the lines in their order."""
        items = (self._steps.box.itemAt(nr) for nr in range(self._steps.box.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, StepLine)]

    def _bring_in_sight(self, nr: int) -> None:
        lines = self.steps()
        if nr:
            self._steps.box.activate()
            self._steps.ensureWidgetVisible(lines[min(nr, len(lines) - 1)], 0, 4)
            self._steps.ensureWidgetVisible(lines[nr - 1], 0, 4)

    def show_time(self, view: RunView) -> None:
        """Show the clock."""
        self.disc.show_time(view.left, view.part, view.block_end, paused=view.paused)

    @Slot()
    def _tick(self) -> None:
        line = self.sender()
        assert isinstance(line, StepLine)
        self.ticked.emit(line.step.nr, line.isChecked())
