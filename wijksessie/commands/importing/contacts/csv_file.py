"""Reads csv of Excel and other programs: any usual encoding, any usual mark between the columns."""

from __future__ import annotations

import csv
import io

from wijksessie.commands.importing.contacts.columns import known_columns
from wijksessie.commands.importing.contacts.sheet import ContactFile, GridRow, from_grid
from wijksessie.commands.refusal import ImportRefused

_MARKS = (";", ",", "\t", "|")
_TOP = 20
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def decode(data: bytes) -> str:
    """The text in these bytes: UTF-8 or UTF-16 with a mark, UTF-8, or else Western European."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def read_csv(name: str, text: str) -> ContactFile:
    """Read a csv file; `ImportRefused` when it cannot be one."""
    if "\0" in text:
        raise ImportRefused("Dit bestand kunnen wij niet lezen. Kies een vcf, xlsx of csv.")
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) <= 5:
        text = rest
    try:
        rows = _rows(text, max(_MARKS, key=lambda mark: _fit(text, mark)))
    except csv.Error as error:
        raise ImportRefused("Dit bestand is beschadigd. Bewaar het opnieuw als csv.") from error
    return from_grid(name, [GridRow(nr, cells, cells) for nr, cells in enumerate(rows, start=1)])


def _fit(text: str, mark: str) -> int:
    """How many columns are known when this mark stands between them."""
    top = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
        top.append(known_columns(row))
        if len(top) == _TOP:
            break
    return max(top, default=0)


def _rows(text: str, mark: str) -> list[tuple[str, ...]]:
    return [tuple(map(_cell, row)) for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark)]


def _cell(text: str) -> str:
    """A cell without the spaces around it, or the mark that keeps a spreadsheet from computing it."""
    text = text.replace("\r\n", "\n").strip()
    return text[1:].strip() if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text
