"""In which order pairs are held up and which card lies left: shuffled, and the same after reopening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from random import Random
from typing import Any

Pair = tuple[str, str]
"""The left card and the right one."""

Choice = Mapping[str, Any]
"""{"a", "b", "winner"}; of equal cards the winner is None."""


def shuffled(options: Sequence[str], seed: str) -> list[Pair]:
    """Return every pair once; the seed is the round and the table, so that reopening goes on (T13).

    The same card seldom comes twice in a row: people would keep holding it up.
    """
    # No secret is made here: it only has to be mixed, and mixed the same way again.
    random = Random(seed)  # noqa: S311
    waiting = list(combinations(options, 2))
    random.shuffle(waiting)
    pairs: list[Pair] = []
    while waiting:
        last = set(pairs[-1]) if pairs else set()
        chosen = next((pair for pair in waiting if not last & set(pair)), waiting[0])
        waiting.remove(chosen)
        pairs.append(chosen if random.random() < 0.5 else chosen[::-1])
    return pairs


def made(data: Iterable[Choice] | None, options: Sequence[str]) -> list[dict[str, Any]]:
    """Read the choices that were made, in their order; what is about another card is left out."""
    return [
        {"a": row["a"], "b": row["b"], "winner": row.get("winner") or None}
        for row in data or ()
        if row.get("a") in options and row.get("b") in options
    ]


def next_pair(pairs: Sequence[Pair], choices: Iterable[Choice]) -> Pair | None:
    """Return the first pair nobody chose between yet; None when all were."""
    done = {frozenset((choice["a"], choice["b"])) for choice in choices}
    return next((pair for pair in pairs if frozenset(pair) not in done), None)
