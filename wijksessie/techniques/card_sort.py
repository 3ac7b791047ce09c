"""Kaarten sorteren (T02): residents decide at the table what belongs together and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksessie.tally import sorting
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import SortOnMats
from wijksessie.terms import TechniqueId, Theme


@dataclass(frozen=True)
class CardSortOutcome:
    """How far the tables see the cards the same way."""

    agreement: Mapping[str, sorting.CardAgreement]
    """Card -> tables that placed it, the mat most chose, and the share that did; only placed cards."""

    discuss: tuple[str, ...]
    """Cards that get the ring "bespreken"."""

    doubted: tuple[str, ...]
    """Cards that some table laid between two mats."""

    co_occurrence: Mapping[str, Mapping[str, float]]
    """Card -> later card -> share of the tables with both that laid them on one mat."""


class CardSort(Technique[CardSortOutcome]):
    """Data: {card: theme}, or {card: [theme, other theme]} for a card laid between two mats.

    Themes are values of `terms.Theme`. A card between two mats counts for the first one.
    """

    id = TechniqueId.CARD_SORT
    gestures = (SortOnMats(doubt=True),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse mats that do not exist."""
        rules.seat(setup, entry)
        for card, laid in rules.mapping(entry.data).items():
            rules.known(card, setup.options, (card,))
            mats = _mats(laid)
            if not 1 <= len(mats) <= 2 or len(set(mats)) < len(mats) or not set(mats) <= set(Theme):
                raise RuleBroken("Leg dit kaartje op één vel, of tussen twee vellen.", (card,))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> CardSortOutcome:
        """Compare where the tables laid each card."""
        tables = [
            {card: mats[0] for card, laid in entry.data.items() if (mats := _mats(laid))} for entry in entries
        ]
        doubted = {card for entry in entries for card, laid in entry.data.items() if len(_mats(laid)) > 1}
        agreed = sorting.card_agreement(setup.options, tables)
        return CardSortOutcome(
            agreement=agreed,
            discuss=tuple(card for card, agreement in agreed.items() if agreement.to_discuss),
            doubted=tuple(card for card in setup.options if card in doubted),
            co_occurrence=sorting.co_occurrence(setup.options, tables),
        )


def _mats(laid: Any) -> tuple[str, ...]:
    if isinstance(laid, str):
        return (laid,)
    return tuple(map(str, laid)) if isinstance(laid, Sequence) else ()
