"""Little people on paper and screen for residents (domain.md 3.9). Never half ones, never percentages."""

from collections.abc import Mapping
from dataclasses import dataclass

MOST_REAL_FIGURES = 30
"""Up to so many residents everybody is drawn; above it ten figures stand for all."""

ROUNDED = 10


@dataclass(frozen=True)
class Figures:
    """`filled` of `drawn` figures, filled ones first, for `chosen` of `people` residents."""

    chosen: int
    people: int
    filled: int
    drawn: int

    @property
    def approximate(self) -> bool:
        """Whether the word *ongeveer* belongs to it, with the real count beside it."""
        return self.drawn != self.people


def figures(chosen: int, people: int) -> Figures:
    """Draw "`chosen` van de `people` mensen"; `ValueError` unless 0 <= chosen <= people.

    Ten figures never say nobody when somebody chose, nor everybody when one did not.
    """
    if not 0 <= chosen <= people:
        raise ValueError(f"{chosen} of {people} people")
    if people <= MOST_REAL_FIGURES:
        return Figures(chosen, people, filled=chosen, drawn=people)
    filled = (2 * ROUNDED * chosen + people) // (2 * people)
    if 0 < chosen < people:
        filled = min(max(filled, 1), ROUNDED - 1)
    return Figures(chosen, people, filled, drawn=ROUNDED)


def rows_of_figures(chosen: Mapping[str, int], people: int) -> dict[str, Figures]:
    """One row an option out of the same people: rows on one page must share their denominator."""
    return {option: figures(count, people) for option, count in chosen.items()}
