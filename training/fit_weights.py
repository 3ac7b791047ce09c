"""Fits the weights of the plain-language score on pairs of a sentence and its easier twin.

    python -m training.fit_weights PAIRS.jsonl [--repeats 5] [--only-report]

PAIRS has `document`, `complex` and `simple` on each line. The figures come first, on documents the weights
never saw (documents dealt into five parts, repeatedly); then the weights are fitted on all and written to
resources/words/weights.toml. Takes about ten seconds. Needs the extra `training`; the program itself only
adds up.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from resources import path
from training.fitting import Teacher, fit, spread
from training.pairs import BLOCK, Pair, Vector, blocks, by_document, read_pairs
from wijksessie.plain_language.features import NAMES, features
from wijksessie.plain_language.syllables import syllables

PARTS = 5
"""In how many parts the documents are dealt."""
EASY, HARD = 30.0, 60.0
"""The points that blocks of eight get in the middle, on each side."""


@dataclass(frozen=True)
class HeldOut:
    """What weights make of documents they never saw."""

    figures: dict[str, float]
    models: list[Vector]
    """The weights of every turn."""
    blocks: Vector
    """The sums of blocks, hard and easy in a row, of all repeats."""


def won(both: Vector) -> float:
    """In which share of rows the hard one is above the easy one; a tie is half."""
    return float(((both[:, 0] > both[:, 1]) + 0.5 * (both[:, 0] == both[:, 1])).mean())


def auc(both: Vector) -> float:
    """How often any hard one is above any easy one; a tie is half."""
    hard, easy = both[:, 0][:, None], both[:, 1][None, :]
    return float(((hard > easy) + 0.5 * (hard == easy)).mean())


def figures(sentences: Sequence[Vector], block: Sequence[Vector]) -> dict[str, float]:
    """Pair accuracy and AUC, the mean over repeats."""
    return {
        "sentence pair": float(np.mean([won(each) for each in sentences])),
        "sentence AUC": float(np.mean([auc(each) for each in sentences])),
        "block pair": float(np.mean([won(each) for each in block])),
        "block AUC": float(np.mean([auc(each) for each in block])),
    }


def dealt(pairs: Sequence[Pair], repeats: int) -> Iterator[tuple[int, set[str]]]:
    """Sets of documents to keep apart, in turn, for each repeat."""
    documents = sorted(by_document(pairs))
    for repeat in range(repeats):
        order = np.random.default_rng(100 + repeat).permutation(len(documents))
        for part in range(PARTS):
            yield repeat, {documents[at] for at in order[part::PARTS]}


def held_out(pairs: Sequence[Pair], teacher: Teacher, repeats: int) -> HeldOut:
    """Fit without some documents and measure on those, until each had its turn, several times."""
    sentences: dict[int, list[Vector]] = {}
    eights: dict[int, list[Vector]] = {}
    models = []
    for repeat, apart in dealt(pairs, repeats):
        taught = [pair for pair in pairs if pair.document not in apart]
        w, start = calibrated(fit(taught, teacher, repeat), taught)
        models.append(w)
        seen = [pair for pair in pairs if pair.document in apart]
        sentences.setdefault(repeat, []).extend(np.array(pair.x()) @ w + start for pair in seen)
        eights.setdefault(repeat, []).extend(np.array(pair.x()) @ w + start for pair in blocks(seen))
    block = [np.array(each) for each in eights.values()]
    return HeldOut(
        figures([np.array(each) for each in sentences.values()], block), models, np.concatenate(block)
    )


def calibrated(w: Vector, pairs: Sequence[Pair]) -> tuple[Vector, float]:
    """The weights and the start with which the middle block of each side gets its points."""
    hard, easy = np.median([np.array(pair.x()) @ w for pair in blocks(pairs)], axis=0)
    factor = (logit(HARD) - logit(EASY)) / (hard - easy)
    return w * factor, float(logit(HARD) - factor * hard)


def formula(measure: Callable[[str], float], pairs: Sequence[Pair]) -> dict[str, float]:
    """The same figures for a formula on a text."""
    both = [
        np.array([[measure(text) for text in pair.texts] for pair in group])
        for group in (pairs, [*blocks(pairs)])
    ]
    return figures(both[:1], both[1:])


def flesch_douma(text: str) -> float:
    """The usual formula, turned so that more is harder."""
    words = re.findall(r"[^\W\d_]+", text) or ["a"]
    return 77 * sum(map(syllables, words)) / len(words) + 0.93 * sentence_length(text)


def sentence_length(text: str) -> float:
    """Words in a sentence."""
    return len(re.findall(r"[^\W\d_]+", text)) / max(1, len(re.findall(r"[.!?]+(?:\s|$)", text)))


def errors(pairs: Sequence[Pair], w: Vector, models: Sequence[Vector]) -> tuple[float, float]:
    """Standard error of the sum: that of the model (weights of other documents), and that of one sentence."""
    x = np.array([side for pair in blocks(pairs) for side in pair.x()])
    x -= x.mean(axis=0)
    model = float(np.std([x @ each - x @ w for each in models]))
    single: list[float] = []
    for group in by_document(pairs).values():
        for side in ("hard", "easy"):
            rows = [row for pair in group for row in getattr(pair, side)]
            if len(rows) >= BLOCK:
                # Of groups of four, then made that of one: a single sentence is too short to be a text.
                fours = [np.array(features(rows[at : at + 4])) @ w for at in range(0, len(rows) - 3, 4)]
                single += list(np.array(fours) - np.mean(fours))
    return model, float(np.std(single)) * 2


def logit(points: float) -> float:
    """The sum that gives these points."""
    return float(np.log(points / (100 - points)))


def points(sums: float) -> float:
    """The points that this sum gives."""
    return float(100 / (1 + np.exp(-sums)))


def written(w: Vector, start: float, error: tuple[float, float], limits: tuple[float, float]) -> str:
    """The file."""
    weights = (f"{name} = {value:.5f}" for name, value in zip(NAMES, w, strict=True) if abs(value) > 5e-6)
    return f"""\
