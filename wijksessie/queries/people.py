"""A row of residents to draw: real figures, not a chart (domain.md 3.9)."""

from __future__ import annotations

from dataclasses import dataclass

from wijksessie.tally.figures import figures


@dataclass(frozen=True)
class People:
    """`count` of the `of` residents, and how to draw them: `drawn` figures of which `filled` come first.

    `approximate` is true when one figure no longer stands for one resident.
    """

    count: int
    of: int
    filled: int
    drawn: int
    approximate: bool


def people(count: int, of: int) -> People:
    """The row for `count` of `of` residents."""
    row = figures(count, of)
    return People(count, of, row.filled, row.drawn, row.approximate)
