"""What the session costs, what is promised, and what is left of the money there is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

import resources
from wijksessie.model import Budget, BudgetLine, Compensation
from wijksessie.queries.euro import euro
from wijksessie.store import Workspace, key_id

VOUCHERS = "vouchers"
"""The key of the line about the thank-you; how many were given is counted on paper."""


@dataclass(frozen=True)
class LineView:
    """One cost in euro cents; `covered` of it is promised by `payer`."""

    id: str
    key: str
    label: str
    number: int
    price: int
    covered: int
    payer: str
    paid: bool
    given: int | None = None

    @property
    def cost(self) -> int:
        """What the line costs in all."""
        return self.number * self.price

    @property
    def words(self) -> str:
        """The line as a table tells it: "Bonnen, 24 × 15 euro". A label that counts itself stays alone."""
        counted = self.number == 1 or str(self.number) in self.label.split()
        return self.label if counted else f"{self.label}, {self.number} × {euro(self.price)}"

    @property
    def state(self) -> str:
        """How far it is, in at most two words; empty while it costs nothing yet."""
        if self.given is not None:
            return f"{self.given} gegeven"
        if self.paid:
            return "betaald"
        if not self.cost:
            return ""
        if self.covered >= self.cost:
            return "gedekt"
        return "deels gedekt" if self.covered else "open"


@dataclass(frozen=True)
class BudgetView:
    """All lines with their totals. `available` is all the money there is, or None while nobody knows."""

    available: int | None
    source: str
    lines: tuple[LineView, ...]

    @property
    def cost(self) -> int:
        """What everything costs."""
        return sum(line.cost for line in self.lines)

    @property
    def covered(self) -> int:
        """What is promised or paid, never more for a line than it costs."""
        return sum(line.cost if line.paid else min(line.covered, line.cost) for line in self.lines)

    @property
    def paid(self) -> int:
        """What the lines that were paid cost."""
        return sum(line.cost for line in self.lines if line.paid)

    @property
    def left(self) -> int | None:
        """What is left of the money there is; below 0 when it is not enough; None while nobody knows."""
        return None if self.available is None else self.available - self.cost

    @property
    def not_covered(self) -> int:
        """What nobody pays for yet: beyond the budget, or without a budget beyond what was promised."""
        return max(0, self.cost - (self.covered if self.available is None else self.available))

    @property
    def outcome(self) -> tuple[str, str]:
        """The last line of the table: what it is about, and the amount."""
        if self.not_covered:
            return "Nog niet gedekt", euro(self.not_covered)
        if self.left is not None:
            return "Nog over", euro(self.left)
        return ("Alles is gedekt", euro(self.cost)) if self.cost else ("Samen", euro(0))

    @property
    def title(self) -> str:
        """What the table is called: "Budget: 1.000 euro"."""
        return "Budget" if self.available is None else f"Budget: {euro(self.available)}"


@dataclass(frozen=True)
class StarterLine:
    """A line proposed for an empty budget."""

    key: str
    label: str
    number: int


@cache
def starter_lines() -> tuple[StarterLine, ...]:
    """The lines proposed for an empty budget."""
    file = tomllib.loads(resources.path("budget.toml").read_text(encoding="utf-8"))
    return tuple(StarterLine(**line) for line in file["line"])


def budget(workspace: Workspace, session_id: str) -> BudgetView:
    """The budget of a session with its lines in the order people gave them."""
    with workspace.read() as db:
        row = db.get(Budget, key_id("Budget", session_id))
        rows = sorted(
            db.scalars(select(BudgetLine).where(BudgetLine.session_id == session_id)),
            key=lambda line: (line.position, line.id),
        )
        thanks = db.scalar(select(Compensation).where(Compensation.session_id == session_id))
        given = None if thanks is None else thanks.given
        lines = tuple(
            LineView(
                line.id,
                line.key,
                line.label,
                line.number,
                line.price,
                line.covered,
                line.payer,
                line.paid,
                given if line.key == VOUCHERS else None,
            )
            for line in rows
        )
        return BudgetView(None if row is None else row.available, "" if row is None else row.source, lines)
