"""What the big screen may show of one thing, piece by piece. Nothing here can be drawn; it is all words.

A scene is given to the screen a piece at a time: what was not revealed is not even in the picture
(ui/desktop/stage/show.py). What stands in `frames` may be seen before: never a result.
"""

from __future__ import annotations

from dataclasses import dataclass

from wijksessie.queries.dots import RevealRow
from wijksessie.terms import Theme


@dataclass(frozen=True)
class Word:
    """Something that is shown from the beginning: a mat, a column, a month, a leg of the web."""

    label: str
    pictogram: str = ""
    theme: Theme | None = None


@dataclass(frozen=True)
class Frame:
    """What stands on a page before anything is revealed; `head` is a line under the title.

    `rows`, `columns` and `boxes` are the empty places; `look` is which form of the kind; `kind` is set where
    this page is of another kind than the scene. `foot` keeps room for a sentence at the bottom.
    """

    head: str = ""
    pictogram: str = ""
    look: str = ""
    kind: str = ""
    foot: bool = False
    rows: tuple[Word, ...] = ()
    columns: tuple[Word, ...] = ()
    boxes: tuple[Word, ...] = ()


@dataclass(frozen=True)
class Marks:
    """`count` times one thing that was laid: a bean, a sticker, a card. `look` is its shape."""

    look: str
    count: int
    theme: Theme | None = None


@dataclass(frozen=True)
class Line:
    """A row with a word and what was laid there. `place` is its rank, 0 for none; `at` which empty row."""

    key: str
    label: str
    pictogram: str = ""
    theme: Theme | None = None
    marks: tuple[Marks, ...] = ()
    place: int = 0
    note: str = ""
    at: int = 0


@dataclass(frozen=True)
class Laid:
    """Cards that come to lie in one box together."""

    key: str
    box: int
    cards: tuple[CardLaid, ...]


@dataclass(frozen=True)
class CardLaid:
    """One card in a box; `place` is a rank in it, 0 for none; `ringed` has the ring "bespreken"."""

    label: str
    pictogram: str = ""
    theme: Theme | None = None
    ringed: bool = False
    note: str = ""
    place: int = 0


@dataclass(frozen=True)
class CellLaid:
    """What lies in one cell of a grid; `ringed` marks what blocks."""

    marks: Marks | None = None
    ringed: bool = False


@dataclass(frozen=True)
class GridRow:
    """A whole row of a grid, cell by cell."""

    key: str
    at: int
    cells: tuple[CellLaid, ...]


@dataclass(frozen=True)
class Spot:
    """Something laid on a drawing. What `at` says depends on the kind: a ring and a size, a level, a year."""

    label: str = ""
    pictogram: str = ""
    at: tuple[float, ...] = ()
    look: str = ""
    count: int = 1
    note: str = ""


@dataclass(frozen=True)
class Spots:
    """What comes on a drawing together; `at` is which empty place it belongs to."""

    key: str
    spots: tuple[Spot, ...]
    at: int = 0


@dataclass(frozen=True)
class Sentence:
    """A closing sentence under everything."""

    key: str
    text: str


Piece = RevealRow | Line | Laid | GridRow | Spots | Sentence


@dataclass(frozen=True)
class Scene:
    """Everything there is to show of one thing; `pieces` stand in the order of revealing.

    `kind` says how it is painted. `upwards` means that the first piece has the lowest place on the page.
    `pages` is the page of every piece, empty when all stand on one; `frames` is what every page shows before.
    `waiting` are the labels of tables that did not say *dit klopt*, `waiting_keys` their keys; `without` the
    labels of tables left out by choice; `tables` how many the round has. `too_few` tells that the group is
    too small to show anything of it; `agree` that the team did not yet say that it may be shown. `doubtful`
    are words in it that may say who somebody is (queries/identity.py): a help for whoever shows it.
    """

    title: str
    kind: str
    pieces: tuple[Piece, ...] = ()
    frames: tuple[Frame, ...] = ()
    pages: tuple[int, ...] = ()
    upwards: bool = False
    waiting: tuple[str, ...] = ()
    waiting_keys: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    tables: int = 0
    too_few: bool = False
    agree: bool = False
    doubtful: tuple[str, ...] = ()

    def page_of(self, nr: int) -> int:
        """The page on which a piece stands."""
        return self.pages[nr] if nr < len(self.pages) else 0
