"""The ranking in words and figures: what stands in a disc, and what a screen reader reads of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from wijksessie.queries.results.values import RankPicture, RankRow

TOP = 3


def tied(picture: RankPicture, table: str, rank: float) -> tuple[RankRow, ...]:
    """Return the cards a table laid together on this rank, in the order of the rows."""
    return tuple(row for row in picture.rows if row.ranks.get(table) == rank)


def covered(rank: float, count: int) -> tuple[int, int]:
    """Return the first and last place that `count` cards on one rank cover: two on 3.5 cover 3 and 4."""
    away = (count - 1) / 2
    return round(rank - away), round(rank + away)


def disc(rank: float, count: int) -> str:
    """Return what stands in the disc: "1", shared "3/4" or "2-5"."""
    first, last = covered(rank, count)
    if first == last:
        return str(first)
    return f"{first}/{last}" if last == first + 1 else f"{first}-{last}"


def told(picture: RankPicture, row: RankRow) -> str:
    """Tell one line: "Hulp bij brieven. Tafel Zon: plek 3. Tafel Vis: samen op plek 3 en 4."."""
    parts = [f"{row.label}."]
    for table in picture.tables:
        rank = row.ranks.get(table.key)
        if rank is None:
            words = _tr("{0}: niet gelegd.").format(table.label)
        else:
            first, last = covered(rank, len(tied(picture, table.key, rank)))
            if first == last:
                words = _tr("{0}: plek {1}.").format(table.label, first)
            elif last == first + 1:
                words = _tr("{0}: samen op plek {1} en {2}.").format(table.label, first, last)
            else:
                words = _tr("{0}: samen op plek {1} tot en met {2}.").format(table.label, first, last)
        parts.append(words)
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RankPicture", text)
