"""Reads the first sheet of an Excel workbook that has names in it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING, Any

from wijksessie.commands.importing.contacts.sheet import MOST_ROWS, ContactFile, GridRow, Value, from_grid
from wijksessie.commands.importing.contacts.sheet import text_of as text
from wijksessie.commands.refusal import ImportRefused

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet  # type: ignore[import-untyped]

_MOST_BYTES = 200_000_000
_MOST_COLUMNS = 200
_DAMAGED = "Dit Excel-bestand kunnen wij niet lezen. Open het in Excel en bewaar het opnieuw als xlsx."


def read_xlsx(name: str, data: bytes) -> ContactFile:
    """Read a workbook; `ImportRefused` when it is damaged, too large, or has no names."""
    _check_size(data)
    import openpyxl  # type: ignore[import-untyped]

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        grids = [_grid(sheet) for sheet in book.worksheets]
    except ImportRefused:
        raise
    except Exception as error:  # a damaged part raises whatever the reader of that part happens to raise
        raise ImportRefused(_DAMAGED) from error
    refusal = ImportRefused("Dit bestand is leeg.")
    for grid in grids:
        try:
            return from_grid(name, grid)
        except ImportRefused as why:
            refusal = why if grid or len(grids) == 1 else refusal
    raise refusal


def _check_size(data: bytes) -> None:
    """Refuse what unpacks to more than a list of contacts ever is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as error:
        raise ImportRefused(_DAMAGED) from error
    if unpacked > _MOST_BYTES:
        raise ImportRefused("Dit Excel-bestand is te groot. Zet alleen de contacten in een nieuw bestand.")


def _grid(sheet: Worksheet) -> list[GridRow]:
    """The rows of a sheet; a merged cell counts for all rows it covers, and in headings for all columns."""
    above: dict[tuple[int, int], Any] = {}
    beside: dict[tuple[int, int], Any] = {}
    for merged in sheet.merged_cells.ranges:
        value = sheet.cell(merged.min_row, merged.min_col).value
        for row in range(merged.min_row, min(merged.max_row, merged.min_row + MOST_ROWS) + 1):
            above[row, merged.min_col] = value
            for column in range(merged.min_col, min(merged.max_col, _MOST_COLUMNS) + 1):
                beside[row, column] = value
    grid = []
    for nr, cells in enumerate(sheet.iter_rows(max_col=min(sheet.max_column, _MOST_COLUMNS)), start=1):
        values = tuple(_value(above.get((nr, cell.column), cell.value)) for cell in cells)
        heads = tuple(text(_value(beside.get((nr, cell.column), cell.value))) for cell in cells)
        grid.append(GridRow(nr, values, heads))
    return grid


def _value(value: Any) -> Value:
    """What stands in a cell: a day stays a day, a number becomes its digits."""
    match value:
        case None | bool():
            return "" if value is None else ("ja" if value else "nee")
        case dt.datetime():
            return value.date()
        case dt.date():
            return value
        case float() if value.is_integer():
            return str(int(value))
    said = str(value).strip()
    return "" if said.startswith("#") and said.endswith(("!", "?", "/A")) else said
