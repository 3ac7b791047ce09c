"""Where everything of the ranking stands: words at the left, a column a table, a row a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from ui.desktop import theme
from ui.desktop.outcomes.rank_words import tied
from ui.desktop.stage.words import broken

if TYPE_CHECKING:
    from wijksessie.queries.results.values import RankPicture, RankRow

_PICTURE, _GAP, _DISC, _HEAD = 46, 10, 21, 54
_ROW, _LIKED, _LOOSE = 46, 56, 88
"""The height of a row: the least, what it likes in a page that scrolls, and the most."""


@dataclass(frozen=True)
class RankPlaces:
    """The measures of a ranking in a box of this size."""

    picture: RankPicture
    width: float
    height: float

    @property
    def side(self) -> float:
        """The side of the picture of a card."""
        return min(_PICTURE, self.row - 4)

    @property
    def row(self) -> float:
        """The distance between two places."""
        places = max(len(self.picture.rows), 1)
        return min((self.height - self.head) / places, theme.scaled(_LOOSE))

    @property
    def head(self) -> float:
        """The height above the rows, with the pictures of the tables."""
        return theme.scaled(_HEAD)

    @property
    def words_left(self) -> float:
        """Where the word of a card begins."""
        return _PICTURE + _GAP

    @property
    def words_width(self) -> float:
        """The room for a word; a long one goes on on the next line."""
        longest = max((_advance(row.label) for row in self.picture.rows), default=0.0)
        most = max(self.width * 0.3, theme.scaled(110))
        return min(longest + 4, max(most, theme.scaled(150) if self.width > 520 else most))

    @property
    def start(self) -> float:
        """Where the lines begin."""
        return self.words_left + self.words_width + theme.scaled(8)

    @property
    def step(self) -> float:
        """The distance between two tables."""
        tables = max(len(self.picture.tables), 1)
        return (self.width - self.start) / (tables + 0.2)

    @property
    def radius(self) -> float:
        """The radius of a disc, never so large that two places touch."""
        return min(theme.scaled(_DISC), self.step * 0.42, self.row * 0.46)

    def x(self, column: int) -> float:
        """The middle of a table's column; the last stands at the right edge."""
        tables = len(self.picture.tables)
        last = self.width - self.radius - 2
        first = self.start + max(self.step * 0.55, self.radius + 16)
        return last if tables < 2 else first + (last - first) * column / (tables - 1)

    def y(self, rank: float) -> float:
        """The height of a place; halves lie between two."""
        return self.head + self.row * (rank - 0.5)

    def spot(self, row: RankRow, column: int) -> QPointF | None:
        """Where the disc of a card stands; cards that share a place stand beside or under each other."""
        table = self.picture.tables[column].key
        rank = row.ranks.get(table)
        if rank is None:
            return None
        together = tied(self.picture, table, rank)
        away = together.index(row) - (len(together) - 1) / 2
        pitch = self.radius * 1.8
        room = self.x(1) - self.x(0) if len(self.picture.tables) > 1 else self.width - self.start
        inside = self.x(column) + pitch * (len(together) - 1) / 2 + self.radius <= self.width
        if len(together) == 2 and pitch + 2 * self.radius + 12 < room:
            # at the right edge they move in rather than out of the picture
            shift = 0.0 if inside else self.width - self.x(column) - pitch / 2 - self.radius - 1
            return QPointF(self.x(column) + away * pitch + shift, self.y(rank))
        return QPointF(self.x(column), self.y(rank + away))

    def band(self, nr: int) -> QRectF:
        """The row of a card at the left, where it can be pointed at."""
        return QRectF(0, self.y(nr + 1) - self.row / 2, self.start, self.row)


def word_font() -> QFont:
    """Return the font of the word of a card."""
    return theme.work_font(18, "kop")


def _advance(words: str) -> float:
    return QFontMetricsF(word_font()).horizontalAdvance(words)


def least_height(picture: RankPicture, width: float) -> int:
    """Return the least height in which every word stays whole at this width."""
    room = RankPlaces(picture, width, 600).words_width
    line = theme.scaled(18) * 1.15
    tall = max((len(broken(row.label, word_font(), room)) * line + 8 for row in picture.rows), default=0.0)
    return round(theme.scaled(_HEAD) + max(tall, theme.scaled(_ROW)) * len(picture.rows) + 2)


def liked_height(picture: RankPicture) -> int:
    """Return the height at which it is calm to read."""
    return theme.scaled(_HEAD) + theme.scaled(_LIKED) * len(picture.rows)
