"""One question of a teach-back: how well it was understood, and room for words and for what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.telling.testing.understood import understood_icon, understood_words
from wijksessie.terms import Understood

if TYPE_CHECKING:
    from wijksessie.queries.telling_tests import AskedView, QuestionView


class QuestionCard(Card):
    """Signals give the number of the question; fields appear when there is an answer to say more about."""

    answered = Signal(int, object)
    written = Signal(int, str, str)

    def __init__(self, nr: int, parent: QWidget | None = None) -> None:
        super().__init__(f"testQuestion_{nr}", parent=parent)
        # parts
        self.nr = nr
        self.asked: AskedView | None = None
        self._question = Text("", "kop", wrap=True)
        self._buttons: dict[Understood, Button] = {}
        answers = QWidget()
        flow = Flow(answers, gap=10, line_gap=10)
        for value in Understood:
            button = Button(understood_words(value), f"test_{nr}_{value.value}", "choice", height=_HIGH)
            button.setFont(theme.font("tekst", "kop"))
            button.setMinimumWidth(theme.scaled(132))
            button.setCheckable(True)
            button.picture(understood_icon(value), 26)
            button.setProperty("value", value)
            button.clicked.connect(self._answer)
            self._buttons[value] = button
            flow.addWidget(button)
        self.words = Field(f"testWords_{nr}", self.tr("Wat zei deze bewoner? (mag leeg blijven)"), "words")
        self.change = Field(
            f"testChange_{nr}", self.tr("Welke zin heeft u veranderd? (mag leeg blijven)"), "change"
        )
        # layout
        for part in (self._question, answers, self.words, self.change):
            self.box.addWidget(part)
        # connections
        for field in (self.words, self.change):
            field.written.connect(self._write)

    def show_question(self, question: QuestionView, asked: AskedView | None, tester: str) -> None:
        """Show this question as this tester answered it; None when it was not asked."""
        if (asked.id if asked else None) != (self.asked.id if self.asked else None):
            self.words.forget()
            self.change.forget()
        self.asked = asked
        self._question.setText(question.text)
        self.setAccessibleName(question.text)
        for value, button in self._buttons.items():
            button.setChecked(asked is not None and asked.understood is value)
            spoken = self.tr("{0} Bewoner {1}: {2}").format(question.text, tester, understood_words(value))
            button.setAccessibleName(spoken)
        self.words.setVisible(asked is not None)
        more = asked is not None and (asked.understood is not Understood.YES or bool(asked.change))
        self.change.setVisible(more)
        self.words.show_text(asked.words if asked else "")
        self.change.show_text(asked.change if asked else "")

    def take_keys(self) -> None:
        """Put the keys on the first answer."""
        self._buttons[Understood.YES].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _answer(self) -> None:
        value = Understood(self.sender().property("value"))
        pressed_again = self.asked is not None and self.asked.understood is value
        self.answered.emit(self.nr, None if pressed_again else value)

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self.written.emit(self.nr, key, text)


_HIGH = 60
