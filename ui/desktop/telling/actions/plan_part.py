"""Where an action belongs: the circle it stops, the recommendations it follows, and the policy domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.several import Several
from ui.desktop.telling.actions.part import Part
from wijksessie.terms import PolicyDomain, Recommendation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.action_list import ActionDetail


class PlanPart(Part):
    """For the report to the municipality; residents do not read it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        from wijksessie.queries.action_texts import domain_words, recommendation_words
        from wijksessie.queries.stage.circle import circle_text

        super().__init__("actionPlan", title, parent)
        # parts
        self.node = Choice(
            "actionNode",
            self.tr("Waar stopt dit de cirkel?"),
            tuple((node.key, node.label) for node in circle_text().nodes),
            "node",
        )
        self.recommendations = Several(
            "actionRecommendations",
            self.tr("Welke aanbeveling pakt dit op?"),
            {each.value: recommendation_words(each) for each in Recommendation},
            "recommendations",
        )
        self.domain = ChoiceField("actionDomain", self.tr("Bij welk onderwerp hoort dit?"))
        self.domain.addItem(self.tr("Nog niet gekozen"), "")
        for each in PolicyDomain:
            self.domain.addItem(domain_words(each), each.value)
        # layout
        self.caption(self.node.accessibleName())
        self.box.addWidget(self.node)
        self.caption(self.recommendations.accessibleName())
        self.box.addWidget(self.recommendations)
        self.caption(self.domain.accessibleName())
        self.box.addWidget(self.domain, 0, Qt.AlignmentFlag.AlignLeft)
        # connections
        self.node.chosen.connect(self.chose)
        self.recommendations.chosen.connect(self.chose)
        self.domain.activated.connect(self._choose_domain)

    def show_action(self, action: ActionDetail) -> None:
        """Show what is kept."""
        self.node.show_value(action.node)
        self.recommendations.show_values(frozenset(action.recommendations))
        self.domain.setCurrentIndex(
            max(0, self.domain.findData(action.domain.value if action.domain else ""))
        )

    @Slot(int)
    def _choose_domain(self, _: int) -> None:
        value = str(self.domain.currentData() or "")
        self.chose.emit("domain", PolicyDomain(value) if value else None)
