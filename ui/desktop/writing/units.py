"""Places in a text: Python counts characters, Qt counts UTF-16 units, in which an emoji is two."""

from __future__ import annotations

from bisect import bisect_left


class Ruler:
    """Turns places of one text from the one count into the other. Without emoji both are the same."""

    def __init__(self, text: str) -> None:
        wide = text and max(text) > "\uffff"
        self._wide = [at for at, letter in enumerate(text) if letter > "\uffff"] if wide else []
        self._wide_units = [at + nr for nr, at in enumerate(self._wide)]

    def to_qt(self, at: int) -> int:
        """Return the place for Qt of character `at`."""
        return at + bisect_left(self._wide, at)

    def to_python(self, unit: int) -> int:
        """Return the character at a place of Qt; the middle of an emoji is its beginning."""
        return unit - bisect_left(self._wide_units, unit)
