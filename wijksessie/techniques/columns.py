"""Lines written in columns beside every option (T03, T08): one rule and one way to lay them together."""

from collections.abc import Mapping, Sequence
from typing import Any

from wijksessie.tally.words import Line, merged
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, Setup

Columns = Mapping[str, tuple[Line, ...]]
"""Column -> what was said; only columns in which something stands."""


def check(setup: Setup, data: Any, columns: Sequence[str]) -> dict[str, int]:
    """Refuse other options, other columns and empty lines; give the number of lines per option."""
    written: dict[str, int] = {}
    for option, given in rules.mapping(data).items():
        rules.known(option, setup.options, (option,))
        row = rules.mapping(given, (option,))
        for column in row:
            rules.known(column, columns, (option, column))
        written[option] = sum(len(rules.texts(row[column], (option, column))) for column in row)
    return written


def merge(option: str, columns: Sequence[str], entries: Sequence[Entry]) -> Columns:
    """Lay together what the tables wrote beside one option."""
    rows = [entry.data.get(option) or {} for entry in entries]
    lines = {column: merged(row.get(column) or () for row in rows) for column in columns}
    return {column: said for column, said in lines.items() if said}


def tables(option: str, columns: Sequence[str], entries: Sequence[Entry]) -> int:
    """How many tables wrote anything beside this option."""
    return sum(bool(merge(option, columns, (entry,))) for entry in entries)
