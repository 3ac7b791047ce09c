"""What a document for the team says, as plain values: headings, sentences, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, auto


class Kind(Enum):
    """How large and how heavy words are."""

    BODY = auto()
    STRONG = auto()
    SMALL = auto()
    LARGE = auto()
    """A time or a number that must be found at arm's length."""
    ALOUD = auto()
    """What is read aloud at a table."""


@dataclass(frozen=True)
class Text:
    """A paragraph. What occurs in `strong` is bold and stays on one line, such as a telephone number.

    One that `leads` stays on the page of what follows.
    """

    words: str
    kind: Kind = Kind.BODY
    strong: tuple[str, ...] = ()
    leads: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (the document), 2 (a chapter) or 3; it stays with what follows."""

    words: str
    level: int = 2


@dataclass(frozen=True)
class Notice:
    """Sentences that stand apart, behind a thick line."""

    texts: tuple[Text, ...]


class Mark(Enum):
    """What stands before an item of a list."""

    DOT = auto()
    NUMBER = auto()
    BOX = auto()
    """An empty box, to tick by hand."""
    TICKED = auto()
    CROSSED_OUT = auto()
    """A box with a line in it: not needed."""


@dataclass(frozen=True)
class Item:
    """A line of a list; `more` is smaller, below it."""

    text: Text
    mark: Mark = Mark.DOT
    more: str = ""


@dataclass(frozen=True)
class Items:
    """A list, in so many columns; items stand in rows, so they are read from left to right."""

    items: tuple[Item, ...]
    columns: int = 1


@dataclass(frozen=True)
class Cell:
    """What stands in one cell of a table, under each other. A `box` is an empty box to tick."""

    texts: tuple[Text, ...] = ()
    box: bool = False


@dataclass(frozen=True)
class Column:
    """A column: `share` is its part of the width. A column that `leads` holds the heads of the rows."""

    title: str
    share: float
    leads: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under a head that comes again on each page.

    With `grid` every cell has its lines, to be filled in by hand; rows are at least `least` pt high. A
    `whole` table stays on one page when it fits on one.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    grid: bool = False
    least: float = 0.0
    whole: bool = False


@dataclass(frozen=True)
class Facts:
    """What something is and what we know of it: two columns without a head. No answer, no row."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Gap:
    """White, for instance to write in; `lines` are drawn to write on."""

    height: float
    lines: int = 0


@dataclass(frozen=True)
class Photo:
    """A JPEG as large as fits in the width and in `high` pt; `alt` says what is on it."""

    data: bytes
    alt: str
    high: float = 200.0


@dataclass(frozen=True)
class Whole:
    """Parts that are not cut over two pages as long as they fit on one."""

    parts: tuple[Part, ...]


Part = Heading | Text | Notice | Items | Table | Facts | Gap | Photo | Whole


@dataclass(frozen=True)
class Section:
    """Parts that belong together. A `fresh` one begins on a new page, and what follows it too.

    `note` stands at the foot of its pages. With `one_page` the type gives way a little to keep it on one.
    What is `together` is not cut over two pages as long as it fits on one.
    """

    parts: tuple[Part, ...]
    fresh: bool = False
    note: str = ""
    one_page: bool = False
    together: bool = False


@dataclass(frozen=True)
class Paper:
    """A document: its title, what its foot begins with, and its sections."""

    title: str
    foot: str
    sections: tuple[Section, ...]


def cell(words: str, kind: Kind = Kind.BODY, *more: Text) -> Cell:
    """A cell with one paragraph for each line of `words`, and then `more`."""
    return Cell((*paragraphs(words, kind), *more))


def paragraphs(words: str, kind: Kind = Kind.BODY, *, leads: bool = False) -> tuple[Text, ...]:
    """One paragraph for every line that somebody typed."""
    return tuple(Text(line, kind, leads=leads) for line in words.splitlines() if line.strip())


def all_words(value: object) -> Iterator[str]:
    """Every text in a part, a section or a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from all_words(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from all_words(getattr(value, field.name))
