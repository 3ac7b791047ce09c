"""Per theme which cards were said, and what residents did with them, in words (PH-01, PH-02)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from wijksessie.model import Card
from wijksessie.queries.dots import cards_of
from wijksessie.queries.options import mats
from wijksessie.queries.results.heard import Heard
from wijksessie.queries.results.values import ThemeCard, ThemeResult
from wijksessie.queries.results.wording import capital, tables
from wijksessie.queries.stayed import stayed
from wijksessie.techniques.brainstorm import BrainstormOutcome
from wijksessie.techniques.card_sort import CardSortOutcome
from wijksessie.techniques.direct_ranking import DirectRankingOutcome
from wijksessie.techniques.dot_vote import DotVoteOutcome
from wijksessie.techniques.ten_beans import TenBeansOutcome
from wijksessie.terms import CardKind, CardOrigin, Theme

NO_IDEA = "Hier was nog geen idee dat helpt. Vraag: wat denkt u?"
"""The friendly empty state of PH-04."""


@dataclass
class _Said:
    """What the rounds together say of cards, by key; of two of one technique the later one counts."""

    named: dict[str, set[str]] = field(default_factory=dict)
    sorted: set[str] = field(default_factory=set)
    dots: DotVoteOutcome | None = None
    order: DirectRankingOutcome | None = None
    beans: TenBeansOutcome | None = None

    def cards(self, stays: Mapping[str, str]) -> set[str]:
        """The cards that lay on a table, those under another as that other."""
        keys = {stays.get(key, key) for key in (*self.named, *self.sorted)}
        for outcome in (self.dots, self.order):
            keys |= set() if outcome is None else set(outcome.rank)
        return keys


def _said(rounds: Sequence[Heard]) -> _Said:
    said = _Said()
    for heard in rounds:
        match heard.outcome:
            case BrainstormOutcome():
                for entry in heard.entries:
                    for key, count in entry.data.items():
                        if count:
                            said.named.setdefault(heard.stays.get(key, key), set()).add(entry.table)
            case CardSortOutcome() as sorting:
                said.sorted |= set(sorting.agreement)
            case DotVoteOutcome() as dots if dots.cast_dots:
                said.dots = dots
            case DirectRankingOutcome() as order if order.top3:
                said.order = order
            case TenBeansOutcome() as beans if any(beans.totals.values()):
                said.beans = beans
    return said


def themes(db: Session, session_id: str, rounds: Sequence[Heard]) -> tuple[ThemeResult, ...]:
    """The six themes, and the two places beside them when cards lie there."""
    said, cards = _said(rounds), cards_of(db, session_id)
    here = said.cards(stayed({key: card.merged_into for key, card in cards.items()}))
    labels = {mat.theme: mat.label for mat in mats()}
    found = []
    for theme in Theme:
        lying = [card for key, card in cards.items() if key in here and _theme(card) is theme]
        if not lying and not theme.is_theme:
            continue
        shown = sorted((_card(card, said) for card in lying), key=lambda card: _order(card, said))
        found.append(
            ThemeResult(theme, labels.get(theme) or theme.value, _lines(theme, shown, said), tuple(shown))
        )
    return tuple(found)


def _theme(card: Card) -> Theme:
    return Theme(card.theme) if card.theme in set(Theme) else Theme.NO_PLACE_YET


def _order(card: ThemeCard, said: _Said) -> tuple[bool, int, str]:
    """Stress before what helps, the highest place first, and cards without a place by alphabet."""
    for outcome in (said.dots, said.order):
        if outcome is not None and card.key in outcome.rank:
            return card.kind is CardKind.SOLUTION, outcome.rank[card.key], card.label.casefold()
    return card.kind is CardKind.SOLUTION, len(said.named) + 100, card.label.casefold()


def _card(card: Card, said: _Said) -> ThemeCard:
    top, told = False, ""
    if said.dots is not None and card.key in said.dots.rank:
        count = said.dots.totals[card.key]
        told = f"{count} {'stip' if count == 1 else 'stippen'}" if count else "Geen stippen"
        told += f", plek {said.dots.rank[card.key]}." if count else "."
        top = card.key in said.dots.top3
    elif said.order is not None and card.key in said.order.rank:
        told = f"Plek {said.order.rank[card.key]}."
        top = card.key in said.order.top3
    elif card.key in said.named:
        told = f"Genoemd bij {tables(len(said.named[card.key]))}."
    return ThemeCard(
        card.key,
        card.label,
        card.pictogram,
        CardKind(card.kind),
        CardOrigin(card.origin),
        told,
        top,
    )


def _lines(theme: Theme, cards: Sequence[ThemeCard], said: _Said) -> tuple[str, ...]:
    lines = []
    if said.beans is not None and theme.value in said.beans.totals:
        beans, together = said.beans.totals[theme.value], sum(said.beans.totals.values())
        lines.append(f"{beans} van de {together} bonen." if beans else "Geen bonen.")
    if theme.is_theme and not any(card.kind is CardKind.SOLUTION for card in cards):
        lines.append(NO_IDEA)
    return tuple(lines)


def own_cards(themes_: Sequence[ThemeResult]) -> str:
    """How many of the cards that were said came from residents themselves (PH-02)."""
    cards = [card for theme in themes_ for card in theme.cards]
    own = sum(card.origin is CardOrigin.RESIDENTS for card in cards)
    if not cards:
        return ""
    if own == len(cards):
        return "Alle kaarten maakten bewoners zelf."
    if not own:
        return "Alle kaarten komen uit onze eigen set. Vraag: wat missen wij?"
    return capital(
        f"{own} van de {len(cards)} kaarten {'maakte een bewoner' if own == 1 else 'maakten bewoners'} zelf."
    )
