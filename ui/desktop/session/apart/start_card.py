"""Start collecting apart: what is asked, where, and with how many people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.session.table.number import NumberStep
from wijksessie.terms import CardKind, TechniqueId

if TYPE_CHECKING:
    from collections.abc import Sequence

_TECHNIQUES = (
    TechniqueId.BRAINSTORM,
    TechniqueId.DOT_VOTE,
    TechniqueId.TEN_BEANS,
    TechniqueId.MOOD,
    TechniqueId.H_FORM,
)
_MOST = 12


class StartCard(Card):
    """`wanted` comes when somebody begins; what is chosen stays until then."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("apartStart", parent=parent)
        # parts
        self.technique = Choice(
            "apartTechnique", self.tr("Hoe haalt u op?"), self._techniques(), may_be_open=False
        )
        self.kind = Choice(
            "apartKind",
            self.tr("Waar gaat het over?"),
            [(CardKind.STRESS, self.tr("Wat geeft stress")), (CardKind.SOLUTION, self.tr("Wat helpt"))],
            may_be_open=False,
        )
        # A kind of place, never an address.
        places = ("thuis", "moskee", "kerk", "buurthuis", "school", "buiten", "ergens anders")
        self.place = Choice(
            "apartPlace", self.tr("Waar bent u?"), [(place, place) for place in places], may_be_open=False
        )
        self.people = NumberStep("apartPeople", self.tr("mens"), self.tr("mensen"))
        self.begin = Button(self.tr("Begin met ophalen"), "apartBegin", "primary")
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("apartProblem")
        self._problem.hide()
        # layout
        self.box.addWidget(Text(self.tr("Nieuw: apart ophalen"), "zin"))
        for choice in (self.technique, self.kind, self.place):
            self.box.addWidget(Text(choice.accessibleName(), "tekst", "kop"))
            self.box.addWidget(choice)
            for button in choice.findChildren(Button):  # used in a living room, on a knee
                button.setMinimumHeight(theme.target("begeleider"))
        foot = row(spacing="l")
        foot.addWidget(Text(self.tr("Met hoeveel mensen?"), "tekst", "kop"))
        foot.addWidget(self.people)
        foot.addStretch(1)
        foot.addWidget(self.begin)
        self.box.addLayout(foot)
        self.box.addWidget(self._problem, 0, Qt.AlignmentFlag.AlignLeft)
        self.technique.show_value(TechniqueId.BRAINSTORM)
        self.kind.show_value(CardKind.STRESS)
        self.people.show_number(2)
        # connections
        self.people.changed.connect(self._count)
        self.begin.clicked.connect(self.wanted)

    def _techniques(self) -> Sequence[tuple[object, str]]:
        from wijksessie.queries.library import technique_text

        named = [(key, technique_text(key)) for key in _TECHNIQUES]
        return [(key, key if text is None else text.name) for key, text in named]

    def tell(self, problem: str) -> None:
        """Say why it cannot begin yet."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @Slot(int)
    def _count(self, number: int) -> None:
        self.people.show_number(min(max(number, 1), _MOST))
