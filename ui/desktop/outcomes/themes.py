"""Theme by theme: what was said, and which cards got most, in the order of the six themes (PH-01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.outcomes.columns import ColumnsPage
from ui.desktop.parts.frames import Card, Line, column, row
from ui.desktop.parts.pictogram import Pictogram, paint_pictogram
from ui.desktop.parts.text import Text
from ui.desktop.stage.shapes import shape_path
from wijksessie.terms import CardOrigin

if TYPE_CHECKING:
    from wijksessie.queries.results.values import Results, ThemeCard, ThemeResult
    from wijksessie.terms import Theme

_SIDE, _PICTURE = 46, 44


class ThemeShape(QWidget):
    """The shape of a theme in its colour, with its picture on it."""

    def __init__(self, of: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = theme.look_of(of)
        self.setAccessibleName(self._look.label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the square it needs."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint shape and picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("inkt"), 2))
        painter.setBrush(self._look.fill)
        grown = QTransform.fromScale(_SIDE - 4, _SIDE - 4) * QTransform.fromTranslate(2, 2)
        painter.drawPath(grown.map(shape_path(self._look.shape)))
        side = _SIDE * 0.5
        ink = (
            ((theme.colour("inkt").name().upper(), self._look.on_fill.name()),)
            if self._look.on_fill != theme.colour("inkt")
            else ()
        )
        middle = (_SIDE - side) / 2
        paint_pictogram(painter, self._look.pictogram, QRectF(middle, middle, side, side), ink)
        painter.end()


class ThemeCardView(Card):
    """One theme: its sentences, and its cards with what residents did with them."""

    def __init__(self, found: ThemeResult, parent: QWidget | None = None) -> None:
        super().__init__(f"theme_{found.theme.value}", parent=parent)
        self.setAccessibleName(found.label)
        head = row(spacing="m")
        head.addWidget(ThemeShape(found.theme))
        head.addWidget(Text(found.label, "kop", wrap=True), 1)
        self.box.addLayout(head)
        if not found.lines and not found.cards:
            self.box.addWidget(Text(self.tr("Hierover is niets gezegd."), "klein", look="second", wrap=True))
        for line in found.lines:
            self.box.addWidget(Text(line, "klein", wrap=True))
        for card in found.cards:
            self.box.addWidget(Line())
            self.box.addLayout(self._line(card))
        self.box.addStretch(1)

    def _line(self, card: ThemeCard) -> QHBoxLayout:
        across = row(spacing="m")
        if card.pictogram:
            across.addWidget(Pictogram(card.pictogram, _PICTURE), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addWidget(Text(card.label, "klein", "kop", wrap=True))
        told = [card.said] if card.said else []
        if card.origin is CardOrigin.RESIDENTS:
            told.append(self.tr("Van bewoners zelf."))
        if told:
            words.addWidget(Text(" ".join(told), "klein", look="second", wrap=True))
        if card.top:
            words.addWidget(Text(self.tr("Staat in de top 3"), "klein", "kop", look="done"))
        across.addLayout(words, 1)
        return across


class ThemesPage(ColumnsPage):
    """Six cards, three beside each other where that fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("outcomesThemes", 330, 3, parent)

    def show_results(self, results: Results) -> None:
        """Show the themes of a session, and how many cards came from residents."""
        cards: list[QWidget] = [ThemeCardView(found) for found in results.themes]
        if results.own_cards:
            own = Card("ownCards", look="banner")
            own.box.addWidget(Text(results.own_cards, "tekst", wrap=True))
            own.box.addStretch(1)
            cards.append(own)
        self.put(cards)
