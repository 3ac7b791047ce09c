"""Fits weights to pairs of texts of which one is the harder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from training.pairs import Pair, Vector, by_document, drawn_blocks
from training.signs import EXPECTED, NOT_USED, STYLE, sign
from wijksessie.plain_language.features import NAMES

LEAST = 0.25
"""The share of what is expected that stays, whatever the pairs say."""


@dataclass(frozen=True)
class Teacher:
    """What each kind of pair counts for together, and how strongly weights are pulled to what is expected."""

    sentences: float = 1.0
    blocks: float = 1.0
    across: float = 1.0
    """The hard block of one document above the easy block of another: for one scale over all documents."""
    shrink: float = 0.06
    """For features of spread one."""
    style: float = 2.0
    """How much harder the features of STYLE are pulled."""
    trust: float = 1.0
    """How much of EXPECTED is expected."""


@dataclass(frozen=True)
class Lesson:
    """What is learned from: differences hard - easy, and how much each counts."""

    differences: Vector
    weights: Vector


def lesson(pairs: Sequence[Pair], chance: np.random.Generator, teacher: Teacher) -> Lesson:
    """The differences of sentence pairs, of blocks, and of blocks of different documents."""
    counted = {document: len(group) for document, group in by_document(pairs).items()}
    single = [np.subtract(*pair.x()) for pair in pairs]
    # One document has a third of the pairs; it may not have a third of the say.
    single_weights = np.array([counted[pair.document] ** -0.3 for pair in pairs])
    drawn = [pair.x() for pair in drawn_blocks(pairs, chance)]
    within = [hard - easy for hard, easy in drawn]
    left, right = chance.integers(len(drawn), size=(2, 3 * len(drawn)))
    across = [drawn[a][0] - drawn[b][1] for a, b in zip(left, right, strict=True)]
    kinds = (
        (single_weights, teacher.sentences),
        (np.ones(len(within)), teacher.blocks),
        (np.ones(len(across)), teacher.across),
    )
    return Lesson(
        np.array([*single, *within, *across]),
        np.concatenate([each / each.sum() * share for each, share in kinds]),
    )


def spread(pairs: Sequence[Pair]) -> Vector:
    """How far the sentences lie apart in each feature (standard deviation); 1 where they do not."""
    found = np.array([x for pair in pairs for x in pair.x()]).std(axis=0)
    return np.where(found > 1e-9, found, 1.0)


def fit(pairs: Sequence[Pair], teacher: Teacher, seed: int = 0) -> Vector:
    """Weights for the features as they are: logistic on differences, each within its sign."""
    scale = spread(pairs)
    taught = lesson(pairs, np.random.default_rng(seed), teacher)
    x = taught.differences / scale
    expected = teacher.trust * np.array([EXPECTED.get(name, 0.0) for name in NAMES])
    pull = teacher.shrink * np.array([teacher.style if name in STYLE else 1.0 for name in NAMES])

    def loss(w: Vector) -> tuple[float, Vector]:
        margin, off = x @ w, w - expected
        value = taught.weights @ np.logaddexp(0, -margin) + (pull * off) @ off
        return value, -(taught.weights * expit(-margin)) @ x + 2 * pull * off

    found = minimize(loss, expected, jac=True, bounds=[_bounds(name) for name in NAMES], method="L-BFGS-B")
    return np.asarray(found.x) / scale


def _bounds(feature: str) -> tuple[float | None, float | None]:
    if feature in NOT_USED:
        return 0, 0
    way, least = sign(feature), LEAST * EXPECTED.get(feature, 0.0)
    return (least if way > 0 else None), (least if way < 0 else None)
