"""Pairs of a hard text and its easy twin, one by one and joined to blocks of one document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wijksessie.plain_language.assessment import rows_of
from wijksessie.plain_language.features import features

BLOCK = 8
"""Pairs in a block."""

Rows = list[tuple[float, ...]]
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Pair:
    """A hard text and its easy twin, each as the rows of its sentences and as they stand."""

    document: str
    hard: Rows
    easy: Rows
    texts: tuple[str, str]

    def x(self) -> tuple[Vector, Vector]:
        """The features of both."""
        return np.array(features(self.hard)), np.array(features(self.easy))


def read_pairs(file: Path) -> list[Pair]:
    """The pairs of a file with `document`, `complex` and `simple` on each line."""
    found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Pair(
            each["document"],
            rows_of(each["complex"]),
            rows_of(each["simple"]),
            (each["complex"], each["simple"]),
        )
        for each in found
    ]


def by_document(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The pairs of each document, in order."""
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.document, []).append(pair)
    return found


def joined(pairs: Sequence[Pair]) -> Pair:
    """Pairs of one document as one text, each sentence once."""
    hard = {pair.texts[0]: pair.hard for pair in pairs}
    easy = {pair.texts[1]: pair.easy for pair in pairs}
    return Pair(
        pairs[0].document,
        [row for rows in hard.values() for row in rows],
        [row for rows in easy.values() for row in rows],
        (_text(hard), _text(easy)),
    )


def _text(said: Iterable[str]) -> str:
    return " ".join(each if each[-1] in ".!?" else f"{each}." for each in said)


def blocks(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Eight pairs that stand together, as they are measured; half a block at the end counts too."""
    for group in by_document(pairs).values():
        for at in range(0, len(group), BLOCK):
            part = group[at : at + BLOCK]
            if len(part) >= BLOCK // 2:
                yield joined(part)


def drawn_blocks(pairs: Sequence[Pair], chance: np.random.Generator) -> Iterator[Pair]:
    """Many more blocks of one document, to learn from; no document gives more than sixty."""
    for group in by_document(pairs).values():
        if len(group) < BLOCK // 2:
            continue
        size = min(BLOCK, len(group))
        for _ in range(min(60, len(group) * 3 // 4 + 1)):
            yield joined([group[at] for at in sorted(chance.choice(len(group), size, replace=False))])
