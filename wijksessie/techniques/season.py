"""Jaarkalender (T05): stones on twelve months, to see when in the year something weighs heavily."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally import season
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import FillCells
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class SeasonOutcome:
    """The stones of all tables; months without smoothing, January first."""

    sum: Mapping[str, tuple[int, ...]]
    peaks: Mapping[str, tuple[int, ...]]
    """Item -> months (1-12) with at least 75 % of its highest month; none when no stone was laid."""

    tables: Mapping[str, int]
    """Item -> number of tables that laid a row for it."""


class Season(Technique[SeasonOutcome]):
    """Data: {item: [stones in January, ..., stones in December]}. Params: `most` (3) stones in a month."""

    id = TechniqueId.SEASON
    gestures = (FillCells(most=3),)

    def agreed(self, setup: Setup) -> tuple[FillCells]:
        """Give the most stones in a month."""
        return (FillCells(most=setup.params.get("most", self.gestures[0].most)),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse a year that is not twelve months, or a month with too many stones."""
        rules.seat(setup, entry)
        (gesture,) = self.agreed(setup)
        for item, year in rules.mapping(entry.data).items():
            rules.known(item, setup.options, (item,))
            if len(rules.rows(year, (item,))) != season.MONTHS:
                raise RuleBroken(
                    "Een rij heeft twaalf maanden. Vul ze alle twaalf in, 0 voor geen steen.", (item,)
                )
            for month, stones in enumerate(year, start=1):
                rules.count(stones, (item, str(month)), most=gesture.most)

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> SeasonOutcome:
        """Add up the stones per month and find the heavy months."""
        rows = {
            item: [_stones(entry, item) for entry in entries if entry.data.get(item)]
            for item in setup.options
        }
        sums = {item: season.month_sums(years) for item, years in rows.items()}
        return SeasonOutcome(
            sum=sums,
            peaks={item: season.peaks(year) for item, year in sums.items()},
            tables={item: len(years) for item, years in rows.items()},
        )


def _stones(entry: Entry, item: str) -> list[int]:
    # A month that is still empty in a year being entered holds no stone.
    return [stones or 0 for stones in entry.data[item]][: season.MONTHS]
