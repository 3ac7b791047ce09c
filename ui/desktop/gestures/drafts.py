"""What is half typed on a table screen: kept while the application runs, and put back where it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from ui.desktop.desk import Desk

Place = tuple[str, ...]
"""Where it was typed: the round, the table, and which field."""

Draft = tuple[str, str]
"""The words, and the line they were going to replace; that is empty for a new line."""

_KEPT: WeakKeyDictionary[Desk, dict[Place, Draft]] = WeakKeyDictionary()


def drafts_of(desk: Desk) -> dict[Place, Draft]:
    """Return what is half typed, to read and to write. It never comes on the disk: nobody said Enter yet."""
    return _KEPT.setdefault(desk, {})


def keep_draft(desk: Desk, place: Place, words: str, line: str = "") -> None:
    """Keep these words for this place; no words is nothing to keep."""
    if words.strip():
        drafts_of(desk)[place] = (words, line)
    else:
        drafts_of(desk).pop(place, None)
