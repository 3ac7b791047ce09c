"""The ways a message goes out: to whom, by whom, when, and how many got it. Counts, never names (PH-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, clear, column, row
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text
from ui.desktop.preparing.inviting.words import counted_words, line_words, state_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.messages import LineView, MessageView


_BESIDE = 560


class LineRow(QWidget):
    """One way: its words at the left, what one can do with it at the right, or below when that is narrow."""

    def __init__(
        self, nr: int, line: LineView, buttons: Sequence[Button], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(f"line_{nr}")
        self.setAccessibleName(line.label)
        # layout
        head = row(spacing="s")
        sign = "check" if line.done else "warning" if line.late else "calendar"
        head.addWidget(Icon(sign, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Text(line.label, "tekst", "kop", wrap=True), 1)
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addLayout(head)
        words.addWidget(Text(line_words(line), "tekst", look="late" if line.late else None, wrap=True))
        if counted := counted_words(line.given, line.coming):
            count = Text(counted, "tekst", "nadruk", wrap=True)
            count.setObjectName(f"lineCount_{nr}")
            words.addWidget(count)
        acts = Flow(gap=2, line_gap=0)
        for button in buttons:
            acts.addWidget(button)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 4, 0, 4)
        self._across.setSpacing(theme.space("s"))
        self._across.addLayout(words, 1)
        self._across.addLayout(acts)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the buttons below when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)


class LinesCard(Card):
    """A message with its ways; without any it offers a plan to start from."""

    plan_asked = Signal()
    add_asked = Signal()
    given_asked = Signal(object)
    change_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("linesCard", parent=parent)
        # parts
        self._lines: tuple[LineView, ...] = ()
        self._shown: MessageView | None = None
        self.title = Text("", "kop", wrap=True)
        self.title.setObjectName("linesTitle")
        self._purpose = Text("", "tekst", wrap=True)
        self._state = Text("", "tekst", "nadruk", wrap=True)
        self._state.setObjectName("linesState")
        self._lonely = QWidget()
        self._empty = Text(self.tr("Er is nog geen plan. Wie vertelt het, en aan wie?"), "tekst", wrap=True)
        self._empty.setObjectName("linesEmpty")
        height = theme.target("bureau")
        self.plan = Button(self.tr("Zet een plan klaar"), "linePlan", "primary", height=theme.scaled(56))
        self.add = Button(self.tr("Nog een manier"), "lineAdd", height=height)
        # layout
        lonely = row(spacing="s")
        self._lonely.setLayout(lonely)
        lonely.addWidget(Icon("warning", 22, theme.colour("stress")))
        words = Text(self.tr("Laat het ook iemand zelf vertellen. Papier alleen werkt niet."), wrap=True)
        words.setObjectName("linesLonely")
        words.setFont(theme.font("tekst", "nadruk"))
        lonely.addWidget(words, 1)
        self._rows = column(spacing="xs")
        for part in (self.title, self._purpose, self._state, self._lonely, self._empty):
            self.box.addWidget(part)
        self.box.addLayout(self._rows)
        acts = row(spacing="s")
        acts.addWidget(self.plan)
        acts.addWidget(self.add)
        acts.addStretch(1)
        self.box.addLayout(acts)
        # connections
        self.plan.clicked.connect(self.plan_asked)
        self.add.clicked.connect(self.add_asked)

    def show_message(self, view: MessageView) -> None:
        """Show this message."""
        if view == self._shown:
            return
        self._shown = view
        self.title.setText(view.label)
        self.setAccessibleName(view.label)
        self._purpose.setText(view.purpose)
        self._state.setText(state_words(view))
        self._lonely.setVisible(bool(view.lines) and not view.has_personal)
        self._empty.setVisible(not view.lines)
        self.plan.setVisible(not view.lines)
        self._lines = view.lines
        clear(self._rows)
        for nr, line in enumerate(view.lines):
            self._rows.addWidget(Line())
            self._rows.addWidget(self._row(nr, line))

    def _row(self, nr: int, line: LineView) -> LineRow:
        given = self.tr("Gegeven") if not line.done else self.tr("Telling")
        buttons = []
        for said, name, slot in (
            (given, "Given", self._ask_given),
            (self.tr("Wijzig"), "Change", self._ask_change),
            (self.tr("Haal weg"), "Remove", self._ask_remove),
        ):
            button = Button(said, f"line{name}_{nr}", "plain", height=theme.target("bureau"))
            button.say(said, f"{said}: {line.label}, {line.audience}")
            button.setFont(theme.font("klein", "kop"))
            button.setProperty("slim", "yes")
            button.setProperty("nr", nr)
            button.clicked.connect(slot)
            buttons.append(button)
        return LineRow(nr, line, buttons)

    @Slot()
    def _ask_given(self) -> None:
        self.given_asked.emit(self._lines[self.sender().property("nr")])

    @Slot()
    def _ask_change(self) -> None:
        self.change_asked.emit(self._lines[self.sender().property("nr")])

    @Slot()
    def _ask_remove(self) -> None:
        self.remove_asked.emit(self._lines[self.sender().property("nr")])
