"""Vrij brainstormen (T01): what residents name, in their own words or with a picture. Never a ranking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, Setup, Technique
from wijksessie.techniques.gestures import CollectCards
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class BrainstormOutcome:
    """What came up; cards in the order of the deck, then the new ones by key."""

    total_cards: int
    """How many times anything was said."""

    tables_mentioning: Mapping[str, int]
    """Card -> number of tables that named it; only cards that were named."""

    times: Mapping[str, int]
    """Card -> how many times it was said."""


class Brainstorm(Technique[BrainstormOutcome]):
    """Data: {card: times said}. Cards need not be in `options`: residents make new ones as they talk."""

    id = TechniqueId.BRAINSTORM
    gestures = (CollectCards(),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse what is no count."""
        rules.seat(setup, entry)
        rules.counts(entry.data, rules.mapping(entry.data).keys())

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> BrainstormOutcome:
        """Count cards, and the tables that named them."""
        said = {card for entry in entries for card, times in entry.data.items() if times}
        cards = [card for card in setup.options if card in said] + sorted(said.difference(setup.options))
        times = {card: sum(entry.data.get(card) or 0 for entry in entries) for card in cards}
        return BrainstormOutcome(
            total_cards=sum(times.values()),
            tables_mentioning={card: sum(bool(entry.data.get(card)) for entry in entries) for card in cards},
            times=times,
        )
