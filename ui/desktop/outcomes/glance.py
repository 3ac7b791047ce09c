"""Both questions in one look: what helps in order at the left, what gives stress in dots at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.outcomes.count_card import CountCard
from ui.desktop.outcomes.rank_card import RankCard
from ui.desktop.outcomes.rank_places import liked_height
from ui.desktop.outcomes.signal_card import SignalCard
from ui.desktop.parts.frames import Page, clear, column

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.results.values import Results, RoundResult
    from wijksessie.terms import CardKind

_SIDE = 404
_TWO_COLUMNS = 1000
"""Below this width (at 100 %) everything stands under each other."""
_MOST_TABLES = 5
"""With more tables each picture needs the whole width."""


def ranked(results: Results) -> RoundResult | None:
    """Return the last round that was laid in order, or None."""
    return next((found for found in reversed(results.rounds) if found.ranks and not found.hidden), None)


def counted(results: Results) -> RoundResult | None:
    """Return the last round of dots, or None."""
    return next((found for found in reversed(results.rounds) if found.counts and not found.hidden), None)


def _kind(results: Results, dots: RoundResult) -> CardKind | None:
    """Return what the cards of a round are about, when they are all the same kind."""
    kinds = {card.key: card.kind for theme in results.themes for card in theme.cards}
    found = {kinds.get(row.key) for row in dots.counts.rows} if dots.counts is not None else set()
    return found.pop() if len(found) == 1 else None


class GlancePage(QWidget):
    """Two columns as in the mockup, the ranking whole in sight; one column where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("outcomesGlance")
        self.ranks = RankCard("rankCard")
        self.counts = CountCard("countCard")
        self._signals = QWidget()
        self._leaves = column(spacing="m")
        self._signals.setLayout(self._leaves)
        self._left, self._right = Page("glanceLeft"), Page("glanceRight")
        self._tables = self._liked = self._columns = 0
        # layout
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addWidget(self._left, 1)
        across.addWidget(self._right)
        for page in (self._left, self._right):
            page.box.setContentsMargins(0, 0, 0, 0)
            page.box.setSpacing(theme.space("m"))
        self._left.box.addWidget(self.ranks, 1)
        self._right.setFixedWidth(theme.scaled(_SIDE))
        # connections
        self._right.verticalScrollBar().rangeChanged.connect(self._give_width)

    def show_results(self, results: Results) -> None:
        """Show the order, the dots and the minority signals."""
        order, dots = ranked(results), counted(results)
        self.ranks.setVisible(order is not None)
        self.counts.setVisible(dots is not None)
        self._tables = 0
        if order is not None and order.ranks is not None:
            self.ranks.show_round(order)
            self._tables = len(order.ranks.tables)
        if dots is not None and dots.counts is not None:
            self.counts.show_round(dots, _kind(results, dots))
            self._tables = max(self._tables, len(dots.counts.tables))
        clear(self._leaves)
        for nr, signal in enumerate(results.signals):
            self._leaves.addWidget(SignalCard(f"signal_{nr}", signal))
        self._signals.setVisible(bool(results.signals))
        self._liked = liked_height(order.ranks) if order is not None and order.ranks is not None else 0
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose the number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = not self.ranks.isHidden() and not (self._signals.isHidden() and self.counts.isHidden())
        few = self._tables <= _MOST_TABLES
        columns = 2 if beside and few and self.width() >= theme.scaled(_TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        page = self._right if columns == 2 else self._left
        page.box.addWidget(self._signals)
        page.box.addWidget(self.counts, 1)
        self._right.setVisible(columns == 2)
        # under other cards the picture takes the height it likes; alone in a column what the page has
        self.ranks.view.setMinimumHeight(0 if columns == 2 else self._liked)

    @Slot(int, int)
    def _give_width(self, low: int, high: int) -> None:
        """Give the right column room for its scroll bar beside the cards, so that words break as they did."""
        bar = self._right.verticalScrollBar().sizeHint().width() if high > low else 0
        self._right.setFixedWidth(theme.scaled(_SIDE) + bar)
