"""Tien bonen (T14): a table shares ten beans over mats, to say how the weight is divided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally import beans
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ShareBeans
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class TenBeansOutcome:
    """What the beans say; draw them as they lay, one row a table."""

    totals: Mapping[str, int]
    share: Mapping[str, float]
    """The part of all beans, 0 to 1."""

    as_10_figures: Mapping[str, int]
    """By largest remainder, for where the beans themselves cannot be drawn; can lose a small mat."""

    range: Mapping[str, tuple[int, int]]
    """The fewest and the most beans a table laid there."""

    tables_differ: tuple[str, ...]
    """Mats on which the tables lie three beans or more apart."""


class TenBeans(Technique[TenBeansOutcome]):
    """Data: {mat: beans}, exactly ten together; an empty mat may be absent. Params: `beans` (10)."""

    id = TechniqueId.TEN_BEANS
    gestures = (ShareBeans(beans=10),)

    def agreed(self, setup: Setup) -> tuple[ShareBeans]:
        """Give the number of beans a table."""
        return (ShareBeans(beans=setup.params.get("beans", self.gestures[0].beans)),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse anything but exactly all beans."""
        table = rules.seat(setup, entry)
        laid = sum(rules.counts(entry.data, setup.options).values())
        (gesture,) = self.agreed(setup)
        if laid > gesture.beans:
            over = laid - gesture.beans
            raise RuleBroken(
                f"{table} heeft {laid} bonen gelegd. Haal er {over} weg: het zijn er {gesture.beans}."
            )
        if laid < gesture.beans:
            left = gesture.beans - laid
            raise RuleBroken(
                f"{table} heeft {laid} bonen gelegd. Leg er nog {left} neer: het zijn er {gesture.beans}."
            )

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> TenBeansOutcome:
        """Add up the beans and keep how far the tables lie apart; a table without beans is not counted."""
        tables = [entry.data for entry in entries if any(entry.data.values())]
        totals = beans.totals(setup.options, tables)
        ranges = beans.ranges(setup.options, tables)
        return TenBeansOutcome(
            totals=totals,
            share=beans.shares(totals),
            as_10_figures=beans.as_figures(totals),
            range=ranges,
            tables_differ=beans.tables_differ(ranges),
        )
