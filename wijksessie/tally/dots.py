"""Dots put on options, table by table (T19, domain.md 3.1).

A table is a mapping from option to its number of dots; an option that is absent or empty got none.
"""

from collections.abc import Iterable, Mapping, Sequence

from wijksessie.tally import places

Dots = Mapping[str, int]
"""What one table put: option -> number of dots."""


def totals(options: Sequence[str], tables: Iterable[Dots]) -> dict[str, int]:
    """Dots per option over all tables, in the order of `options`; dots on anything else do not count."""
    total = dict.fromkeys(options, 0)
    for table in tables:
        for option in total:
            total[option] += table.get(option) or 0
    return total


def chosen(total: Dots) -> dict[str, int]:
    """Only the options that somebody chose; the others stand in no top and share no place worth saying."""
    return {option: dots for option, dots in total.items() if dots > 0}


def top(options: Sequence[str], tables: Iterable[Dots], highest: int = 3) -> tuple[str, ...]:
    """Options on the first `highest` places over these tables, in order, if anybody chose them."""
    return places.top(chosen(totals(options, tables)), highest)
