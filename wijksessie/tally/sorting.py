"""Cards sorted on theme mats (T02, domain.md 3.6). No kappa: too few tables for it.

A table is a mapping from card to the mat it lies on, a value of `terms.Theme`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from wijksessie.terms import Theme

Mats = Mapping[str, str]
"""What one table sorted: card -> theme."""

TO_DISCUSS_BELOW = 0.67
"""A card on which less than this share of the tables agrees gets the ring "bespreken"."""

_MATS = tuple(Theme)


@dataclass(frozen=True)
class CardAgreement:
    """How far the tables agree on one card."""

    tables: int
    """Tables that placed the card."""

    modal_theme: str
    """The mat most tables chose."""

    agreement: float
    """The share of those tables that chose it, above 0 up to 1."""

    @property
    def to_discuss(self) -> bool:
        """Whether the tables see this card so differently that they should talk."""
        return self.tables >= 2 and self.agreement < TO_DISCUSS_BELOW


def card_agreement(cards: Sequence[str], tables: Sequence[Mats]) -> dict[str, CardAgreement]:
    """Agreement per card, in the order of `cards`; a card no table placed is left out."""
    agreed = {}
    for card in cards:
        mats = Counter(Theme(table[card]) for table in tables if card in table)
        if mats:
            modal = min(mats, key=lambda mat: (-mats[mat], *_when_undecided(mat)))
            agreed[card] = CardAgreement(mats.total(), modal.value, mats[modal] / mats.total())
    return agreed


def co_occurrence(cards: Sequence[str], tables: Sequence[Mats]) -> dict[str, dict[str, float]]:
    """How often two cards lay together: of the tables that had both, the share with both on one mat.

    Every pair once, under the card that comes first in `cards`; pairs no table had both of are left out.
    Cards that both have no place yet lie in one heap, but not because they belong together.
    """
    together: dict[str, dict[str, float]] = {}
    for first, second in combinations(cards, 2):
        had_both = [table for table in tables if first in table and second in table]
        if had_both:
            same = sum(table[first] == table[second] != Theme.NO_PLACE_YET for table in had_both)
            together.setdefault(first, {})[second] = same / len(had_both)
    return together


def _when_undecided(mat: Theme) -> tuple[bool, int]:
    # A tie pushes nobody into one of the six themes; between two of them the order of the source decides.
    return mat.is_theme, _MATS.index(mat)
