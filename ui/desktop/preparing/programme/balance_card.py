"""What the blocks add up to against the time there is, and calm advice with a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Line, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.programme.minutes_bar import MinutesBar
from ui.desktop.preparing.programme.words import minutes_words
from wijksessie.queries.programme import minute_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.programme_advice import Advice
    from wijksessie.queries.programme_view import ProgrammeView


class BalanceCard(Card):
    """The total in words and as a bar. `advised` comes with the advice whose button was pressed."""

    advised = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("balanceCard", parent=parent)
        self.total = Text("", "kop", wrap=True)
        self.total.setObjectName("programmeTotal")
        self.bar = MinutesBar("minutesBar")
        self.left = Text("", "tekst", "nadruk", wrap=True)
        self.left.setObjectName("programmeLeft")
        self.helps = Text("", "tekst", wrap=True)
        self.helps.setObjectName("programmeHelps")
        self._lines = column()
        self.box.setContentsMargins(18, 12, 18, 14)
        for part in (self.total, self.bar, self.left, self.helps):
            self.box.addWidget(part)
        self.box.addLayout(self._lines)
        self._advice: tuple[Advice, ...] = ()

    def show_programme(self, view: ProgrammeView) -> None:
        """Show what this programme adds up to."""
        self.total.setText(self._total(view))
        self.bar.show_programme(view)
        self.bar.setAccessibleName(f"{self._total(view)}. {self._left(view)}")
        self.bar.setVisible(bool(view.blocks))
        self.left.setText(self._left(view))
        self.left.setVisible(bool(self._left(view)))
        late = view.left is not None and view.left < 0
        self.left.setProperty("look", "late" if late else "")
        self.left.style().unpolish(self.left)
        self.left.style().polish(self.left)
        about = view.technique_minutes
        self.helps.setText(self.tr("Helpt: {0} van de {1}").format(view.helps_minutes, minutes_words(about)))
        self.helps.setVisible(bool(about))
        self._show_advice(view.advice)

    def _total(self, view: ProgrammeView) -> str:
        begin, end = minute_of(view.start), minute_of(view.end)
        if begin is None or end is None:
            return minutes_words(view.total)
        return self.tr("{0} van {1}").format(view.total, minutes_words(end - begin))

    def _left(self, view: ProgrammeView) -> str:
        walk_in = self.tr("Inloop: {0} ervoor.").format(minutes_words(view.walk_in)) if view.walk_in else ""
        if view.left is None:
            said = self.tr("Vul in hoe laat het begint en stopt.")
        elif view.left < 0:
            said = self.tr("{0} te lang.").format(minutes_words(-view.left))
        elif view.left > 0:
            said = self.tr("Nog {0} over.").format(minutes_words(view.left))
        else:
            said = self.tr("Het past precies.")
        return f"{said} {walk_in}".strip()

    def _show_advice(self, advice: tuple[Advice, ...]) -> None:
        if advice == self._advice:
            return
        self._advice = advice
        clear(self._lines)
        for nr, said in enumerate(advice):
            self._lines.addWidget(Line())
            words = Text(said.sentence, "tekst", wrap=True)
            words.setObjectName(f"advice_{nr}")
            self._lines.addWidget(words)
            if said.act:
                act = Button(said.verb, f"adviceAct_{nr}", height=theme.target("bureau"))
                act.setProperty("nr", nr)
                act.clicked.connect(self._act)
                self._lines.addWidget(act)

    @Slot()
    def _act(self) -> None:
        self.advised.emit(self._advice[int(self.sender().property("nr"))])
