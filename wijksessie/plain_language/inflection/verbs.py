"""Dutch verbs in every form: strong and irregular ones from a list, the others by rule."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import resources
from wijksessie.plain_language.inflection.spelling import closed, opened, syllables
from wijksessie.plain_language.lexicon import is_infinitive, is_verb
from wijksessie.plain_language.word_set import word_set

_UNSTRESSED = ("be", "ver", "ont", "her", "er", "ge", "mis")
_SOMETIMES = ("onder", "over", "door", "voor", "weer", "achter", "om", "vol")
"""Prefixes that may also be a separable part; a verb written without "|" has them as a prefix."""
_ONSETS = word_set(
    "b bl br c ch cl cr d dr dw f fl fr g gl gr h j k kl kn kr kw l m n p pl pr ps q r s sch schr sf sj "
    "sk sl sm sn sp spl spr st str t tr tw v vl vr w wr x z zw"
)
_SHORT = frozenset(("gaan", "staan", "slaan", "doen", "zien"))


class _Strong(NamedTuple):
    past: str
    past_plural: str
    participle: str
    auxiliary: str


@dataclass(frozen=True, slots=True)
class Conjugation:
    """A verb in every form, without the part that stands apart.

    `auxiliary` is what its perfect takes: "hebben", "zijn" or "beide".
    """

    infinitive: str
    i: str
    you: str
    he: str
    past: str
    past_plural: str
    participle: str
    auxiliary: str = "hebben"
    passive: bool = True
    """Whether "wordt" with its participle is Dutch."""

    @property
    def doing(self) -> str:
        """The present participle: "werkend"."""
        return self.infinitive + ("de" if self.infinitive.endswith("ij") else "d")


@dataclass(frozen=True, slots=True)
class _Exceptions:
    strong: dict[str, _Strong]
    present: dict[str, tuple[str, str, str]]
    stem: dict[str, str]
    participle: dict[str, str]
    auxiliary: dict[str, str]
    no_passive: frozenset[str]


@cache
def _exceptions() -> _Exceptions:
    data = tomllib.loads(resources.path("words", "verbs.toml").read_text(encoding="utf-8"))
    strong = {}
    for infinitive, forms in data["strong"].items():
        past, plural, participle, *auxiliary = forms.split()
        strong[infinitive] = _Strong(past, plural, participle, auxiliary[0] if auxiliary else "hebben")
    present = {verb: tuple(forms.split()) for verb, forms in data["present"].items()}
    auxiliary = {
        verb: kind for kind in ("zijn", "beide") for verb in data["auxiliary"][kind].replace("|", "").split()
    }
    return _Exceptions(
        strong,
        present,
        data["stem"],
        data["participle"],
        auxiliary,
        frozenset(data["no_passive"]["words"].split()),
    )


@cache
def conjugated(infinitive: str, part: str = "") -> Conjugation:
    """Every form of a verb: `conjugated("stellen", "vast")`, `conjugated("realiseren")`.

    `part` is a separable part written before it; it only tells which auxiliary the perfect takes, the forms
    come without it ("gesteld").
    """
    known = _exceptions()
    prefix, base = _split(infinitive)
    strong = known.strong.get(infinitive) or (known.strong.get(base) if base else None)
    before = "" if infinitive in known.strong else prefix
    i, you, he = _present(infinitive, base, prefix)
    auxiliary = known.auxiliary.get(part + infinitive, "")
    if strong:
        past, plural = before + strong.past, before + strong.past_plural
        participle = before + (strong.participle.removeprefix("ge") if before else strong.participle)
        if before and not strong.participle.startswith("ge"):
            participle = before + strong.participle
        auxiliary = auxiliary or ("hebben" if before in ("be", "ver", "onder") else strong.auxiliary)
    else:
        ending = "te" if _voiceless(infinitive) else "de"
        past, plural = i + ending, i + ending + "n"
        participle = _weak_participle(i, ending[0], bool(prefix))
    participle = known.participle.get(infinitive, participle)
    return Conjugation(
        infinitive,
        i,
        you,
        he,
        past,
        plural,
        participle,
        auxiliary or "hebben",
        infinitive not in known.no_passive,
    )


def is_infinitive_form(word: str) -> bool:
    """Whether a word is shaped like an infinitive: "werken", "gaan", "zijn"."""
    return word in _exceptions().strong or (len(word) > 3 and word.endswith(("en", *_SHORT)))


def strong_infinitives() -> frozenset[str]:
    """The infinitives of the list of strong and irregular verbs."""
    return frozenset(_exceptions().strong)


@lru_cache(maxsize=2_000)
def may_be_verb(word: str) -> bool:
    """Whether a word may be a form of a verb: "besluiten", "betaalt", and "besluit", which is a noun too."""
    whole = {word + "en", opened(word) + "en"}
    return is_verb(word) or any(is_infinitive(each) and conjugated(each).i == word for each in whole)


def _split(infinitive: str) -> tuple[str, str]:
    """The prefix without stress and the verb behind it: ("be", "talen"); empty ones when there is none."""
    known = _exceptions()
    if infinitive in known.strong and not infinitive.startswith(("be", "ver", "ont", "over", "voor")):
        return "", ""
    for prefix in (*_UNSTRESSED, *_SOMETIMES):
        rest = infinitive[len(prefix) :]
        if infinitive.startswith(prefix) and _can_stand_alone(rest, prefix):
            return prefix, rest
    return "", ""


def _can_stand_alone(rest: str, prefix: str) -> bool:
    if rest.endswith(tuple(_SHORT)) and len(rest) < 7:
        return rest in _SHORT
    if len(rest) < 5 and rest not in ("eten", "eren"):
        return False
    if not rest.endswith("n") or syllables(rest) < 2:
        return False
    onset = rest[: next((at for at, letter in enumerate(rest) if letter in "aeiouyëïöü"), len(rest))]
    if onset:
        return onset in _ONSETS
    # "geuren" and "beitelen" have no prefix; "veranderen" and "beantwoorden" have one.
    return prefix not in ("er", "om", "ge") and (prefix not in ("be",) or rest[0] in "aoëï")


def _present(infinitive: str, base: str, prefix: str) -> tuple[str, str, str]:
    known = _exceptions()
    if infinitive in known.present:
        return known.present[infinitive]
    if prefix and base in known.present and base not in ("hebben", "zijn", "willen", "mogen"):
        i, you, he = known.present[base]
        return prefix + i, prefix + you, prefix + he
    stem = _stem(infinitive)
    he = stem if stem.endswith("t") else stem + "t"
    return stem, he, he


def _stem(infinitive: str) -> str:
    known = _exceptions()
    if infinitive in known.stem:
        return known.stem[infinitive]
    prefix, base = _split(infinitive)
    if prefix:
        return prefix + _stem(base)
    if infinitive.endswith(("gaan", "staan", "slaan", "zien", "doen")):
        return infinitive[:-2] if infinitive.endswith("aan") else infinitive[:-1]
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if infinitive.endswith("ën"):
        stem = infinitive[:-2]
    # "handelen", "rekenen", "ademen": the last syllable of a long stem carries no stress.
    if stem.endswith(("el", "em", "en")) and stem[-3] not in "aeiou" and syllables(infinitive) > 2:
        return stem
    return closed(stem)


def _voiceless(infinitive: str) -> bool:
    stem = infinitive.removesuffix("n").removesuffix("e")
    return stem.endswith(("t", "k", "f", "s", "ch", "p", "x"))


def _weak_participle(stem: str, ending: str, prefixed: bool) -> str:
    end = "" if stem.endswith(("t", "d")) else ending
    if prefixed:
        return stem + end
    if stem[0] in "eë" or (stem[0] == "i" and not stem.startswith("ij")):
        return f"ge{'ë' if stem[0] in 'eë' else 'ï'}{stem[1:]}{end}"
    if stem[0] == "u" and stem[1:2] not in ("i", "u"):
        return f"geü{stem[1:]}{end}"
    return f"ge{stem}{end}"
