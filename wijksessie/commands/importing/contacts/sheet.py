"""What a file holds before anybody judges it: rows with a number, and per field what stands there."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.commands.importing.contacts.columns import field_of, heading_row
from wijksessie.commands.refusal import ImportRefused

Value = str | dt.date

MOST_ROWS = 5000


@dataclass(frozen=True)
class RawRow:
    """One row or card: its number in the file, what we know of it, and all of it to give back."""

    nr: int
    values: Mapping[str, tuple[Value, ...]]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class ContactFile:
    """A file that was read. `ignored` are columns we do not keep."""

    name: str
    headings: tuple[str, ...]
    ignored: tuple[str, ...]
    rows: tuple[RawRow, ...]


@dataclass(frozen=True)
class GridRow:
    """A row of a spreadsheet. `heads` also repeats what a merged cell covers at its right."""

    nr: int
    cells: tuple[Value, ...]
    heads: tuple[str, ...]


def from_grid(name: str, grid: Sequence[GridRow]) -> ContactFile:
    """Make sense of a spreadsheet: find its headings, leave out empty rows."""
    filled = [row for row in grid if any(cell != "" for cell in row.cells)]
    if not filled:
        raise ImportRefused("Dit bestand is leeg.")
    top = heading_row([row.heads for row in filled])
    headings = filled[top].heads
    fields = [field_of(heading) for heading in headings]
    rows = filled[top + 1 :]
    check_rows(len(rows))
    ignored = [heading for heading, field in zip(headings, fields, strict=True) if heading and not field]
    return ContactFile(
        name, headings, tuple(dict.fromkeys(ignored)), tuple(_row(row, fields) for row in rows)
    )


def check_rows(count: int) -> None:
    """Refuse a file without rows, or with more than anybody looks through."""
    if not count:
        raise ImportRefused("Er staat niemand in dit bestand.")
    if count > MOST_ROWS:
        raise ImportRefused(
            f"Er staan meer dan {MOST_ROWS} rijen in dit bestand. Verdeel het over meer bestanden."
        )


def _row(row: GridRow, fields: Sequence[str]) -> RawRow:
    values: dict[str, list[Value]] = defaultdict(list)
    for field, cell in zip(fields, row.cells, strict=False):
        if field and cell != "":
            values[field].append(cell)
    cells = tuple(text_of(cell) for cell in row.cells[: len(fields)])
    return RawRow(row.nr, {field: tuple(found) for field, found in values.items()}, cells)


def text_of(value: Value) -> str:
    """A value as text; a day as 8-10-2026."""
    return f"{value.day}-{value.month}-{value.year}" if isinstance(value, dt.date) else value
