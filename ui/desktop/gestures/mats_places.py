"""Where the cards lie while they are sorted: {card: mat} or {card: [mat, mat]}, read and written."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

Laid = dict[str, tuple[str, ...]]
"""Card -> the mat it lies on, or the two it lies between."""


def read(data: Mapping[str, Any] | None, cards: Container[str], mats: Container[str]) -> Laid:
    """Read what a table did so far with these cards on these mats."""
    laid: Laid = {}
    for card, on in (data or {}).items():
        known = tuple(mat for mat in ((on,) if isinstance(on, str) else on or ()) if mat in mats)
        if known and card in cards:
            laid[card] = known
    return laid


def written(laid: Laid) -> dict[str, Any]:
    """Return it as it is kept."""
    return {card: mats[0] if len(mats) == 1 else list(mats) for card, mats in laid.items()}


def sequence(laid: Laid, cards: Sequence[str], mats: Sequence[str]) -> list[str]:
    """The cards as the arrows go along them: those in the strip, then mat by mat; each once."""
    waiting = [card for card in cards if card not in laid]
    return waiting + [card for mat in mats for card in cards if laid.get(card, ("",))[0] == mat]


def next_waiting(laid: Laid, cards: Sequence[str], after: str | None) -> str | None:
    """The card in the strip that comes after this one; round to the first, None when all lie somewhere."""
    at = cards.index(after) + 1 if after in cards else 0
    return next((card for card in (*cards[at:], *cards[:at]) if card not in laid), None)


def on_other_mat(laid: Laid, cards: Sequence[str], mats: Sequence[str], card: str, by: int) -> str | None:
    """The first card on the next mat with cards (`by` 1) or the one before (-1); the strip is before all."""
    groups = [[other for other in cards if other not in laid]]
    groups += [[other for other in cards if laid.get(other, ("",))[0] == mat] for mat in mats]
    full = [group for group in groups if group]
    at = next((nr for nr, group in enumerate(full) if card in group), None)
    if at is None or not 0 <= at + by < len(full):
        return None
    return full[at + by][0]