# Made by training/fit_weights.py; do not change by hand. The sum of features times weights, plus the start,
# becomes points: 100 / (1 + exp(-sum)). A positive weight makes a text harder.
# Nothing of the sentences themselves is in here.

[sum]
start = {start:.5f}

[margin]
# Standard error of the sum: that of the model, and that of one sentence.
model = {error[0]:.4f}
sentence = {error[1]:.4f}

[marks]
# Points: below the first is easy (two thirds of what experts made simpler), from the second on hard (half of
# what they began with).
easy_below = {limits[0]:.1f}
hard_from = {limits[1]:.1f}

[weights]
""" + "".join(f"{weight}\n" for weight in weights)


def main() -> None:
    """Report, fit on all, write."""
    options = argparse.ArgumentParser(description="Fits the weights of the plain-language score.")
    options.add_argument("pairs", type=Path)
    options.add_argument("--repeats", type=int, default=5)
    options.add_argument("--only-report", action="store_true")
    given = options.parse_args()
    pairs, teacher = read_pairs(given.pairs), Teacher()
    unseen = held_out(pairs, teacher, given.repeats)
    for name, found in (
        ("held out", unseen.figures),
        ("Flesch-Douma", formula(flesch_douma, pairs)),
        ("sentence length", formula(sentence_length, pairs)),
    ):
        print(f"{name:16}" + "  ".join(f"{key}={value:.3f}" for key, value in found.items()))
    w, scale = fit(pairs, teacher), spread(pairs)
    for at in np.argsort(-np.abs(w * scale)):
        if abs(w[at] * scale[at]) > 0.005:
            print(f"{NAMES[at]:34}{w[at] * scale[at]:+.3f}")
    w, start = calibrated(w, pairs)
    error = errors(pairs, w, unseen.models)
    easy_below = points(float(np.quantile(unseen.blocks[:, 1], 2 / 3)))
    print(f"margin: model {error[0]:.3f}, sentence {error[1]:.3f}; easy below {easy_below:.1f}")
    if not given.only_report:
        text = written(w, start, error, (round(easy_below), HARD))
        path("words", "weights.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
