"""The middle of what people said: marks on an H, cells of a matrix, circles of help (domain.md 3.8)."""

import statistics
from collections.abc import Iterable


def median(values: Iterable[int]) -> float | None:
    """Middle value, or halfway the two in the middle; `None` when there are no values."""
    marks = tuple(values)
    return statistics.median(marks) if marks else None
