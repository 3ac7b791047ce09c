"""What of a reveal is visible now. No widgets: these few rules are the promise of the big screen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijksessie.queries.dots import Reveal, RevealRow

ROWS_ON_A_PAGE = 6
"""More rows than this cannot be read from six metres."""


@dataclass(frozen=True)
class Picture:
    """Everything the big screen paints: a title, and for every row its place on the page.

    `rows` stand in the order of reading, the first place on top; None is a row that is still hidden.
    `newest` is the key of the row that was revealed last.
    """

    title: str
    rows: tuple[RevealRow | None, ...] = ()
    newest: str | None = None
    note: str = ""


@dataclass
class Show:
    """The state of the big screen; `shown` rows are visible, counted from the lowest place."""

    reveal: Reveal | None = None
    shown: int = 0
    blank: bool = False
    frozen: bool = False
    _held: Picture | None = field(default=None, repr=False)

    def load(self, reveal: Reveal) -> bool:
        """Take the results as they are now. True when what was revealed no longer held and was taken away.

        New results never reveal anything: what changed while it was visible goes back to hidden.
        """
        old, self.reveal = self.reveal, reveal
        if self.shown == 0 or old is None:
            return False
        same = old.rows[: self.shown] == reveal.rows[: self.shown] and len(old.rows) == len(reveal.rows)
        if same and old.without == reveal.without:
            return False
        self.shown = 0
        return True

    def next(self) -> bool:
        """Reveal one more row, from the lowest place up. False when there is nothing to reveal."""
        if self.reveal is None or self.shown >= len(self.reveal.rows):
            return False
        self.shown += 1
        return True

    def back(self) -> bool:
        """Hide the row that was revealed last."""
        if self.shown == 0:
            return False
        self.shown -= 1
        return True

    def freeze(self, frozen: bool) -> None:
        """Keep the picture as it is while the facilitator looks ahead."""
        self._held = self._now() if frozen else None
        self.frozen = frozen

    def picture(self) -> Picture | None:
        """What the big screen shows; None is black."""
        if self.blank:
            return None
        return self._held if self._held is not None else self._now()

    def _now(self) -> Picture:
        if self.reveal is None:
            return Picture("")
        hidden = len(self.reveal.rows) - self.shown
        reading = tuple(reversed(self.reveal.rows))
        rows = tuple(row if place >= hidden else None for place, row in enumerate(reading))
        newest = reading[hidden].key if self.shown else None
        return replace(Picture(self.reveal.title), rows=_page(rows, hidden), newest=newest)

    @property
    def left(self) -> int:
        """How many rows are still hidden."""
        return 0 if self.reveal is None else len(self.reveal.rows) - self.shown


def _page(rows: tuple[RevealRow | None, ...], hidden: int) -> tuple[RevealRow | None, ...]:
    """The page on which the newest row stands, when there are more rows than fit."""
    if len(rows) <= ROWS_ON_A_PAGE:
        return rows
    page = min(hidden, len(rows) - 1) // ROWS_ON_A_PAGE
    return rows[page * ROWS_ON_A_PAGE : (page + 1) * ROWS_ON_A_PAGE]
