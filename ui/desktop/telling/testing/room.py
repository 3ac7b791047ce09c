"""Testen: ask a resident to tell the text back, and write down what was understood (5.5, PH-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import clear, column
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.telling.testing.question_card import QuestionCard
from ui.desktop.telling.testing.result_card import ResultCard
from ui.desktop.telling.testing.tester_card import TesterCard
from wijksessie.commands import RuleBroken
from wijksessie.queries.telling_tests import Material, QuestionView, TestsView, telling_tests
from wijksessie.terms import Understood

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


class TestingRoom(FieldRoom):
    """One tester at a time: a letter at the top, the questions below, the result beside it."""

    __test__ = False  # no test of pytest

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "testing", "", parent)
        # parts
        title = self.tr("Testen")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Vraag bewoners na te vertellen wat er staat. U test de tekst, niet de mens."))
        self._material = Material.LEAFLET
        self._tester = ""
        self._own: list[str] = []
        self._seen: TestsView | None = None
        self.material = Choice(
            "testMaterial",
            self.tr("Wat test u?"),
            (
                (Material.LEAFLET, self.tr("De folder")),
                (Material.UPDATE, self.tr("U zei, wij deden")),
                (Material.INVITATION, self.tr("De uitnodiging")),
            ),
            may_be_open=False,
        )
        self.tester = TesterCard()
        self._cards = column(spacing="m")
        self.own = Field("testOwn", self.tr("Een andere vraag"), "question")
        self.add = Button(self.tr("Zet erbij"), "testOwnAdd", height=theme.target("bureau"))
        self.result = ResultCard()
        self.copy = Button(self.tr("Kopieer de vragen"), "testCopy", height=theme.target("bureau"))
        # layout
        self.first.addWidget(self.material)
        self.first.addWidget(self.tester)
        self.first.addLayout(self._cards)
        self.first.addWidget(self.own)
        self.first.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.second.addWidget(self.result)
        self.second.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.lay(6, 4)
        # connections
        self.material.chosen.connect(self._choose_material)
        self.tester.chosen.connect(self.open_tester)
        self.tester.remove_asked.connect(self._remove_tester)
        self.add.clicked.connect(self._add_question)
        self.copy.clicked.connect(self._copy)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session, ready for the next tester."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self._tester, self._own = "", []
        super().show_session(workspace, session_id, today)

    def show_subject(self, subject: str) -> None:
        """Test this material: "leaflet", "update" or "invitation"."""
        if subject in set(Material):
            self._choose_material("", Material(subject))

    def subject(self) -> str:
        """Return what is tested now."""
        return self._material.value

    def refresh(self) -> None:
        """Read the tests again."""
        assert self.workspace is not None
        assert self.today is not None
        seen = telling_tests(self.workspace, self.session_id, self._material, self.today)
        if seen is None:
            return
        self._seen = seen
        self._tester = self._tester or seen.fresh
        self.material.show_value(self._material)
        self.tester.show_testers(seen, self._tester)
        self.result.show_tests(seen)
        self._show_questions(seen)

    def _asked(self, seen: TestsView) -> list[QuestionView]:
        """The questions for this tester: those of the text, own ones, and what was asked of them already."""
        mine = seen.of(self._tester)
        found = [question for question in seen.questions if not question.own or question.text in mine]
        known = {question.text for question in found}
        return found + [QuestionView(text, {}, own=True) for text in self._own if text not in known]

    def _show_questions(self, seen: TestsView) -> None:
        asked = self._asked(seen)
        cards = self.cards()
        if len(cards) != len(asked):
            clear(self._cards)
            for nr in range(len(asked)):
                card = QuestionCard(nr)
                card.answered.connect(self._answer)
                card.written.connect(self._write)
                self._cards.addWidget(card)
                card.show()
            cards = self.cards()
        mine = seen.of(self._tester)
        for card, question in zip(cards, asked, strict=True):
            card.show_question(question, mine.get(question.text), self._tester)

    def cards(self) -> list[QuestionCard]:
        """The cards of the questions, from top to bottom."""
        items = (self._cards.itemAt(at) for at in range(self._cards.count()))
        return [card for item in items if item and isinstance(card := item.widget(), QuestionCard)]

    @Slot(str, object)
    def _choose_material(self, key: str, material: Material) -> None:
        self._material, self._tester, self._own = material, "", []
        self.refresh()

    @Slot(str)
    def open_tester(self, letter: str) -> None:
        """Write down what the tester with this letter understood."""
        self._tester = letter
        self.refresh()

    @Slot(int, object)
    def _answer(self, nr: int, understood: Understood | None) -> None:
        from wijksessie.commands import testing

        assert self._seen is not None
        asked = self.cards()[nr].asked
        said = self.tr("Bewaard")
        if asked is None and understood is not None:
            question = self._asked(self._seen)[nr].text
            self.keep(
                None,
                said,
                _add,
                self.session_id,
                self._material,
                self.today,
                self._tester,
                question,
                understood,
            )
        elif asked is not None and understood is not None:
            self.keep(None, said, testing.change_test, asked.id, understood)
        elif asked is not None:
            self._stay_with(asked.question)
            self.keep(None, self.tr("Weggehaald"), testing.remove_test, asked.id)
        self.refresh()

    def _stay_with(self, question: str) -> None:
        """Keep a question of the team's own in sight when its last answer goes."""
        if question not in self._own:
            self._own.append(question)

    @Slot(int, str, str)
    def _write(self, nr: int, key: str, text: str) -> None:
        card = self.cards()[nr]
        field = card.words if key == "words" else card.change
        if card.asked is not None and self.keep(field, self.tr("Bewaard"), _write, card.asked.id, key, text):
            self.refresh()

    @Slot()
    def _remove_tester(self) -> None:
        from wijksessie.commands.testing import remove_tester

        letter, self._tester = self._tester, ""
        said = self.tr("Weggehaald: bewoner {0}").format(letter)
        self.keep(None, said, remove_tester, self.session_id, self._material, letter)
        self.refresh()

    @Slot()
    def _add_question(self) -> None:
        text = " ".join(self.own.text().split())
        if not text:
            self.own.tell(self.tr("Schrijf eerst uw vraag."))
            return
        from wijksessie.commands.testing import check_question

        assert self.workspace is not None
        try:
            check_question(
                self.workspace, text
            )  # now, not at the first answer: the question can be copied too
        except RuleBroken as broken:
            self.own.tell(str(broken))
            return
        self._stay_with(text)
        self.own.forget()
        self.refresh()
        self.cards()[-1].take_keys()

    @Slot()
    def _copy(self) -> None:
        assert self._seen is not None
        lines = [self._seen.intro, *(question.text for question in self._asked(self._seen))]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.say(self.tr("Gekopieerd"))


def _add(
    workspace: Workspace,
    session_id: str,
    material: Material,
    today: dt.date,
    tester: str,
    question: str,
    understood: Understood,
) -> None:
    from wijksessie.commands.testing import add_test

    add_test(
        workspace,
        session_id,
        material,
        on=today,
        tester=tester,
        question=question,
        understood=understood,
    )


def _write(workspace: Workspace, test_id: str, key: str, text: str) -> None:
    from wijksessie.commands.testing import write_test

    if key == "words":
        write_test(workspace, test_id, words=text)
    else:
        write_test(workspace, test_id, change=text)
