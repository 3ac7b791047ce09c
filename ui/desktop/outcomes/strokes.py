"""How lines of the ranking look: colour, dashes and width together, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from ui.desktop import theme
from wijksessie.terms import Theme


@dataclass(frozen=True)
class Stroke:
    """One look; `dashes` in widths of the line, empty for a whole line."""

    colour: QColor
    width: float
    dashes: tuple[float, ...] = ()

    def pen(self, thicker: float = 0.0) -> QPen:
        """Return what draws it."""
        width = self.width + thicker
        pen = QPen(self.colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if self.dashes:
            pen.setDashPattern([part * self.width / width for part in self.dashes])
        return pen


@cache
def strokes() -> tuple[Stroke, ...]:
    """Return twelve looks, the first for the best place; each dark enough for white figures on it."""
    text = {name: theme.look_of(name).text for name in Theme}
    dots, rare, long, mixed = (0.4, 1.8), (1.0, 2.3), (3.0, 2.0), (3.0, 2.0, 0.4, 2.0)
    return (
        Stroke(theme.colour("accent"), 7),
        Stroke(theme.colour("stress"), 5, dots),
        Stroke(theme.colour("hint"), 5),
        Stroke(text[Theme.SUITABILITY], 4, long),
        Stroke(theme.colour("inkt_2"), 3),
        Stroke(text[Theme.LIVEABILITY], 3, rare),
        Stroke(text[Theme.AFFORDABILITY], 4, mixed),
        Stroke(text[Theme.REGULATIONS], 3),
        Stroke(theme.colour("helpt"), 3, (6.0, 2.5)),
        Stroke(text[Theme.PERSONAL], 4, dots),
        Stroke(theme.colour("inkt"), 2, (5.0, 3.0)),
        Stroke(text[Theme.AVAILABILITY], 3, mixed),
    )


def stroke_of(nr: int) -> Stroke:
    """Return the look of the card at this place, counted from 0; after twelve they come again."""
    found = strokes()
    return found[nr % len(found)]
