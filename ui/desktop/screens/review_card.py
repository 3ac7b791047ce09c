"""Nakijken: what two laptops wrote differently, to look at together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.desktop import theme
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.review import ReviewItem


class ReviewCard(Card):
    """A line for each thing; nothing is lost, nothing has to be chosen at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("reviewCard", parent=parent)
        self.setAccessibleName(self.tr("Nakijken"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box.setSpacing(theme.space("s"))

    def show_review(self, items: Sequence[ReviewItem]) -> None:
        """Show these things."""
        clear(self.box)
        self.box.addWidget(Text(self.tr("Nakijken"), "kop"))
        if not items:
            self.box.addWidget(Text(self.tr("Er is niets om na te kijken."), wrap=True))
            return
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = self.tr("Kijk hier samen naar. Er is niets weg.")
        self.box.addWidget(Text(told, "klein", look="second", wrap=True))
        for item in items:
            title = Text(item.title, "tekst", "kop", wrap=True)
            title.setObjectName("reviewTitle")
            self.box.addWidget(title)
            self.box.addWidget(Text(item.detail, "klein", look="second", wrap=True))
