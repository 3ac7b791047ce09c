"""Beans shared over mats, ten a table (T14, domain.md 3.7).

A table is a mapping from mat to its beans; a mat that is absent or empty got none. Beans are best drawn as
they lay, one row a table: squeezed into ten figures two different themes can look equal and a small one
disappears.
"""

from collections.abc import Mapping, Sequence

Beans = Mapping[str, int]
"""What one table laid: mat -> number of beans."""

TABLES_DIFFER_FROM = 3
"""From this distance between the most and the fewest beans on a mat, "tafels verschillen"."""


def totals(mats: Sequence[str], tables: Sequence[Beans]) -> dict[str, int]:
    """Beans per mat over all tables."""
    return {mat: sum(table.get(mat) or 0 for table in tables) for mat in mats}


def shares(total: Beans) -> dict[str, float]:
    """Part of all beans that lies on each mat, 0 to 1; all 0 when nobody laid a bean."""
    all_beans = sum(total.values())
    return {mat: beans / all_beans if all_beans else 0.0 for mat, beans in total.items()}


def ranges(mats: Sequence[str], tables: Sequence[Beans]) -> dict[str, tuple[int, int]]:
    """Fewest and most beans any table laid on each mat; 0 and 0 when there is no table."""
    laid = {mat: [table.get(mat) or 0 for table in tables] for mat in mats}
    return {mat: (min(beans, default=0), max(beans, default=0)) for mat, beans in laid.items()}


def tables_differ(ranges_of_mats: Mapping[str, tuple[int, int]]) -> tuple[str, ...]:
    """Mats on which the tables see things so differently that it should be said."""
    return tuple(mat for mat, (low, high) in ranges_of_mats.items() if high - low >= TABLES_DIFFER_FROM)


def as_figures(total: Beans, figures: int = 10) -> dict[str, int]:
    """All beans squeezed into `figures` by largest remainder; together exactly `figures`, or 0 without beans.

    Of equal remainders the mat with more beans goes first, then the earlier one. A mat with few beans can get
    no figure at all: whoever draws this shows at least one there and says *ongeveer*.
    """
    all_beans = sum(total.values())
    if not all_beans:
        return dict.fromkeys(total, 0)
    drawn = {mat: figures * beans // all_beans for mat, beans in total.items()}
    by_remainder = sorted(total, key=lambda mat: (-(figures * total[mat] % all_beans), -total[mat]))
    for mat in by_remainder[: figures - sum(drawn.values())]:
        drawn[mat] += 1
    return drawn
