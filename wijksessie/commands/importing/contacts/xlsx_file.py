"""Reads the first sheet of an Excel workbook that has names in it.

Row by row, and only what is filled: a cell at the end of a sheet or a merged column may claim a million rows.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wijksessie.commands.importing.contacts.columns import TOP
from wijksessie.commands.importing.contacts.sheet import MOST_ROWS, ContactFile, GridRow, Value, from_grid
from wijksessie.commands.importing.contacts.sheet import text_of as text
from wijksessie.commands.refusal import ImportRefused

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet  # type: ignore[import-untyped]

MOST_BYTES = 200_000_000
"""What a workbook may be when it is unpacked."""

_MOST_COLUMNS = 200
_DEEPEST = 50_000
"""Nobody keeps a list of people below this row."""
_MOST_MERGED = 20_000
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^<>]*?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)
_CHUNK = 1 << 20
_DAMAGED = "Dit Excel-bestand kunnen wij niet lezen. Open het in Excel en bewaar het opnieuw als xlsx."
_TOO_LARGE = "Dit Excel-bestand is te groot. Zet alleen de contacten in een nieuw bestand."


@dataclass(frozen=True)
class _Merge:
    left: int
    top: int
    right: int
    bottom: int


def read_xlsx(name: str, data: bytes) -> ContactFile:
    """Read a workbook; `ImportRefused` when it is damaged, too large, or has no names."""
    _check_size(data)
    refusal = ImportRefused("Dit bestand is leeg.")
    for nr, grid in enumerate(_grids(data)):
        try:
            return from_grid(name, grid)
        except ImportRefused as why:
            refusal = why if grid or nr == 0 else refusal
    raise refusal


def _check_size(data: bytes) -> None:
    """Refuse what unpacks to more than a list of contacts ever is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as error:
        raise ImportRefused(_DAMAGED) from error
    if unpacked > MOST_BYTES:
        raise ImportRefused(_TOO_LARGE)


def _grids(data: bytes) -> Iterator[list[GridRow]]:
    import openpyxl  # type: ignore[import-untyped]

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=True)
        try:
            for sheet in book.worksheets:
                # openpyxl does not say what is merged without making every merged cell
                yield _grid(sheet, _merges(data, sheet._worksheet_path))  # noqa: SLF001
        finally:
            book.close()
    except ImportRefused:
        raise
    except Exception as error:  # a damaged part raises whatever the reader of that part happens to raise
        raise ImportRefused(_DAMAGED) from error


def _merges(data: bytes, part: str) -> list[_Merge]:
    """What is merged in a sheet; a part is read piece by piece, each with the end of the one before."""
    found: dict[_Merge, None] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(part) as file:
        rest = b""
        while piece := file.read(_CHUNK):
            piece = rest + piece
            for left, top, right, bottom in _MERGED.findall(piece):
                found[_Merge(_column(left), int(top), _column(right), int(bottom))] = None
            if len(found) > _MOST_MERGED:
                raise ImportRefused(_TOO_LARGE)
            rest = piece[-200:]
    return list(found)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _grid(sheet: ReadOnlyWorksheet, merges: list[_Merge]) -> list[GridRow]:
    """The filled rows of a sheet; a merged cell counts for all its rows, and in headings for its columns."""
    rows: dict[int, list[Value]] = {}
    found = sheet.iter_rows(max_row=_DEEPEST, max_col=_MOST_COLUMNS, values_only=True)
    for nr, values in enumerate(found, start=1):
        if any(value is not None for value in values):
            cells = [_value(value) for value in values]
            if any(cells):
                rows[nr] = cells
        if len(rows) > MOST_ROWS + TOP:
            break
    ends = [nr for cells in rows.values() for nr, cell in enumerate(cells, start=1) if cell]
    ends += [merge.right for merge in merges if _at(rows, merge)]
    columns = min(max(ends, default=0), _MOST_COLUMNS)
    heads = {nr: list(cells) for nr, cells in rows.items()}
    _spread(rows, heads, merges)
    return [
        GridRow(nr, tuple(cells[:columns]), tuple(map(text, heads[nr][:columns])))
        for nr, cells in rows.items()
    ]


def _spread(rows: dict[int, list[Value]], heads: dict[int, list[Value]], merges: list[_Merge]) -> None:
    """Write what stands in merged cells where it counts too, in rows that have something of their own."""
    filled = list(rows)
    for merge in merges:
        value = _at(rows, merge)
        if not value:
            continue
        covered = filled[bisect_left(filled, merge.top) : bisect_right(filled, merge.bottom)]
        for nr in covered:
            rows[nr][merge.left - 1] = value
        right = min(merge.right, _MOST_COLUMNS)
        for nr in covered[:TOP]:  # only near the top is a row read as headings
            heads[nr][merge.left - 1 : right] = [value] * (right - merge.left + 1)


def _at(rows: dict[int, list[Value]], merge: _Merge) -> Value:
    """What stands in the merged cell."""
    if merge.top not in rows or merge.left > _MOST_COLUMNS:
        return ""
    return rows[merge.top][merge.left - 1]


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
