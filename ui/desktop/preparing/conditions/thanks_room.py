"""The thank-you: what people get, what the municipality said about it, and facts that grow old."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop.preparing.conditions.facts_card import FactDialog, FactsCard
from ui.desktop.preparing.conditions.thanks_cards import AloudCard, AnswerCard, GiftCard
from ui.desktop.preparing.field_room import FieldRoom
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from ui.desktop.parts.field import Field
    from wijksessie.queries.dated_settings import DatedFact


class ThanksRoom(FieldRoom):
    """Shows only what the municipality answered; the program gives no advice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "thanks", "", parent)
        # parts
        title = self.tr("Het bedankje en het antwoord")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Vraag het de gemeente vooraf, op papier of per mail. Dan schrikt later niemand."))
        self.gift = GiftCard()
        self.answer = AnswerCard()
        self.aloud = AloudCard()
        self.facts = FactsCard()
        # layout
        self.first.addWidget(self.gift)
        self.first.addWidget(self.answer)
        self.second.addWidget(self.aloud)
        self.second.addWidget(self.facts)
        self.lay()
        # connections
        self.gift.chosen.connect(self._choose)
        self.gift.written.connect(self._write_gift)
        self.answer.dated.connect(self._date)
        self.answer.written.connect(self._write_answer)
        self.answer.on_paper.connect(self._on_paper)
        self.facts.renew_asked.connect(self._ask_renew)

    def refresh(self) -> None:
        """Read everything about the thank-you again."""
        from wijksessie.queries.compensation import NONE, thank_you
        from wijksessie.queries.dated_settings import dated_facts

        assert self.workspace is not None
        assert self.today is not None
        thanks = thank_you(self.workspace, self.session_id)
        self.gift.show_thanks(thanks)
        self.answer.show_thanks(thanks, self.today)
        self.answer.setVisible(thanks.type != NONE)
        self.facts.show_facts(dated_facts(self.workspace), self.today)

    @Slot(str, object)
    def _choose(self, key: str, type_: str) -> None:
        from wijksessie.commands.conditions.compensation import choose_thanks

        self.keep(None, self.tr("Bewaard"), choose_thanks, self.session_id, type_)

    @Slot(object, str, str)
    def _write_gift(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.conditions import compensation
        from wijksessie.queries.euro import read_euro, read_number

        said = self.tr("Bewaard")
        try:
            if key == "price":
                cents = read_euro(text) if text.strip() else None
                self.keep(field, said, compensation.price_thanks, self.session_id, cents)
            elif key == "plus":
                self.keep(field, said, compensation.add_to_thanks, self.session_id, text)
            else:
                count = read_number(text) if text.strip() else None
                self.keep(field, said, compensation.count_thanks, self.session_id, key, count)
        except RuleBroken as broken:
            field.tell(str(broken))

    @Slot(str, object)
    def _date(self, key: str, day: dt.date | None) -> None:
        from wijksessie.commands.conditions.compensation import ask_municipality, date_answer

        assert self.workspace is not None
        assert self.today is not None
        command = ask_municipality if key == "asked_on" else date_answer
        try:
            command(self.workspace, self.session_id, day, self.today)
        except RuleBroken as broken:
            self.answer.tell(str(broken))
            return
        self.desk.done_said.emit(self.tr("Bewaard"))

    @Slot(object, str, str)
    def _write_answer(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.conditions.compensation import note_answer

        answer, by = (text, None) if key == "answer" else (None, text)
        self.keep(field, self.tr("Bewaard"), note_answer, self.session_id, answer, by)

    @Slot(bool)
    def _on_paper(self, written: bool) -> None:
        from wijksessie.commands.conditions.compensation import note_answer

        self.keep(None, self.tr("Bewaard"), note_answer, self.session_id, None, None, written)

    @Slot(object)
    def _ask_renew(self, fact: DatedFact) -> None:
        assert self.workspace is not None
        assert self.today is not None
        dialog = FactDialog(self.workspace, fact, self.today, self)
        dialog.told.connect(self.desk.done_said)
        dialog.open()
