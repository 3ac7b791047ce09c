"""Twee aan twee (T13): two cards are held up, which weighs more? Half a win each when they are equal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally import pairwise
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ThisOrThat
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class Comparisons:
    """What one table chose."""

    wins: Mapping[str, float]
    circular_triads: int | None
    """How often the order goes round; `None` with a tie, a pair not compared, or fewer than three items."""

    consistency: float | None
    """1 when nothing goes round, 0 when all that can does."""

    circles: tuple[tuple[str, str, str], ...]
    """The rounds themselves: each was chosen over the next, the last over the first."""


@dataclass(frozen=True)
class PairwiseOutcome:
    """What all tables chose, and each of them."""

    wins: Mapping[str, float]
    circular_triads: int | None
    """Of the only table that compared; `None` with more tables, for no table went round in the sum."""

    consistency: float | None
    per_table: Mapping[str, Comparisons]


class Pairwise(Technique[PairwiseOutcome]):
    """Data: [{"a": item, "b": item, "winner": item}, ...]; `winner` is `None` or "" for a tie."""

    id = TechniqueId.PAIRWISE
    gestures = (ThisOrThat(ties=True),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse a pair with itself, a winner from outside, and a pair compared twice."""
        rules.seat(setup, entry)
        compared: set[frozenset[str]] = set()
        for nr, given in enumerate(rules.rows(entry.data)):
            row = str(nr)
            pair = rules.mapping(given, (row,))
            a = rules.known(pair.get("a"), setup.options, (row, "a"))
            b = rules.known(pair.get("b"), setup.options, (row, "b"))
            if a == b:
                raise RuleBroken(
                    "Een kaartje kan niet tegen zichzelf. Kies twee verschillende kaartjes.", (row,)
                )
            if pair.get("winner") not in (a, b, None, ""):
                raise RuleBroken("Kies een van deze twee kaartjes, of 'even zwaar'.", (row, "winner"))
            if frozenset((a, b)) in compared:
                raise RuleBroken(
                    "Deze twee kaartjes zijn al vergeleken. Haal een van de twee keuzes weg.", (row,)
                )
            compared.add(frozenset((a, b)))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> PairwiseOutcome:
        """Count the wins, and look for rounds at every table by itself."""
        pairs = {
            entry.table: [
                pairwise.Pair(row["a"], row["b"], row.get("winner") or None)
                for row in entry.data
                if {row.get("a"), row.get("b")} <= set(setup.options)
            ]
            for entry in entries
        }
        per_table = {table: _comparisons(setup.options, chosen) for table, chosen in pairs.items()}
        only = next(iter(per_table.values())) if len(per_table) == 1 else None
        return PairwiseOutcome(
            wins=pairwise.wins(setup.options, [pair for chosen in pairs.values() for pair in chosen]),
            circular_triads=only.circular_triads if only else None,
            consistency=only.consistency if only else None,
            per_table=per_table,
        )


def _comparisons(items: Sequence[str], chosen: Sequence[pairwise.Pair]) -> Comparisons:
    triads = pairwise.circular_triads(items, chosen)
    return Comparisons(
        wins=pairwise.wins(items, chosen),
        circular_triads=triads,
        consistency=pairwise.consistency(len(items), triads),
        circles=pairwise.circles(items, chosen),
    )
