"""Asking whether somebody may be kept, until when, in plain words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout

from ui.desktop import theme
from ui.desktop.parts.choices import PastDay
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.preparing.people.next_day import NextDay

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class ConsentBlock(Card):
    """A tick for the yes, its day, and the day it ends: a year later, unless another is chosen.

    For `several` people the day of the yes is today, and nobody has to be told what to say.
    """

    changed = Signal()

    def __init__(
        self, question: str, today: dt.date, *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("consentBlock", "goal", parent)
        # parts
        self.setAccessibleName(self.tr("Toestemming"))
        self._today = today
        self._own_end = False
        self._several = several
        say = self.tr(
            "Zeg bijvoorbeeld: “Mag ik uw naam en nummer een jaar bewaren? U mag altijd nee zeggen.”"
        )
        self._yes = TickBox(question, "consentYes")
        self._yes.setFont(theme.font("tekst", "kop"))
        self._asked_label = Text(self.tr("Wanneer zei deze persoon ja?"), "tekst", "nadruk", wrap=True)
        self._asked = PastDay("consentAsked", self._asked_label.text())
        self._until_label = Text(self.tr("Bewaren tot"), "tekst", "nadruk", wrap=True)
        self._until = NextDay("consentUntil", self._until_label.text(), today, may_be_open=False)
        self._after = Text(
            self.tr("Daarna vraagt Wijksessie u: opnieuw vragen, of weghalen?"),
            "klein",
            look="second",
            wrap=True,
        )
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName("consentProblem")
        self._problem.hide()
        # layout
        self._say = Text(say, "klein", look="second", wrap=True)
        self._say.setVisible(not several)
        first, second = column(spacing="xs"), column(spacing="xs")
        for part in (self._asked_label, self._asked):
            part.setParent(self)
            first.addWidget(part)
        second.addWidget(self._until_label)
        second.addWidget(self._until)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(theme.space("m"))
        if not several:
            self._across.addLayout(first, 1)
        self._across.addLayout(second, 1)
        self.box.addWidget(self._say)
        self.box.addWidget(self._yes)
        self.box.addLayout(self._across)
        self.box.addWidget(self._after)
        self.box.addWidget(self._problem)
        # connections
        self._yes.toggled.connect(self._toggled)
        self._asked.chosen.connect(self._propose)
        self._until.chosen.connect(self._choose_end)
        self._yes.clicked.connect(self._clicked)
        self._until.chosen.connect(self._clicked)
        self.show_consent(given=False, asked=None, until=None)

    def _days(self) -> tuple[QWidget, ...]:
        return self._asked_label, self._asked, self._until_label, self._until, self._after

    def show_consent(self, *, given: bool, asked: dt.date | None, until: dt.date | None) -> None:
        """Show what is known. Consent that is over is not ticked: it must be asked again."""
        still = given and until is not None and until >= self._today
        self._asked.show_day(asked if still else self._today, self._today)
        self._own_end = False
        self._propose()
        if still and until is not None:
            self._until.choose(until)
            self._own_end = True
        self._yes.setChecked(still)
        self._toggled(still)

    def ask(self, question: str) -> None:
        """Ask this."""
        self._yes.say(question)

    def given(self) -> bool:
        """Return whether the yes is ticked."""
        return self._yes.isChecked()

    def asked(self) -> dt.date | None:
        """Return the day of the yes."""
        return self._asked.day() if self.given() else None

    def until(self) -> dt.date | None:
        """Return the day it ends."""
        return self._until.day() if self.given() else None

    def tell(self, problem: str) -> None:
        """Say what is wrong, or nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._yes.setAccessibleDescription(problem)
        if problem:
            self._yes.setFocus()

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        for part in self._days():
            asks_when = part in (self._asked_label, self._asked)
            part.setVisible(on and not (self._several and asks_when))
        if on:
            self.tell("")

    @Slot()
    def _clicked(self) -> None:
        self.changed.emit()

    @Slot()
    def _propose(self) -> None:
        from wijksessie.commands.contacts import proposed_end

        if not self._own_end:
            self._until.choose(proposed_end(self._asked.day() or self._today))

    @Slot()
    def _choose_end(self) -> None:
        self._own_end = True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the days under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(620)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)
