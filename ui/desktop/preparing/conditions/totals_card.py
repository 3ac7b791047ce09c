"""What there is, what it costs, and what is left: large, and always beside the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop import theme
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, Line
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.conditions_budget import BudgetView


class TotalsCard(Card):
    """The sums of the table, and two fields: how much there is and where it comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("totalsCard", "goal", parent)
        # parts
        self.setAccessibleName(self.tr("Samen"))
        self._about = Text("", "kop", wrap=True)
        self._about.setObjectName("totalsAbout")
        self._amount = Text("", "titel", wrap=True)
        self._amount.setObjectName("totalsAmount")
        self._cost = Text("", "tekst", wrap=True)
        self._cost.setObjectName("totalsCost")
        self._covered = Text("", "tekst", wrap=True)
        self._covered.setObjectName("totalsCovered")
        self._paid = Text("", "tekst", wrap=True)
        self._paid.setObjectName("totalsPaid")
        self.available = Field("moneyAvailable", self.tr("Hoeveel geld is er?"), "available", hint="1.000")
        self.source = Field(
            "moneySource", self.tr("Waar komt het vandaan?"), "source", hint=self.tr("Gemeente, wijkbudget")
        )
        # layout
        self.setMinimumWidth(theme.scaled(250))
        for part in (self._about, self._amount, self._cost, self._covered, self._paid):
            self.box.addWidget(part)
        self.box.addWidget(Line())
        self.box.addWidget(self.available)
        self.box.addWidget(self.source)

    def show_budget(self, budget: BudgetView) -> None:
        """Show these sums."""
        from wijksessie.queries.euro import amount, euro

        about, total = budget.outcome
        self._about.setText(about)
        self._amount.setText(total)
        self._cost.setText(self.tr("Kosten: {0}").format(euro(budget.cost)))
        self._covered.setText(self.tr("Gedekt: {0}").format(euro(budget.covered)))
        self._covered.setVisible(bool(budget.covered))
        self._paid.setText(self.tr("Betaald: {0}").format(euro(budget.paid)))
        self._paid.setVisible(bool(budget.paid))
        self.available.show_text("" if budget.available is None else amount(budget.available))
        self.source.show_text(budget.source)
