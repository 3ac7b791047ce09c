"""How hard a text is for a resident, from 0 to 100, with its margin; no certificate, and never "B1".

The weights come from `resources/words/weights.toml`, which `training/fit_weights.py` makes from pairs of a
sentence and its easier twin. Around 30 is what experts make of a municipal letter, around 60 is what they
began with.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import exp, sqrt

from resources import path
from wijksessie.plain_language.features import NAMES, features


class Mark(StrEnum):
    """The quiet overall mark of a text."""

    EASY = "makkelijk"
    COULD_BE_EASIER = "kan makkelijker"
    HARD = "moeilijk"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature weighs, in the order of `features.NAMES`, and how a sum becomes points."""

    start: float
    each: tuple[float, ...]
    model_error: float
    """Standard error of the sum that more sentences do not take away: other people, other documents."""
    sentence_error: float
    """Standard error of the sum for one sentence; shrinks with the root of their number."""
    easy_below: float
    hard_from: float


@dataclass(frozen=True, slots=True)
class Score:
    """Points from 0 (easy) to 100 (hard), and one standard error in points."""

    difficulty: float
    margin: float


NOTHING_TO_READ = Score(0.0, 0.0)


def score(rows: Sequence[Sequence[float]]) -> Score:
    """The score of sentences, each given as its row of `features.count`."""
    if not rows:
        return NOTHING_TO_READ
    known = weights()
    # Far outside what was measured a point more or less means nothing, and exp must not overflow.
    total = max(-30.0, min(30.0, known.start + sum(map(float.__mul__, known.each, features(rows)))))
    share = 1 / (1 + exp(-total))
    error = sqrt(known.model_error**2 + known.sentence_error**2 / len(rows))
    return Score(100 * share, 100 * share * (1 - share) * error)


def mark(difficulty: float) -> Mark:
    """The mark in words for a number of points."""
    known = weights()
    if difficulty < known.easy_below:
        return Mark.EASY
    return Mark.COULD_BE_EASIER if difficulty < known.hard_from else Mark.HARD


@cache
def weights() -> Weights:
    """The weights, read once."""
    return read_weights(tomllib.loads(path("words", "weights.toml").read_text(encoding="utf-8")))


def read_weights(values: Mapping[str, Mapping[str, float]]) -> Weights:
    """The weights as the file has them; a feature it does not name weighs nothing."""
    each = values["weights"]
    sums, margin, marks = values["sum"], values["margin"], values["marks"]
    return Weights(
        sums["start"],
        tuple(float(each.get(name, 0.0)) for name in NAMES),
        margin["model"],
        margin["sentence"],
        marks["easy_below"],
        marks["hard_from"],
    )
