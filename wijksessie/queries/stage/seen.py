"""What a builder of scenes may look at: the round as everybody may see it, and nothing per person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from wijksessie.queries.options import OptionView
from wijksessie.queries.stage.scene import Frame, Piece, Scene, Word
from wijksessie.tally.disclosure import Surface, TableCounts, may_show_per_table
from wijksessie.techniques.base import Entry, Setup

T = TypeVar("T")

MOST_TABLES = 6
"""Of more tables than this nobody can follow the pictures one by one: only what they say together."""


@dataclass(frozen=True)
class TableSeen:
    """A table that counts; `tied` when people know it by its language."""

    key: str
    label: str
    pictogram: str
    voters: int
    tied: bool


@dataclass(frozen=True)
class Seen:
    """A closed round: what it says, in which words, and the tables it came from."""

    technique: str
    setup: Setup
    outcome: Any
    entries: Sequence[Entry]
    options: Mapping[str, OptionView]
    columns: Mapping[str, OptionView]
    tables: Mapping[str, TableSeen]

    def word(self, key: str) -> Word:
        """An option as a word with its picture."""
        view = self.options.get(key) or OptionView(key, key)
        return Word(view.label, view.pictogram, view.theme)

    def column(self, key: str) -> Word:
        """A column (criterion, kind of sticker, step) as a word with its picture."""
        view = self.columns.get(key) or OptionView(key, key)
        return Word(view.label, view.pictogram, view.theme)

    def per_table(self, unanimous: Sequence[str] = ()) -> bool:
        """Whether what each table did may be shown (domain.md 3.10); `unanimous` are tables of one mind."""
        here = [self.tables[entry.table] for entry in self.entries if entry.table in self.tables]
        counts = [
            TableCounts(table.voters, (table.voters if table.key in unanimous else 0,), table.tied)
            for table in here
        ]
        return (
            1 < len(here) <= MOST_TABLES
            and len(here) == len(self.entries)
            and may_show_per_table(counts, Surface.SHARED)
        )


class Pages:
    """Collects pieces page by page, each page with what stands there before."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.pieces: list[Piece] = []
        self.pages: list[int] = []
        self.frames: list[Frame] = []

    def page(self, frame: Frame, pieces: Sequence[Piece]) -> None:
        """Add a page."""
        self.frames.append(frame)
        self.pieces += pieces
        self.pages += [len(self.frames) - 1] * len(pieces)

    def scene(self, title: str) -> Scene:
        """Everything that was collected."""
        return Scene(title, self.kind, tuple(self.pieces), tuple(self.frames), tuple(self.pages))


def chunks(things: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    """Parts of at most `most` things, as even as can be; one empty part when there is nothing."""
    parts = max(-(-len(things) // most), 1)
    size = -(-len(things) // parts)
    for at in range(parts):
        yield things[at * size : (at + 1) * size]
