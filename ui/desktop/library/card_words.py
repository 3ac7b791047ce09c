"""Cards of a deck as tiles, and how themes and "wie kan dit" are named to the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

import resources
from ui.desktop import theme
from ui.desktop.library.tiles import Tile
from wijksessie.terms import CardKind, WhoCan

if TYPE_CHECKING:
    from wijksessie.queries.decks import DeckCardView, DeckView
    from wijksessie.terms import Theme


def tiles(deck: DeckView) -> list[Tile]:
    """Return the cards; a theme without a solution gets a place that asks residents (PH-04)."""
    asks = QCoreApplication.translate("Library", "{0}: hier was nog geen idee. Wat denkt u?")
    empty = [
        Tile(
            f"empty_{wanted.value}",
            asks.format(theme.look_of(wanted).label),
            theme.look_of(wanted).pictogram,
            helps=True,
            empty=True,
        )
        for wanted in deck.without_solution
    ]
    return [_tile(card) for card in deck.cards] + empty


def _tile(card: DeckCardView) -> Tile:
    tr = QCoreApplication.translate
    helps = card.kind is CardKind.SOLUTION
    said = [tr("Library", "wat helpt") if helps else tr("Library", "wat stress geeft")]
    if card.theme is not None:
        said.append(theme_words(card.theme))
    badge = theme.look_of(card.theme).pictogram if card.theme is not None else ""
    picture = card.pictogram or resources.UNKNOWN
    return Tile(card.id, card.label, picture, helps, badge=badge, spoken=", ".join(said))


def theme_words(wanted: Theme) -> str:
    """Return how a theme is called."""
    return theme.look_of(wanted).label


def who_words(who: WhoCan) -> str:
    """Return who can make a solution happen."""
    tr = QCoreApplication.translate
    return {
        WhoCan.SELF: tr("Library", "Bewoners zelf"),
        WhoCan.TOGETHER: tr("Library", "Samen"),
        WhoCan.ORGANISATION: tr("Library", "Een organisatie"),
        WhoCan.NATIONAL: tr("Library", "Landelijk"),
    }[who]
