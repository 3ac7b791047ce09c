"""A new action: from a card, as an inloop with its questions, or in own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.words import kind_words
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import PolicyDomain, WhoCan

if TYPE_CHECKING:
    from wijksessie.commands import Workspace

_CARD, _INLOOP, _OWN = "card", "inloop", "own"


class NewActionDialog(Dialog):
    """`made` comes with the id of the new action."""

    made = Signal(str)

    def __init__(self, workspace: Workspace, session_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", "newAction", parent, width=760)
        from wijksessie.queries.action_solutions import solutions

        # parts
        self.set_title(self.tr("Nieuwe actie"))
        self._workspace, self._session_id = workspace, session_id
        self._domain: PolicyDomain | None = None
        self._solutions = {each.card_id: each for each in solutions(workspace, session_id)}
        self._start = Choice(
            "newActionStart",
            self.tr("Waarmee begint u?"),
            (
                (_CARD, self.tr("Een kaart van de sessie")),
                (_INLOOP, self.tr("Een inloop")),
                (_OWN, self.tr("Eigen woorden")),
            ),
            may_be_open=False,
        )
        self._card = ChoiceField("newActionCard", self.tr("Welke kaart?"))
        self._label = QLineEdit()
        self._label.setObjectName("newActionLabel")
        self._kind = Choice("newActionKind", self.tr("Wie kan dit?"), kind_words(), may_be_open=False)
        self._about = Text("", "klein", look="second", wrap=True)
        self._about.setObjectName("newActionAbout")
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName("newActionProblem")
        self._make = Button(self.tr("Zet op de lijst"), "newActionMake", "primary")
        back = Button(self.tr("Terug"), "newActionBack")
        # layout
        self.box.addWidget(Text(self._start.accessibleName(), "tekst", "nadruk"))
        self.box.addWidget(self._start)
        self._card_label = self.add_field(self._card.accessibleName(), self._card)
        self.add_field(self.tr("De actie, met een werkwoord"), self._label)
        help_writing(self._label, session_id, names_told=True)
        self._kind_label = Text(self._kind.accessibleName(), "tekst", "nadruk")
        self.box.addWidget(self._kind_label)
        self.box.addWidget(self._kind)
        self.box.addWidget(self._about)
        self.box.addWidget(self._problem)
        self.add_buttons(self._make, back)
        self._problem.hide()
        for each in self._solutions.values():
            words = self.tr("{0} (heeft al een actie)").format(each.label) if each.answered else each.label
            self._card.addItem(words, each.card_id)
        # connections
        self._start.chosen.connect(self._begin)
        self._card.currentIndexChanged.connect(self._take_card)
        self._make.clicked.connect(self._add)
        self._label.returnPressed.connect(self._add)
        back.clicked.connect(self.reject)
        self._start.show_value(_CARD if self._solutions else _OWN)
        self._begin("", self._start.value())

    def begin_with_card(self, card_id: str) -> None:
        """Begin with this card."""
        self._start.show_value(_CARD)
        self._begin("", _CARD)
        self._card.setCurrentIndex(max(0, self._card.findData(card_id)))

    def begin_with_idea(self, label: str, domain: PolicyDomain) -> None:
        """Begin with an idea, which the writer can change."""
        self._start.show_value(_OWN)
        self._begin("", _OWN)
        self._label.setText(label)
        self._domain = domain

    @Slot(str, object)
    def _begin(self, _: str, start: object) -> None:
        """Ask only what this beginning needs."""
        from wijksessie.queries.action_texts import inloop

        by_card = start == _CARD and bool(self._solutions)
        self._card.setVisible(by_card)
        self._card_label.setVisible(by_card)
        self._kind.setVisible(start != _INLOOP)
        self._kind_label.setVisible(start != _INLOOP)
        about = ""
        if start == _INLOOP:
            about = self.tr("U krijgt zes vragen, zoals: {0}").format(inloop().asks[0].question)
        elif start == _CARD and not self._solutions:
            about = self.tr("Er zijn nog geen kaarten over wat helpt.")
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._label.setPlaceholderText(inloop().label if start == _INLOOP else "")
        self._problem.hide()
        if start == _CARD:
            self._take_card(self._card.currentIndex())
        else:
            self._kind.show_value(None)  # who can do the card says nothing of other words
        self.fit()

    @Slot(int)
    def _take_card(self, _: int) -> None:
        card = self._solutions.get(str(self._card.currentData() or ""))
        if card is not None:
            self._label.setPlaceholderText(card.label)
            self._kind.show_value(card.kind)

    @Slot()
    def _add(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.action_add import add_action, add_inloop

        start, kind = self._start.value(), self._kind.value()
        label = self._label.text()
        try:
            if start == _INLOOP:
                made = add_inloop(self._workspace, self._session_id, label=label)
            else:
                card = str(self._card.currentData() or "") if start == _CARD else ""
                made = add_action(
                    self._workspace,
                    self._session_id,
                    solution=card or None,
                    label=label,
                    kind=kind if isinstance(kind, WhoCan) else None,
                    domain=self._domain,
                )
        except RuleBroken as broken:
            self._problem.setText(str(broken))
            self._problem.show()
            self.fit()
            wrong = self._kind.findChild(Button) if "kind" in broken.where else None
            (wrong or self._label).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.made.emit(made)
        self.accept()
