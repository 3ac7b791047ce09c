"""One teach-back: which question, whether it was understood, and what was changed in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice, PastDay
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from wijksessie.commands import RuleBroken
from wijksessie.terms import Understood

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace

_TESTERS = "ABCDEF"


class TeachBackDialog(Dialog):
    """A letter stands for the resident: there is no room for a name."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        session_id: str,
        today: dt.date,
        tester: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "teachBack", parent, width=720)
        # parts
        self.set_title(self.tr("Wat vertelde een bewoner na?"))
        self._workspace, self._session_id, self._today = workspace, session_id, today
        self._tester = Choice(
            "teachBackTester",
            self.tr("Welke bewoner?"),
            [(letter, letter) for letter in _TESTERS],
            may_be_open=False,
        )
        self._question = Field("teachBackQuestion", self.tr("Wat vroeg u?"), "question")
        self._usual = Choice(
            "teachBackUsual",
            self.tr("Of kies een vraag"),
            [
                (text, text)
                for text in (
                    self.tr("Waar gaat het over?"),
                    self.tr("Wanneer is het?"),
                    self.tr("Wat doet u als u wilt komen?"),
                )
            ],
        )
        self._understood = Choice(
            "teachBackUnderstood",
            self.tr("Was het duidelijk?"),
            (
                (Understood.YES, self.tr("Ja")),
                (Understood.PARTLY, self.tr("Een deel")),
                (Understood.NO, self.tr("Nee")),
            ),
            may_be_open=False,
        )
        self._change = Field(
            "teachBackChange", self.tr("Wat heeft u veranderd? (mag leeg blijven)"), "change"
        )
        self._day = PastDay("teachBackDay", self.tr("Op welke dag?"))
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("teachBackProblem")
        self._problem.hide()
        save = Button(self.tr("Bewaar"), "teachBackSave", "primary")
        back = Button(self.tr("Terug"), "teachBackCancel")
        # layout
        self._add(self.tr("Welke bewoner? Een letter, geen naam."), self._tester)
        self.box.addWidget(self._question)
        self.box.addWidget(self._usual)
        self._add(self.tr("Was het duidelijk?"), self._understood)
        self.box.addWidget(self._change)
        self._add(self.tr("Op welke dag?"), self._day)
        self.box.addWidget(self._problem)
        self.add_buttons(save, back)
        # connections
        self._tester.show_value(tester)
        self._day.show_day(today, today)
        self._usual.chosen.connect(self._take_usual)
        save.clicked.connect(self._save)
        back.clicked.connect(self.reject)
        self._question.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, part: QWidget) -> None:
        self.box.addWidget(Text(words, "tekst", "nadruk", wrap=True))
        self.box.addWidget(part)

    @Slot(str, object)
    def _take_usual(self, key: str, text: str | None) -> None:
        if text:
            self._question.edit.setText(text)

    @Slot()
    def _save(self) -> None:
        from wijksessie.commands.inviting import add_test

        understood = self._understood.value()
        if not isinstance(understood, Understood):
            self._say(self.tr("Kies of het duidelijk was."))
            return
        try:
            add_test(
                self._workspace,
                self._session_id,
                on=self._day.day() or self._today,
                tester=str(self._tester.value()),
                question=self._question.text(),
                understood=understood,
                change=self._change.text(),
            )
        except RuleBroken as broken:
            self._say(str(broken))
            return
        self.told.emit(self.tr("De test is bewaard"))
        self.accept()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()
        self.fit()
