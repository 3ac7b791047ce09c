"""What the teach-back showed: the line for the leaflet, each question counted, and what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desktop.parts.frames import Card, Line, clear, column
from ui.desktop.parts.text import Text
from wijksessie.terms import Understood

if TYPE_CHECKING:
    from wijksessie.queries.telling_tests import QuestionView, TestsView


class ResultCard(Card):
    """Counts of letters; there is nothing here about who tested."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("testResult", parent=parent)
        # parts
        self._shown: TestsView | None = None
        self.line = Text("", "kop", wrap=True)
        self.line.setObjectName("testLine")
        self._advice = Text("", "tekst", wrap=True)
        self._advice.setObjectName("testAdvice")
        self._rows = column(spacing="s")
        # layout
        self.box.addWidget(self.line)
        self.box.addWidget(self._advice)
        self.box.addLayout(self._rows)

    def show_tests(self, view: TestsView) -> None:
        """Show this result."""
        if view == self._shown:
            return
        from wijksessie.queries.telling_tests import ENOUGH

        self._shown = view
        self.line.setText(view.line)
        self.setAccessibleName(view.line)
        few = len(view.testers) < ENOUGH
        advice = self.tr("Test met {0} bewoners of meer. U test de tekst, niet de mens.").format(ENOUGH)
        self._advice.setText(advice)
        self._advice.setVisible(few)
        clear(self._rows)
        for question in view.questions:
            if sum(question.counts.values()):
                self._rows.addWidget(Line())
                self._rows.addWidget(Text(question.text, "tekst", "nadruk", wrap=True))
                self._rows.addWidget(Text(self._counted(question), "tekst", wrap=True))
        changes = list(dict.fromkeys(one.change for one in view.answers if one.change))
        if changes:
            self._rows.addWidget(Line())
            self._rows.addWidget(Text(self.tr("Veranderd"), "tekst", "kop"))
            for change in changes:
                self._rows.addWidget(Text(change, "tekst", wrap=True))

    def _counted(self, question: QuestionView) -> str:
        words = {
            Understood.YES: self.tr("{0} begreep het"),
            Understood.PARTLY: self.tr("{0} begreep een deel"),
            Understood.NO: self.tr("{0} begreep het niet"),
        }
        several = {
            Understood.YES: self.tr("{0} begrepen het"),
            Understood.PARTLY: self.tr("{0} begrepen een deel"),
            Understood.NO: self.tr("{0} begrepen het niet"),
        }
        parts = []
        for value in Understood:
            if count := question.counts.get(value, 0):
                parts.append((words if count == 1 else several)[value].format(count))
        return ", ".join(parts) + "."
