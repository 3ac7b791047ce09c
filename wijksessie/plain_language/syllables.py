"""Counts the syllables of a Dutch word by its groups of vowels."""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = re.compile(
    r"(?:ieu|eeu|eau|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|(?<=q)u[aeio]|[aeiouyáàâäéèêëíìîïóòôöúùûü])",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables a word has, at least one: "idee" 2, "beïnvloeden" 4, "station" 3 (spoken as two)."""
    return max(1, len(_VOWELS.findall(word)))
