"""The cards of the room about the thank-you: what people get, the answer, and what to say aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop.parts.choices import Choice, PastDay
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.compensation import ThankYou


class GiftCard(Card):
    """What residents get, how much, and how many were given."""

    chosen = Signal(str, object)
    written = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("giftCard", parent=parent)
        from wijksessie.queries.compensation import EXPENSES, NONE, OTHER, VOUCHER

        # parts
        question = self.tr("Wat krijgen mensen?")
        self.setAccessibleName(question)
        types = (
            (VOUCHER, self.tr("Een cadeaubon")),
            (EXPENSES, self.tr("Onkosten")),
            (OTHER, self.tr("Iets anders")),
            (NONE, self.tr("Wij geven niets")),
        )
        self.type = Choice("thanksType", question, types, may_be_open=False)
        self._none = Text(self.tr("Dan is er geen antwoord van de gemeente nodig."), wrap=True)
        self.price = Field("thanksAmount", self.tr("Hoeveel per persoon? (euro)"), "price", hint="15")
        self.plus = Field("thanksPlus", self.tr("En verder?"), "plus", hint=self.tr("Reiskosten"))
        self._paper = Text(
            self.tr("Tel op papier, zonder namen: een streepje of een kruisje. Mensen mogen weigeren."),
            "klein",
            look="second",
            wrap=True,
        )
        self.given = Field("thanksGiven", self.tr("Gegeven"), "given")
        self.refused = Field("thanksRefused", self.tr("Geweigerd"), "refused")
        # layout
        self.box.addWidget(Text(question, "kop", wrap=True))
        self.box.addWidget(self.type)
        self.box.addWidget(self._none)
        self.box.addWidget(self.price)
        self.box.addWidget(self.plus)
        help_writing(self.plus)
        counts = row()
        counts.addWidget(self.given)
        counts.addWidget(self.refused)
        self.box.addLayout(counts)
        self.box.addWidget(self._paper)
        # connections
        self.type.chosen.connect(self.chosen)
        for field in self._fields():
            field.written.connect(self._write)

    def _fields(self) -> tuple[Field, ...]:
        return (self.price, self.plus, self.given, self.refused)

    def show_thanks(self, thanks: ThankYou) -> None:
        """Show what is kept; when nothing is given there is nothing to ask."""
        from wijksessie.queries.compensation import NONE
        from wijksessie.queries.euro import amount

        nothing = thanks.type == NONE
        self.type.show_value(thanks.type or None)
        self._none.setVisible(nothing)
        for part in (*self._fields(), self._paper):
            part.setVisible(not nothing)
        self.price.show_text("" if thanks.cents is None else amount(thanks.cents))
        self.plus.show_text(thanks.plus)
        self.given.show_text("" if thanks.given is None else str(thanks.given))
        self.refused.show_text("" if thanks.refused is None else str(thanks.refused))

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        field = next(field for field in self._fields() if field.key == key)
        self.written.emit(field, key, text)


class AnswerCard(Card):
    """What the municipality said: asked when, answered by whom and when, in which words, on paper or not."""

    dated = Signal(str, object)
    written = Signal(object, str, str)
    on_paper = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("answerCard", "goal", parent)
        # parts
        title = self.tr("Antwoord van Werk en Inkomen")
        self.setAccessibleName(title)
        self._state = Text("", "tekst", wrap=True)
        self._state.setObjectName("answerState")
        asked, came = self.tr("Gevraagd op"), self.tr("Antwoord gekregen op")
        self.asked = PastDay("answerAsked", asked, "asked_on")
        self.answer = Field(
            "answerTextEdit", self.tr("Wat is het antwoord, in hun woorden?"), "answer", lines=3
        )
        self.by = Field("answerBy", self.tr("Wie gaf het antwoord?"), "answered_by")
        self.came = PastDay("answerCame", came, "answered_on")
        how = self.tr("Hoe kwam het antwoord?")
        kinds = ((True, self.tr("Op papier of per mail")), (False, self.tr("Alleen mondeling")))
        self.paper = Choice("answerPaper", how, kinds, may_be_open=False)
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName("answerProblem")
        # layout
        self.box.addWidget(Text(title, "kop", wrap=True))
        self.box.addWidget(self._state)
        self.box.addWidget(Text(asked, "tekst", "nadruk"))
        self.box.addWidget(self.asked)
        self.box.addWidget(self.answer)
        self.box.addWidget(self.by)
        self.box.addWidget(Text(came, "tekst", "nadruk"))
        self.box.addWidget(self.came)
        self.box.addWidget(self._problem)
        self.box.addWidget(Text(how, "tekst", "nadruk"))
        self.box.addWidget(self.paper)
        # connections
        self.asked.chosen.connect(self.dated)
        self.came.chosen.connect(self.dated)
        self.answer.written.connect(self._write)
        self.by.written.connect(self._write)
        self.paper.chosen.connect(self._choose)

    def show_thanks(self, thanks: ThankYou, today: dt.date) -> None:
        """Show what is kept, and what is still missing."""
        words = {
            "answer": self.tr("het antwoord zelf"),
            "written": self.tr("het antwoord op papier of per mail"),
            "answered_on": self.tr("de dag van het antwoord"),
        }
        open_ = [words[name] for name in thanks.missing]
        complete = self.tr("Dit is klaar. De regel in de lijst kan een vinkje krijgen.")
        self._state.setText(self.tr("Nog nodig: {0}.").format(", ".join(open_)) if open_ else complete)
        self.asked.show_day(thanks.asked_on, today)
        self.came.show_day(thanks.answered_on, today)
        self.answer.show_text(thanks.answer)
        self.by.show_text(thanks.answered_by)
        self.paper.show_value(thanks.written if thanks.written or thanks.answer else None)
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong with a day, or nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self.written.emit(self.answer if key == "answer" else self.by, key, text)

    @Slot(str, object)
    def _choose(self, key: str, value: object) -> None:
        self.on_paper.emit(bool(value))


class AloudCard(Card):
    """What everybody hears, so that nobody has to be asked for an age."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("aloudCard", parent=parent)
        from wijksessie.queries.compensation import say_aloud

        title = self.tr("Zeg dit hardop tegen iedereen")
        self.setAccessibleName(title)
        self.box.addWidget(Text(title, "kop", wrap=True))
        self.box.addWidget(
            Text(self.tr("Vraag aan niemand hoe oud hij of zij is."), "klein", look="second", wrap=True)
        )
        for sentence in say_aloud():
            self.box.addWidget(Text(f"“{sentence}”", "tekst", wrap=True))
