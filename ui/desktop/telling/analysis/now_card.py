"""The thing to do now: what it is, what is in the file already, the way there, a note, and done or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import PastDay
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.queries.telling_analysis import AnalysisLine


class NowCard(Card):
    """`done_on` gives the day it was done, or None when it has to be done again."""

    done_on = Signal(object)
    go_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("analysisNow", "goal", parent)
        # parts
        self._today: dt.date | None = None
        self._key = ""
        self._label = Text("", "zin", wrap=True)
        self._label.setObjectName("analysisLabel")
        self._hint = Text("", "tekst", wrap=True)
        self._hint.setObjectName("analysisHint")
        self._facts = Text("", "tekst", "nadruk", wrap=True)
        self._facts.setObjectName("analysisFacts")
        self.go = Button("", "analysisGo")
        self.done = Button(self.tr("Dit is gedaan"), "analysisDone", "primary")
        self.again = Button(self.tr("Nog niet gedaan"), "analysisAgain", "plain")
        self._day_label = Text(self.tr("Op welke dag?"), "tekst", "nadruk")
        self.day = PastDay("analysisDay", self.tr("Op welke dag?"), may_be_open=False)
        self.note = Field("analysisNote", self.tr("Wat viel op? Schrijf geen namen op."), lines=3)
        # layout
        acts = QWidget()
        flow = Flow(acts, gap=10, line_gap=10)
        for button in (self.go, self.done, self.again):
            flow.addWidget(button)
        self.box.setSpacing(theme.space("m"))
        for part in (self._label, self._hint, self._facts, self.note, self._day_label, self.day, acts):
            self.box.addWidget(part)
        # connections
        self.go.clicked.connect(self.go_asked)
        self.done.clicked.connect(self._done)
        self.again.clicked.connect(self._again)
        self.day.chosen.connect(self._moved)

    def show_line(self, line: AnalysisLine, today: dt.date, *, can_go: bool) -> None:
        """Show this line."""
        if line.key != self._key:
            self.note.forget()
        self._key, self._today = line.key, today
        self.note.key = line.key
        self._label.setText(line.label)
        self.setAccessibleName(line.label)
        self._hint.setText(line.hint)
        self._facts.setText(line.facts)
        self._facts.setVisible(bool(line.facts))
        self.note.show_text(line.note)
        self.go.setVisible(can_go)
        self.go.say(_verb(self, line.key))
        self.done.setVisible(not line.done)
        self.again.setVisible(line.done)
        for part in (self._day_label, self.day):
            part.setVisible(line.done)
        self.day.show_day(line.on or today, today)

    @Slot()
    def _done(self) -> None:
        self.done_on.emit(self._today)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _again(self) -> None:
        self.done_on.emit(None)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _moved(self, key: str, day: object) -> None:
        self.done_on.emit(day)


def _verb(card: NowCard, key: str) -> str:
    return {
        "photos": card.tr("Naar de vellen"),
        "merges": card.tr("Naar de kaarten"),
        "tables": card.tr("Naar de uitkomsten"),
        "leaflet": card.tr("Naar de folder"),
        "test": card.tr("Naar testen"),
        "owners": card.tr("Naar de acties"),
        "send": card.tr("Naar geven"),
    }.get(key, "")
