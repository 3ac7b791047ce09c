"""Do the tables agree? Kendall's W with tie correction (domain.md 3.3).

No p-value: that test only holds for large samples. Never shown to residents as a number.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

FEWEST_TABLES = 3
FEWEST_ITEMS = 3


class Agreement(StrEnum):
    """Kendall's W in words; the thresholds are our own choice."""

    VERY_DIFFERENT = "heel_verschillend"
    PARTLY = "deels_eens"
    LARGELY = "grotendeels_eens"


def tie_term(ranks: Iterable[float]) -> int:
    """T of one ranking: the sum of t³ - t over its groups of t equal ranks; 0 without ties."""
    return sum(tied**3 - tied for tied in Counter(ranks).values())


def spread(rank_sums: Iterable[float]) -> float:
    """S: the squared distances of the rank sums from their mean, added up."""
    sums = tuple(rank_sums)
    if not sums:
        return 0.0
    mean = sum(sums) / len(sums)
    return sum((rank_sum - mean) ** 2 for rank_sum in sums)


def kendalls_w(rankings: Sequence[Mapping[str, float]], *, tie_correction: bool = True) -> float | None:
    """From 0 (no agreement) to 1 (all tables the same); every ranking complete and over the same items.

    `None` for fewer than three tables or three items, and when every table laid all items side by side:
    then nobody expressed an order to agree on.
    """
    m = len(rankings)
    n = len(rankings[0]) if rankings else 0
    if m < FEWEST_TABLES or n < FEWEST_ITEMS:
        return None
    s = spread(sum(ranking[item] for ranking in rankings) for item in rankings[0])
    ties = sum(tie_term(ranking.values()) for ranking in rankings) if tie_correction else 0
    largest = m**2 * (n**3 - n) - m * ties
    return 12 * s / largest if largest else None


def in_words(w: float | None) -> Agreement | None:
    """Kendall's W in words: under 0.3, up to 0.6, above; `None` stays `None`."""
    if w is None:
        return None
    if w < 0.3:
        return Agreement.VERY_DIFFERENT
    return Agreement.PARTLY if w <= 0.6 else Agreement.LARGELY
