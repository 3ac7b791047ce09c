"""Two cards held up at a time (T13, domain.md 3.5; Kendall and Babington Smith).

Circular triads are there to talk about, not to correct people: energie won from wachten, wachten from geen
plek, and geen plek from energie.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True)
class Pair:
    """One choice between two items; `winner` is one of them, or `None` when they are equal."""

    a: str
    b: str
    winner: str | None

    @property
    def loser(self) -> str | None:
        """The item that was not chosen; `None` for a tie."""
        if self.winner is None:
            return None
        return self.b if self.winner == self.a else self.a


def wins(items: Sequence[str], pairs: Iterable[Pair]) -> dict[str, float]:
    """How often every item was chosen; a tie is half a win for both."""
    won = dict.fromkeys(items, 0.0)
    for pair in pairs:
        for item in (pair.a, pair.b):
            if pair.winner is None:
                won[item] += 0.5
            elif pair.winner == item:
                won[item] += 1
    return won


def circles(items: Sequence[str], pairs: Iterable[Pair]) -> tuple[tuple[str, str, str], ...]:
    """Circular triads themselves: each item was chosen over the next, and the last over the first."""
    chosen_over = {(pair.winner, pair.loser) for pair in pairs}

    def is_circle(a: str, b: str, c: str) -> bool:
        return {(a, b), (b, c), (c, a)} <= chosen_over

    return tuple(
        circle
        for a, b, c in combinations(items, 3)
        for circle in ((a, b, c), (a, c, b))
        if is_circle(*circle)
    )


def circular_triads(items: Sequence[str], pairs: Sequence[Pair]) -> int | None:
    """How many times the order goes round, n(n-1)(2n-1)/12 - ½ Σ wins².

    `None` when it means nothing: fewer than three items, a pair not compared, or a tie.
    """
    n = len(items)
    compared = {frozenset((pair.a, pair.b)) for pair in pairs}
    every = {frozenset(two) for two in combinations(items, 2)}
    if n < 3 or compared != every or any(pair.winner is None for pair in pairs):
        return None
    squares = sum(int(won) ** 2 for won in wins(items, pairs).values())
    return (n * (n - 1) * (2 * n - 1) // 6 - squares) // 2


def consistency(n: int, triads: int | None) -> float | None:
    """ζ over `n` items: 1 when nothing goes round, 0 when all that can does; `None` without triads."""
    if triads is None or n < 3:
        return None
    return 1 - 24 * triads / (n**3 - n if n % 2 else n**3 - 4 * n)
