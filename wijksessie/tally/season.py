"""Stones on the months of a year (T05, domain.md 3.8). No smoothing: a month is what people laid."""

from collections.abc import Iterable, Sequence

MONTHS = 12


def month_sums(rows: Iterable[Sequence[int]]) -> tuple[int, ...]:
    """Twelve sums of stones over the tables, January first."""
    year = [0] * MONTHS
    for row in rows:
        for month, stones in enumerate(row):
            year[month] += stones
    return tuple(year)


def peaks(year: Sequence[int]) -> tuple[int, ...]:
    """Months (1-12) with at least 75 % of the highest month; none when no stone was laid."""
    highest = max(year, default=0)
    if not highest:
        return ()
    return tuple(month for month, stones in enumerate(year, start=1) if 4 * stones >= 3 * highest)
