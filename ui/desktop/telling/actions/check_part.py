"""The toetsingskader about an action: four questions, a light with a shape for each, and why (PH-08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.statements import paint_light
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Line
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.part import Part
from ui.desktop.telling.actions.words import verdict_words
from wijksessie.terms import CHECK_FRAMEWORK, SaidBy, Verdict

if TYPE_CHECKING:
    from wijksessie.queries.action_list import ActionDetail, CheckLine


def light_icon(verdict: Verdict) -> QIcon:
    """Return the light of an answer for a button."""
    side = theme.scaled(24) * 2
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_light(painter, verdict.value, QRectF(2, 2, side - 4, side - 4))
    painter.end()
    return QIcon(pixmap)


class Question(QWidget):
    """One question: the answer, who said so, and why. `answered` comes with criterion and answer."""

    answered = Signal(str, object)
    said = Signal(str, object)

    def __init__(self, criterion: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        words = verdict_words()
        self._label = Text(question, "tekst", "kop", wrap=True)
        self.verdict = Choice(
            f"check_{criterion}", question, tuple((each, words[each]) for each in Verdict), criterion
        )
        for each, button in zip(Verdict, self.verdict.findChildren(Button), strict=True):
            button.picture(light_icon(each))
            button.say(button.text(), f"{question} {words[each]}")
        self.said_by = Choice(
            f"checkBy_{criterion}",
            self.tr("Wie zei dit?"),
            ((SaidBy.RESIDENTS, self.tr("Bewoners")), (SaidBy.ORGANISATION, self.tr("Een organisatie"))),
            criterion,
            may_be_open=False,
        )
        self._who = Text(self.said_by.accessibleName(), "klein", look="second")
        self._offer = Text("", "klein", look="second", wrap=True)
        self._offer.setObjectName(f"checkOffer_{criterion}")
        self.reason = Field(f"checkReason_{criterion}", self.tr("Waarom?"), f"reason_{criterion}")
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 6)
        box.setSpacing(6)
        for part in (self._label, self.verdict, self._offer, self._who, self.said_by, self.reason):
            box.addWidget(part)
        # connections
        self.verdict.chosen.connect(self.answered)
        self.said_by.chosen.connect(self.said)

    def show_line(self, line: CheckLine) -> None:
        """Show the answer, or what residents said of the card as an offer."""
        self.verdict.show_value(line.verdict)
        self.said_by.show_value(line.said_by)
        self.said_by.setVisible(line.verdict is not None)
        self._who.setVisible(line.verdict is not None)
        self.reason.show_text(line.reason)
        self.reason.setVisible(line.verdict is not None or bool(self.reason.text()))
        offered = line.verdict is None and line.suggested is not None
        if offered and line.suggested is not None:
            word = verdict_words()[line.suggested].lower()
            self._offer.setText(
                self.tr("In de sessie zeiden bewoners: {0}. {1}").format(word, line.suggested_reason).strip()
            )
        self._offer.setVisible(offered)


class CheckPart(Part):
    """The four questions, and how a *nee* is solved."""

    taken_over = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        from wijksessie.queries.action_texts import question_of

        super().__init__("actionCheck", title, parent)
        # parts
        self.questions = {each: Question(each.value, question_of(each)) for each in CHECK_FRAMEWORK}
        self.take = Button(
            self.tr("Neem over wat bewoners zeiden"), "actionTakeOver", height=theme.target("bureau")
        )
        # layout
        line = self.tr("Vraag dit het liefst aan bewoners zelf. Er komt geen cijfer uit.")
        self.box.addWidget(Text(line, "klein", look="second", wrap=True))
        self.box.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        for nr, question in enumerate(self.questions.values()):
            if nr:
                self.box.addWidget(Line())
            self.box.addWidget(question)
            self.know(question.reason)
        self.box.addWidget(Line())
        self.add(
            Field(
                "actionSolve",
                self.tr("Staat er ergens nee? Hoe lossen wij dat op?"),
                "how_we_solve",
                lines=2,
            )
        )
        # connections
        self.take.clicked.connect(self.taken_over)
        for question in self.questions.values():
            question.answered.connect(self._answer)
            question.said.connect(self._say)

    def show_action(self, action: ActionDetail) -> None:
        """Show the answers."""
        for line in action.checks:
            self.questions[line.criterion].show_line(line)
        self.take.setVisible(any(line.verdict is None and line.suggested for line in action.checks))
        self.fields["how_we_solve"].show_text(action.how_we_solve)

    @Slot(str, object)
    def _answer(self, criterion: str, verdict: object) -> None:
        self.chose.emit(f"verdict_{criterion}", verdict)

    @Slot(str, object)
    def _say(self, criterion: str, said_by: object) -> None:
        self.chose.emit(f"said_{criterion}", said_by)
