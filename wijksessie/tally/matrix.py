"""Beans in a grid of options and criteria (T12, domain.md 3.8).

A table is a mapping option -> criterion -> beans; a cell that is absent or empty was not filled. Beans are
not measurements: row sums belong on surfaces for professionals only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally.middle import median

Grid = Mapping[str, Mapping[str, int]]
"""What one table filled: option -> criterion -> beans."""


@dataclass(frozen=True)
class Cell:
    """One crossing of the grid."""

    option: str
    criterion: str


def cell_medians(
    options: Sequence[str], criteria: Sequence[str], tables: Sequence[Grid]
) -> dict[str, dict[str, float | None]]:
    """Median of every cell over the tables that filled it; `None` where no table did."""
    return {
        option: {criterion: median(_filled(Cell(option, criterion), tables)) for criterion in criteria}
        for option in options
    }


def row_sums(medians: Mapping[str, Mapping[str, float | None]]) -> dict[str, float | None]:
    """Medians of a row added up; `None` while a cell is empty, for such a sum compares with no other."""
    sums: dict[str, float | None] = {}
    for option, row in medians.items():
        filled = [cell for cell in row.values() if cell is not None]
        sums[option] = sum(filled) if filled and len(filled) == len(row) else None
    return sums


def blockers(options: Sequence[str], criteria: Sequence[str], tables: Sequence[Grid]) -> tuple[Cell, ...]:
    """Cells in which at least one table put no bean: shown first, whatever the other cells say."""
    cells = (Cell(option, criterion) for option in options for criterion in criteria)
    return tuple(cell for cell in cells if 0 in _filled(cell, tables))


def _filled(cell: Cell, tables: Sequence[Grid]) -> list[int]:
    rows = (table.get(cell.option) or {} for table in tables)
    return [beans for row in rows if (beans := row.get(cell.criterion)) is not None]
